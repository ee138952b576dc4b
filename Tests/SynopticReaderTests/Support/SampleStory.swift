import SynopticCore
import TestSupport

@testable import SynopticReader

/// A small invented story with annotations that do not depend on how good the analysis is today.
enum SampleStory {
  static let harbour = """
    Harbour bridge closed after cracks are found
    The harbour bridge in Lindau was closed on Thursday after inspectors found cracks in two pillars, Mayor Anna Weiss said.
    “We could not wait any longer,” Weiss told reporters. The bridge carries 40,000 vehicles a day.
    What happens next
    Engineers of Stahl & Partner will measure the pillars next week.
    """
  static let courier = """
    The city of Lindau closed its largest bridge on Thursday. At least two pillars are damaged.
    Mayor Anna Weiß spoke of a precaution. The opposition had asked for an inspection in 2019.
    Ferries will run every ten minutes, the harbour company said.
    """
  static let gazette = """
    Lindau cut in two
    Commuters waited for hours. Weiss apologised.
    """
  static let herald = """
    Bridge will stay closed until spring
    The bridge in Lindau will stay closed until spring, Stahl & Partner said on Friday.
    """

  private static let names: [(forms: [String], type: EntityType)] = [
    (["Anna Weiss", "Anna Weiß", "Weiss"], .person), (["Lindau"], .place), (["Stahl & Partner"], .organisation),
  ]
  private static let weekdays: [(words: String, day: Weekday)] = [("Thursday", .thursday), ("Friday", .friday)]

  static let articles: [Article] = [
    article(harbour, source: "Harbour Post", published: "2025-10-16", headed: ["What happens next"], hidden: 3),
    article(courier, source: "bridge_2f81", published: nil, headed: []),
    article(gazette, source: "The Gazette", published: "2025-10-17", headed: []),
    article(herald, source: "Evening Herald", published: "2025-10-17", headed: []),
  ]

  static func story(_ count: Int = 2) -> Story {
    Story(sources: articles.prefix(count).enumerated().map { Story.Source(article: $1, path: "texts/\($0 + 1).txt") })
  }

  /// What the analysis of the articles would be.
  static func comparison(of articles: [Article], _ corrections: [Correction] = []) -> Comparison {
    let annotated = articles.map(annotated)
    let entities = names.indices.compactMap { entity($0, in: annotated) }
    let days = articles.map { article in
      article.publication.map {
        PublicationEstimate(certainty: .stated, day: $0.day, weekday: $0.day.weekday)
      } ?? .unknown
    }
    let placed = zip(annotated, days).map { $0.resolved(against: $1) }
    return Comparison(
      articles: placed, days: days, entities: entities, timeline: timeline(of: placed),
      corrections: StoryCorrections(corrections, in: placed))
  }

  /// Any text as an article, a block a line.
  static func paragraphs(_ text: String) -> Article { article(text, source: "Other", published: nil, headed: []) }

  private static func article(
    _ text: String, source: String, published: String?, headed: [String], hidden: Int = 0
  ) -> Article {
    var blocks: [Block] = []
    var offset = 0
    for line in text.split(separator: "\n") {
      let kind: Block.Kind =
        offset == 0 && !line.hasSuffix(".") ? .title : headed.contains(String(line)) ? .subheading : .paragraph
      blocks.append(Block(kind: kind, span: Span(offset, offset + line.utf8.count)))
      offset += line.utf8.count + 1
    }
    let title = blocks[0].kind == .title ? String(text.prefix { $0 != "\n" }) : nil
    return Article(
      text: text, blocks: blocks, title: title, source: Source(name: source, origin: .given),
      publication: published.map { Publication(day: CalendarDay(iso: $0)!, origin: .given) },
      url: "https://example.org/\(source.lowercased())", hiddenCharacters: hidden)
  }

  private static func annotated(_ article: Article) -> AnnotatedArticle {
    var found: [(span: Span, name: Int)] = []
    for (index, name) in names.enumerated() {
      for form in name.forms { found += occurrences(of: form, in: article.text).map { ($0, index) } }
    }
    // The longest form wins: "Weiss" is not a mention of its own within "Anna Weiss".
    found.sort { $0.span < $1.span }
    found = found.enumerated().filter { index, hit in index == 0 || !found[index - 1].span.contains(hit.span) }.map(\.1)
    let present = names.indices.filter { name in found.contains { $0.name == name } }
    let mentions = found.map {
      Mention(span: $0.span, type: names[$0.name].type, form: .name, entity: present.firstIndex(of: $0.name)!, rule: "")
    }
    let entities = present.map { name in
      LocalEntity(
        name: names[name].forms[0], type: names[name].type, mentions: found.indices.filter { found[$0].name == name })
    }
    return AnnotatedArticle(
      layer: Fixtures.pipeline.tokenize(article), times: timeExpressions(in: article), mentions: mentions,
      entities: entities, quotations: quotations(in: article, entities: entities), events: [])
  }

