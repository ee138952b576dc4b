import SynopticCore
import Testing
import TestSupport

@testable import SynopticReader

/// What the keys of the screens beside the columns do.
@Suite struct ScreenTests {
  // Timeline

  @Test func enterTakesEverySourceToItsSentence() {
    var driver = Driver(sources: 2)
    driver.press("Tj<enter>")
    #expect(driver.state.screen.id == ColumnsScreen.id)
    #expect(driver.sentence.hasPrefix("The harbour bridge in Lindau was closed"))
    driver.press("2")
    #expect(driver.sentence.hasPrefix("The city of Lindau closed"))
    driver.press("[")
    #expect(driver.sentence == "Harbour bridge closed after cracks are found")
  }

  @Test func zoomingKeepsTheEntry() {
    var driver = Driver(sources: 4)
    driver.press("Tjjj")
    #expect(driver.statusLine == " 4/7 · as told")
    driver.press("--")
    #expect(driver.statusLine == " 2/4 · by month")
    driver.press("+")
    #expect(driver.statusLine == " 2/6 · by day")
    driver.press("---")
    #expect(driver.statusLine == " the coarsest unit is the year")
  }

  @Test func enterOnSeveralEntriesShowsThem() {
    var driver = Driver(sources: 4)
    driver.press("T--j<enter>")
    #expect(driver.state.screen.id == TimelineScreen.id)
    #expect(driver.statusLine == " 2/6 · by day")
  }

  @Test func exportsWhatTheFilterShows() throws {
    var driver = Driver(sources: 4)
    driver.press("T")
    #expect(driver.state.screen.exportRequest(driver.state)?.selection == nil)
    driver.press("ffff")
    #expect(driver.statusLine == " 1/1 · as told · only D")
    #expect(driver.state.screen.exportRequest(driver.state)?.selection?.items == [3])
    driver.press("f")
    #expect(driver.statusLine == " 4/7 · as told")
  }

  @Test func theFilterOutlivesANewComparison() {
    var driver = Driver(sources: 2)
    driver.press("Tf@2025-10-16<enter>")
    #expect(driver.story.overview?.timeline.choice.source == 0)
  }

  @Test func theTimelineSaysWhatTheSentenceUnderTheCursorTells() {
    var driver = Driver(sources: 2)
    driver.press("}t")
    #expect(driver.lines.contains { $0.hasPrefix("▸2025-10-16 Thu") })
  }

  // Entities

  @Test func theCardLeadsToMentionsAndRelatedEntities() {
    var driver = Driver(sources: 2)
    driver.press("i<enter>G<enter>")
    #expect(driver.story.place.source == 1)
    #expect(driver.sentence == "Mayor Anna Weiß spoke of a precaution.")
    driver.press("i<enter>jjj<enter>")
    #expect(driver.lines[1] == " Lindau, place")
    driver.press("<esc>")
    #expect(driver.state.screen.id == EntitiesScreen.id)
  }

  @Test func enterInATextOpensTheCardOfTheName() {
    var driver = Driver(sources: 2)
    driver.press("}<enter>")
    #expect(driver.lines[1] == " Lindau, place")
    #expect(driver.state.screen.exportRequest(driver.state)?.selection?.items == [1])
  }

  @Test func aSentenceWithoutNamesHasNoCard() {
    var driver = Driver(sources: 2)
    driver.press("<enter>")
    #expect(driver.lines[1].hasPrefix(" There is no name in this sentence."))
  }

  @Test func entitiesAreFilteredByType() {
    var driver = Driver(sources: 2)
    driver.press("ifff")
    #expect(driver.statusLine == " 1/1 · only: place")
    driver.press("f")
    #expect(driver.screen.contains("No group is named in these texts; f shows the next type, then all."))
    driver.press("fff")
    #expect(driver.statusLine == " 1/3")
  }

  // Quotations, marks

  @Test func quotationsLeadToTheirWords() {
    var driver = Driver(sources: 2)
    driver.press("wj<enter>")
    #expect(driver.sentence == "Mayor Anna Weiß spoke of a precaution.")
  }

  @Test func marksAreListedTakenAwayAndBroughtBack() {
    var driver = Driver(sources: 2)
    driver.press("}m'")
    #expect(driver.lines[2].hasPrefix(" A ¶1         The harbour bridge in Lindau"))
    #expect(driver.state.screen.exportRequest(driver.state)?.selection?.sentences == [0: [1]])
    driver.press("x")
    #expect(driver.story.edits.value.marks.isEmpty)
    #expect(driver.statusLine == " mark taken away; u brings it back")
    driver.press("u")
    #expect(driver.story.edits.value.marks.count == 1)
    driver.press("<enter>")
    #expect(driver.state.screen.id == ColumnsScreen.id)
  }

  // Linear reading

  @Test func linearReadingKeepsThePlace() {
    var driver = Driver(sources: 2)
    driver.press("2}p")
    #expect(driver.statusLine.hasPrefix(" B ¶2"))
    driver.size = Size(columns: 30, rows: 12)
    #expect(driver.statusLine.hasPrefix(" B ¶2"))
    driver.press("<enter>")
    #expect(driver.story.place.source == 1)
    #expect(driver.sentence == "Mayor Anna Weiß spoke of a precaution.")
  }

  @Test func linearReadingTakesInANewDay() {
    var driver = Driver(sources: 2)
    driver.press("2p@2025-10-16<enter>")
    #expect(driver.screen.contains("bridge_2f81. Published: Thu 16 Oct 2025."))
  }

  // Help, what is known of an article

  @Test func helpFindsCommandsAndDoesThem() {
    var driver = Driver(sources: 2)
    driver.press("?/quotations<enter><enter>")
    #expect(driver.state.screen.id == QuotationsScreen.id)
    driver.press("?")
    #expect(driver.state.helpFilter.isEmpty)
    driver.press("/nosuchcommand<enter>")
    #expect(driver.screen.contains("no command has these words"))
  }

  @Test func helpListsEveryCommand() {
    var driver = Driver(sources: 2)
    driver.press("?")
    #expect(HelpScreen().items(in: driver.state).count == Commands.all.count + Commands.themes.count)
  }

  @Test func whatWasLeftOutIsShown() {
    let article = Article(
      text: "Text.", blocks: [Block(kind: .paragraph, span: Span(0, 5))], source: Source(name: "x", origin: .fileName),
      omissions: [Omission(text: "Share\nthis", reason: .sharing, line: 7)],
      diagnostics: [Diagnostic(.warning, "Two encodings were mixed.", line: 3)])
    var driver = Driver([Story(sources: [Story.Source(article: article)])])
    driver.press("X")
    #expect(
      driver.lines[1...3] == [" A x", " line 3    Two encodings were mixed.", " line 7    sharing links: Share this"])
    driver.press("qI")
    #expect(driver.screen.contains("x (nothing better than the file's name; :source says it)"))
    #expect(driver.screen.contains("1 piece; :omitted shows them"))
  }
}
