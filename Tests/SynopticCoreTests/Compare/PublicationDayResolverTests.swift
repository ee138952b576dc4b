import SynopticCore
import Testing
import TestSupport

@testable import SynopticCore

@Suite struct PublicationDayResolverTests {
  static func estimates(_ articles: (text: String, published: String?)...) -> [PublicationEstimate] {
    Fixtures.pipeline.read(articles.map { Fixtures.article($0.text, published: $0.published) }).days
  }

  @Test(arguments: [
    ("A senior official told the agency on Thursday that the talks will go on on Friday.", Weekday.thursday),
    ("She arrived in Washington this Thursday.", .thursday),
    ("\u{201c}No,\u{201d} he said Tuesday. He repeated it on Wednesday.", .wednesday),
    (
      "He spoke on Sunday, on Tuesday and on Wednesday, and the team arrived on Thursday. They will meet on Friday.",
      .thursday
    ),
  ])
  func theLatestPastWeekdayIsTheReportsOwn(text: String, weekday: Weekday) {
    let estimate = Self.estimates((text, nil))[0]
    #expect(estimate.certainty == .unknown)
    #expect(estimate.day == nil)
    #expect(estimate.weekday == weekday)
    #expect(!estimate.reasons.isEmpty)
  }

  @Test(arguments: [
    "The ship sank. Seven people died.", "They will meet on Friday.", "The team died last Monday.",
  ])
  func withoutEvidenceNothingIsInferred(text: String) {
    #expect(Self.estimates((text, nil))[0] == .unknown)
  }

  @Test func aPastDateIsTheEarliestDay() {
    let estimate = Self.estimates(("The bridge fell on 15 August 2025. It was built in 1987.", nil))[0]
    #expect(estimate.earliest == CalendarDay(iso: "2025-08-15"))
    #expect(estimate.latest == nil)
  }

  @Test func aSpanAfterABeginningIsTheEarliestDay() {
    let text = "The conflict that began in February 2022 goes on. They tried to end more than three years of war."
    #expect(Self.estimates((text, nil))[0].earliest == CalendarDay(iso: "2025-02-01"))
  }

  @Test func aSpanOfSomethingElseSaysNothing() {
    let text = "The conflict that began in February 2022 goes on. She has taught for more than thirty years in Leeds."
    #expect(Self.estimates((text, nil))[0].earliest == CalendarDay(iso: "2022-02-01"))
  }

  @Test func aStatedDayOfAStoryMateTurnsAWeekdayIntoADay() throws {
    let estimates = Self.estimates(
      ("An official told the agency on Thursday.", nil), ("The call took place.", "2025-10-17"))
    #expect(estimates[0].certainty == .inferred)
    #expect(estimates[0].day == CalendarDay(iso: "2025-10-16"))
    #expect(estimates[0].reasons.contains { $0.article == 1 })
    #expect(estimates[1].certainty == .stated)
  }

  @Test func storyMatesThatDisagreeLeaveItOpen() {
    let estimates = Self.estimates(
      ("An official told the agency on Thursday.", nil), ("The call took place.", "2025-10-17"),
      ("The call was recalled.", "2025-11-20"))
    #expect(estimates[0].certainty == .unknown)
    #expect(estimates[0].weekday == .thursday)
  }

  @Test func aDayBeforeTheEarliestIsNotInferred() {
    let estimates = Self.estimates(
      ("An official told the agency on Thursday that the bridge fell on 1 December 2025.", nil),
      ("The call took place.", "2025-10-17"))
    #expect(estimates[0].certainty == .unknown)
  }

  @Test func undatedStoryMatesShareTheirWeekday() {
    let estimates = Self.estimates(("An official told the agency on Thursday.", nil), ("The call took place.", nil))
    #expect(estimates.map(\.weekday) == [.thursday, .thursday])
    #expect(estimates.map(\.day) == [nil, nil])
    #expect(estimates[1].reasons.map(\.article) == [0])
  }

  @Test func theOrderOfTheArticlesDoesNotMatter() {
    let articles: [(String, String?)] = [
      ("An official told the agency on Thursday.", nil), ("The call took place.", "2025-10-17"),
      ("He said on Wednesday that the bridge fell on 15 August 2025.", nil),
    ]
    let forward = Self.estimates(articles[0], articles[1], articles[2])
    let backward = Self.estimates(articles[2], articles[1], articles[0])
    #expect(forward.map(\.day) == backward.reversed().map(\.day))
    #expect(forward.map(\.earliest) == backward.reversed().map(\.earliest))
    #expect(forward.map(\.certainty) == backward.reversed().map(\.certainty))
  }
}
