/// Finds the paragraphs of a text from its lines: blank lines part them; without blank lines a line is a paragraph,
/// unless the lines were cut at a fixed width, as in mails and wire texts.
struct ParagraphReader {
  private let text: TextLines
  /// The width the lines were cut at; nil where a line end is the author's.
  private let wrapWidth: Int?

  init(_ text: TextLines) {
    self.text = text
    wrapWidth = ParagraphReader.wrapWidth(of: text)
  }

  /// Ranges of lines from a line on, none of them blank.
  func paragraphs(from firstLine: Int = 0) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var start: Int?
    for index in firstLine..<text.lines.count {
      if text.lines[index].isBlank {
        if let first = start { paragraphs.append(first..<index) }
        start = nil
      } else if let first = start, !continues(index) {
        paragraphs.append(first..<index)
        start = index
      } else if start == nil {
        start = index
      }
    }
    if let first = start { paragraphs.append(first..<text.lines.count) }
    return paragraphs
  }

  /// Whether a line goes on with the paragraph of the line before it, which is not blank.
  private func continues(_ index: Int) -> Bool {
    guard let wrapWidth, ListMarker(text.bytes, text.lines[index].range) == nil else { return false }
    return text.isFilled(index - 1, width: wrapWidth - ParagraphReader.slack)
  }

  // MARK: - Width

  /// Columns a line may be short of the width: editors break differently around hyphens and wide characters.
  private static let slack = 8
  private static let widths = 40...120
  /// Lines looked at to find the width.
  private static let sample = 2000

  /// The width is what the longest lines have, if nearly all lines inside paragraphs are so long that the next word
  /// would not have fitted.
  private static func wrapWidth(of text: TextLines) -> Int? {
    let inner = text.lines.indices.dropFirst().filter { !text.lines[$0].isBlank && !text.lines[$0 - 1].isBlank }
      .prefix(sample)
    guard !inner.isEmpty else { return nil }
    let lengths = inner.map { text.width($0 - 1) }.sorted()
    let width = lengths[lengths.count * 95 / 100]
    guard widths.contains(width), lengths.last! <= widths.upperBound else { return nil }
    // Two or three lines may be long by chance; a line that goes on with a small letter is none.
    guard inner.count > 3 || inner.contains(where: { text.startsLower($0) }) else { return nil }
    let filled = inner.count { text.isFilled($0 - 1, width: width - slack) }
    return filled * 4 >= inner.count * 3 ? width : nil
  }
}

extension TextLines {
  /// Length of a line in characters, near enough: continuation bytes do not count.
  fileprivate func width(_ line: Int) -> Int {
    bytes[lines[line].range].count { $0 & 0xc0 != 0x80 }
  }

  /// The first word of the next line would not have fitted on this one.
  fileprivate func isFilled(_ line: Int, width: Int) -> Bool {
    let next = bytes[lines[line + 1].range]
    let word = next.prefix { $0 > 0x20 }.count { $0 & 0xc0 != 0x80 }
    return self.width(line) + 1 + word > width
  }

  /// The text of a paragraph: its lines joined by a space, or by nothing behind the hyphen of a broken compound.
  func joined(_ lines: Range<Int>) -> String {
    var joined: [UInt8] = []
    for line in lines {
      let words = bytes[self.lines[line].range]
      if !joined.isEmpty, !(endsInHyphen(joined) && isLower(words.first)) { joined.append(0x20) }
      joined.append(contentsOf: words)
    }
    return String(decoding: joined, as: UTF8.self)
  }

  private func endsInHyphen(_ bytes: [UInt8]) -> Bool {
    bytes.count > 1 && bytes.last == 0x2d && isLower(bytes[bytes.count - 2])
  }

  fileprivate func startsLower(_ line: Int) -> Bool { isLower(bytes[lines[line].range].first) }

  private func isLower(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x61 && $0 <= 0x7a } ?? false }
}
