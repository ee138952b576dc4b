import SynopticCore

/// A list that shows below it the words its item under the cursor rests on.
protocol EvidenceScreen: Screen, ListContent {
  /// Rows above the list.
  var headerRows: Int { get }
  /// What is shown of an item, the most important first.
  func evidence(of item: Int, in state: State) -> [TextRow]
}

extension EvidenceScreen {
  var headerRows: Int { 0 }

  func list(in state: State) -> (any ListContent)? { self }

  func itemArea(in area: Rectangle, state: State) -> Rectangle { parts(of: area, state).items }

  /// Header, list and evidence; the last ones give way where rows are scarce.
  func parts(of area: Rectangle, _ state: State) -> (header: Rectangle, items: Rectangle, evidence: Rectangle) {
    let (header, rest) = area.splitTop(area.rows >= 6 && count(in: state) > 0 ? headerRows : 0)
    let rows = area.rows < 10 || count(in: state) == 0 ? 0 : min(EvidencePane.mostRows, area.rows * 2 / 5)
    let (items, evidence) = rest.splitTop(rest.rows - rows)
    return (header, items, evidence)
  }

  func drawEvidence(_ state: State, into frame: inout Frame, in area: Rectangle) {
    guard !area.isEmpty, let item = state.selectedItem(of: self) else { return }
    EvidencePane(rows: evidence(of: item, in: state), theme: state.theme).draw(into: &frame, area: area)
  }
}

extension EvidenceScreen where Self: TextList {
  func draw(_ state: State, into frame: inout Frame, in area: Rectangle) {
    draw(state, isFocused: true, into: &frame, in: area)
    drawEvidence(state, into: &frame, in: parts(of: area, state).evidence)
  }
}

/// Words below a line, under the list they belong to.
struct EvidencePane {
  let rows: [TextRow]
  let theme: Theme

  static let mostRows = 18
  /// Room for `A subheading`.
  static let labelWidth = 13

  func draw(into frame: inout Frame, area: Rectangle) {
    let (line, words) = area.splitTop(1)
    frame.write(
      String(repeating: "─", count: line.columns), row: line.row, column: line.column, style: theme[.separator])
    let labelWidth = min(EvidencePane.labelWidth, area.columns / 4)
    var rest = words
    for row in rows where !rest.isEmpty {
      let height = row.height(width: rest.columns, labelWidth: labelWidth)
      let (place, below) = rest.splitTop(height)
      row.draw(into: &frame, area: place, labelWidth: labelWidth, theme: theme)
      rest = below
    }
  }
}
