import SynopticCore

/// Draws a collation: the versions under each other, each word under its counterpart, broken into blocks of a width.
struct CollationRows {
  private let table: CollationTable
  private let story: Story
  /// Columns from one word to the next, with the blank before it.
  private let widths: [Int]
  private let isSpaced: [Bool]

  /// What stands where a version has no word and another has.
  private static let gap = "—"
  /// Stands before a word that is not the fullest version's.
  private static let own = "+"

  init(_ table: CollationTable, _ story: Story) {
    self.table = table
    self.story = story
    let columns = table.rows[0].cells.indices
    let spaced = columns.map { column in
      column == 0 || table.rows.contains { $0.cells[column]?.isSpaced ?? false }
        || table.rows.allSatisfy { $0.cells[column] == nil || $0.cells[column - 1] == nil }
    }
    isSpaced = spaced
    widths = columns.map { column in
      let words = table.rows.map { row in
        DisplayWidth.width(of: CollationRows.text(row.cells[column], of: row, in: story))
      }
      return max(1, words.max() ?? 1) + (spaced[column] ? 1 : 0)
    }
  }

  /// A line for each version in each block, the blocks parted by an empty line; a version that has nothing in a block is
  /// left out of it.
  func rows(columns width: Int) -> [TextRow] {
    var rows: [TextRow] = []
    for block in blocks(columns: width) {
      if !rows.isEmpty { rows.append(TextRow(text: "")) }
      rows += table.rows.compactMap { line($0, block) }
    }
    return rows
  }

  private func blocks(columns width: Int) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var (start, used) = (0, 0)
    for (column, cells) in widths.enumerated() {
      if used + cells > width + 1, column > start {
        blocks.append(start..<column)
        (start, used) = (column, 0)
      }
      used += cells
    }
    return blocks + [start..<widths.count]
  }

  private func line(_ row: CollationTable.Row, _ block: Range<Int>) -> TextRow? {
    var (text, pending) = ("", 0)
    var parts: [TextRow.Part] = []
    for column in block {
      let cell = row.cells[column]
      if isSpaced[column], column > block.lowerBound { pending += 1 }
      let opensGap = cell == nil && (column == 0 || row.cells[column - 1] != nil)
      let words = opensGap ? CollationRows.gap : CollationRows.text(cell, of: row, in: story)
      let width = widths[column] - (isSpaced[column] ? 1 : 0)
      if !words.isEmpty {
        text += String(repeating: " ", count: pending)
        let start = text.utf8.count
        text += words
        if cell?.isOwn ?? opensGap { parts.append(TextRow.Part(span: Span(start, text.utf8.count), role: .conflict)) }
        pending = 0
      }
      pending += width - DisplayWidth.width(of: words)
    }
    guard !text.isEmpty else { return nil }
    return TextRow(label: label(of: row), text: text, parts: parts, isVerse: true)
  }

  private func label(of row: CollationTable.Row) -> String {
    story.place(of: row.quotation).map { story.label(of: $0) } ?? ""
  }

  private static func text(_ cell: CollationTable.Cell?, of row: CollationTable.Row, in story: Story) -> String {
    guard let cell else { return "" }
    return (cell.isOwn ? own : "") + oneLine(story.sources[row.quotation.article].article[cell.shown])
  }
}

extension Story {
  /// Where a quotation begins.
  func place(of quotation: SpeakerGroup.Reference) -> Place? {
    annotated(quotation.article).map {
      Place(source: quotation.article, offset: $0.quotations[quotation.quotation].content[0].lower)
    }
  }
}
