import Testing
import TestSupport

@testable import SynopticCore

/// What several articles tell of one happening becomes one entry.
@Suite struct TimelineBuilderTests {
  private static let first = """
    The bridge at Karvina collapsed on Monday, killing seven workers.
    Inspectors found cracks in the bridge in May 2019.
    The minister will visit the bridge on Friday.
    """
  private static let second = """
    Seven workers died when the Karvina bridge collapsed on Monday.
    A strike closed the harbour on Sunday.
    """

  @Test func mergesOneHappeningOverArticles() throws {
    let entries = happenings([Self.first, Self.second], published: "2025-10-16")
    let collapse = try #require(entries.first { $0.what.contains("collapsed on Monday") })
    #expect(collapse.placement == .calendar(Period(CalendarDay(iso: "2025-10-13")!)))
    #expect(Set(collapse.statements.map(\.article)) == [0, 1])
    #expect(entries.count == 4)
  }

  @Test func standsInOrderOfTime() {
    let timeline = timeline([Self.first, Self.second], published: "2025-10-16")
    let starts = timeline.entries.compactMap { entry -> Int? in
      guard case .calendar(let period) = entry.placement else { return nil }
      return period.from
    }
    #expect(starts.count == timeline.entries.count)
    #expect(starts == starts.sorted())
  }

  @Test func marksWhatIsPlanned() {
    let planned = happenings([Self.first], published: "2025-10-16").filter(\.planned)
    #expect(planned.map(\.what) == ["The minister will visit the bridge on Friday"])
  }

  /// When a picture was taken is no news.
  @Test func captionsAreNoEntries() {
    let text = "The bridge at Karvina collapsed on Monday.\nWorkers cross the bridge at Karvina on Sunday."
    let plain = Fixtures.article(text, published: "2025-10-16")
    let captioned = Article(
      text: text, blocks: [plain.blocks[0], Block(kind: .caption, span: plain.blocks[1].span)], source: plain.source,
      publication: plain.publication)
    let entries = [plain, captioned].map { article in
      Fixtures.pipeline.read([article]).timeline.entries.filter { $0.kind == .happening }.map(\.what)
    }
    #expect(entries[0].count == 2)
    #expect(entries[1] == ["The bridge at Karvina collapsed on Monday"])
  }

  @Test func publicationsStandOnIt() {
    let entries = timeline([Self.first, Self.second], published: "2025-10-16").entries
    #expect(entries.filter { $0.kind == .publication }.map { $0.statements[0].article } == [0, 1])
    #expect(timeline([Self.first]).entries.allSatisfy { $0.kind == .happening })
  }

  @Test func withoutADayItIsOrderedAroundTheReport() {
    let entries = timeline([Self.first, Self.second]).entries
    let kinds = entries.map { entry -> Int in
      switch entry.placement {
      case .calendar: 0
      case .relative: 1
      case .unplaced: 2
      }
    }
    #expect(!entries.isEmpty)
    #expect(kinds == kinds.sorted())
  }

  @Test func aVagueTellingJoinsTheExactOne() throws {
    let exact = "The leaders met for a summit in the mountains of Tavania on August 15, 2025."
    let vague = "The leaders met for a summit in the mountains of Tavania in August 2025."
    let entry = try #require(happenings([vague, exact], published: "2025-10-16").first)
    #expect(entry.placement == .calendar(Period(CalendarDay(iso: "2025-08-15")!)))
    #expect(entry.statements.map(\.mark) == [.vague, .states])
  }

