import SynopticCore
import TestSupport
import Testing

@testable import SynopticReader

/// What the reader knows better: made by keys, written down, undone.
@Suite struct CorrectingTests {
  private func driver(_ sources: Int = 4, path: String? = "texts/synoptic.corrections") -> Driver {
    let story = SampleStory.story(sources)
    let kept = Story(sources: story.sources, correctionsPath: path)
    return Driver([kept], columns: 120, rows: 40, compared: true)
  }

  private func lines(_ driver: Driver) -> (added: [String], removed: [String]) {
    var lines: (added: [String], removed: [String]) = ([], [])
    for case .correct(_, let added, let removed) in driver.effects { lines = (added, removed) }
    return lines
  }

  @Test func aSentenceIsUnlinkedAndLinked() {
    var driver = driver()
    driver.press("}-")
    #expect(driver.screen.contains("Not the same as in: B"))
    #expect(driver.lines.last?.contains("The city of Lindau closed its largest bridge") == true)
    driver.press("<enter>")
    #expect(driver.statusLine.hasPrefix(" link refused, kept in synoptic.corrections; u takes it back"))
    #expect(lines(driver).added.count == 1)
    #expect(lines(driver).added[0].hasPrefix("no-link\t"))
    let line = lines(driver).added[0]
    driver.press("+<enter>")
    #expect(driver.statusLine.hasPrefix(" linked, kept in synoptic.corrections; u takes it back"))
    #expect(lines(driver).removed == [line])
    driver.press("uu")
    #expect(driver.story.corrections.isEmpty)
    #expect(lines(driver).removed == [line])
    driver.press("<c-r>")
    #expect(lines(driver).added == [line])
  }

  @Test func aNoteIsKeptShownAndTakenAway() {
    var driver = driver()
    driver.press("}achecked by phone<enter>j")
    #expect(driver.statusLine.contains("note: checked by phone"))
    #expect(driver.lines.contains { $0.hasPrefix("*! The harbour bridge") })
    driver.press("a<c-u><enter>")
    #expect(driver.story.corrections.isEmpty)
    #expect(!driver.screen.contains("note: checked"))
  }

  @Test func aDayIsWrittenDownToo() {
    var driver = driver()
    driver.press("2@2025-10-16<enter>")
    #expect(lines(driver).added == ["day\t\(SampleStory.articles[1].id.sha256.prefix(16)) 0-0 bridge_2f81\t2025-10-16"])
    driver.press("u")
    #expect(lines(driver).added.isEmpty)
    #expect(lines(driver).removed.count == 1)
  }

