import SynopticCore

/// One cell of the screen: what it shows and how.
public struct Cell: Hashable, Sendable {
  public var glyph: Glyph
  public var style: Style

  public init(_ glyph: Glyph, style: Style) {
    self.glyph = glyph
    self.style = style
  }

  public static let blank = Cell(.space, style: .plain)
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

  public subscript(row row: Int) -> ArraySlice<Cell> { cells[row * size.columns..<(row + 1) * size.columns] }

  /// Writes text from a cell on, cut off at `limit` columns or the edge; returns the columns it took.
  ///
  /// This is the only way into the grid: every cluster is reduced to what terminals agree on (`DisplayWidth`), and one
  /// that fits only in part becomes spaces.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, row: Int, column: Int, style: Style = .plain, limit: Int = .max
  ) -> Int {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return 0 }
    let room = min(limit, size.columns - column)
    guard room > 0, !text.isEmpty else { return 0 }
    separate(row, column)
    let used = text.withUTF8Span { draw($0, at: row * size.columns + column, room: room, style) }
    separate(row, column + used)
    return used
  }

  private mutating func draw(_ text: UTF8Span, at start: Int, room: Int, _ style: Style) -> Int {
    var grid = cells.mutableSpan
    var clusters = ClusterScanner(text)
    var used = 0
    while used < room, let cluster = clusters.next(in: text) {
      let index = start + used
      if used + cluster.width > room {
        for index in index..<start + room { grid[index] = Cell(.space, style: style) }
        return room
      }
      if cluster.isPlain {
        grid[index] = Cell(Glyph(cluster.scalar), style: style)
        if cluster.width == 2 { grid[index + 1] = Cell(.none, style: style) }
      } else if cluster.width > 0 {
        Self.put(DisplayWidth.reduce(text.character(at: cluster.lower)), into: &grid, at: index, style)
      }
      used += cluster.width
    }
    return used
  }

  /// A cell holds one spacing scalar and its marks; a cluster with several (a flag, a conjunct) takes several cells.
  private static func put(
    _ reduced: (grapheme: String, width: Int), into grid: inout MutableSpan<Cell>, at index: Int, _ style: Style
  ) {
    var base = index
    var next = index
    for scalar in reduced.grapheme.unicodeScalars {
      let columns = WidthClass(scalar).columns
      if columns == 0 {
        grid[base].glyph.add(scalar)
      } else {
        base = next
        grid[base] = Cell(Glyph(scalar), style: style)
        if columns == 2 { grid[base + 1] = Cell(.none, style: style) }
        next += columns
      }
    }
  }

  /// Makes a cell the start of something: a wide character that lies half before it is blanked on the side that is
  /// left of it, or on this side where the other half has been overwritten.
  private mutating func separate(_ row: Int, _ column: Int) {
    guard column > 0, column < size.columns else { return }
    let index = row * size.columns + column
    guard cells[index].glyph.isNone else { return }
    cells[index].glyph = .space
    if DisplayWidth.width(of: cells[index - 1].glyph.text) == 2 { cells[index - 1].glyph = .space }
  }

  /// Fills a rectangle with blanks of a style.
  public mutating func fill(_ area: Rectangle, style: Style) {
    let area = area.clipped(to: size)
    for row in area.row..<area.endRow where area.columns > 0 {
      separate(row, area.column)
      separate(row, area.endColumn)
      for column in area.column..<area.endColumn {
        cells[row * size.columns + column] = Cell(.space, style: style)
      }
    }
  }

  /// Puts a style on top of what a rectangle shows.
  public mutating func overlay(_ area: Rectangle, style: Style) {
    let area = area.clipped(to: size)
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        let index = row * size.columns + column
        cells[index].style = cells[index].style.overlaid(with: style)
      }
    }
  }

  /// The rows as text, without spaces at their ends.
  public var lines: [String] {
    (0..<size.rows).map { row in
      var line = self[row: row].map(\.glyph.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
