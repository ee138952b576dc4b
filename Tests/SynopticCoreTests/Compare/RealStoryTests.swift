import SynopticCore
import TestSupport
import Testing

/// What two real articles about one telephone call have in common, as a reader of both would say.
@Suite(.enabled(if: Fixtures.seeds != nil, "the real articles are not beside the checkout"))
struct RealStoryTests {
  private static let story: Comparison? = try? {
    let names = ["000_2b100bd1a8ffa7ca.txt", "004_4df0a1939f1e9c99.txt"]
    let articles = try names.flatMap { try Fixtures.seed($0, through: Fixtures.pipeline) }
    return Fixtures.pipeline.comparingStatements(of: Fixtures.pipeline.read(articles))
  }()

  private static func words(_ statement: Statement, in story: Comparison) -> String {
    let article = story.articles[statement.article]
    return String(article.article[article.sentences[statement.sentence].span])
  }

  @Test(arguments: [
    ("during a phone call", "After a long telephone conversation"),
    ("high-level delegations meet next week", "a meeting of our high-level advisors will be held"),
    ("with Budapest, Hungary", "location, Budapest, Hungary"),
    ("a historic summit in Alaska", "a military base in Alaska"),
    ("at the White House on Friday", "due to visit the White House"),
    ("would mean an “escalation”", "would fuel escalation"),
  ])
  func bothTell(_ first: String, _ second: String) throws {
    let story = try #require(RealStoryTests.story)
    let links = story.statements.alignments.filter { $0.label != .related }
    #expect(
      links.contains {
        RealStoryTests.words($0.a, in: story).contains(first) && RealStoryTests.words($0.b, in: story).contains(second)
      })
  }

  @Test(arguments: [
    "two-and-a-half-hour", "Yuri Ushakov", "strategic initiative", "JD Vance", "800 kilometers", "NATO",
    "Russian oil", "The Wall Street Journal", "320 drones and 37 missiles", "Raytheon", "Patriot", "the winter",
  ])
  func oneAloneTells(_ words: String) throws {
    let story = try #require(RealStoryTests.story)
    #expect(story.statements.only.contains { RealStoryTests.words($0, in: story).contains(words) })
  }

  @Test func theDayInAugustIsMoreExactInOne() throws {
    let story = try #require(RealStoryTests.story)
    let dates = story.statements.discrepancies.filter { $0.kind == .date }
    #expect(dates.map(\.verdict) == [.refined])
    #expect(dates.map { story.articles[$0.b.statement.article].article[$0.b.span] } == ["August 15"])
  }

  @Test func noConflictIsInvented() throws {
    let story = try #require(RealStoryTests.story)
    #expect(!story.statements.discrepancies.contains { $0.kind == .number || $0.isContradiction })
  }
}
