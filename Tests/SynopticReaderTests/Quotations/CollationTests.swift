import SynopticCore
import TestSupport
import Testing

@testable import SynopticReader

/// The versions of a quotation word under word, and the view that shows them.
@Suite struct CollationTests {
  private func rows(_ texts: [String], columns: Int) throws -> [String] {
    let session = QuotedStory.session(texts, columns: 80, rows: 24)
    let story = session.state.story
    let comparison = try #require(story.comparison)
    let collated = try #require(story.contrasts.quotations.first)
    let table = try #require(CollationTable(collated, in: comparison))
    return CollationRows(table, story).rows(columns: columns).map { $0.text }
  }

  @Test(arguments: [
    (
      ["He said “We were told that it was safe”.", "He said “We were told it was safe”."],
      ["We were told that it was safe", "We were told —    it was safe"]
    ),
    (
      ["He said “it was safe and sound”.", "He said “it was very safe and sound indeed”."],
      ["it was very safe and sound indeed", "it was —    safe and sound —"]
    ),
    (
      ["He said “the bridge was closed at noon”.", "He said “the bridge is closed at noon”."],
      ["the bridge was closed at noon", "the bridge +is closed at noon"]
    ),
    (
      ["He said “the co-owner (of three) paid, then left”.", "He said “the co-owner paid, then he left”."],
      ["the co-owner (of three) paid, then —   left", "the co-owner —          paid, then +he left"]
    ),
  ])
  func setsWordsUnderEachOther(_ texts: [String], _ expected: [String]) throws {
    #expect(try rows(texts, columns: 60) == expected)
  }

  @Test func breaksIntoBlocksThatStayAligned() throws {
    let lines = try rows(
      ["He said “one two three four five six seven”.", "He said “one two four five six seven”."], columns: 14)
    #expect(lines == ["one two three", "one two —", "", "four five six", "four five six", "", "seven", "seven"])
  }

  @Test func versionsWithoutAWordInABlockAreLeftOut() throws {
    let lines = try rows(["He said “one two three four five six seven”.", "He said “one two three”."], columns: 13)
    #expect(lines == ["one two three", "one two three", "", "four five six", "—", "", "seven"])
  }

  @Test func whatIsNotComparedIsNotShownAsLeftOut() throws {
    let words = (0..<460).map { "w\($0)" }
    let other = words.map { $0 == "w7" ? "else" : $0 }
    let story = QuotedStory.comparison(of: [words, other].map { "He said “\($0.joined(separator: " "))”." })
    let collated = try #require(story.collatedQuotations().first)
    let table = try #require(CollationTable(collated, in: story))
    #expect(table.isCut)
    #expect(table.rows.map(\.cells.count) == [400, 400])
    #expect(table.rows.allSatisfy { row in row.cells.allSatisfy { $0 != nil } })
    #expect(table.rows.flatMap(\.cells).count { $0?.isOwn == true } == 1)
  }

  @Test func identicalVersionsHaveNoTable() throws {
    let story = QuotedStory.comparison(of: [QuotedStory.texts[0], QuotedStory.texts[2]])
    let collated = try #require(story.collatedQuotations().first)
    #expect(collated.versions.map(\.status) == [.identical, .identical])
    #expect(CollationTable(collated, in: story) == nil)
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60), (40, 10), (12, 3)])
  func draws(_ columns: Int, _ rows: Int) {
    var session = QuotedStory.session(columns: columns, rows: rows)
    _ = session.handle([.key(.character("w"))])
    let screen = session.render(session.state.size).lines.joined(separator: "\n") + "\n"
    #expect(Golden.difference(screen, from: "quotations-\(columns)x\(rows).txt") == nil)
  }

  @Test func opensAtTheQuotationThatIsRead() {
    var session = QuotedStory.session(columns: 80, rows: 24)
    _ = session.handle(Key.keys(in: "2w")!.map(Input.key))
    #expect(session.state.selectedItem(of: QuotationsScreen()) == 3)
    _ = session.handle([.key(.enter)])
    #expect(
      session.state.story.place == Place(source: 1, offset: TextOffset(QuotedStory.texts[1].utf8Offset(of: "We")!)))
  }

  @Test func theCursorStaysOnItsQuotationWhenTheVersionsCome() {
    let sources = QuotedStory.texts.map { Story.Source(article: SampleStory.paragraphs($0)) }
    var session = Session(stories: [Story(sources: sources)], size: Size(columns: 80, rows: 24))
    _ = session.start()
    let story = QuotedStory.comparison()
    _ = session.handle([.result(.analyzed(generation: 1, story))] + Key.keys(in: "wjjj")!.map(Input.key))
    #expect(session.render(session.state.size).lines.contains { $0.contains("is being compared") })
    #expect(QuotationsScreen().selected(in: session.state)?.reference?.article == 3)
    _ = session.handle([.result(.statementsCompared(generation: 1, .none, Contrasts(story)))])
    #expect(QuotationsScreen().selected(in: session.state)?.reference?.article == 3)
    #expect(session.state.selectedItem(of: QuotationsScreen()) == 10)
  }

  @Test func aQuotationOfOneSourceShowsItsSentence() {
    var session = QuotedStory.session(columns: 80, rows: 24)
    _ = session.handle(Key.keys(in: "wG")!.map(Input.key))
    let lines = session.render(session.state.size).lines
    #expect(lines.contains { $0.contains("only D") && $0.contains("no version of it was found in A B C") })
    #expect(lines.contains { $0.contains("The mayor said “Nobody had asked me”.") })
  }
}
