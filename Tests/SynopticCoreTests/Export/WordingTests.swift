import SynopticCore
import Testing

@Suite struct WordingTests {
  private static let thursday = CalendarDay(iso: "2025-10-16")!

  private static func period(
    _ from: String, _ until: String, _ granularity: Period.Granularity
  ) -> Period {
    Period(CalendarDay(iso: from)!, through: CalendarDay(iso: until)!, granularity: granularity)
  }

  private static func hours(_ from: Int, _ until: Int, _ granularity: Period.Granularity = .partOfDay) -> Period {
    let midnight = thursday.number * Period.day
    return Period(from: midnight + from * 60, until: midnight + until * 60, granularity: granularity)
  }

  @Test(arguments: [
    (period("1900-01-01", "1999-12-31", .century), "1900 – 1999"),
    (period("1990-01-01", "1999-12-31", .decade), "1990s"),
    (period("2022-01-01", "2022-12-31", .year), "2022"),
    (period("2019-03-01", "2019-05-31", .season), "2019-03 – 2019-05"),
    (period("2025-07-01", "2025-09-30", .quarter), "2025-Q3"),
    (period("2022-02-01", "2022-02-28", .month), "2022-02"),
    (period("2025-10-20", "2025-10-26", .week), "2025-W43"),
    (period("2025-10-25", "2025-10-26", .weekend), "2025-W43 Sat–Sun"),
    (period("2025-08-15", "2025-08-15", .day), "2025-08-15 Fri"),
    (period("2025-10-15", "2025-10-16", .day), "15–16 Oct 2025"),
    (period("2025-09-30", "2025-10-02", .day), "30 Sep – 2 Oct 2025"),
    (period("2024-12-30", "2025-01-02", .day), "30 Dec 2024 – 2 Jan 2025"),
    (hours(-6, 6), "night of 15–16 Oct 2025"),
    (hours(5, 12), "2025-10-16 Thu morning"),
    (hours(12, 18), "2025-10-16 Thu afternoon"),
    (hours(18, 24), "2025-10-16 Thu evening"),
    (hours(21, 24), "2025-10-16 Thu night"),
    (hours(6, 18), "2025-10-16 Thu 06:00–18:00"),
    (hours(10, 11, .hour), "2025-10-16 Thu 10:00"),
    (hours(22, 24, .hour), "2025-10-16 Thu 22:00–24:00"),
    (hours(-1, 1, .hour), "15–16 Oct 2025"),
    (Period(from: 0, until: 1, granularity: .minute), "1970-01-01 Thu 00:00"),
    (Period(from: -1, until: 0, granularity: .minute), "1969-12-31 Wed 23:59"),
    (Period(from: 0, until: nil, granularity: .year), "since 1970"),
    (Period(from: nil, until: 0, granularity: .day), "until 1969-12-31 Wed"),
    (Period(from: nil, until: nil, granularity: .year), "at any time"),
  ])
  func wordsPeriods(_ period: Period, _ text: String) {
    #expect(Wording.period(period) == text)
  }

  @Test(arguments: [
    (0, 1, Period.Granularity.day, nil, "D"),
    (-3, -2, .day, Weekday.thursday, "D−3 Mon"),
    (1, 2, .day, .thursday, "D+1 Fri"),
    (10, 11, .day, nil, "D+10"),
    (4, 11, .week, .thursday, "D+4 – D+10"),
    (-30, 0, .month, nil, "D−30 – D−1"),
  ])
  func wordsDaysAgainstTheReport(
    _ from: Int, _ until: Int, _ granularity: Period.Granularity, _ weekday: Weekday?, _ text: String
  ) {
    let period = Period(from: from * Period.day, until: until * Period.day, granularity: granularity)
    #expect(Wording.time(.relative(period), reportWeekday: weekday) == text)
  }

  @Test func wordsTheNightBeforeTheReport() {
    let period = Period(from: -4 * 60, until: 6 * 60, granularity: .partOfDay)
    #expect(Wording.time(.relative(period), reportWeekday: .thursday) == "night of D−1 – D")
    #expect(Wording.time(.unplaced) == "undated")
  }

  @Test func wordsPublicationDays() {
    let stated = PublicationEstimate(certainty: .stated, day: Self.thursday, weekday: .thursday)
    let inferred = PublicationEstimate(certainty: .inferred, day: Self.thursday, weekday: .thursday)
    let weekday = PublicationEstimate(
      certainty: .unknown, day: nil, weekday: .thursday, earliest: CalendarDay(iso: "2025-08-15"))
    #expect(Wording.publicationDay(stated) == "Thu 16 Oct 2025")
    #expect(Wording.publicationDay(inferred) == "≈ Thu 16 Oct 2025")
    #expect(Wording.publicationDay(weekday) == "a Thursday, day unknown")
    #expect(Wording.publicationDay(.unknown) == "day unknown")
    #expect(Wording.publicationBounds(weekday) == "not before Fri 15 Aug 2025")
    #expect(Wording.publicationBounds(.unknown) == nil)
    #expect(Wording.publicationBounds(stated) == nil)
  }

  @Test func wordsClocksAndZones() {
    #expect(Wording.clock(9 * 60 + 5) == "09:05")
    #expect([0, 180, -210].map(Wording.zone) == ["UTC", "UTC+3", "UTC−3:30"])
  }
}
