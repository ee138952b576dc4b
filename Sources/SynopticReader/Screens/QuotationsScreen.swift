import SynopticCore

/// Who said what: quotations that several sources carry, version by version, then all by speaker; word against word
/// below.
struct QuotationsScreen: EvidenceScreen, TextList {
  static let id = ScreenID("quotations")
  var id: ScreenID { Self.id }
  var listID: String { "quotations" }
  var title: String { "Quotations" }
  var opening: (help: String, keys: [String]) {
    ("Show who said what, and how the sources' versions of it differ", ["w"])
  }
  var hints: [Hint] {
    [
      Hint("open-item", "go there"), Hint("compare", "compare"), Hint("export", "export"), Hint("close", "back"),
    ]
  }

  func items(in state: State) -> [Overview.QuotationItem] { state.story.overview?.quotations ?? [] }

  func isHeading(_ item: Overview.QuotationItem) -> Bool { item.reference == nil }

  /// Opens at the quotation of the sentence that is read, where it has one.
  func opened(_ state: inout State, fromTexts: Bool) {
    let place = state.story.place
    guard fromTexts, let sentence = state.story.sentence(at: place) else { return }
    let item = items(in: state).firstIndex { item in
      guard let reference = item.reference, reference.article == place.source else { return false }
      return state.story.place(of: reference).map { sentence.contains($0.offset) } ?? false
    }
    if let item { state.select(item, in: self) }
  }

  func row(_ item: Overview.QuotationItem, in state: State) -> TextRow {
    guard let comparison = state.story.comparison else { return TextRow(text: "") }
    let wording = QuotationWording(state.story, comparison)
    switch item {
    case .several(let count): return section("In several sources  \(count)")
    case .all(let count): return section("All, by speaker  \(count)")
    case .collated(let speaker): return heading(speaker, "", comparison)
    case .speaker(let speaker, let count): return heading(speaker, "  \(count)", comparison)
    case .version(let reference, let status, let isFullest):
      return wording.row(reference, status: isFullest ? "fullest" : status.rawValue)
    case .quotation(let reference): return wording.row(reference, status: nil)
    }
  }

  private func section(_ title: String) -> TextRow {
    var row = TextRow.heading(title)
    row.role = .paneTitle
    return row
  }

  private func heading(_ speaker: SpeakerGroup.Speaker, _ count: String, _ comparison: Comparison) -> TextRow {
    let name = oneLine(Wording.speaker(speaker, in: comparison))
    var row = TextRow.heading(name + count)
    if case .entity(let index) = speaker {
      row.parts = [TextRow.Part(span: Span(0, name.utf8.count), role: Role(comparison.entities[index].type))]
    }
    return row
  }

  func evidence(of item: Int, in state: State, columns: Int) -> [TextRow] {
    guard let reference = items(in: state)[item].reference, let comparison = state.story.comparison else { return [] }
    return QuotationEvidence(state.story, comparison).rows(of: reference, columns: columns)
  }

  func place(of item: Int, in state: State) -> Place? {
    items(in: state)[item].reference.flatMap { state.story.place(of: $0) }
  }

  func choose(_ item: Overview.QuotationItem, in state: inout State) -> [Effect] {
    if let place = item.reference.flatMap({ state.story.place(of: $0) }) { state.go(to: place) }
    return []
  }

  func emptyText(in state: State) -> String {
    state.story.waitingText
      ?? "No quotation was found in these texts: neither words in quotation marks nor “said that …”."
  }

  func exportRequest(_ state: State) -> ExportRequest? { ExportRequest(view: .quotations) }
}