  @Test func aDayReadsTheArticlesAnewATitleDoesNot() throws {
    var session = driver().session
    func effects(_ keys: String) throws -> [Effect] {
      session.handle(try #require(Key.keys(in: keys)).map(Input.key))
    }
    #expect(try effects(":title Ferries<enter>").contains { if case .compare = $0 { true } else { false } })
    #expect(try effects("2@2025-10-17<enter>").contains { if case .analyze = $0 { true } else { false } })
    // What was read under the day before is still there.
    #expect(try effects("u").contains { if case .compare = $0 { true } else { false } })
  }

  @Test func titlesAndOutletsAreKeptListedAndTakenBack() {
    var driver = driver()
    driver.press("2:source Lindau Courier<enter>:title Bridge shut<enter>")
    #expect(driver.statusLine.hasPrefix(" title of B set, kept in synoptic.corrections; u takes it back"))
    #expect(driver.screen.contains("B Lindau Courier"))
    let digits = SampleStory.articles[1].id.sha256.prefix(16)
    #expect(lines(driver).added == ["title\t\(digits) 0-0 bridge_2f81\tBridge shut"])
    driver.press("C")
    #expect(driver.lines[1...2] == [" title        B “Bridge shut”", " outlet       B “Lindau Courier”"])
    driver.press("jx")
    #expect(lines(driver).removed == ["source\t\(digits) 0-0 bridge_2f81\tLindau Courier"])
    driver.press("q")
    #expect(driver.screen.contains("B bridge_2f81"))
    driver.press("uu")
    #expect(driver.screen.contains("B Lindau Courier"))
    #expect(driver.story.article(1).title == nil)
    driver.press(":source<enter><c-u><enter>")
    #expect(driver.story.corrections.isEmpty)
  }

  @Test func whatWasStatedEarlierHolds() {
    let sources = SampleStory.story(2).sources
    let anchor = Correction.Anchor(sources[1].article)
    let story = Story(
      sources: sources, corrections: [.title(anchor, "Old"), .title(anchor, "New"), .source(anchor, "X")])
    #expect(story.article(1).title == "New")
    #expect(story.article(1).source == Source(name: "X", origin: .given))
    #expect(story.corrections == [.title(anchor, "New"), .source(anchor, "X")])
  }

  @Test func differencesAreSettled() {
    var driver = driver()
    driver.press("xr")
    #expect(driver.statusLine.hasPrefix(" settled, kept in synoptic.corrections; u takes it back"))
    #expect(lines(driver).added[0].hasPrefix("resolved\tdate\t"))
    driver.press("qcjr")
    #expect(driver.statusLine.hasPrefix(" nothing changed"))
  }

  @Test(arguments: ["-9223372036854775808", "0", "-1", "99999999999999999999", "Z"])
  func aSourceThatIsNotThereIsRefused(name: String) {
    var driver = driver()
    driver.press("+\(name)<enter>")
    #expect(driver.story.corrections.isEmpty)
  }

  @Test func blanksAreNoWords() {
    var driver = driver()
    driver.press("a   <enter>")
    #expect(driver.story.corrections.isEmpty)
    driver.press(":title<enter>   <enter>")
    #expect(driver.story.corrections.isEmpty)
    driver.press("a  two   words <enter>")
    #expect(lines(driver).added.first?.hasSuffix("\ttwo words") == true)
    driver.press("a  <enter>")
    #expect(driver.statusLine.hasPrefix(" note taken away, taken out of"))
    #expect(driver.story.corrections.isEmpty)
  }

  @Test func aSourceLeavesAClaim() {
    var driver = driver()
    driver.press("cj2-")
    #expect(driver.story.corrections.count == 4)
    driver.press("3-")
    #expect(driver.statusLine.hasPrefix(" C does not tell this"))
  }

  @Test func namesAreJoinedAndSplit() {
    var driver = driver()
    driver.press("i+Stahl & Partner!<enter>")
    #expect(driver.statusLine.hasPrefix(" joined with Stahl & Partner"))
    driver.press("u<enter>G-")
    #expect(driver.story.corrections.count == 1)
    #expect(lines(driver).added[0].hasPrefix("split\t"))
    driver.press("u+Stahl & Partner!<enter>")
    #expect(lines(driver).added[0].hasPrefix("join\t"))
    driver.press("w+")
    #expect(driver.statusLine.contains("+ does nothing here"), "only names are joined")
  }

  @Test func namesOfDifferentTypesAreJoinedOnlyWhenConfirmed() {
    var driver = driver()
    driver.press("i+Stahl & Partner")
    #expect(driver.lines.last?.contains("write ! behind it to join them") == true)
    driver.press("<enter>")
    #expect(driver.story.corrections.isEmpty)
    driver.press("!")
    #expect(driver.lines.last?.contains("the same as") == true)
    driver.press("<enter>")
    #expect(driver.story.corrections.count == 1)
  }

  @Test func correctionsAreListedAndTakenBack() {
    var driver = driver()
    driver.press("C")
    #expect(driver.lines[1].contains("Nothing is corrected."))
    driver.press("q}afirst<enter>2@2025-10-16<enter>C")
    #expect(driver.statusLine == " 1/2 · kept in texts/synoptic.corrections")
    #expect(driver.lines[1].hasPrefix(" day          B Thu 16 Oct 2025"))
    driver.press("x")
    #expect(driver.story.corrections.count == 1)
    driver.press("<enter>")
    #expect(driver.sentence.hasPrefix("The harbour bridge"))
  }

  @Test func earlierCorrectionsHoldAndStaleOnesAreNamed() {
    let sources = SampleStory.story(2).sources
    let day = Correction.day(Correction.Anchor(sources[1].article), CalendarDay(iso: "2025-10-16")!)
    let gone = Correction.note(
      Correction.Anchor(article: "0123456789abcdef", span: Span(0, 3), words: "The"), "elsewhere")
    var driver = Driver([Story(sources: sources, corrections: [day, gone])], columns: 120, rows: 40, compared: true)
    #expect(driver.screen.contains("1 correction does not fit these texts; C lists them"))
    #expect(driver.screen.contains("B bridge_2f81 · Thu 16 Oct 2025"))
    driver.press("C")
    #expect(driver.screen.contains("does not fit these texts: ? “The”: elsewhere"))
    #expect(driver.statusLine.hasSuffix("kept for as long as this is open"))
  }

  @Test func withoutAFileItHoldsWhileOpen() {
    var driver = driver(path: nil)
    driver.press("}anote<enter>")
    #expect(driver.statusLine.hasPrefix(" noted, for as long as this is open; u takes it back"))
    #expect(lines(driver).added.isEmpty)
  }
}
