import SynopticCore

/// One row of the timeline on the screen: when, who tells it, what happened.
struct TimelineLine {
  private let state: State
  private let entries: TimelineRows.Entries
  private let columns: Int
  private let hasLanes: Bool
  private let marks: TimelineMarks

  init(_ state: State, _ entries: TimelineRows.Entries, columns: Int, hasLanes: Bool) {
    self.state = state
    self.entries = entries
    self.columns = columns
    self.hasLanes = hasLanes
    marks = TimelineLine.marks(of: state, columns: columns)
  }

  static func marks(of state: State, columns: Int) -> TimelineMarks {
    TimelineMarks(sources: state.story.sources.count, room: columns / 3)
  }

  /// Columns of the time, the same for all rows.
  static func labelWidth(in state: State, columns: Int) -> Int {
    min(state.story.overview?.timeline.labelWidth ?? 0, max(10, min(24, columns * 3 / 10), columns / 4))
  }

  func draw(into frame: inout Frame, area: Rectangle, isNarrow: Bool, showsLabel: Bool) {
    let labelWidth = isNarrow ? area.columns - marks.columns - 3 : TimelineLine.labelWidth(in: state, columns: columns)
    let (_, content) = area.splitLeft(1)
    drawPointer(into: &frame, area)
    if showsLabel {
      frame.write(
        DisplayWidth.truncate(entries.label, columns: labelWidth), row: area.row, column: content.column,
        style: state.theme[.time])
    }
    let isRight = isNarrow || !hasLanes
    let column = isRight ? area.endColumn - marks.columns - 1 : content.column + labelWidth + 2
    marks.draw(entries, into: &frame, row: area.row, column: column, theme: state.theme)
    drawWords(into: &frame, words(area, isNarrow, labelWidth, marksColumn: column))
  }

  /// Where the words stand: behind the marks, between time and marks, or on the second line.
  private func words(_ area: Rectangle, _ isNarrow: Bool, _ labelWidth: Int, marksColumn: Int) -> Rectangle {
    if isNarrow {
      return Rectangle(column: area.column + 3, row: area.row + 1, columns: area.columns - 3, rows: area.rows - 1)
    }
    let start = hasLanes ? marksColumn + marks.columns + 2 : area.column + 1 + labelWidth + 2
    let end = hasLanes ? area.endColumn - 1 : marksColumn - 2
    return Rectangle(column: start, row: area.row, columns: end - start, rows: 1)
  }

  private func drawWords(into frame: inout Frame, _ area: Rectangle) {
    guard !area.isEmpty else { return }
    var (column, room) = (area.column, area.columns)
    if entries.isPlanned {
      let used = frame.write("plan ", row: area.row, column: column, style: state.theme[.planned], limit: room)
      (column, room) = (column + used, room - used)
    }
    let more = entries.entries.count > 1 ? " +\(entries.entries.count - 1)" : ""
    let words = DisplayWidth.truncate(oneLine(entries.what), columns: max(0, room - more.utf8.count))
    let role: Role = entries.kind == .publication ? .secondary : .text
    column += frame.write(words, row: area.row, column: column, style: state.theme[role], limit: room)
    frame.write(more, row: area.row, column: column, style: state.theme[.secondary], limit: area.endColumn - column)
  }

  /// An arrow beside what the sentence under the cursor tells.
  private func drawPointer(into frame: inout Frame, _ area: Rectangle) {
    let place = state.story.place
    guard let sentence = state.story.sentenceIndex(at: place), let timeline = state.story.comparison?.timeline
    else { return }
    let tellsIt = entries.entries.contains { index in
      timeline.entries[index].statements.contains { $0.article == place.source && $0.sentence == sentence }
    }
    if tellsIt { frame.write("▸", row: area.row, column: area.column, style: state.theme[.hintKey]) }
  }
}

/// Words of a text that may hold line ends, on one line.
func oneLine(_ text: some StringProtocol) -> String {
  text.utf8.contains(UInt8(ascii: "\n"))
    ? text.split(whereSeparator: \.isWhitespace).joined(separator: " ") : String(text)
}
