extension Holiday {
  /// `12-25`, `11-thursday-4`, `05-monday-last`, `11-tuesday-after-monday-1`, `easter-2`.
  init?(rule: String) {
    if rule.hasPrefix("easter") {
      guard let days = Int(rule.dropFirst(6)) else { return nil }
      self = .easter(days)
      return
    }
    let parts = rule.utf8.split(separator: UInt8(ascii: "-")).map { String($0)! }
    guard parts.count >= 2, let month = Int(parts[0]), (1...12).contains(month) else { return nil }
    if parts.count == 2, let day = Int(parts[1]) {
      self = .fixed(month: month, day: day)
      return
    }
    guard let weekday = Holiday.weekday(parts[1]), parts.count >= 3 else { return nil }
    if parts[2] == "after" {
      guard parts.count == 5, let other = Holiday.weekday(parts[3]), let number = Int(parts[4]) else { return nil }
      self = .following(weekday, after: other, number: number, month: month)
      return
    }
    guard let number = parts[2] == "last" ? 0 : Int(parts[2]) else { return nil }
    self = .weekday(weekday, number: number, month: month)
  }

  private static func weekday(_ name: String) -> Weekday? { Weekday.allCases.first { "\($0)" == name } }
}

extension Holiday {
  /// The day it falls on in a year.
  func day(in year: Int) -> CalendarDay? {
    switch self {
    case .fixed(let month, let day): return CalendarDay(year: year, month: month, day: day)
    case .weekday(let weekday, let number, let month): return Holiday.day(weekday, number, month, year)
    case .following(let weekday, let other, let number, let month):
      return Holiday.day(other, number, month, year)?.first(weekday)
    case .easter(let days): return Holiday.easter(of: year).map { $0 + days }
    }
  }

  /// The n-th such weekday of a month, 0 the last.
  private static func day(_ weekday: Weekday, _ number: Int, _ month: Int, _ year: Int) -> CalendarDay? {
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
    if number == 0 { return (first.adding(months: 1) - 1).latest(weekday) }
    return first.first(weekday) + 7 * (number - 1)
  }

  /// Easter Sunday by the anonymous Gregorian algorithm (Meeus, "Astronomical Algorithms", chapter 8).
  private static func easter(of year: Int) -> CalendarDay? {
    guard year >= 1 else { return nil }
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
