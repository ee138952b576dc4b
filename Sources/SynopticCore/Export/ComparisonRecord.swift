/// The JSON contract of `synoptic compare`: one object for a story, in offsets of Unicode scalars, ends excluded.
///
/// ```
/// {"rules": number, "articles": [{"id", "sha256", "source", "title", "date", "sentences": [[start, end]]}],
///  "links": [{"a": [id, start, end], "b": [id, start, end], "label", "score", "evidence": [{"kind", "a", "b"}]}],
///  "claims": [{"lead": [id, start, end], "statements": [[id, start, end]], "articles": [id]}],
///  "only": [[id, start, end]],
///  "differences": [{"a": [id, start, end], "b": [id, start, end], "kind", "verdict", "rule",
///                   "sources"?: [[id, start, end], [id, start, end]], "settled"?: true}],
///  "entities": [{"name", "type", "mentions": [[id, start, end]], "forms": [[{"form", "count"}]]}],
///  "quotations": [{"article", "content": [[start, end]], "speaker": [start, end]|null, "entity", "direct"}],
///  "timeline": [{"from", "until", "what", "statements": [[id, start, end]], "planned", "inferred"}],
///  "voices": [[id]],
///  "collated": [[{"article", "status", "content": [[start, end]], "cue": [start, end]|null,
///                 "runs": [{"full": [start, end]|null, "here": [start, end]|null}]}]],
///  "naming": [{"entity", "forms": [[{"form", "mentions": [[id, start, end]]}]]}],
///  "framing": [[{"article", "place", "share", "marks": [{"feature", "at": [id, start, end]}]}]],
///  "credits": [[agency]], "strangers": [id],
///  "corrections": [line]}
/// ```
///
/// "rules" is `Release.rules`, "sha256" the hash of an article's text. "sources" are the words that name who says each side,
/// where an article's own sources contradict each other. Lists of lists that are not described by what
/// they hold have an element for each article, "framing" one for each claim; "full" is a span in the version whose
/// "runs" are empty and whose "status" is "identical". Of the quotations only words in quotation marks and reported clauses
/// are listed ("said that …", not "refused to …"); where a clause quotes some of its words, these have a line of their own.
struct ComparisonRecord: JSONRecord {
  let story: Comparison
  let ids: [JSONText.Scalar]
  private let offsets: [ScalarOffsets]
  var json = JSONText()

  /// The object as one line, its end included.
  /// - Parameter ids: what each article is called.
  static func line(_ story: Comparison, ids: [JSONText.Scalar]) -> [UInt8] {
    var record = ComparisonRecord(story, ids)
    record.write()
    return record.json.bytes
  }

  private init(_ story: Comparison, _ ids: [JSONText.Scalar]) {
    self.story = story
    self.ids = ids
    offsets = story.articles.map { ScalarOffsets($0.article.text) }
  }

  private mutating func write() {
    json.raw("{\"rules\":")
    json.value(Release.rules)
    json.raw(",\"articles\":")
    list(Array(story.articles.indices)) { $0.article($1) }
    json.raw(",\"links\":")
    list(story.statements.alignments) { $0.link($1) }
    json.raw(",\"claims\":")
    list(story.statements.claims) { $0.claim($1) }
    json.raw(",\"only\":")
    list(story.statements.only) { $0.statement($1) }
    json.raw(",\"differences\":")
    list(story.statements.discrepancies) { $0.difference($1) }
    json.raw(",\"entities\":")
    list(story.entities) { $0.entity($1) }
    json.raw(",\"quotations\":")
    let quotations = story.articles.enumerated().flatMap { article, annotated in
      annotated.quotations.flatMap { quotation in
        (annotated.isReportedClause(quotation) ? [(article, quotation, quotation.content)] : [])
          + annotated.quotedWords(in: quotation).map { (article, quotation, [$0]) }
      }
    }
    list(quotations) { $0.quotation($1.1, $1.2, in: $1.0) }
    json.raw(",\"timeline\":")
    list(story.timeline.entries.filter { $0.kind == .happening }) { $0.entry($1) }
    json.raw(",\"voices\":")
    list(story.statements.voices) { $0.list($1) { $0.json.value($0.ids[$1]) } }
    contrasts()
    json.raw(",\"corrections\":")
    list(story.corrections.applied) { $0.json.value($1.line) }
    json.raw("}\n")
  }

  // MARK: - Parts

  private mutating func article(_ index: Int) {
    let article = story.articles[index].article
    json.raw("{\"id\":")
    json.value(ids[index])
    json.raw(",\"sha256\":")
    json.value(article.id.sha256)
    json.raw(",\"source\":")
    json.value(article.source.name)
    json.raw(",\"title\":")
    value(article.title)
    json.raw(",\"date\":")
    value(story.days[index].day?.description)
    json.raw(",\"sentences\":")
    list(story.articles[index].sentences) { $0.span($1.span, in: index) }
    json.raw("}")
  }

