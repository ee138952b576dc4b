/// Words that name a time, with their TIMEX3 reading (ISO-TimeML; TempEval-3 annotation guidelines).
public struct TimeExpression: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable { case date = "DATE", time = "TIME", duration = "DURATION", set = "SET" }
  /// TIMEX3 `mod`.
  public enum Modifier: String, Hashable, Sendable, CaseIterable {
    case before = "BEFORE", after = "AFTER", onOrBefore = "ON_OR_BEFORE", onOrAfter = "ON_OR_AFTER"
    case lessThan = "LESS_THAN", moreThan = "MORE_THAN", equalOrLess = "EQUAL_OR_LESS", equalOrMore = "EQUAL_OR_MORE"
    case start = "START", middle = "MID", end = "END", approximately = "APPROX"
  }
  /// What a relative expression was counted from.
  public enum Anchor: Hashable, Sendable {
    /// The words give the calendar date themselves.
    case explicit
    /// The day the article was published.
    case publicationDay
    /// An expression named earlier in the article, by its index.
    case expression(Int)
    /// Nothing to count from is known; `value` is symbolic ("XXXX-WXX-4").
    case none
  }

  public let span: Span
  public let kind: Kind
  /// What the words say before any publication day is applied; resolving it again under another day is cheap.
  public let meaning: TimeMeaning
  /// TIMEX3 `value`, with `X` for what is not known: `2025-10-16`, `2025-W43`, `P2D`, `XXXX-WXX-4`, `PAST_REF`.
  public let value: String
  public let modifier: Modifier?
  public let placement: Placement
  public let anchor: Anchor
  /// The rule that read it, as named in the language's folder.
  public let rule: String

  public init(
    span: Span, kind: Kind, meaning: TimeMeaning, value: String, modifier: Modifier?, placement: Placement,
    anchor: Anchor, rule: String
  ) {
    self.span = span
    self.kind = kind
    self.meaning = meaning
    self.value = value
    self.modifier = modifier
    self.placement = placement
    self.anchor = anchor
    self.rule = rule
  }
}

/// Where on the time axis something stands.
public enum Placement: Hashable, Sendable {
  /// Known calendar time.
  case calendar(Period)
  /// Known only against the unknown publication day D: the period's minutes count from midnight of D instead of
  /// 1970, so that 0..<1440 is D itself and −1440..<0 the day before.
  case relative(Period)
  /// A time is named, but nothing says where it stands ("in September" of an unknown year; a duration).
  case unplaced
}
