import SynopticCore

/// The texts side by side, and the panes below them.
struct ColumnsScreen: Screen {
  static let id = ScreenID("columns")
  var id: ScreenID { Self.id }
  var title: String { "Columns" }
  var opening: (help: String, keys: [String]) { ("Show the texts side by side", []) }
  var hints: [Hint] {
    [
      Hint("next-pane", "source"), Hint("compare", "compare"), Hint("search", "search"), Hint("help", "help"),
      Hint("next-difference", "difference"), Hint("timeline-pane", "timeline"),
      Hint("entities", "entities"), Hint("quotations", "quotations"), Hint("card", "this name"),
      Hint("export", "export"), Hint("close", "quit"),
    ]
  }

  func hints(in state: State) -> [Hint] { state.story.focus.pane.map { Panes[$0].hints } ?? hints }

  func prepare(_ state: inout State, area: Rectangle) {
    state.prepareColumns()
    state.preparePanes()
  }

  func draw(_ state: State, into frame: inout Frame, in area: Rectangle) {
    let columns = ColumnsArrangement(state, in: area)
    let measure = state.measure(columns)
    for column in columns.columns {
      let article = state.story.sources[column.source].article
      guard let layout = state.layouts[article, measure] else { continue }
      let isFocused = state.story.focus == .source(column.source)
      if columns.hasTabs {
        drawTabs(state, column, into: &frame)
      } else {
        drawHeader(state, column, isFocused: isFocused, into: &frame)
      }
      drawSeparator(state, before: column, into: &frame)
      ColumnPainter(state, column, layout, isFocused: isFocused).draw(into: &frame)
      if layout.lines.isEmpty { drawEmpty(state, column, into: &frame) }
    }
    for pane in columns.panes { draw(pane, state, into: &frame) }
  }

  private func drawHeader(
    _ state: State, _ column: ColumnsArrangement.Column, isFocused: Bool, into frame: inout Frame
  ) {
    guard !column.header.isEmpty else { return }
    let style = state.theme[isFocused ? .paneTitleFocused : .paneTitle]
    frame.fill(column.header, style: style)
    let text = ColumnHeader(story: state.story, source: column.source).text(columns: column.header.columns - 2)
    frame.write(
      text, row: column.header.row, column: column.header.column + 1, style: style, limit: column.header.columns - 1)
  }

  private func drawTabs(_ state: State, _ column: ColumnsArrangement.Column, into frame: inout Frame) {
    let header = column.header
    frame.fill(header, style: state.theme[.paneTitle])
    for tab in ColumnsScreen.tabs(state, header) {
      let style = state.theme[tab.source == column.source ? .paneTitleFocused : .paneTitle]
      frame.write(" \(tab.text) ", row: header.row, column: tab.column, style: style)
    }
  }

  /// The tabs of a strip with the columns they begin at; also what a click on it means.
  static func tabs(_ state: State, _ header: Rectangle) -> [(text: String, source: Int, column: Int)] {
    let shown = state.story.visibleSources(width: header.columns).first ?? 0
    var column = header.column
    return ColumnHeader.tabs(of: state.story, focused: shown, columns: header.columns - 2).map { tab in
      defer { column += DisplayWidth.width(of: tab.text) + 2 }
      return (tab.text, tab.source, column)
    }
  }

  private func drawSeparator(_ state: State, before column: ColumnsArrangement.Column, into frame: inout Frame) {
    guard column.area.column > 0 else { return }
    for row in column.area.row..<column.area.endRow {
      frame.write("│", row: row, column: column.area.column - 1, style: state.theme[.separator])
    }
  }

  private func drawEmpty(_ state: State, _ column: ColumnsArrangement.Column, into frame: inout Frame) {
    frame.write(
      "No text in this article", row: column.text.row, column: column.text.column + ColumnsArrangement.gutter,
      style: state.theme[.secondary], limit: column.text.columns - ColumnsArrangement.gutter)
  }

  private func draw(_ pane: ColumnsArrangement.OpenPane, _ state: State, into frame: inout Frame) {
    let content = Panes[pane.id]
    for row in pane.title.row..<pane.items.endRow where pane.title.column > 0 {
      frame.write("│", row: row, column: pane.title.column - 1, style: state.theme[.separator])
    }
    let isFocused = state.story.focus == .pane(pane.id)
    let rule = String(repeating: "─", count: pane.title.columns)
    frame.write(rule, row: pane.title.row, column: pane.title.column, style: state.theme[.separator])
    frame.write(
      " \(content.title) ", row: pane.title.row, column: pane.title.column + 2,
      style: state.theme[isFocused ? .paneTitleFocused : .paneTitle])
    let note = content.titleNote(in: state, columns: pane.title.columns)
    if !note.isEmpty {
      let column = pane.title.endColumn - DisplayWidth.width(of: note) - 2
      frame.write(" \(note) ", row: pane.title.row, column: column, style: state.theme[.heading])
    }
    content.drawHeader(state, into: &frame, in: pane.items)
    content.draw(state, isFocused: isFocused, into: &frame, in: pane.items)
  }

  func status(_ state: State) -> String {
    state.story.focus.pane.map { Panes[$0].status(state) } ?? ReadingStatus(state.story).text
  }

  func exportRequest(_ state: State) -> ExportRequest? {
    ExportRequest(view: .columns, selection: state.story.selectedSentences)
  }
}
