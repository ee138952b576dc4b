/// Two wordings of one fact that differ, and what the difference comes to.
public struct Discrepancy: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case number, date, name, place, polarity, attribution
  }
  public enum Verdict: String, Hashable, Sendable, OrderedCases {
    /// Both cannot be right.
    case conflict
    /// The later report has the later value.
    case update
    /// One is more exact than the other.
    case refined
    /// They look different and are not.
    case compatible
  }
  /// One of the wordings.
  public struct Side: Hashable, Sendable, Comparable {
    public let statement: Statement
    public let span: Span
    /// The words that name who says so, where an article's own sources contradict each other.
    public let source: Span?

    public init(statement: Statement, span: Span, source: Span? = nil) {
      self.statement = statement
      self.span = span
      self.source = source
    }

    public static func < (a: Side, b: Side) -> Bool { (a.statement, a.span) < (b.statement, b.span) }
  }

  public let kind: Kind
  public let verdict: Verdict
  /// Sides of one article where it disagrees with itself.
  public let a: Side
  public let b: Side
  /// The rule that found it.
  public let rule: String
  /// The reader has settled it.
  public private(set) var isSettled = false

  /// The same difference, settled.
  public var settled: Discrepancy {
    var difference = self
    difference.isSettled = true
    return difference
  }

  public init(kind: Kind, verdict: Verdict, a: Side, b: Side, rule: String) {
    self.kind = kind
    self.verdict = verdict
    self.a = min(a, b)
    self.b = max(a, b)
    self.rule = rule
  }

  /// Whether the sources contradict each other, at once or one after the other, and nobody has settled it.
  public var isContradiction: Bool { !isSettled && (verdict == .conflict || verdict == .update) }
}
