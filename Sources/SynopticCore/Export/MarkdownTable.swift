/// A table of GitHub Flavored Markdown (section 4.10). Cells are Markdown on one line, their text escaped.
struct MarkdownTable {
  private let columns: Int
  private(set) var lines: [String]

  init(_ header: [String]) {
    columns = header.count
    lines = [Self.row(header), "|" + String(repeating: " --- |", count: header.count)]
  }

  mutating func add(_ cells: [String]) {
    precondition(cells.count == columns, "a row has as many cells as the table has columns")
    lines.append(Self.row(cells))
  }

  private static func row(_ cells: [String]) -> String { "|" + cells.map { " \($0) |" }.joined() }
}
