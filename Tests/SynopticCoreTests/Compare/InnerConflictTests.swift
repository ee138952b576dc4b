import SynopticCore
import TestSupport
import Testing

/// Articles whose own sources contradict each other.
@Suite struct InnerConflictTests {
  private static let other = "A choir sang outside the gates until midnight. The mayor thanked the singers."

  private static func story(_ text: String) -> Comparison {
    let articles = [text, other].enumerated().map { index, text in
      Fixtures.article(text, published: "2020-05-06", source: "Source \(index)")
    }
    return Fixtures.pipeline.comparingStatements(of: Fixtures.pipeline.read(articles))
  }

  @Test(arguments: [
    "Police said five people had died in the fire at the market. The hospital said seven people had died in the fire.",
    "Five people died in the fire at the market, police said. Firefighters said that nine people died in the fire.",
    "A fire at the market killed at least seven people, police said. The hospital said five people had died.",
  ])
  func twoSourcesGiveTwoNumbers(_ text: String) throws {
    let story = InnerConflictTests.story(text)
    let found = try #require(story.statements.discrepancies.first)
    #expect(story.statements.discrepancies.count == 1)
    #expect(found.kind == .number)
    #expect(found.verdict == .conflict)
    #expect(found.a.statement.article == found.b.statement.article)
    let article = story.articles[found.a.statement.article].article
    let sources = [found.a.source, found.b.source].compactMap(\.self).map { String(article[$0]).lowercased() }
    #expect(sources.count == 2)
    #expect(sources[0].contains("police"))
    #expect(story.statements.mark(of: found.a.statement) == .differs)
    #expect(MarkdownComparison.text(of: story).contains("its own sources give different numbers"))
  }

  @Test(arguments: [
    // The same source, the same number, other things, other happenings, room for both.
    "Police said five people had died in the fire. Police said seven people had died in the fire.",
    "Police said five people had died in the fire. The hospital said five people had died in the fire.",
    "Police said five people had died in the fire. The hospital said seven nurses had gone on strike.",
    "Police said five people had died in the fire. The hospital said seven people had been born in May.",
    "Police said at least five people had died in the fire. The hospital said seven people had died in the fire.",
    // Parts of what is counted, ages, and other things of the same name.
    "Police said five of the people had died in the fire. The hospital said seven people had died in the fire.",
    "Police said a five-year-old boy had died in the fire. The hospital said seven boys had died in the fire.",
    "Police said 30 ship-to-ship transfers were seen in May. The hospital said ten ships were seen in May.",
  ])
  func othersDoNot(_ text: String) {
    #expect(InnerConflictTests.story(text).statements.discrepancies.isEmpty)
  }
}
