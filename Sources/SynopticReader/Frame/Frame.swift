import SynopticCore

/// One cell of the screen: a grapheme cluster as the terminal can show it, and its style.
public struct Cell: Hashable, Sendable {
  /// Empty for the right half of a wide character.
  public var grapheme: String
  public var style: Style

  public init(grapheme: String, style: Style) {
    self.grapheme = grapheme
    self.style = style
  }

  public static let blank = Cell(grapheme: " ", style: .plain)
}

/// A drawn screen: a value that can be compared, printed and presented by a terminal.
public struct Frame: Hashable, Sendable {
  public let size: Size
  /// Row by row.
  public private(set) var cells: [Cell]
  /// Where the hidden cursor is parked, for screen readers.
  public var cursor: (row: Int, column: Int) {
    get { (cursorRow, cursorColumn) }
    set { (cursorRow, cursorColumn) = newValue }
  }
  private var cursorRow = 0
  private var cursorColumn = 0

  public init(size: Size) {
    self.size = size
    cells = [Cell](repeating: .blank, count: size.columns * size.rows)
  }

  public subscript(row row: Int, column column: Int) -> Cell { cells[row * size.columns + column] }

  /// Writes text from a cell on, cut off at `limit` columns or the edge; returns the columns it took.
  ///
  /// This is the only way into the grid: every character is reduced by `DisplayWidth` to what terminals agree on, and
  /// a wide character that fits by half becomes a space.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, row: Int, column: Int, style: Style = .plain, limit: Int = .max
  ) -> Int {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return 0 }
    let room = min(limit, size.columns - column)
    var used = 0
    for character in text {
      let (grapheme, width) = DisplayWidth.reduce(character)
      guard width > 0 else { continue }
      if used + width > room {
        if used < room { put(Cell(grapheme: " ", style: style), row, column + used) }
        return min(room, used + width)
      }
      put(Cell(grapheme: grapheme, style: style), row, column + used)
      if width == 2 { put(Cell(grapheme: "", style: style), row, column + used + 1) }
      used += width
    }
    return used
  }

  /// Fills a rectangle with blanks of a style.
  public mutating func fill(_ area: Rectangle, style: Style) {
    for row in max(0, area.row)..<max(0, min(area.endRow, size.rows)) {
      for column in max(0, area.column)..<max(0, min(area.endColumn, size.columns)) {
        put(Cell(grapheme: " ", style: style), row, column)
      }
    }
  }

  /// Puts a style on top of what a rectangle shows.
  public mutating func overlay(_ area: Rectangle, style: Style) {
    for row in max(0, area.row)..<max(0, min(area.endRow, size.rows)) {
      for column in max(0, area.column)..<max(0, min(area.endColumn, size.columns)) {
        let index = row * size.columns + column
        cells[index].style = cells[index].style.overlaid(with: style)
      }
    }
  }

  private mutating func put(_ cell: Cell, _ row: Int, _ column: Int) { cells[row * size.columns + column] = cell }

  /// The rows as text, without spaces at their ends.
  public var lines: [String] {
    (0..<size.rows).map { row in
      var line = cells[row * size.columns..<(row + 1) * size.columns].map(\.grapheme).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
