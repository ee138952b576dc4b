import SynopticCore

/// An item of a list of text: words, wrapped, with a label in a column of its own before them.
struct TextRow: Sendable {
  /// Words of the text with a look of their own.
  struct Part: Hashable, Sendable {
    let span: Span
    let role: Role
  }
  var label = ""
  var text: String
  var role = Role.text
  var parts: [Part] = []
  /// Rows it takes at most; what does not fit ends in an ellipsis.
  var maximumLines = 3
  /// Headings are drawn across the label's column.
  var isHeading = false
  /// Where its words stand in the texts.
  var place: Place?
  /// It is one line as it stands: blanks in it mean something.
  var isVerse = false

  static func heading(_ text: String) -> TextRow {
    TextRow(text: text, role: .heading, maximumLines: 3, isHeading: true)
  }
}

extension TextRow {
  func height(width: Int, labelWidth: Int) -> Int {
    max(1, min(maximumLines, lines(textWidth(width, labelWidth)).count))
  }

  func draw(into frame: inout Frame, area: Rectangle, labelWidth: Int, theme: Theme) {
    let (labels, words) = area.splitLeft(1).rest.splitLeft(isHeading ? 0 : labelWidth)
    frame.write(
      DisplayWidth.truncate(label, columns: max(0, labels.columns - 1)), row: area.row, column: labels.column,
      style: theme[.secondary])
    let lines = lines(textWidth(area.columns, labelWidth))
    for (index, line) in lines.prefix(area.rows).enumerated() {
      var styles = LineStyles(line, base: theme[role])
      for part in parts { styles.overlay(part.span, theme[part.role]) }
      let isCut = index + 1 == min(area.rows, maximumLines) && index + 1 < lines.count
      let place = Rectangle(column: words.column, row: area.row + index, columns: words.columns, rows: 1)
      styles.draw(text, into: &frame, area: place, cut: isCut ? theme[.secondary] : nil)
    }
  }

  /// A blank stands on either side of an item.
  private func textWidth(_ width: Int, _ labelWidth: Int) -> Int { max(1, width - 2 - (isHeading ? 0 : labelWidth)) }

  private func lines(_ width: Int) -> [Span] {
    isVerse
      ? [Span(0, text.utf8.count)]
      : LineWrapper.lines(of: text, in: Span(0, text.utf8.count), width: width)
  }
}
