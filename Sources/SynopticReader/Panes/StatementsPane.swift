import SynopticCore

/// What several sources tell, claim by claim with a mark for each source, beside the texts of a wide screen.
struct StatementsPane: Pane {
  static let id = PaneID("statements-pane")
  var id: PaneID { Self.id }
  var title: String { "Statements" }
  var side: PaneSide { .left }
  var opening: (help: String, keys: [String]) {
    ("Show beside the texts what several sources tell; move into it; hide it (wide)", ["A"])
  }

  /// Rows a claim takes.
  private static let lines = 2

  private func rows(in state: State) -> [Int] { state.story.claims?.rows(.shared) ?? [] }

  func preferredRows(in state: State) -> Int { count(in: state) * StatementsPane.lines + 1 }

  func count(in state: State) -> Int { rows(in: state).count }

  func height(of item: Int, in state: State, width: Int) -> Int { StatementsPane.lines }

  /// The sources' letters stand above the claims.
  func itemArea(in area: Rectangle, state: State) -> Rectangle {
    area.splitTop(count(in: state) > 0 && area.rows > StatementsPane.lines ? 1 : 0).rest
  }

  func drawHeader(_ state: State, into frame: inout Frame, in area: Rectangle) {
    let header = area.splitTop(area.rows - itemArea(in: area, state: state).rows).top
    if !header.isEmpty { CompareHeader(state, header).draw(into: &frame) }
  }

  func draw(_ item: Int, in state: State, into frame: inout Frame, area: Rectangle) {
    let story = state.story
    guard let claims = story.claims else { return }
    let row = claims.rows[claims.rows(.shared)[item]]
    if let statement = story.statement(at: story.place), row.statements.contains(statement) {
      frame.write("▸", row: area.row, column: area.column, style: state.theme[.hintKey])
    }
    CompareLine(row, CompareColumns(area, state), lines: StatementsPane.lines, state, claims)
      .draw(into: &frame, area: area)
  }

  func open(_ item: Int, in state: inout State) -> [Effect] {
    if let row = state.story.claims?.rows[rows(in: state)[item]] { state.go(to: row) }
    return []
  }

  func emptyText(in state: State) -> String {
    state.story.waitingForStatements
      ?? "No statement was found in more than one text; O lists what stands in one alone."
  }
}

extension State {
  /// Brings the list of statements to the one that is read, where other sources tell it too.
  mutating func followStatement() {
    let list = StatementsPane()
    guard let claims = story.claims, let row = story.statement(at: story.place).flatMap(claims.row) else { return }
    let shown = claims.rows(.shared)
    let item = shown.partitioningIndex { $0 >= row }
    guard item < shown.count, shown[item] == row, story.lists[list.listID]?.cursor != item else { return }
    select(item, in: list)
  }
}
