import SynopticCore
import TestSupport

/// An article annotated by marks in its text: `[words:TYPE:entity]` for a mention, `{words}` for a time.
struct MarkedArticle {
  struct Saying {
    let words: [String]
    let manner: Quotation.Manner
    var cue: String?
    var cueClass: Quotation.CueClass?
    var speaker: String?
    var kind: Quotation.Speaker.Kind = .unlinked
    var entity: Int?
    var relay: String?
  }

  let annotated: AnnotatedArticle
  private var article: Article { annotated.article }

  init(
    blocks: [(kind: Block.Kind, text: String)], title: String? = nil, source: String, byline: String? = nil,
    section: [String] = [], url: String? = nil, publication: Publication? = nil, hiddenCharacters: Int = 0,
    sayings: [Saying] = [], eventWords: [String] = []
  ) {
    var marks = Marks()
    var layout: [Block] = []
    for block in blocks {
      if !marks.text.isEmpty { marks.text += "\n\n" }
      let start = marks.text.utf8.count
      marks.read(block.text)
      layout.append(Block(kind: block.kind, span: Span(start, marks.text.utf8.count)))
    }
    let article = Article(
      text: marks.text, blocks: layout, title: title, source: Source(name: source, origin: .given), byline: byline,
      section: section, publication: publication, url: url, hiddenCharacters: hiddenCharacters)
    let layer = Fixtures.pipeline.tokenize(article)
    annotated = AnnotatedArticle(
      layer: layer, times: marks.times, mentions: marks.mentions, entities: marks.entities(in: article),
      quotations: sayings.map { $0.quotation(in: article) },
      events: eventWords.map { Self.event(article.span(of: $0), in: layer) })
  }

  /// A statement of the sentence that holds some words.
  func states(
    _ words: String, at time: String? = nil, _ mark: Timeline.Statement.Mark, article index: Int
  ) -> Timeline.Statement {
    let span = article.span(of: words)
    return Timeline.Statement(
      article: index, sentence: annotated.sentence(at: span.lower), span: span,
      time: time.flatMap { time in annotated.times.firstIndex { article[$0.span] == time } }, mark: mark)
  }

  private static func event(_ span: Span, in layer: TokenizedArticle) -> Event {
    let sentence = layer.sentences.firstIndex { $0.span.contains(span) }!
    return Event(
      sentence: sentence, trigger: span, clause: layer.sentences[sentence].span, participants: [], time: nil,
      dating: .undated, placement: .calendar(Period(CalendarDay(iso: "2025-05-12")!)), polarity: .negative,
      modality: .alleged, attribution: nil, rule: "marked")
  }
}

extension Article {
  /// The first place some words stand at.
  func span(of words: String) -> Span {
    let (text, words) = (Array(self.text.utf8), Array(words.utf8))
    let start = text.indices.first { text[$0...].starts(with: words) }!
    return Span(start, start + words.count)
  }
}

extension MarkedArticle.Saying {
  fileprivate func quotation(in article: Article) -> Quotation {
    Quotation(
      content: words.map { article.span(of: $0) }, manner: manner, cue: cue.map { article.span(of: $0) },
      cueClass: cueClass,
      speaker: speaker.map { .init(span: article.span(of: $0), kind: kind, entity: entity) },
      relay: relay.map { article.span(of: $0) }, rule: "marked")
  }
}

/// Reads marks and collects what they mean.
private struct Marks {
  var text = ""
  var times: [TimeExpression] = []
  var mentions: [Mention] = []

  mutating func read(_ marked: String) {
    var rest = marked[...]
    while let next = rest.firstIndex(where: { $0 == "[" || $0 == "{" }) {
      text += rest[..<next]
      let isTime = rest[next] == "{"
      let end = rest[next...].firstIndex(of: isTime ? "}" : "]")!
      let inside = rest[rest.index(after: next)..<end]
      isTime ? addTime(inside) : addMention(inside)
      rest = rest[rest.index(after: end)...]
    }
    text += rest
  }

  private mutating func addTime(_ words: Substring) {
    times.append(
      TimeExpression(
        span: append(words), kind: .date, meaning: .reference(.present), value: "2025-05-12", modifier: nil,
        placement: .calendar(Period(CalendarDay(iso: "2025-05-12")!)), anchor: .none, rule: "marked"))
  }

  private mutating func addMention(_ mark: Substring) {
    let parts = mark.split(separator: ":")
    mentions.append(
      Mention(
        span: append(parts[0]), type: EntityType(rawValue: String(parts[1]))!, form: .name, entity: Int(parts[2])!,
        rule: "marked"))
  }

  private mutating func append(_ words: Substring) -> Span {
    let start = text.utf8.count
    text += words
    return Span(start, text.utf8.count)
  }

  func entities(in article: Article) -> [LocalEntity] {
    (0..<(mentions.map { $0.entity + 1 }.max() ?? 0)).map { entity in
      let own = mentions.indices.filter { mentions[$0].entity == entity }
      return LocalEntity(
        name: String(article[mentions[own[0]].span]), type: mentions[own[0]].type, mentions: own)
    }
  }
}