  @Test func anHourIsMoreExactThanItsDay() throws {
    let hour = "The bridge at Karvina collapsed on Monday at 8:15 a.m., killing seven workers."
    let entry = try #require(
      happenings([hour, Self.second], published: "2025-10-16").first { $0.what.contains("collapsed") })
    #expect(entry.statements.map(\.mark) == [.states, .vague])
  }

  @Test(arguments: [
    (
      ["The bridge at Karvina collapsed on Monday.", "The bridge at Karvina collapsed on Tuesday."],
      [[Timeline.Statement.Mark.states, .differs]]
    ),
    (
      [
        "The old stone bridge over the river at Karvina was built in 1968.",
        "The old stone bridge over the river at Karvina was built in 1971.",
        "Karvina's old stone bridge over the river was built in 1971.",
      ],
      [[.differs, .states, .states]]
    ),
    // Another deed, another bridge, a source that tells both.
    (
      ["The bridge at Karvina was built in 1968.", "The bridge at Karvina was closed in 1971."], [[.states], [.states]]
    ),
    (
      ["The bridge at Karvina was built in 1968.", "The tunnel under Orlova was built in 1971."],
      [[.states], [.states]]
    ),
    (
      [
        "The army attacked the bridge at Karvina on Monday.\nThe army attacked the bridge at Karvina on Tuesday.",
        "The army attacked the bridge at Karvina on Tuesday.",
      ], [[.states], [.states, .states]]
    ),
  ])
  func aSourceThatGivesAnotherTimeIsMarked(_ texts: [String], _ marks: [[Timeline.Statement.Mark]]) {
    #expect(happenings(texts, published: "2025-10-16").map { $0.statements.map(\.mark) } == marks)
  }

  @Test(arguments: [
    ("Anna Berg said she opened the bridge on Monday.", "Anna Berg said she opened the bridge on Monday"),
    ("On Monday, they closed the bridge at Karvina.", "They closed the bridge at Karvina"),
    (
      "The captain said on Monday that he \"leaves Karvina unless ordered to stay\" there.",
      "The captain said on Monday that he \"leaves Karvina unless ordered to stay\" there"
    ),
  ])
  func wordsAreNoFragment(_ text: String, _ words: String) {
    #expect(happenings([text], published: "2025-10-16").map(\.what).contains(words))
  }

  @Test func aRelativeClauseIsShownWithWhatItIsAbout() throws {
    let text = "Crews went to the old bridge in Tavania, which collapsed on Monday after a storm."
    let entry = try #require(happenings([text], published: "2025-10-16").first { $0.what.contains("collapsed") })
    #expect(entry.what.contains("bridge"))
  }

  @Test func theOrderOfArticlesDoesNotMatter() {
    let texts = [Self.first, Self.second]
    let forward = happenings(texts, published: "2025-10-16")
    let backward = happenings(texts.reversed(), published: "2025-10-16")
    #expect(forward.map(\.what) == backward.map(\.what))
    #expect(
      forward.map { Set($0.statements.map(\.article)) } == backward.map { Set($0.statements.map { 1 - $0.article }) })
  }

  @Test func wordsAreAShortPieceOfTheText() {
    let long = "On Monday, the company closed " + String(repeating: "the old factory and ", count: 20) + "the office."
    for entry in happenings([long, Self.first], published: "2025-10-16") {
      #expect(entry.what.utf8.count <= 95)
      let words = entry.what.hasSuffix("…") ? String(entry.what.dropLast()) : entry.what
      #expect([long, Self.first].contains { $0.lowercased().contains(words.lowercased()) })
    }
  }

  @Test func whatDidNotHappenIsNoEntry() {
    #expect(happenings(["The bridge did not collapse on Monday.", Self.second], published: "2025-10-16").count == 2)
  }

  @Test func thereIsALimit() {
    let text = (1...28).map { "The company closed factory number \($0) on October \($0), 2024." }.joined(
      separator: "\n")
    #expect(happenings([text]).count <= TimelineBuilder.entryLimit(articles: 1))
  }

  private func happenings(_ texts: [String], published: String? = nil) -> [Timeline.Entry] {
    timeline(texts, published: published).entries.filter { $0.kind == .happening }
  }

  private func timeline(_ texts: [String], published: String? = nil) -> Timeline {
    Fixtures.pipeline.read(texts.map { Fixtures.article($0, published: published) }).timeline
  }
}
