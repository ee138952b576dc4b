/// A half-open range of UTF-8 offsets in one article's text.
///
/// Both ends lie on Unicode scalar boundaries of that text. Everything the analysis finds is stand-off: it points
/// into the text by spans and never changes it.
public struct Span: Hashable, Comparable, Sendable {
  public let lower: TextOffset
  public let upper: TextOffset

  /// Traps when `upper` lies before `lower`: a span is made by our own scanners.
  public init(_ lower: TextOffset, _ upper: TextOffset) {
    precondition(lower <= upper, "a span ends before it starts")
    self.lower = lower
    self.upper = upper
  }

  public init(_ lower: Int, _ upper: Int) { self.init(TextOffset(lower), TextOffset(upper)) }

  /// The span as indices into the text's UTF-8 bytes.
  public var range: Range<Int> { lower.index..<upper.index }
  /// Length in UTF-8 code units.
  public var count: Int { upper.index - lower.index }
  public var isEmpty: Bool { lower == upper }

  public func contains(_ offset: TextOffset) -> Bool { lower <= offset && offset < upper }
  public func contains(_ other: Span) -> Bool { lower <= other.lower && other.upper <= upper }
  public func overlaps(_ other: Span) -> Bool { lower < other.upper && other.lower < upper }
  /// The smallest span that holds both.
  public func union(_ other: Span) -> Span { Span(min(lower, other.lower), max(upper, other.upper)) }

  /// Text order: by start, the longer one first on a tie, so that an outer span stands before what it holds.
  public static func < (a: Span, b: Span) -> Bool {
    a.lower != b.lower ? a.lower < b.lower : a.upper > b.upper
  }
}
