/// The layout of a text that comes without any: a line is a paragraph, unless the next one goes on in lower case.
enum VerbatimParagraphs {
  static func blocks(of text: String, title: String?) -> [Block] {
    let utf8 = text.utf8Span.span
    var blocks: [Block] = []
    var start = 0
    while start < utf8.count {
      var end = start
      while end < utf8.count, utf8[end] != newline { end += 1 }
      if let line = trimmed(start..<end, of: utf8) {
        if let last = blocks.last, isLowerCase(utf8[line.lowerBound]), isNextLine(line.lowerBound, after: last, utf8) {
          blocks[blocks.count - 1] = Block(kind: last.kind, span: Span(last.span.lower.index, line.upperBound))
        } else {
          blocks.append(Block(kind: .paragraph, span: Span(line.lowerBound, line.upperBound)))
        }
      }
      start = end + 1
    }
    return markingTitle(title, in: blocks, of: text)
  }

  private static let newline = UInt8(ascii: "\n")

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  private static func isLowerCase(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

  private static func trimmed(_ range: Range<Int>, of utf8: borrowing Swift.Span<UInt8>) -> Range<Int>? {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isSpace(utf8[low]) { low += 1 }
    while low < high, isSpace(utf8[high - 1]) { high -= 1 }
    return low < high ? low..<high : nil
  }

  /// Whether no empty line stands between a block and a line.
  private static func isNextLine(_ start: Int, after block: Block, _ utf8: borrowing Swift.Span<UInt8>) -> Bool {
    var newlines = 0
    for index in block.span.upper.index..<start where utf8[index] == newline { newlines += 1 }
    return newlines == 1
  }

  private static func markingTitle(_ title: String?, in blocks: [Block], of text: String) -> [Block] {
    guard let title, let first = blocks.first, Array(text.utf8)[first.span.range].elementsEqual(title.utf8) else {
      return blocks
    }
    return [Block(kind: .title, span: first.span)] + blocks.dropFirst()
  }
}