  /// Weekdays, unresolved.
  private static func timeExpressions(in article: Article) -> [TimeExpression] {
    weekdays.flatMap { weekday in
      var fields = CalendarFields()
      fields.weekday = weekday.day
      return occurrences(of: weekday.words, in: article.text).map {
        TimeExpression(
          span: $0, kind: .date, meaning: .date(fields, .past), value: "", modifier: nil, placement: .unplaced,
          anchor: .none, rule: "")
      }
    }.sorted { $0.span < $1.span }
  }

  private static func entity(_ name: Int, in articles: [AnnotatedArticle]) -> Entity? {
    let references = articles.enumerated().flatMap { article, annotated in
      annotated.mentions.indices.filter {
        names[name].forms.contains(String(annotated.article[annotated.mentions[$0].span]))
      }
      .map { Entity.Reference(article: article, mention: $0) }
    }
    guard !references.isEmpty else { return nil }
    let forms = articles.indices.map { article in
      names[name].forms.map { form in
        Entity.FormCount(
          form: form,
          count: references.count { $0.article == article && words(of: $0, in: articles) == form })
      }.filter { $0.count > 0 }
    }
    let isSpelledTwice = Set(references.map { words(of: $0, in: articles) }).isSuperset(of: ["Anna Weiss", "Anna Weiß"])
    return Entity(
      name: names[name].forms[0], type: names[name].type, mentions: references, forms: forms,
      joins: isSpelledTwice ? [Entity.Join(rule: "same letters", left: "Anna Weiss", right: "Anna Weiß")] : [],
      related: isSpelledTwice && articles.count > 1 ? [Entity.Relation(entity: 1, rule: "mayor of")] : [])
  }

  private static func words(of reference: Entity.Reference, in articles: [AnnotatedArticle]) -> String {
    let annotated = articles[reference.article]
    return String(annotated.article[annotated.mentions[reference.mention].span])
  }

  private static func quotations(in article: Article, entities: [LocalEntity]) -> [Quotation] {
    let person = entities.firstIndex { $0.type == .person }
    return occurrences(of: "We could not wait any longer,", in: article.text).map { span in
      let cue = occurrences(of: "told", in: article.text)[0]
      let speaker = Span(cue.lower.index - 6, cue.lower.index - 1)
      return Quotation(
        content: [span], manner: .direct, cue: cue, cueClass: .neutral,
        speaker: Quotation.Speaker(span: speaker, kind: .entity, entity: person), relay: nil, rule: "")
    }
      + occurrences(of: "of a precaution", in: article.text).map { span in
        Quotation(content: [span], manner: .indirect, cue: nil, cueClass: nil, speaker: nil, relay: nil, rule: "")
      }
  }

  private static func timeline(of articles: [AnnotatedArticle]) -> Timeline {
    let day = CalendarDay(year: 2025, month: 10, day: 16)!
    let minute = day.number * Period.day + 9 * 60 + 40
    let all: [(Placement, String, planned: Bool, [Timeline.Statement])] = [
      (
        .calendar(
          Period(
            CalendarDay(year: 2019, month: 1, day: 1)!, through: CalendarDay(year: 2019, month: 12, day: 31)!,
            granularity: .year)), "an inspection asked for by the opposition", false, [statement(1, 3, .vague)]
      ),
      (
        .calendar(Period(day)), "the harbour bridge was closed", false,
        [statement(0, 1, .states), statement(1, 0, .states)]
      ),
      (
        .calendar(Period(from: minute, until: minute + 1, granularity: .minute)), "Commuters waited for hours", false,
        [statement(2, 1, .inferred)]
      ),
      (.calendar(Period(day + 1)), "Bridge will stay closed until spring", false, [statement(3, 1, .differs)]),
      (
        .calendar(Period(day + 4, through: day + 10, granularity: .week)), "Engineers will measure the pillars", true,
        [statement(0, 5, .states)]
      ),
      (
        .relative(Period(from: 0, until: Period.day, granularity: .day)), "Ferries will run every ten minutes", true,
        [statement(1, 4, .states)]
      ),
      (.unplaced, "Weiss apologised", false, [statement(2, 2, .inferred)]),
    ]
    return Timeline(
      entries: all.compactMap { placement, what, planned, statements in
        let told = statements.filter { $0.article < articles.count }
        return told.isEmpty
          ? nil : Timeline.Entry(kind: .happening, placement: placement, what: what, statements: told, planned: planned)
      })

    func statement(_ article: Int, _ sentence: Int, _ mark: Timeline.Statement.Mark) -> Timeline.Statement {
      guard article < articles.count, sentence < articles[article].sentences.count else {
        return Timeline.Statement(article: article, sentence: nil, span: nil, time: nil, mark: mark)
      }
      let annotated = articles[article]
      let span = annotated.sentences[sentence].span
      let time = annotated.times.firstIndex { span.contains($0.span) }
      return Timeline.Statement(article: article, sentence: sentence, span: span, time: time, mark: mark)
    }
  }

  private static func occurrences(of words: String, in text: String) -> [Span] {
    text.ranges(of: words).map {
      Span(
        text.utf8.distance(from: text.startIndex, to: $0.lowerBound),
        text.utf8.distance(from: text.startIndex, to: $0.upperBound))
    }
  }
}
