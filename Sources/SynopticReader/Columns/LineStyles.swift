import SynopticCore

/// The style of every byte of one line, laid over each other from the general to the particular.
struct LineStyles {
  private let span: Span
  private var styles: [Style]

  init(_ span: Span, base: Style) {
    self.span = span
    styles = [Style](repeating: base, count: span.count)
  }

  /// Puts a style on top of the part of another span that lies on this line.
  mutating func overlay(_ other: Span, _ style: Style, by lay: (Style) -> (Style) -> Style = Style.overlaid) {
    let lower = max(other.lower.index, span.lower.index) - span.lower.index
    let upper = min(other.upper.index, span.upper.index) - span.lower.index
    for index in lower..<max(lower, upper) { styles[index] = lay(styles[index])(style) }
  }

  /// Stretches of one style, in order.
  var runs: [(span: Span, style: Style)] {
    var runs: [(span: Span, style: Style)] = []
    var start = 0
    for index in styles.indices where index + 1 == styles.count || styles[index + 1] != styles[index] {
      runs.append((Span(span.lower.index + start, span.lower.index + index + 1), styles[index]))
      start = index + 1
    }
    return runs
  }

  /// Draws the line of its text; with a style for `cut`, an ellipsis stands for the words behind it.
  func draw(_ text: String, into frame: inout Frame, area: Rectangle, cut: Style?) {
    let end = area.endColumn - (cut == nil ? 0 : 1)
    var column = area.column
    for run in runs where column < end {
      column += frame.write(text.slice(run.span), row: area.row, column: column, style: run.style, limit: end - column)
    }
    if let cut { frame.write("…", row: area.row, column: column, style: cut) }
  }
}
