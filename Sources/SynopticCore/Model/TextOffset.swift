/// A position in one article's text, in UTF-8 code units from its start.
///
/// A type of its own, so that it cannot be mixed with a screen column or a token index.
public struct TextOffset: Hashable, Comparable, Sendable, Strideable {
  /// UTF-8 code units from the start of the text.
  public let utf8: Int32

  public init(_ utf8: Int) { self.utf8 = Int32(utf8) }

  public static let zero = TextOffset(0)

  /// The offset as an index into the text's UTF-8 bytes.
  public var index: Int { Int(utf8) }

  public func distance(to other: TextOffset) -> Int { other.index - index }
  public func advanced(by count: Int) -> TextOffset { TextOffset(index + count) }
  public static func < (a: TextOffset, b: TextOffset) -> Bool { a.utf8 < b.utf8 }
}
