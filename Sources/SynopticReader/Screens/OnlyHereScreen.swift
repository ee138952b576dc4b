import SynopticCore

/// What one source alone tells, source by source.
struct OnlyHereScreen: EvidenceScreen, TextList {
  static let id = ScreenID("only-here")
  var id: ScreenID { Self.id }
  var listID: String { "only-here" }
  var title: String { "Only here" }
  var opening: (help: String, keys: [String]) { ("Show what one source alone tells", ["O"]) }
  var hints: [Hint] {
    [Hint("open-item", "go there"), Hint("compare", "compare"), Hint("export", "export"), Hint("close", "back")]
  }

  func items(in state: State) -> [ClaimTable.OnlyItem] { state.story.claims?.onlyItems ?? [] }

  func isHeading(_ item: ClaimTable.OnlyItem) -> Bool {
    if case .source = item { true } else { false }
  }

  /// Opens at the source that was read.
  func opened(_ state: inout State, fromTexts: Bool) {
    guard fromTexts, let claims = state.story.claims else { return }
    let here = state.story.statement(at: state.story.place)
    let item = claims.onlyItems.firstIndex { item in
      if case .statement(_, let statement) = item, let here { statement >= here } else { false }
    }
    if let item { state.select(item, in: self) }
  }

  func row(_ item: ClaimTable.OnlyItem, in state: State) -> TextRow {
    switch item {
    case .source(let source, let count):
      let name = oneLine(state.story.article(source).source.name)
      return .heading("\(Comparison.letter(source)) \(name)  \(count)")
    case .statement(_, let statement):
      guard let annotated = state.story.annotated(statement.article), let place = state.story.place(of: statement),
        let span = state.story.span(of: statement)
      else { return TextRow(text: "") }
      let label = state.story.label(of: place)
      return TextRow(label: label, text: Excerpt(span, in: annotated).text, maximumLines: 2)
    }
  }

  func evidence(of item: Int, in state: State, columns: Int) -> [TextRow] {
    guard case .statement(_, let statement) = items(in: state)[item] else { return [] }
    return Evidence(state.story)?.rows(ofLone: statement) ?? []
  }

  func place(of item: Int, in state: State) -> Place? {
    if case .statement(_, let statement) = items(in: state)[item] { state.story.place(of: statement) } else { nil }
  }

  func choose(_ item: ClaimTable.OnlyItem, in state: inout State) -> [Effect] {
    guard case .statement(_, let statement) = item else { return [] }
    if let place = state.story.place(of: statement) { state.go(to: place) }
    return []
  }

  func emptyText(in state: State) -> String {
    if let waiting = state.story.waitingForStatements { return waiting }
    return state.story.sources.count == 1
      ? "This is the only source: open others beside it to compare them."
      : "Nothing with content stands in one source alone. c compares the sources claim by claim."
  }

  func exportRequest(_ state: State) -> ExportRequest? { ExportRequest(view: .onlyHere) }
}
