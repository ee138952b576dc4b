/// A place in a text as a reader counts: lines and, in them, columns of Unicode scalars, both from 1.
public struct TextPosition: Hashable, Sendable, CustomStringConvertible {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// `5:13`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let line = parts[0], let column = parts[1], line > 0, column > 0 else { return nil }
    self.init(line: line, column: column)
  }

  /// The place of an offset in a text.
  public init(of offset: TextOffset, in text: String) {
    let before = text.utf8.prefix(offset.index)
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map(before.index(after:)) ?? before.startIndex
    line = 1 + before.count { $0 == UInt8(ascii: "\n") }
    column = 1 + before[start...].count { $0 & 0xC0 != 0x80 }
  }

  /// The scalar at this place of a text; nil where the text has none there.
  public func span(in text: String) -> Span? {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard line <= lines.count else { return nil }
    let scalars = Substring(lines[line - 1]).unicodeScalars
    guard column <= scalars.count else { return nil }
    let index = scalars.index(scalars.startIndex, offsetBy: column - 1)
    let start = text.utf8.distance(from: text.startIndex, to: index)
    return Span(start, start + UTF8.width(scalars[index]))
  }

  public var description: String { "\(line):\(column)" }
}
