import SynopticCore

/// A row a claim, a column a source: who tells what, in which words; the words the row rests on below.
struct CompareScreen: EvidenceScreen {
  static let id = ScreenID("compare")
  var id: ScreenID { Self.id }
  var listID: String { "compare" }
  var title: String { "Compare" }
  var headerRows: Int { 1 }
  var opening: (help: String, keys: [String]) { ("Compare the sources claim by claim", ["c"]) }
  var hints: [Hint] {
    [
      Hint("open-item", "go there"), Hint("leave-compare", "texts"), Hint("filter-claims", "filter"),
      Hint("matrix", "matrix"), Hint("next-pane", "source"), Hint("differences", "differences"),
      Hint("only-here", "only here"), Hint("settle-claim", "settle"), Hint("export", "export"), Hint("close", "back"),
    ]
  }

  private func rows(in state: State) -> [Int] { state.story.claims?.rows(state.story.claimFilter) ?? [] }

  private func row(_ item: Int, in state: State) -> ClaimTable.Row? {
    state.story.claims.map { $0.rows[rows(in: state)[item]] }
  }

  func count(in state: State) -> Int { rows(in: state).count }

  /// Opens at the claim of the sentence that is read.
  func opened(_ state: inout State, fromTexts: Bool) {
    guard fromTexts, let statement = state.story.statement(at: state.story.place),
      let row = state.story.claims?.row(of: statement)
    else { return }
    select(row: row, in: &state)
  }

  /// Puts the cursor on a row of the claim table, where the filter lets it through.
  func select(row: Int, in state: inout State) {
    let rows = rows(in: state)
    let item = rows.partitioningIndex { $0 >= row }
    if item < rows.count, rows[item] == row { state.select(item, in: self) }
  }

  /// The row under the cursor.
  func selectedRow(in state: State) -> Int? { state.selectedItem(of: self).map { rows(in: state)[$0] } }

  // MARK: - Drawing

  func draw(_ state: State, into frame: inout Frame, in area: Rectangle) {
    let parts = parts(of: area, state)
    if !parts.header.isEmpty { CompareHeader(state, parts.header).draw(into: &frame) }
    drawSeparators(state, into: &frame, parts.items)
    draw(state, isFocused: true, into: &frame, in: area)
    drawEvidence(state, into: &frame, parts)
  }

  private func drawSeparators(_ state: State, into frame: inout Frame, _ area: Rectangle) {
    guard count(in: state) > 0 else { return }
    for text in CompareColumns(area, state).texts.dropFirst() {
      for row in area.row..<area.endRow {
        frame.write("│", row: row, column: text.column - CompareColumns.separator, style: state.theme[.separator])
      }
    }
  }

  /// Rows of words a claim takes at most, and whether a blank row parts it from the next.
  private func spacing(_ state: State) -> (lines: Int, gap: Int) {
    switch state.arrangement.body.rows {
    case ..<10: (1, 0)
    case ..<20: (2, 0)
    case ..<34: (3, 0)
    default: (4, 1)
    }
  }

  private func line(_ item: Int, in state: State, width: Int) -> CompareLine? {
    guard let claims = state.story.claims, let row = row(item, in: state) else { return nil }
    let area = Rectangle(column: 0, row: 0, columns: width, rows: 1)
    return CompareLine(row, CompareColumns(area, state), lines: spacing(state).lines, state, claims)
  }

  func height(of item: Int, in state: State, width: Int) -> Int {
    (line(item, in: state, width: width)?.height ?? 1) + spacing(state).gap
  }

  func draw(_ item: Int, in state: State, into frame: inout Frame, area: Rectangle) {
    line(item, in: state, width: area.columns)?.draw(into: &frame, area: area)
  }

  func evidence(of item: Int, in state: State, columns: Int) -> [TextRow] {
    guard let row = row(item, in: state), let evidence = Evidence(state.story) else { return [] }
    return row.claim == nil ? evidence.rows(ofLone: row.lead) : evidence.rows(of: row)
  }

  /// The focused source's statement where it has one.
  func place(of item: Int, in state: State) -> Place? {
    row(item, in: state).flatMap { state.story.place(of: $0.cells[state.story.readSource] ?? $0.lead) }
  }

  // MARK: - Doing

  func open(_ item: Int, in state: inout State) -> [Effect] {
    if let row = row(item, in: state) { state.go(to: row) }
    return []
  }

  func status(_ state: State) -> String {
    guard let claims = state.story.claims, count(in: state) > 0 else { return "" }
    let sources = state.story.sources.count
    let voices = claims.voices.count < sources ? ", \(Wording.count(claims.voices.count, "voice", "voices"))" : ""
    let others = claims.strangers.map(Comparison.letter).joined(separator: " ")
    let event = others.isEmpty ? "" : " · \(others): another event"
    return "\(state.position(in: self)) · \(state.story.claimFilter.meaning) · \(sources) sources\(voices)\(event)"
  }

  func emptyText(in state: State) -> String {
    if let waiting = state.story.waitingForStatements { return waiting }
    guard state.story.sources.count > 1 else {
      return "This is the only source: open others beside it to compare them."
    }
    switch state.story.claimFilter {
    case .shared: return "No statement was found in more than one text. f shows what stands in one alone."
    case .differing: return "No contradiction was found. f shows all claims."
    case .everything: return "No statement was found in these texts. c goes back to them."
    }
  }

  func exportRequest(_ state: State) -> ExportRequest? {
    guard state.story.claimFilter == .differing, let claims = state.story.claims else {
      return ExportRequest(view: .compare)
    }
    let shown = rows(in: state).compactMap { claims.rows[$0].claim }
    return ExportRequest(view: .compare, selection: ExportRequest.Selection(items: Set(shown)))
  }
}

extension State {
  /// Takes every source to its statement of a row; the focused one keeps the focus where it has one.
  mutating func go(to row: ClaimTable.Row) {
    let cells = row.cells.compactMap(\.self)
    let focused = cells.filter { $0.article == story.readSource }
    go(to: (focused + cells).compactMap { story.place(of: $0) })
  }
}

extension ClaimTable.Filter {
  var meaning: String {
    switch self {
    case .shared: "told by several"
    case .differing: "contradictions"
    case .everything: "all statements"
    }
  }
}
