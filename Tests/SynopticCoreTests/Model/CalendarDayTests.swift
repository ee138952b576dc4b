import SynopticCore
import TestSupport
import Testing

@Suite struct CalendarDayTests {
  @Test(arguments: ["9999-12-31", "9999-01-01", "0001-01-01"]) func countingLeadsBeyondTheYearsThatCanBeWritten(
    iso: String
  ) throws {
    let day = try #require(CalendarDay(iso: iso))
    for days in [-8, -1, 0, 1, 8] {
      let other = day + days
      #expect((1...53).contains(other.week.number))
      #expect(other.adding(months: 12).adding(months: -12) == other)
    }
  }

  @Test(arguments: ["+999-+1-+1", "2025-1-1", "2025-13-01", "2025-02-29", "２０２５-01-01", "2025-01-01x", ""])
  func aDayIsWrittenInFullAndInDigits(iso: String) { #expect(CalendarDay(iso: iso) == nil) }

  @Test(arguments: ["9999-12-31", "0001-01-01"]) func anArticleOfTheFirstOrLastDayIsRead(iso: String) throws {
    let article = Fixtures.article(
      "It sank last week and will be raised next week, next month or in 2 years.", published: iso)
    let times = Fixtures.pipeline.read([article]).articles[0].times
    #expect(times.map { article[$0.span] }.contains("next week"))
  }
}
