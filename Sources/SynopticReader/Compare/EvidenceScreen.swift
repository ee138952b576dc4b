import SynopticCore

/// A list that shows beside or below it the words its item under the cursor rests on.
protocol EvidenceScreen: Screen, ListContent {
  /// Rows above the list.
  var headerRows: Int { get }
  /// What is shown of an item, the most important first.
  /// - Parameter columns: room for words behind the labels.
  func evidence(of item: Int, in state: State, columns: Int) -> [TextRow]
  /// Where the words of an item stand, to mark them or to write a note on them.
  func place(of item: Int, in state: State) -> Place?
}

/// Header, list and evidence of a screen; the last ones give way where rows are scarce.
struct EvidenceParts {
  let header: Rectangle
  let items: Rectangle
  let evidence: Rectangle
  /// The evidence stands to the right of the list, not below it.
  let isBeside: Bool
  /// There is room for one of the two only: the evidence takes the place of the list when it is scrolled to.
  let isInPlace: Bool

  /// From this width on both stand side by side.
  private static let columnsForBoth = 160
  private static let rowsForBoth = 10
  /// In fewer there is nothing but the list.
  private static let fewestRows = 4

  /// - Parameter isScrolled: the reader has scrolled to the evidence.
  init(_ area: Rectangle, headerRows: Int, isEmpty: Bool, isScrolled: Bool) {
    isBeside = area.columns >= EvidenceParts.columnsForBoth
    let (left, right) = area.splitLeft(
      isBeside && !isEmpty ? area.columns - min(EvidencePane.mostColumns, area.columns * 2 / 5) : area.columns)
    let (header, rest) = left.splitTop(area.rows >= 6 && !isEmpty ? headerRows : 0)
    isInPlace =
      !isBeside && !isEmpty && (EvidenceParts.fewestRows..<EvidenceParts.rowsForBoth).contains(area.rows)
    let isAlone = isBeside || isEmpty || area.rows < EvidenceParts.rowsForBoth
    let (items, bottom) = rest.splitTop(rest.rows - (isAlone ? 0 : min(EvidencePane.mostRows, area.rows * 2 / 5)))
    self.header = header
    self.items = items
    evidence = isBeside ? right : isInPlace && isScrolled ? area : bottom
  }
}

extension EvidenceScreen {
  var headerRows: Int { 0 }

  func list(in state: State) -> (any ListContent)? { self }

  func itemArea(in area: Rectangle, state: State) -> Rectangle { parts(of: area, state).items }

  func parts(of area: Rectangle, _ state: State) -> EvidenceParts {
    parts(of: area, state, isScrolled: detailTop(in: state) > 0)
  }

  func parts(of area: Rectangle, _ state: State, isScrolled: Bool) -> EvidenceParts {
    EvidenceParts(area, headerRows: headerRows, isEmpty: count(in: state) == 0, isScrolled: isScrolled)
  }

  /// The first row of the evidence that is shown; where it stands in place of the list one more, 0 for the list.
  private func detailTop(in state: State) -> Int { state.story.lists[listID]?.detailTop ?? 0 }

  func nextStep(in state: State) -> Hint? {
    guard parts(of: state.arrangement.body, state).isInPlace else { return nil }
    return detailTop(in: state) > 0 ? Hint("scroll-up", "list") : Hint("scroll-down", "words")
  }

  func drawEvidence(_ state: State, into frame: inout Frame, _ parts: EvidenceParts) {
    guard !parts.evidence.isEmpty, let item = state.selectedItem(of: self) else { return }
    let pane = EvidencePane(parts, theme: state.theme)
    let rows = evidence(of: item, in: state, columns: pane.wordColumns)
    if parts.isInPlace { frame.fill(parts.evidence, style: .plain) }
    pane.draw(rows, from: max(0, detailTop(in: state) - (parts.isInPlace ? 1 : 0)), into: &frame)
  }
}

extension EvidenceScreen where Self: TextList {
  func draw(_ state: State, into frame: inout Frame, in area: Rectangle) {
    draw(state, isFocused: true, into: &frame, in: area)
    drawEvidence(state, into: &frame, parts(of: area, state))
  }
}

/// Words below or beside a list, parted from it by a line.
struct EvidencePane {
  private let line: Rectangle
  private let words: Rectangle
  private let isBeside: Bool
  private let theme: Theme

  static let mostRows = 18
  static let mostColumns = 74
  /// Room for `A subheading`.
  private static let mostLabelColumns = 13

  init(_ parts: EvidenceParts, theme: Theme) {
    isBeside = parts.isBeside
    (line, words) = isBeside ? parts.evidence.splitLeft(1) : parts.evidence.splitTop(1)
    self.theme = theme
  }

  private var labelWidth: Int { min(EvidencePane.mostLabelColumns, words.columns / 3) }

  /// A blank stands on either side of the words.
  var wordColumns: Int { max(1, words.columns - labelWidth - 2) }

  /// - Parameter top: the first of the rows that is shown.
  func draw(_ rows: [TextRow], from top: Int, into frame: inout Frame) {
    drawLine(into: &frame)
    var rest = words
    for (index, row) in rows.enumerated().dropFirst(top) {
      let height = row.height(width: rest.columns, labelWidth: labelWidth)
      let (place, below) = rest.splitTop(height)
      if !place.isEmpty { row.draw(into: &frame, area: place, labelWidth: labelWidth, theme: theme) }
      if height > rest.rows, index + 1 < rows.count || index > top { return drawMore(rows.count - index, into: &frame) }
      rest = below
    }
  }

  private func drawLine(into frame: inout Frame) {
    for row in line.row..<line.endRow {
      let rule = String(repeating: isBeside ? "│" : "─", count: line.columns)
      frame.write(rule, row: row, column: line.column, style: theme[.separator])
    }
  }

  /// Says that there is more than fits, at the end of the line, or in the last row.
  private func drawMore(_ count: Int, into frame: inout Frame) {
    let text = " +\(count) more, ^E "
    let row = isBeside ? words.endRow - 1 : line.row
    frame.write(
      text, row: row, column: max(words.column, words.endColumn - text.utf8.count - 1), style: theme[.secondary])
  }
}
