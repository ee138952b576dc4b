import Testing

@testable import SynopticCore

@Suite struct CalendarUnitTests {
  static let thursday = CalendarDay(iso: "2025-10-16")!

  @Test(arguments: [
    (TimeUnit.day, "2025-10-16", "2025-10-16"), (.week, "2025-W42", "2025-10-19"),
    (.weekend, "2025-W42-WE", "2025-10-19"),
    (.month, "2025-10", "2025-10-31"), (.quarter, "2025-Q4", "2025-12-31"), (.season, "2025-FA", "2025-11-30"),
    (.year, "2025", "2025-12-31"), (.decade, "202", "2029-12-31"), (.century, "20", "2099-12-31"),
  ])
  func holdsItsDay(unit: TimeUnit, value: String, last: String) {
    let calendar = CalendarUnit(unit, containing: Self.thursday)
    #expect(calendar.value == value)
    #expect(calendar.lastDay.description == last)
    if unit != .weekend { #expect(calendar.period.contains(Period(Self.thursday))) }
  }

  @Test(arguments: [
    (1, TimeUnit.day, "2025-10-17"), (-3, .week, "2025-W39"), (2, .month, "2025-12"), (-1, .year, "2024"),
    (5, .decade, "207"), (1_000_000, .century, "90"),
  ])
  func moves(count: Int, unit: TimeUnit, value: String) {
    #expect(CalendarUnit(unit, containing: Self.thursday).moved(count, unit).value == value)
  }

  @Test func aQuarterAYearEarlierIsAQuarter() {
    #expect(CalendarUnit(.quarter(year: 1989, 3)).moved(-1, .year).value == "1988-Q3")
  }

  @Test(arguments: [
    (Holiday.easter(0), 2025, "2025-04-20"), (.easter(-2), 2024, "2024-03-29"),
    (.fixed(month: 12, day: 25), 2025, "2025-12-25"),
    (.weekday(.thursday, number: 4, month: 11), 2024, "2024-11-28"),
    (.weekday(.monday, number: 0, month: 5), 2025, "2025-05-26"),
    (.following(.tuesday, after: .monday, number: 1, month: 11), 2022, "2022-11-08"),
    (.following(.friday, after: .thursday, number: 4, month: 11), 2024, "2024-11-29"),
  ])
  func holidaysFallByRule(holiday: Holiday, year: Int, day: String) {
    #expect(holiday.day(in: year)?.description == day)
  }
}
