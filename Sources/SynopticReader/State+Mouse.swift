import SynopticCore

/// Wheel and click, while the mouse is on.
extension State {
  mutating func point(_ mouse: Mouse) -> [Effect] {
    guard settings.mouse, prompt == nil, confirmation == nil, !Arrangement.isTooSmall(size) else { return [] }
    switch mouse.action {
    case .press: return click(row: mouse.row, column: mouse.column)
    case .wheelDown: wheel(State.wheelLines, row: mouse.row, column: mouse.column)
    case .wheelUp: wheel(-State.wheelLines, row: mouse.row, column: mouse.column)
    }
    return []
  }

  private static let wheelLines = 3

  /// Scrolls what is under the pointer; the focus stays.
  private mutating func wheel(_ lines: Int, row: Int, column: Int) {
    guard screen.id == ColumnsScreen.id else {
      let evidence = (screen as? any EvidenceScreen)?.parts(of: arrangement.body, self).evidence
      let isEvidence = evidence?.contains(row: row, column: column) == true
      if !isEvidence || !scrollDetail(by: lines) { move(.lines(lines)) }
      return
    }
    let columns = columnsArrangement
    if let pane = columns.panes.first(where: { $0.area.contains(row: row, column: column) }) {
      moveInList(Panes[pane.id], .lines(lines))
    } else if let pointed = columns.columns.first(where: { $0.area.contains(row: row, column: column) }) {
      scroll(lines, source: pointed.source)
    }
  }

  private mutating func click(row: Int, column: Int) -> [Effect] {
    guard screen.id == ColumnsScreen.id else {
      return focusedList.map { click($0, in: itemArea(of: $0), row: row, column: column) } ?? []
    }
    let columns = columnsArrangement
    if let pane = columns.panes.first(where: { $0.area.contains(row: row, column: column) }) {
      focus(.pane(pane.id))
      let list = Panes[pane.id]
      return click(list, in: itemArea(of: list), row: row, column: column)
    }
    guard let pointed = columns.columns.first(where: { $0.area.contains(row: row, column: column) }) else { return [] }
    if columns.hasTabs, row == pointed.header.row {
      let tab = ColumnsScreen.tabs(self, pointed.header).last { $0.column <= column }
      focus(.source(tab?.source ?? pointed.source))
    } else {
      focus(.source(pointed.source))
      putCursor(in: pointed, row: row, column: column)
    }
    return []
  }

  /// The first click on an item goes to it, a click on the item under the cursor opens it.
  private mutating func click(_ list: any ListContent, in area: Rectangle, row: Int, column: Int) -> [Effect] {
    guard area.contains(row: row, column: column) else { return [] }
    let shown = story.lists[list.listID] ?? ListState()
    var bottom = area.row
    for item in shown.top..<max(shown.top, list.count(in: self)) {
      bottom += list.height(of: item, in: self, width: area.columns)
      guard row < bottom else { continue }
      guard list.isStop(item, in: self) else { return [] }
      if item == shown.cursor { return list.open(item, in: &self) }
      select(item, in: list)
      return []
    }
    return []
  }

  private mutating func putCursor(in column: ColumnsArrangement.Column, row: Int, column x: Int) {
    let article = story.sources[column.source].article
    let layout = layouts.layout(of: article, measure(columnsArrangement))
    let index = layout.line(at: story.positions[column.source].top) + row - column.text.row
    guard column.text.row <= row, layout.lines.indices.contains(index), !layout.lines[index].isBlank else { return }
    let line = layout.lines[index]
    let cells = max(0, x - column.text.column - ColumnsArrangement.gutter - line.indent)
    let before = DisplayWidth.prefix(article[line.span], columns: cells).utf8.count
    let offset = min(line.span.lower.index + before, max(line.span.lower.index, line.span.upper.index - 1))
    story.positions[column.source].cursor = TextOffset(offset)
  }
}
