import SynopticCore

/// The line above claims: the letters of the sources in the matrix, then what stands in each column of words.
struct CompareHeader {
  private let state: State
  private let area: Rectangle
  private let columns: CompareColumns

  private static let roomForLegend = 25

  init(_ state: State, _ area: Rectangle) {
    self.state = state
    self.area = area
    columns = CompareColumns(area, state)
  }

  func draw(into frame: inout Frame) {
    frame.fill(area, style: state.theme[.paneTitle])
    if columns.step > 0 { drawLetters(into: &frame) }
    for text in columns.texts {
      let style = style(of: text.source)
      frame.fill(Rectangle(column: text.column, row: area.row, columns: text.columns, rows: 1), style: style)
      frame.write(title(of: text), row: area.row, column: text.column, style: style)
    }
  }

  private func drawLetters(into frame: inout Frame) {
    for (place, source) in columns.matrix.enumerated() {
      let column = columns.matrixColumn + place * columns.step
      let letter = Comparison.letter(source).suffix(max(1, columns.step - 1))
      frame.write(letter, row: area.row, column: column, style: style(of: source))
      // Sources that carry the same words are joined.
      if place > 0, columns.step > 1, state.story.claims?.isOneVoice(source, columns.matrix[place - 1]) == true {
        let mark = StoryStatements.Mark.sameWords
        frame.write(
          mark.text(ascii: state.settings.ascii), row: area.row, column: column - 1, style: state.theme[mark.role])
      }
    }
  }

  private func style(of source: Int?) -> Style {
    state.theme[source == state.story.readSource ? .paneTitleFocused : .paneTitle]
  }

  private func title(of text: CompareColumns.TextColumn) -> String {
    let room = text.columns - 1
    if let source = text.source { return ColumnHeader(story: state.story, source: source).text(columns: room) }
    let marks = room < CompareHeader.roomForLegend ? ["statement"] : legend
    return DisplayWidth.list(marks, columns: room)
  }

  private var legend: [String] {
    StoryStatements.Mark.allCases.map { "\($0.text(ascii: state.settings.ascii)) \($0.meaning)" } + ["· not found"]
  }
}