  private mutating func link(_ link: Alignment) {
    json.raw("{\"a\":")
    statement(link.a)
    json.raw(",\"b\":")
    statement(link.b)
    json.raw(",\"label\":")
    json.value(link.label.rawValue)
    json.raw(",\"score\":")
    json.value(share: link.score)
    json.raw(",\"evidence\":")
    list(link.evidence) { record, evidence in
      record.json.raw("{\"kind\":")
      record.json.value(evidence.kind.rawValue)
      record.json.raw(",\"a\":")
      record.span(evidence.a, in: link.a.article)
      record.json.raw(",\"b\":")
      record.span(evidence.b, in: link.b.article)
      record.json.raw("}")
    }
    json.raw("}")
  }

  private mutating func claim(_ claim: Claim) {
    json.raw("{\"lead\":")
    statement(claim.lead)
    json.raw(",\"statements\":")
    list(claim.statements) { $0.statement($1) }
    json.raw(",\"articles\":")
    list(claim.articles) { $0.json.value($0.ids[$1]) }
    json.raw("}")
  }

  private mutating func difference(_ difference: Discrepancy) {
    json.raw("{\"a\":")
    place(difference.a.span, in: difference.a.statement.article)
    json.raw(",\"b\":")
    place(difference.b.span, in: difference.b.statement.article)
    json.raw(",\"kind\":")
    json.value(difference.kind.rawValue)
    json.raw(",\"verdict\":")
    json.value(difference.verdict.rawValue)
    json.raw(",\"rule\":")
    json.value(difference.rule)
    if let a = difference.a.source, let b = difference.b.source {
      json.raw(",\"sources\":[")
      place(a, in: difference.a.statement.article)
      json.raw(",")
      place(b, in: difference.b.statement.article)
      json.raw("]")
    }
    if difference.isSettled { json.raw(",\"settled\":true") }
    json.raw("}")
  }

  private mutating func entity(_ entity: Entity) {
    json.raw("{\"name\":")
    json.value(entity.name)
    json.raw(",\"type\":")
    json.value(entity.type.rawValue)
    json.raw(",\"mentions\":")
    list(entity.mentions.filter { mention(of: $0).form == .name }) { $0.place($0.mention(of: $1).span, in: $1.article) }
    json.raw(",\"forms\":")
    list(entity.forms) { record, forms in
      record.list(forms) { record, form in
        record.json.raw("{\"form\":")
        record.json.value(form.form)
        record.json.raw(",\"count\":")
        record.json.value(form.count)
        record.json.raw("}")
      }
    }
    json.raw("}")
  }

  private func mention(of reference: Entity.Reference) -> Mention {
    story.articles[reference.article].mentions[reference.mention]
  }

  private mutating func quotation(_ quotation: Quotation, _ content: [Span], in article: Int) {
    json.raw("{\"article\":")
    json.value(ids[article])
    json.raw(",\"content\":")
    list(content) { $0.span($1, in: article) }
    json.raw(",\"speaker\":")
    if let speaker = quotation.speaker { span(speaker.span, in: article) } else { json.raw("null") }
    json.raw(",\"entity\":")
    value(quotation.speaker?.entity.map { story.entities[story.entity(ofLocal: $0, in: article)].name })
    json.raw(",\"direct\":")
    json.value(quotation.manner == .direct || content != quotation.content)
    json.raw("}")
  }

  private mutating func entry(_ entry: Timeline.Entry) {
    var (from, until): (Int?, Int?)
    if case .calendar(let period) = entry.placement { (from, until) = (period.from, period.until) }
    json.raw("{\"from\":")
    value(from.map(JSONTime.minute))
    json.raw(",\"until\":")
    value(until.map(JSONTime.minute))
    json.raw(",\"what\":")
    json.value(entry.what)
    json.raw(",\"statements\":")
    list(entry.statements.filter { $0.span != nil }) { $0.place($1.span!, in: $1.article) }
    json.raw(",\"planned\":")
    json.value(entry.planned)
    json.raw(",\"inferred\":")
    json.value(entry.statements.allSatisfy { $0.mark == .inferred })
    json.raw("}")
  }

  // MARK: - Values

  private mutating func value(_ text: String?) {
    if let text { json.value(text) } else { json.raw("null") }
  }

  private mutating func statement(_ statement: Statement) {
    place(story.articles[statement.article].sentences[statement.sentence].span, in: statement.article)
  }

  /// `[id,start,end]`
  mutating func place(_ span: Span, in article: Int) {
    json.raw("[")
    json.value(ids[article])
    json.raw(",")
    json.ends(of: span, in: offsets[article])
    json.raw("]")
  }

  mutating func span(_ span: Span, in article: Int) { json.value(span, in: offsets[article]) }
}

extension Comparison {
  /// The story as `ComparisonRecord` describes it, articles called by their letters.
  public var record: [UInt8] {
    ComparisonRecord.line(self, ids: articles.indices.map { .string(Comparison.letter($0)) })
  }
}
