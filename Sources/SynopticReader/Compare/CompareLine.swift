import SynopticCore

/// One claim on the screen: its mark, the matrix, the words of each source in its column.
struct CompareLine {
  private let state: State
  private let story: Story
  private let claims: ClaimTable
  private let row: ClaimTable.Row
  private let columns: CompareColumns
  private let lines: Int

  /// - Parameter lines: rows the words take at most.
  init(_ row: ClaimTable.Row, _ columns: CompareColumns, lines: Int, _ state: State, _ claims: ClaimTable) {
    self.state = state
    story = state.story
    self.claims = claims
    self.row = row
    self.columns = columns
    self.lines = lines
  }

  /// Rows its words take.
  var height: Int {
    columns.texts.map { text in
      words(in: text).map { min(lines, wrapped($0, text).count) } ?? 1
    }.max() ?? 1
  }

  func draw(into frame: inout Frame, area: Rectangle) {
    draw(row.mark, into: &frame, row: area.row, column: area.column + 1)
    drawMatrix(into: &frame, row: area.row)
    for text in columns.texts {
      if let words = words(in: text) {
        draw(words, in: text, into: &frame, area: area)
      } else {
        frame.write("·", row: area.row, column: text.column, style: state.theme[.secondary])
      }
    }
  }

  private func draw(_ mark: StoryStatements.Mark, into frame: inout Frame, row: Int, column: Int) {
    frame.write(mark.text(ascii: state.settings.ascii), row: row, column: column, style: state.theme[mark.role])
  }

  private func drawMatrix(into frame: inout Frame, row: Int) {
    if columns.step == 0, !columns.matrix.isEmpty {
      let told = columns.matrix.count { self.row.marks[$0] != nil }
      frame.write("\(told)/\(columns.matrix.count)", row: row, column: columns.matrixColumn, style: state.theme[.told])
      return
    }
    for (place, source) in columns.matrix.enumerated() {
      let column = columns.matrixColumn + place * columns.step
      if let mark = self.row.marks[source] {
        draw(mark, into: &frame, row: row, column: column)
      } else {
        frame.write("·", row: row, column: column, style: state.theme[.secondary])
      }
    }
  }

  /// What a column shows: the statement of its source, or the lead where it stands for all.
  private func statement(in text: CompareColumns.TextColumn) -> Statement? {
    text.source.map { row.cells[$0] } ?? row.lead
  }

  /// The column that says what the claim is where none of the sources shown tells it.
  private var standIn: CompareColumns.TextColumn? {
    columns.texts.allSatisfy { statement(in: $0) == nil } ? columns.texts.first : nil
  }

  /// The words of a column; nil where it has nothing to say.
  private func words(in text: CompareColumns.TextColumn) -> Excerpt? {
    (statement(in: text) ?? (text == standIn ? row.lead : nil)).flatMap { story.excerpt(of: $0) }
  }

  private func wrapped(_ words: Excerpt, _ text: CompareColumns.TextColumn) -> [Span] {
    LineWrapper.lines(of: words.text, in: Span(0, words.text.utf8.count), width: CompareColumns.room(text))
  }

  private func draw(
    _ words: Excerpt, in text: CompareColumns.TextColumn, into frame: inout Frame, area: Rectangle
  ) {
    let isStandIn = text == standIn
    let start = text.column + (text.source == nil ? 0 : 2)
    if let mark = text.source.flatMap({ row.marks[$0] }) {
      draw(mark, into: &frame, row: area.row, column: text.column)
    } else if isStandIn {
      frame.write("·", row: area.row, column: text.column, style: state.theme[.secondary])
    }
    let differing = differences(in: text).compactMap { words.place(of: $0) }
    let lines = wrapped(words, text)
    for (index, line) in lines.prefix(min(self.lines, area.rows)).enumerated() {
      var styles = LineStyles(line, base: state.theme[isStandIn ? .secondary : .text])
      for span in differing { styles.overlay(span, state.theme[.conflict]) }
      let isCut = index + 1 == min(self.lines, area.rows) && index + 1 < lines.count
      let place = Rectangle(column: start, row: area.row + index, columns: CompareColumns.room(text), rows: 1)
      styles.draw(words.text, into: &frame, area: place, cut: isCut ? state.theme[.secondary] : nil)
    }
  }

  /// The words of the column's statement that contradict another source.
  private func differences(in text: CompareColumns.TextColumn) -> [Span] {
    statement(in: text).map { claims.contradicting($0, in: row) } ?? []
  }
}
