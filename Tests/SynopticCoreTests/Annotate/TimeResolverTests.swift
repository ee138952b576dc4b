import SynopticCore
import Testing
import TestSupport

@testable import SynopticCore

@Suite struct TimeResolverTests {
  /// A Thursday.
  static let day = "2025-10-16"

  static func times(_ text: String, on day: String? = day) -> [TimeExpression] {
    Fixtures.annotated(text, published: day).times
  }

  static func days(_ period: Period) -> [String] {
    [period.firstDay, period.lastDay].map { $0?.description ?? "open" }
  }

  // MARK: - The day of writing is known

  @Test(arguments: [
    ("The minister resigned on Thursday.", "2025-10-16"),
    ("The minister will resign on Thursday.", "2025-10-16"),
    ("She was due to visit on Friday.", "2025-10-17"),
    ("They met on Friday.", "2025-10-10"),
    ("He left in September.", "2025-09"),
    ("He left in February.", "2025-02"),
    ("He will leave in February.", "2026-02"),
    ("The offer was extended to Nov. 20 by the board.", "2025-11-20"),
    ("It happened the weekend after.", "2025-W41-WE"),
    ("She spoke on Monday, Oct. 13, in Paris.", "2025-10-13"),
    ("He died two hundred and ten years ago.", "1815"),
    ("They left a fortnight ago.", "2025-W40"),
    ("It was built in the 12th century BC.", "BC11"),
    ("Rain fell last night.", "2025-10-15TNI"),
    ("The council approved the plan on Monday.", "2025-10-13"),
    ("They changed the will of the people on Monday.", "2025-10-13"),
    ("This will be decided on Monday.", "2025-10-20"),
    ("The storm that hit the coast on Monday killed ten.", "2025-10-13"),
    ("They hope for a cut in December.", "2025-12"),
    ("The ban ends on Friday.", "2025-10-17"),
    ("It blew up at 10:15 on Monday. He died two hours later.", "2025-10-13T12:15"),
    ("He left at 10 p.m. on Monday. An hour and a half later he fell.", "2025-10-13T23:30"),
    ("He left at 10 p.m. on Monday. Three hours later he fell.", "2025-10-14T01:00"),
    ("It was June 2020. The following year he won.", "2021"),
    ("It landed on Sunday. It had left in May 2021. It touched down at 10:42 am.", "2025-10-12T10:42"),
    ("It crashed on Monday. A service will be held on Friday. It hit a tree at 8 pm.", "2025-10-13T20:00"),
    ("It crashed on Monday. A service will be held on Friday. It will begin at 8 pm.", "2025-10-17T20:00"),
  ])
  func readsAgainstTheDayOfWriting(text: String, value: String) {
    #expect(Self.times(text).map(\.value).contains(value), "\(Self.times(text).map(\.value))")
  }

  /// Early in the year "last December" is the one just past: "last month" says it no better.
  @Test(arguments: [("2026-01-08", "2025-12"), ("2025-12-08", "2024-12"), ("2026-02-08", "2025-12")])
  func lastDecember(day: String, value: String) {
    #expect(Self.times("He resigned last December.", on: day).map(\.value) == [value])
  }

  @Test(arguments: [
    ("La sequía se debate el lunes.", TimeMeaning.Heading.unknown), ("Con energía camina el lunes.", .unknown),
    ("Tenía razón el lunes.", .past), ("El alcalde vivía en Roma el lunes.", .past), ("Los liberaron el lunes.", .past),
    ("La sequía sería debatida el lunes.", .future),
  ])
  func aSpanishNounTellsNoTense(text: String, heading: TimeMeaning.Heading) throws {
    let time = try #require(Fixtures.annotated(text, in: "es", published: Self.day).times.first)
    guard case .date(_, let found) = time.meaning else {
      Issue.record("no date: \(time.meaning)")
      return
    }
    #expect(found == heading)
  }

