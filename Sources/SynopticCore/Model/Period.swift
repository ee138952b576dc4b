/// A stretch of calendar time, in minutes, with the precision it was told in.
///
/// Either end may be open ("since 2022", "before Friday"). No time zone is applied: minutes are those of the clock
/// the text speaks of.
public struct Period: Hashable, Sendable {
  /// How finely the text tells it; the order is coarse to fine.
  public enum Granularity: Int, Hashable, Sendable, Comparable, CaseIterable {
    case century, decade, year, season, quarter, month, week, weekend, day, partOfDay, hour, minute
    public static func < (a: Granularity, b: Granularity) -> Bool { a.rawValue < b.rawValue }
  }
  /// Minutes since 1970-01-01T00:00; nil when open to the past.
  public let from: Int?
  /// Exclusive end, minutes since 1970-01-01T00:00; nil when open to the future.
  public let until: Int?
  public let granularity: Granularity

  public init(from: Int?, until: Int?, granularity: Granularity) {
    if let from, let until { precondition(from < until, "a period ends before it starts") }
    self.from = from
    self.until = until
    self.granularity = granularity
  }

  /// Whole days, both included.
  public init(_ first: CalendarDay, through last: CalendarDay, granularity: Granularity) {
    self.init(from: first.number * Period.day, until: (last.number + 1) * Period.day, granularity: granularity)
  }

  public init(_ day: CalendarDay) { self.init(day, through: day, granularity: .day) }

  /// Minutes in a day.
  public static let day = 24 * 60

  public var firstDay: CalendarDay? { from.map { CalendarDay(number: floorDivide($0, Period.day)) } }
  /// The last day it touches.
  public var lastDay: CalendarDay? { until.map { CalendarDay(number: floorDivide($0 - 1, Period.day)) } }

  public func contains(_ other: Period) -> Bool {
    let startsBefore = from.map { from in other.from.map { from <= $0 } ?? false } ?? true
    let endsAfter = until.map { until in other.until.map { $0 <= until } ?? false } ?? true
    return startsBefore && endsAfter
  }

  /// The same length of time some minutes later.
  func moved(_ minutes: Int) -> Period {
    Period(from: from.map { $0 + minutes }, until: until.map { $0 + minutes }, granularity: granularity)
  }

  /// From the start of this one until the end of another; itself where the other ends before it starts.
  func extended(to last: Period) -> Period {
    guard let from, let until = last.until, from < until else { return self }
    return Period(from: from, until: until, granularity: max(granularity, last.granularity))
  }

  public func overlaps(_ other: Period) -> Bool {
    let a = other.until.flatMap { end in from.map { $0 < end } } ?? true
    let b = until.flatMap { end in other.from.map { $0 < end } } ?? true
    return a && b
  }
}

/// Division that rounds towards minus infinity, so that days before 1970 count right.
func floorDivide(_ a: Int, _ b: Int) -> Int {
  let quotient = a / b
  return a % b < 0 ? quotient - 1 : quotient
}
