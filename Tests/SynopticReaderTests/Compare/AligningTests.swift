import SynopticCore
import TestSupport
import Testing

@testable import SynopticReader

/// The marks beside sentences, and columns that follow the statement under the cursor.
@Suite struct AligningTests {
  private func driver(_ sources: Int = 4, columns: Int = 260, rows: Int = 30) -> Driver {
    Driver(sources: sources, columns: columns, rows: rows, compared: true)
  }

  @Test func drawsAWideScreenWithPanesOnBothSides() {
    var driver = driver(columns: 200, rows: 50)
    driver.press("}.")
    #expect(Golden.difference(driver.screen, from: "columns-200x50.txt") == nil)
  }

  @Test func drawsWhatSentencesShare() {
    let driver = driver(columns: 120, rows: 40)
    #expect(Golden.difference(driver.screen, from: "columns-120x40.txt") == nil)
  }

  @Test func comparesAfterTheFirstFrame() {
    var driver = Driver(sources: 2, analysed: false)
    driver.handle([.result(.analyzed(generation: 1, SampleStory.comparison(of: Array(SampleStory.articles.prefix(2)))))]
    )
    #expect(driver.story.statements != nil)
    var session = Session(stories: [SampleStory.story(2)], size: Size(columns: 80, rows: 24))
    _ = session.start()
    let comparison = SampleStory.comparison(of: Array(SampleStory.articles.prefix(2)))
    let effects = session.handle([.result(.analyzed(generation: 1, comparison))])
    guard case .compareStatements(let generation, _) = effects.first else {
      Issue.record("the statements are not compared")
      return
    }
    #expect(session.render(session.state.size).lines[22].hasSuffix("comparing…"))
    _ = session.handle([.result(.statementsCompared(generation: generation + 1, .none, .none))])
    #expect(session.state.story.statements == nil)
    _ = session.handle([.result(.statementsCompared(generation: generation, .none, .none))])
    #expect(session.state.story.statements != nil)
    #expect(!session.render(session.state.size).lines[22].contains("comparing"))
  }

  @Test func cancellingDropsWhatIsCompared() {
    var session = Session(stories: [SampleStory.story(2)], size: Size(columns: 80, rows: 24))
    _ = session.start()
    let comparison = SampleStory.comparison(of: Array(SampleStory.articles.prefix(2)))
    _ = session.handle([.result(.analyzed(generation: 1, comparison))])
    _ = session.handle([.key(.control("c")), .result(.statementsCompared(generation: 1, .none, .none))])
    #expect(session.state.story.statements == nil)
  }

  @Test func theStatusSaysWhoElseTellsIt() {
    var driver = driver()
    driver.press("j")
    #expect(driver.statusLine.contains("! B ¶1, D ¶1"))
    driver.press("))")
    #expect(driver.statusLine.contains("1 only here"))
  }

  @Test func columnsFollowTheStatement() throws {
    var driver = driver(2, columns: 80, rows: 12)
    driver.press("j))")
    #expect(driver.story.positions[1].cursor == driver.story.place(of: Statement(article: 1, sentence: 2))?.offset)
    driver.press(")")
    #expect(driver.story.positions[1].cursor == driver.story.place(of: Statement(article: 1, sentence: 2))?.offset)
    driver.press("=g")
    #expect(driver.statusLine.hasSuffix("locked"))
    #expect(driver.story.positions[1].cursor == driver.story.place(of: Statement(article: 1, sentence: 2))?.offset)
  }

  @Test func sharedStatementsAreVisitedInAllColumns() {
    var driver = driver(4)
    driver.press("==")
    #expect(driver.statusLine.hasPrefix(" columns scroll by themselves"))
    driver.press("}")
    #expect(driver.sentence.hasPrefix("The harbour bridge in Lindau was closed"))
    driver.press("}")
    #expect(driver.sentence.hasPrefix("“We could not wait"))
    #expect(driver.story.positions[1].cursor == driver.story.place(of: Statement(article: 1, sentence: 2))?.offset)
    driver.press("}")
    #expect(driver.statusLine.hasPrefix(" no more shared statements"))
    driver.press("{")
    #expect(driver.sentence.hasPrefix("The harbour bridge in Lindau was closed"))
  }

  @Test func differencesAreWalkedTheGravestFirst() {
    var driver = driver()
    driver.press("d")
    #expect(
      driver.statusLine.hasPrefix(
        " 1/2 conflict A “Thursday” – D “Friday”: they give different days for the same event"))
    #expect(driver.story.place.source == 0)
    #expect(driver.story.positions[3].cursor.index == SampleStory.herald.utf8Offset(of: "Friday"))
    driver.press("d")
    #expect(
      driver.statusLine.hasPrefix(
        " 2/2 more exact A “two pillars” – B “At least two”: one gives the number more exactly"))
    driver.press("d")
    #expect(driver.statusLine.hasPrefix(" 1/2"))
    driver.press("D")
    #expect(driver.statusLine.hasPrefix(" 2/2"))
    driver.press("<esc>")
    #expect(driver.story.difference == nil)
  }

  @Test func theOtherSideOfADifferenceIsMarked() {
    var driver = driver(columns: 120, rows: 40)
    driver.press("dd")
    let (a, b) = (Statement(article: 0, sentence: 1), Statement(article: 1, sentence: 1))
    #expect(driver.story.counterparts(of: a) == [b] && driver.story.counterparts(of: b) == [a])
    #expect(driver.story.counterparts(in: 1) == [driver.story.span(of: b)])
    driver.press("g")
    driver.press("j")
    #expect(driver.story.counterparts(in: 1) != [driver.story.span(of: b)])
  }

  @Test func resizingKeepsTheColumnsAligned() {
    var driver = driver(2, columns: 120, rows: 40)
    driver.press("}}")
    for size in [Size(columns: 40, rows: 10), Size(columns: 200, rows: 60), Size(columns: 80, rows: 8)] {
      driver.size = size
      #expect(driver.story.positions[1].cursor == driver.story.place(of: Statement(article: 1, sentence: 2))?.offset)
    }
    let marked = driver.lines.filter { $0.contains("▎") }
    #expect(marked.contains { $0.contains("▏") })
  }

  @Test func bothSidesOfADifferenceAreBroughtIntoView() {
    var driver = driver(columns: 80)
    driver.press("d")
    #expect(driver.lines[1].contains("D Evening") && driver.lines[1].contains("A Harbour"))
    driver.press("d")
    #expect(driver.lines[1].contains("A Harbour") && driver.lines[1].contains("B bridge"))
  }

  @Test func marksHaveAnASCIIForm() {
    var driver = driver(columns: 120, rows: 40)
    driver.press("4")
    #expect(driver.screen.contains("≡ Bridge will stay"))
    driver.press(":set ascii on<enter>")
    #expect(driver.screen.contains("# Bridge will stay") && !driver.screen.contains("≡"))
  }

  @Test func aNewDayKeepsWhatWasCompared() {
    var driver = driver(2)
    driver.press("2@2025-10-16<enter>")
    #expect(driver.story.claims?.rows(.shared).count == 2)
  }
}

extension String {
  /// The offset of the first occurrence of some words.
  func utf8Offset(of words: String) -> Int? {
    firstRange(of: words).map { utf8.distance(from: startIndex, to: $0.lowerBound) }
  }
}
