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

/// The places of many offsets in one text: counted once, a stretch at a time, however long the text or a line of it is.
public struct TextPositions: Sendable {
  private let text: String
  /// The place of the first byte of each stretch.
  private let starts: [TextPosition]

  private static let stretch = 512

  public init(_ text: String) {
    self.text = text
    var (starts, position) = ([TextPosition](), TextPosition(line: 1, column: 1))
    for (offset, byte) in text.utf8.enumerated() {
      if offset % TextPositions.stretch == 0 { starts.append(position) }
      position = position.behind(byte)
    }
    self.starts = starts.isEmpty ? [position] : starts
  }

  /// The place of an offset; of one inside a character, the place behind it.
  public subscript(offset: TextOffset) -> TextPosition {
    let index = min(offset.index / TextPositions.stretch, starts.count - 1)
    let start = text.utf8.index(text.startIndex, offsetBy: index * TextPositions.stretch)
    let rest = text.utf8[start...].prefix(offset.index - index * TextPositions.stretch)
    return rest.reduce(starts[index]) { $0.behind($1) }
  }
}

extension TextPosition {
  /// The place behind a byte that stands here.
  fileprivate func behind(_ byte: UInt8) -> TextPosition {
    if byte == UInt8(ascii: "\n") { return TextPosition(line: line + 1, column: 1) }
    return TextPosition(line: line, column: UTF8.isContinuation(byte) ? column : column + 1)
  }
}
