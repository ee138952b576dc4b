import SynopticCore

/// Who said what, by speaker, in all sources.
struct QuotationsScreen: Screen, TextList {
  static let id = ScreenID("quotations")
  var id: ScreenID { Self.id }
  var listID: String { "quotations" }
  var title: String { "Quotations" }
  var opening: (help: String, keys: [String]) { ("Show who said what, by speaker", ["w"]) }
  var hints: [Hint] { [Hint("open-item", "go there"), Hint("export", "export"), Hint("close", "back")] }

  func list(in state: State) -> (any ListContent)? { self }

  func items(in state: State) -> [Overview.QuotationItem] { state.story.overview?.quotations ?? [] }

  func isHeading(_ item: Overview.QuotationItem) -> Bool {
    if case .speaker = item { true } else { false }
  }

  func row(_ item: Overview.QuotationItem, in state: State) -> TextRow {
    guard let comparison = state.story.comparison else { return TextRow(text: "") }
    switch item {
    case .speaker(let speaker, let count):
      let name = oneLine(Wording.speaker(speaker, in: comparison))
      var row = TextRow.heading("\(name)  \(count)")
      if case .entity(let index) = speaker {
        row.parts = [TextRow.Part(span: Span(0, name.utf8.count), role: Role(comparison.entities[index].type))]
      }
      return row
    case .quotation(let reference): return row(reference, comparison, state.story)
    }
  }

  private func row(_ reference: SpeakerGroup.Reference, _ comparison: Comparison, _ story: Story) -> TextRow {
    let quotation = comparison.articles[reference.article].quotations[reference.quotation]
    let article = comparison.articles[reference.article].article
    let said = quotation.content.map { words(article[$0]) }.joined(separator: " … ")
    let quoted = quotation.manner == .direct ? "“\(said)”" : said
    let facts = "  " + facts(of: quotation, reference, comparison)
    let place = Place(source: reference.article, offset: quotation.content[0].lower)
    return TextRow(
      label: story.label(of: place), text: quoted + facts,
      parts: [
        TextRow.Part(span: Span(0, quoted.utf8.count), role: .quotation),
        TextRow.Part(span: Span(quoted.utf8.count, quoted.utf8.count + facts.utf8.count), role: .secondary),
      ], maximumLines: 5)
  }

  /// Quotations have no bound of their own: what is longer than this is left to the text.
  private static let characters = 600

  private func words(_ text: Substring) -> String {
    let start = text.prefix(QuotationsScreen.characters)
    return oneLine(start) + (start.endIndex < text.endIndex ? "…" : "")
  }

  /// `direct · “warned”, assertive · as “the driver” · via AFP`
  private func facts(
    of quotation: Quotation, _ reference: SpeakerGroup.Reference, _ comparison: Comparison
  ) -> String {
    let article = comparison.articles[reference.article].article
    let heading = Wording.speaker(comparison.speaker(of: quotation, in: reference.article), in: comparison)
    let cue = quotation.cue.map { cue in
      "“\(oneLine(article[cue]))”" + (quotation.cueClass.map { $0 == .neutral ? "" : ", \($0.rawValue)" } ?? "")
    }
    let name = quotation.speaker.map { oneLine(article[$0.span]) }
    let named = name.flatMap { $0.lowercased() == heading.lowercased() ? nil : "as “\($0)”" }
    let relay = quotation.relay.map { "via \(oneLine(article[$0]))" }
    return [quotation.manner.rawValue, cue, named, relay].compactMap(\.self).joined(separator: " · ")
  }

  func choose(_ item: Overview.QuotationItem, in state: inout State) -> [Effect] {
    guard case .quotation(let reference) = item, let annotated = state.story.annotated(reference.article) else {
      return []
    }
    let start = annotated.quotations[reference.quotation].content[0].lower
    state.go(to: Place(source: reference.article, offset: start))
    return []
  }

  func emptyText(in state: State) -> String {
    state.story.waitingText
      ?? "No quotation was found in these texts: neither words in quotation marks nor “said that …”."
  }

  func exportRequest(_ state: State) -> ExportRequest? { ExportRequest(view: .quotations) }
}
