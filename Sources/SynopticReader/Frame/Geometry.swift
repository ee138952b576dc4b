/// A size in terminal cells.
public struct Size: Hashable, Sendable {
  public var columns: Int
  public var rows: Int
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A rectangle of terminal cells; rows and columns count from 0 at the top left.
public struct Rectangle: Hashable, Sendable {
  public var column: Int
  public var row: Int
  public var columns: Int
  public var rows: Int

  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  public init(_ size: Size) { self.init(column: 0, row: 0, columns: size.columns, rows: size.rows) }

  public var size: Size { Size(columns: columns, rows: rows) }
  public var isEmpty: Bool { columns == 0 || rows == 0 }
  public var endRow: Int { row + rows }
  public var endColumn: Int { column + columns }

  /// The part of it that lies on a screen of some size.
  public func clipped(to size: Size) -> Rectangle {
    let top = max(0, min(row, size.rows))
    let left = max(0, min(column, size.columns))
    return Rectangle(
      column: left, row: top, columns: min(endColumn, size.columns) - left, rows: min(endRow, size.rows) - top)
  }

  public func contains(row: Int, column: Int) -> Bool {
    row >= self.row && row < endRow && column >= self.column && column < endColumn
  }

  /// Cuts rows off the top: the piece and what is left.
  public func splitTop(_ rows: Int) -> (top: Rectangle, rest: Rectangle) {
    let cut = min(max(0, rows), self.rows)
    return (
      Rectangle(column: column, row: row, columns: columns, rows: cut),
      Rectangle(column: column, row: row + cut, columns: columns, rows: self.rows - cut)
    )
  }

  /// Cuts columns off the left: the piece and what is left.
  public func splitLeft(_ columns: Int) -> (left: Rectangle, rest: Rectangle) {
    let cut = min(max(0, columns), self.columns)
    return (
      Rectangle(column: column, row: row, columns: cut, rows: rows),
      Rectangle(column: column + cut, row: row, columns: self.columns - cut, rows: rows)
    )
  }
}
