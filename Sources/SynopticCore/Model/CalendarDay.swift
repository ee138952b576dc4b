/// A day of the proleptic Gregorian calendar, without a time zone.
///
/// Conversions follow Howard Hinnant's civil-from-days algorithm ("chrono-Compatible Low-Level Date Algorithms").
public struct CalendarDay: Hashable, Comparable, Sendable, Strideable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// A day by its parts; nil where the calendar has no such day (month 13, 30 February).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, (-9999...9999).contains(year),
      day <= CalendarDay.daysIn(month: month, of: year)
    else { return nil }
    self.init(countingYear: year, month: month, day: day)
  }

  /// The same in any year: what is counted from a day of the last year that can be written leads beyond it.
  private init(countingYear year: Int, month: Int, day: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// `yyyy-mm-dd`, exactly; nil for anything else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap { CalendarDay.number($0) }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Of digits alone: `Int` takes a sign as well.
  private static func number(_ digits: some StringProtocol) -> Int? {
    digits.utf8.allSatisfy(CharacterClass.isDigit) ? Int(digits) : nil
  }

  public var parts: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  public var year: Int { parts.year }
  public var month: Int { parts.month }
  public var day: Int { parts.day }

  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(rawValue: ((number % 7 + 7) % 7 + 3) % 7 + 1)!
  }

  /// ISO 8601 week date: the week's own year and its number from 1.
  public var week: (year: Int, number: Int) {
    let thursday = self + (4 - weekday.rawValue)
    let first = CalendarDay(countingYear: thursday.year, month: 1, day: 1)
    return (thursday.year, (thursday.number - first.number) / 7 + 1)
  }

  /// The same day some months later, clamped to the end of a shorter month.
  public func adding(months: Int) -> CalendarDay {
    let (year, month, day) = parts
    let total = year * 12 + month - 1 + months
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    return CalendarDay(
      countingYear: newYear, month: newMonth, day: min(day, CalendarDay.daysIn(month: newMonth, of: newYear)))
  }

  public static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public func distance(to other: CalendarDay) -> Int { other.number - number }
  public func advanced(by days: Int) -> CalendarDay { CalendarDay(number: number + days) }
  public static func + (day: CalendarDay, days: Int) -> CalendarDay { day.advanced(by: days) }
  public static func - (day: CalendarDay, days: Int) -> CalendarDay { day.advanced(by: -days) }
  public static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }

  /// `2025-10-16`.
  public var description: String {
    let (year, month, day) = parts
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// ISO 8601 numbering: Monday is 1, Sunday 7.
public enum Weekday: Int, Hashable, Sendable, CaseIterable {
  case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday
}

/// A number in decimal digits, filled with zeros on the left.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(abs(number))
  return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
}
