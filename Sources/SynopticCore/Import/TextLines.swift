/// The lines of a text, each without the white space around it.
struct TextLines {
  struct Line {
    /// Bytes of the line without surrounding white space; empty for a blank line.
    let range: Range<Int>
    var isBlank: Bool { range.isEmpty }
  }
  let bytes: [UInt8]
  /// Line `i` of the file is number `i + 1`.
  let lines: [Line]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var lines: [Line] = []
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x0a {
      lines.append(Line(range: TextLines.trimmed(start..<index, in: bytes)))
      start = index + 1
    }
    self.bytes = bytes
    self.lines = lines
  }

  func text(_ line: Int) -> String { String(decoding: bytes[lines[line].range], as: UTF8.self) }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, let length = spaceLength(in: bytes, at: lower) { lower += length }
    while lower < upper {
      var last = upper - 1
      while last > lower, bytes[last] & 0xc0 == 0x80 { last -= 1 }
      guard spaceLength(in: bytes, at: last) != nil else { break }
      upper = last
    }
    return lower..<upper
  }

  private static func spaceLength(in bytes: [UInt8], at index: Int) -> Int? {
    if bytes[index] < 0x80 { return bytes[index] <= 0x20 ? 1 : nil }
    let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index)
    return CharacterClass.isSpace(scalar) ? length : nil
  }
}
