import SynopticCore

/// The items of a list-like screen or pane. Movement, paging, wheel, click and drawing are the same for all of them.
protocol ListContent: Sendable {
  /// What its cursor is kept by, over view changes.
  var listID: String { get }
  func count(in state: State) -> Int
  /// Rows an item takes; at least 1.
  func height(of item: Int, in state: State, width: Int) -> Int
  /// Whether the cursor may stand on an item; headings say no.
  func isStop(_ item: Int, in state: State) -> Bool
  /// Draws one item; the cursor's style is laid over it by the list.
  func draw(_ item: Int, in state: State, into frame: inout Frame, area: Rectangle)
  /// Enter or click on an item.
  func open(_ item: Int, in state: inout State) -> [Effect]
  /// What would fill the list, and which key does it.
  func emptyText(in state: State) -> String
  /// The part of the screen's area the items are in, where the list draws something of its own around them.
  func itemArea(in area: Rectangle, state: State) -> Rectangle
}

extension ListContent {
  func height(of item: Int, in state: State, width: Int) -> Int { 1 }
  func isStop(_ item: Int, in state: State) -> Bool { true }
  func open(_ item: Int, in state: inout State) -> [Effect] { [] }
  func itemArea(in area: Rectangle, state: State) -> Rectangle { area }

  /// Draws the visible items and the cursor.
  func draw(_ state: State, isFocused: Bool, into frame: inout Frame, in area: Rectangle) {
    let area = itemArea(in: area, state: state)
    guard count(in: state) > 0 else { return drawEmpty(state, into: &frame, in: area) }
    let list = state.story.lists[listID] ?? ListState()
    var row = area.row
    for item in list.top..<count(in: state) where row < area.endRow {
      let height = min(height(of: item, in: state, width: area.columns), area.endRow - row)
      let place = Rectangle(column: area.column, row: row, columns: area.columns, rows: height)
      draw(item, in: state, into: &frame, area: place)
      if item == list.cursor, isFocused {
        frame.overlay(place, style: state.theme[.listCursor])
        frame.cursor = (row, area.column)
      }
      row += height
    }
  }

  private func drawEmpty(_ state: State, into frame: inout Frame, in area: Rectangle) {
    let text = emptyText(in: state)
    for (line, span) in LineWrapper.lines(of: text, in: Span(0, text.utf8.count), width: max(1, area.columns - 2))
      .enumerated() where line < area.rows
    {
      frame.write(
        text.slice(span), row: area.row + line, column: area.column + 1, style: state.theme[.secondary],
        limit: area.columns - 2)
    }
  }
}

extension String {
  /// The part a span of UTF-8 offsets covers.
  func slice(_ span: Span) -> Substring {
    self[utf8.index(startIndex, offsetBy: span.lower.index)..<utf8.index(startIndex, offsetBy: span.upper.index)]
  }
}
