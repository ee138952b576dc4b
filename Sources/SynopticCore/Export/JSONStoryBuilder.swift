extension JSONStory {
  init(_ story: Comparison, _ request: ExportRequest) {
    let builder = JSONStoryBuilder(story, request)
    let isReport = request.view == .report
    view = request.view.rawValue
    madeBy = Release.line
    title = Wording.title(of: story)
    articles = story.articles.indices.map(builder.article)
    selection = isReport || request.view == .columns ? builder.selection : nil
    timeline = isReport || request.view == .timeline ? builder.timeline : nil
    entities = isReport || request.view == .entities ? builder.entities : nil
    quotations = isReport || request.view == .quotations ? builder.quotations : nil
    search = request.view == .search ? builder.search : nil
  }
}

/// Turns the parts of a comparison into those of a `JSONStory`.
private struct JSONStoryBuilder {
  private let story: Comparison
  private let request: ExportRequest
  private let offsets: [ScalarOffsets]

  init(_ story: Comparison, _ request: ExportRequest) {
    self.story = story
    self.request = request
    offsets = story.articles.map { ScalarOffsets($0.article.text) }
  }

  private func span(_ span: Span, _ article: Int) -> [Int] {
    [offsets[article].scalars(before: span.lower), offsets[article].scalars(before: span.upper)]
  }

  private func place(_ span: Span, _ article: Int) -> JSONPlace {
    JSONPlace(article: article, span: self.span(span, article))
  }

  // MARK: - Articles

  func article(_ index: Int) -> JSONArticle {
    let annotated = story.articles[index]
    let article = annotated.article
    return JSONArticle(
      letter: Comparison.letter(index), source: article.source.name, title: article.title, byline: article.byline,
      section: article.section, url: article.url, language: annotated.layer.language.code,
      published: publication(story.days[index]), sha256: article.id.sha256, text: article.text,
      blocks: article.blocks.map { .init(kind: $0.kind.rawValue, span: span($0.span, index)) },
      sentences: annotated.sentences.map { span($0.span, index) }, hiddenCharacters: article.hiddenCharacters)
  }

  private func publication(_ estimate: PublicationEstimate) -> JSONPublication {
    JSONPublication(
      certainty: estimate.certainty.rawValue, day: estimate.day?.description, weekday: estimate.weekday?.rawValue,
      earliest: estimate.earliest?.description, latest: estimate.latest?.description,
      reasons: estimate.reasons.map { reason in
        .init(
          message: reason.message, article: reason.article, span: reason.span.map { span($0, reason.article) })
      })
  }

  var selection: [JSONPlace]? {
    request.selection?.sentences.sorted { $0.key < $1.key }.flatMap { article, chosen in
      chosen.sorted().filter { story.articles[article].sentences.indices.contains($0) }
        .map { place(story.articles[article].sentences[$0].span, article) }
    }
  }

  // MARK: - Views

  var timeline: [JSONEntry] {
    story.timeline.entries.enumerated().filter { index, entry in
      request.includes(item: index, restingOn: entry.statements.compactMap(\.place))
    }.map { self.entry($1) }
  }

  private func entry(_ entry: Timeline.Entry) -> JSONEntry {
    let weekday = entry.statements.first.flatMap { story.days[$0.article].weekday }
    return JSONEntry(
      kind: entry.kind.rawValue, time: JSONTime(entry.placement, reportWeekday: weekday), what: entry.what,
      planned: entry.planned, statements: entry.statements.map(statement))
  }

  private func statement(_ statement: Timeline.Statement) -> JSONEntry.Statement {
    let article = statement.article
    return JSONEntry.Statement(
      article: article, mark: statement.mark.rawValue, span: statement.span.map { span($0, article) },
      sentence: statement.sentence, time: statement.time.map { span(story.articles[article].times[$0].span, article) })
  }

  var entities: [JSONEntity] {
    story.entities.enumerated().filter { index, entity in
      request.includes(
        item: index, restingOn: mentions(of: entity).compactMap { story.statement(of: $0.article, at: $0.span) })
    }.map { self.entity($1) }
  }

  private func mentions(of entity: Entity) -> [(article: Int, span: Span)] {
    entity.mentions.map { ($0.article, story.articles[$0.article].mentions[$0.mention].span) }
  }

  private func entity(_ entity: Entity) -> JSONEntity {
    JSONEntity(
      name: entity.name, type: entity.type.rawValue, mentions: mentions(of: entity).map { place($0.span, $0.article) },
      forms: entity.forms.map { $0.map { .init(form: $0.form, count: $0.count) } },
      joins: entity.joins.map { .init(rule: $0.rule, left: $0.left, right: $0.right) },
      related: entity.related.map { .init(rule: $0.rule, name: story.entities[$0.entity].name) })
  }

  var quotations: [JSONQuotation] {
    story.quotationsBySpeaker().flatMap { group in group.quotations.map { (group.speaker, $0) } }.enumerated()
      .filter { index, item in request.includes(item: index, restingOn: statements(of: item.1)) }
      .map { quotation($1.1, by: $1.0) }
  }

  private func statements(of reference: SpeakerGroup.Reference) -> [Statement] {
    story.articles[reference.article].quotations[reference.quotation].content.compactMap {
      story.statement(of: reference.article, at: $0)
    }
  }

  private func quotation(
    _ reference: SpeakerGroup.Reference, by speaker: SpeakerGroup.Speaker
  ) -> JSONQuotation {
    let article = reference.article
    let quotation = story.articles[article].quotations[reference.quotation]
    var name: String?
    if case .entity(let index) = speaker { name = story.entities[index].name }
    return JSONQuotation(
      article: article, content: quotation.content.map { span($0, article) }, manner: quotation.manner.rawValue,
      cue: quotation.cue.map { span($0, article) }, cueClass: quotation.cueClass?.rawValue,
      speaker: quotation.speaker.map { span($0.span, article) }, entity: name,
      relay: quotation.relay.map { span($0, article) })
  }

  var search: JSONSearch? {
    guard let query = request.query else { return nil }
    do {
      let result = try SearchIndex(story.articles.map(\.article)).search(query)
      let hits = result.hits.enumerated().filter { index, hit in
        request.includes(item: index, restingOn: [story.statement(of: hit.article, at: hit.span)].compactMap(\.self))
      }
      return JSONSearch(
        query: query.text, mode: query.mode.rawValue, hits: hits.map { place($1.span, $1.article) },
        isComplete: result.isComplete, error: nil)
    } catch {
      return JSONSearch(query: query.text, mode: query.mode.rawValue, hits: [], isComplete: false, error: error.message)
    }
  }
}

extension JSONTime {
  init(_ placement: Placement, reportWeekday: Weekday?) {
    text = Wording.time(placement, reportWeekday: reportWeekday)
    switch placement {
    case .calendar(let period):
      axis = "calendar"
      granularity = "\(period.granularity)"
      from = period.from.map(JSONTime.minute)
      until = period.until.map(JSONTime.minute)
    case .relative(let period):
      axis = "relative"
      granularity = "\(period.granularity)"
      from = period.from.map { "\($0)" }
      until = period.until.map { "\($0)" }
    case .unplaced:
      axis = "unplaced"
      (granularity, from, until) = (nil, nil, nil)
    }
  }

  /// `2025-10-16T08:30` of minutes since 1970.
  static func minute(_ minutes: Int) -> String {
    let day = floorDivide(minutes, Period.day)
    return "\(CalendarDay(number: day))T\(Wording.clock(minutes - day * Period.day))"
  }
}
