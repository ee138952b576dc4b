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

  /// By words of the first article's sentence and of the second's.
  @Test(arguments: [
    (["phone", "call"], ["telephone"]), (["delegations"], ["advisors"]), (["Budapest"], ["Budapest"]),
    (["Alaska"], ["Alaska"]), (["White House", "Friday"], ["White House"]), (["escalation"], ["escalation"]),
  ])
  func bothTell(_ first: [String], _ second: [String]) throws {
    let story = try #require(RealStoryTests.story)
    func holds(_ statement: Statement, _ words: [String]) -> Bool {
      words.allSatisfy { RealStoryTests.words(statement, in: story).contains($0) }
    }
    let links = story.statements.alignments.filter { $0.label != .related }
    #expect(links.contains { holds($0.a, first) && holds($0.b, second) })
  }

  @Test(arguments: [
    "hour", "Ushakov", "initiative", "Vance", "800", "NATO", "oil", "The Wall Street Journal", "320 drones", "Raytheon",
    "Patriot", "winter",
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
