/// How the screen is divided into one line on top, the view, the status line and the hints.
struct Arrangement: Hashable, Sendable {
  let top: Rectangle
  let body: Rectangle
  let status: Rectangle
  /// Empty where hints are turned off or rows are scarce.
  let hint: Rectangle

  /// The smallest screen anything is drawn on.
  static let minimum = Size(columns: 12, rows: 3)
  /// Fewer rows than this belong to the text.
  private static let rowsForHints = 11

  init(_ size: Size, hints: Bool) {
    let (top, rest) = Rectangle(size).splitTop(1)
    let chrome = hints && size.rows >= Arrangement.rowsForHints ? 2 : 1
    let (body, bottom) = rest.splitTop(rest.rows - chrome)
    self.top = top
    self.body = body
    (status, hint) = bottom.splitTop(1)
  }

  static func isTooSmall(_ size: Size) -> Bool {
    size.columns < minimum.columns || size.rows < minimum.rows
  }
}

extension State {
  var arrangement: Arrangement { Arrangement(size, hints: settings.hints) }
}
