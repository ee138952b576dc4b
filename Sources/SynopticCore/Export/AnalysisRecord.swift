/// One line of output of `synoptic analyze`, as `AnalyzeLine` describes it: everything found in one article, in offsets of Unicode scalars.
struct AnalysisRecord: JSONRecord {
  private let article: AnnotatedArticle
  private let offsets: ScalarOffsets
  var json = JSONText()

  /// The record as one line of JSON, its end included.
  static func line(id: JSONText.Scalar, _ article: AnnotatedArticle) -> [UInt8] {
    var record = AnalysisRecord(article)
    record.write(id)
    return record.json.bytes
  }

  private init(_ article: AnnotatedArticle) {
    self.article = article
    offsets = ScalarOffsets(article.article.text)
  }

  private mutating func write(_ id: JSONText.Scalar) {
    json.raw("{\"id\":")
    json.value(id)
    json.raw(",\"text\":")
    json.value(article.article.text)
    json.raw(",\"language\":")
    json.value(article.layer.language.code)
    json.raw(",\"sentences\":")
    list(article.sentences.map(\.span)) { $0.span($1) }
    json.raw(",\"entities\":")
    list(article.mentions.filter { $0.form == .name }) { $0.entity($1) }
    json.raw(",\"times\":")
    list(article.times) { $0.time($1) }
    json.raw(",\"attributions\":")
    list(article.quotations) { $0.attribution($1) }
    json.raw(",\"events\":")
    list(article.events) { $0.event($1) }
    json.raw("}\n")
  }

  private mutating func span(_ span: Span) { json.value(span, in: offsets) }

  /// `"start":s,"end":e`
  private mutating func ends(_ span: Span) {
    json.raw("\"start\":")
    json.value(offsets.scalars(before: span.lower))
    json.raw(",\"end\":")
    json.value(offsets.scalars(before: span.upper))
  }

  private mutating func entity(_ mention: Mention) {
    json.raw("{")
    ends(mention.span)
    json.raw(",\"type\":")
    json.value(mention.type.rawValue)
    json.raw(",\"entity\":")
    json.value(mention.entity)
    json.raw("}")
  }

  private mutating func time(_ time: TimeExpression) {
    json.raw("{")
    ends(time.span)
    json.raw(",\"type\":")
    json.value(time.kind.rawValue)
    json.raw(",\"value\":")
    json.value(time.value)
    placement(time.placement)
    json.raw("}")
  }

  /// `,"from":…,"until":…`, as far as they are known.
  private mutating func placement(_ placement: Placement) {
    guard case .calendar(let period) = placement else { return }
    if let from = period.from {
      json.raw(",\"from\":")
      json.value(JSONTime.minute(from))
    }
    if let until = period.until {
      json.raw(",\"until\":")
      json.value(JSONTime.minute(until))
    }
  }

  private mutating func attribution(_ quotation: Quotation) {
    json.raw("{\"content\":")
    list(quotation.content) { $0.span($1) }
    json.raw(",\"source\":")
    list([quotation.speaker?.span].compactMap(\.self)) { $0.span($1) }
    json.raw(",\"cue\":")
    list([quotation.cue].compactMap(\.self)) { $0.span($1) }
    json.raw(",\"direct\":")
    json.value(quotation.manner == .direct)
    if let entity = quotation.speaker?.entity {
      json.raw(",\"speaker\":")
      json.value(article.entities[entity].name)
    }
    json.raw("}")
  }

  /// What the past tense alone suggests is no date; what is so or has been done is so on the day of the report.
  private func isPlaced(_ event: Event) -> Bool {
    guard event.dating == .tense else { return true }
    let isQuoted = event.attribution.map { article.quotations[$0].manner == .direct } ?? false
    return !isQuoted && (event.tense == .present || event.tense == .perfect)
  }

  private mutating func event(_ event: Event) {
    json.raw("{")
    ends(event.trigger)
    json.raw(",\"trigger\":")
    json.value(String(article.article[event.trigger]))
    if isPlaced(event) { placement(event.placement) }
    json.raw(",\"polarity\":")
    json.value(event.polarity.rawValue)
    json.raw(",\"modality\":")
    json.value(event.modality.rawValue)
    if event.isInferred, isPlaced(event), event.placement != .unplaced { json.raw(",\"inferred\":true") }
    if !event.after.isEmpty {
      json.raw(",\"after\":")
      list(event.after) { $0.json.value($1.event) }
    }
    json.raw("}")
  }
}