  @Test func aNightBetweenTwoDaysRunsFromEveningToMorning() throws {
    let time = try #require(Self.times("Over the night from Wednesday to Thursday, drones came.").first)
    let wednesday = CalendarDay(iso: "2025-10-15")!.number * Period.day
    #expect(time.value == "2025-10-15TNI")
    #expect(
      time.placement
        == .calendar(Period(from: wednesday + 18 * 60, until: wednesday + 30 * 60, granularity: .partOfDay)))
  }

  /// A third of the night would be the hours before dawn.
  @Test func lateAtNightIsAroundMidnight() throws {
    let time = try #require(Self.times("Late last night, shells fell.").first)
    let midnight = CalendarDay(iso: "2025-10-16")!.number * Period.day
    #expect(
      time.placement
        == .calendar(Period(from: midnight - 120, until: midnight + 180, granularity: .partOfDay)))
  }

  @Test func theFirstEndOfARangeCarriesAllOfIt() throws {
    let times = Self.times("It ran between 1990 and 1994.")
    guard case .calendar(let period) = times[0].placement else {
      Issue.record("not placed")
      return
    }
    #expect(Self.days(period) == ["1990-01-01", "1994-12-31"])
    #expect(times.map(\.value) == ["1990", "1994"])
  }

  @Test func earlierThisMonthEndsToday() {
    guard case .calendar(let period) = Self.times("Earlier this month, he agreed.")[0].placement else {
      Issue.record("not placed")
      return
    }
    #expect(Self.days(period) == ["2025-10-01", "2025-10-16"])
  }

  @Test func countsFromAnEarlierExpression() {
    let times = Self.times("The ship sank on 15 April 1912 and survivors landed three days later.")
    #expect(times.map(\.value) == ["1912-04-15", "1912-04-18"])
    #expect(times[1].anchor == .expression(0))
  }

  @Test func aNarrativeKeepsItsYear() {
    let text = """
      In March 1941 the fleet sailed. It returned in June 1941 and again in May 1942. On 4 June it fought.
      The army landed on 7 August 1942. By November it held the coast. In February the last men left.
      """
    #expect(
      Self.times(text).map(\.value)
        == ["1941-03", "1941-06", "1942-05", "1942-06-04", "1942-08-07", "1942-11", "1943-02"])
  }

  // MARK: - It is not

  @Test func withoutADayValuesStaySymbolic() {
    let times = Self.times("He spoke on Thursday. They meet next week. A request came in September.", on: nil)
    #expect(times.map(\.value) == ["XXXX-WXX-4", "XXXX-WXX", "XXXX-09"])
  }

  @Test func knownWeekdaysStandAroundTheUnknownDay() {
    let annotated = Fixtures.annotated("He spoke on Thursday. She had answered on Tuesday.")
    let thursday = PublicationEstimate(certainty: .unknown, day: nil, weekday: .thursday)
    let times = annotated.resolved(against: thursday).times
    #expect(times[0].placement == .relative(Period(from: 0, until: Period.day, granularity: .day)))
    #expect(times[1].placement == .relative(Period(from: -2 * Period.day, until: -Period.day, granularity: .day)))
  }

  @Test func yesterdayNeedsNoWeekday() {
    let time = Self.times("It rained yesterday.", on: nil)[0]
    #expect(time.placement == .relative(Period(from: -Period.day, until: 0, granularity: .day)))
  }

  @Test func settingTheDayLaterGivesTheSame() {
    let text =
      "He spoke on Thursday, two days after Tuesday's talks. They meet next week, on 12 May or in the spring of 2027."
    let later = Fixtures.annotated(text).resolved(
      against: PublicationEstimate(stated: CalendarDay(iso: Self.day)!))
    #expect(later.times == Self.times(text))
  }

  // MARK: - Anything

  @Test(arguments: [
    "Monday ", "1999 ", "12:30:45 ", "from 1 to 2 ", "the ", "3/4/5", "a hundred thousand million ", "last last ",
    "May-",
    "9999 BC ", "second ", "99999999999999 years ago ", "900 million centuries later ", "\u{2019}90s ", "twenty-",
  ])
  func repeatedWordsAreReadToTheEnd(unit: String) {
    let text = String(repeating: unit, count: 3000)
    for published in [Self.day, nil] {
      let article = Fixtures.article(text, published: published)
      for time in Fixtures.annotated(text, published: published).times { #expect(article.span.contains(time.span)) }
    }
  }

  @Test(.enabled(if: Fixtures.seeds != nil)) func readsTheTwoRealArticles() throws {
    let articles = try ["000_2b100bd1a8ffa7ca.txt", "004_4df0a1939f1e9c99.txt"].flatMap {
      try Fixtures.seed($0, through: Fixtures.pipeline)
    }
    let undated = Fixtures.pipeline.read(articles)
    #expect(undated.days.map(\.weekday) == [.thursday, .thursday])
    #expect(undated.days.map(\.day) == [nil, nil])
    #expect(undated.days[1].earliest == CalendarDay(iso: "2025-02-01"))

    let day = PublicationEstimate(stated: CalendarDay(iso: Self.day)!)
    let expected = [
      "thursday": "2025-10-16", "friday": "2025-10-17", "wednesday": "2025-10-15", "sunday": "2025-10-12",
      "tuesday": "2025-10-14", "next week": "2025-W43", "september": "2025-09", "earlier this month": "2025-10",
      "august 15": "2025-08-15", "february 2022": "2022-02", "february": "2025-02", "august": "2025-08",
    ]
    var found: Set<String> = []
    for annotated in undated.articles.map({ $0.resolved(against: day) }) {
      for time in annotated.times {
        let words = annotated.article[time.span].lowercased()
        guard let value = expected[words] else { continue }
        #expect(time.value == value, "\(words)")
        found.insert(words)
      }
    }
    #expect(found == Set(expected.keys))
  }
}
