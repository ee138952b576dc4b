/// What a time expression says before it is known when its article was published.
///
/// A small algebra: `TimeResolver` turns it into a value and a placement, given a publication day or none.
public enum TimeMeaning: Hashable, Sendable {
  /// A calendar date given in full.
  case calendar(Period)
  /// Anything we can only repeat: the symbolic TIMEX3 value.
  case symbolic(String)
}
