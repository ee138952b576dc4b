import SynopticCore

/// Where the sources word one fact differently: contradictions first, then what is only worded otherwise.
struct DifferencesScreen: EvidenceScreen, TextList {
  static let id = ScreenID("differences")
  var id: ScreenID { Self.id }
  var listID: String { "differences" }
  var title: String { "Differences" }
  var opening: (help: String, keys: [String]) { ("Show where sources differ, the gravest first", ["x"]) }
  var hints: [Hint] {
    [
      Hint("open-item", "go there"), Hint("settle", "settle"), Hint("note", "note"), Hint("compare", "compare"),
      Hint("export", "export"),
      Hint("close", "back"),
    ]
  }
  /// Room for `attribution`.
  func labelWidth(in width: Int) -> Int { min(13, width / 3) }

  func items(in state: State) -> [ClaimTable.DifferenceItem] { state.story.claims?.differenceItems ?? [] }

  func isHeading(_ item: ClaimTable.DifferenceItem) -> Bool {
    if case .verdict = item { true } else { false }
  }

  /// Opens at the difference the reader is at.
  func opened(_ state: inout State, fromTexts: Bool) {
    guard let current = state.story.difference else { return }
    if let item = items(in: state).firstIndex(of: .difference(current)) { state.select(item, in: self) }
  }

  func row(_ item: ClaimTable.DifferenceItem, in state: State) -> TextRow {
    switch item {
    case .verdict(let verdict, let count, let settled):
      return .heading("\(verdict.title)  \(count)" + (settled == 0 ? "" : ", \(settled) settled"))
    case .difference(let index):
      guard let claims = state.story.claims, let evidence = Evidence(state.story) else { return TextRow(text: "") }
      let repeated = claims.repeated[index]
      let difference = claims.differences[repeated[0]]
      var row = evidence.row(of: difference, times: repeated.count)
      row.label = difference.kind.rawValue
      row.maximumLines = 2
      return row
    }
  }

  func evidence(of item: Int, in state: State, columns: Int) -> [TextRow] {
    guard case .difference(let index) = items(in: state)[item], let claims = state.story.claims else { return [] }
    return Evidence(state.story)?.rows(of: claims.repeated[index].map { claims.differences[$0] }) ?? []
  }

  /// The focused source's wording where it is one of the two.
  func place(of item: Int, in state: State) -> Place? {
    guard case .difference(let index) = items(in: state)[item], let claims = state.story.claims else { return nil }
    let difference = claims.differences[claims.repeated[index][0]]
    let sides = [difference.a, difference.b].map(\.statement)
    return state.story.place(of: sides.first { $0.article == state.story.readSource } ?? sides[0])
  }

  func choose(_ item: ClaimTable.DifferenceItem, in state: inout State) -> [Effect] {
    if case .difference(let index) = item { state.show(difference: index) }
    return []
  }

  /// `3/7 · d visits the first 3`: other words for the same are listed only.
  func status(_ state: State) -> String {
    guard let claims = state.story.claims, let all = state.story.claims?.repeated.count, all > 0 else { return "" }
    let visited = claims.namedDifferences.count
    let number = visited == 1 ? "" : " \(visited)"
    return position(in: state) + (visited == all || visited == 0 ? "" : " · d visits the first\(number)")
  }

  func emptyText(in state: State) -> String {
    state.story.waitingForStatements
      ?? "No difference was found between these texts. c compares them claim by claim, O lists what one alone tells."
  }

  func exportRequest(_ state: State) -> ExportRequest? { ExportRequest(view: .differences) }
}

extension Discrepancy.Verdict {
  var title: String {
    switch self {
    case .conflict: "Conflicts: not both can be right"
    case .update: "Updates: the later report has another value"
    case .refined: "More exact in one source"
    case .compatible: "Other words for the same"
    }
  }
}
