/// A number in a text as the values it allows: "at least seven" is 7 and everything above.
struct Quantity: Hashable, Sendable {
  /// Tokens of the number and of the words that bound it.
  let tokens: Range<Int>
  /// Tokens of the number alone.
  let number: Range<Int>
  /// Not less, not more.
  let low: Double
  let high: Double
  /// The number named, bounded or not; nil for "several".
  let value: Double?
  /// "dozens", "several".
  let isVague: Bool
  /// What a symbol or word behind it counts in: "percent"; nil for things.
  let unit: String?
  /// Tokens that say what is counted.
  let counted: Range<Int>
  var isExact: Bool { low == high }

  /// Some number satisfies both.
  func overlaps(_ other: Quantity) -> Bool { low <= other.high && other.low <= high }

  /// Every number that satisfies this one satisfies the other, and not the other way round.
  func refines(_ other: Quantity) -> Bool {
    low >= other.low && high <= other.high && (low, high) != (other.low, other.high)
  }
}
