import SynopticCore
import TestSupport
import Testing

@testable import SynopticReader

@Suite struct SearchTests {
  private func match(_ driver: Driver) -> Substring {
    guard let search = driver.story.search, let current = search.current else { return "" }
    let hit = search.hits[current]
    return driver.story.sources[hit.article].article[hit.span]
  }

  @Test func searchesWhileTyping() {
    var driver = Driver(sources: 3)
    driver.press("/b")
    #expect(driver.story.search?.current == 0)
    driver.press("ridge ca")
    #expect(match(driver) == "bridge ca")
    #expect(driver.sentence.hasPrefix("bridge carries") || driver.sentence.hasPrefix("The bridge carries"))
    #expect(driver.lines.last?.contains("words: 1/1 · 1 source") == true)
    driver.press("<backspace><backspace><backspace>")
    #expect(driver.story.search?.hits.count == 4)
  }

  @Test func escapeGoesBack() {
    var driver = Driver(sources: 3)
    driver.press("2}")
    let (positions, focus) = (driver.story.positions, driver.story.focus)
    driver.press("/commuters")
    #expect(driver.story.focus == .source(2))
    driver.press("<esc>")
    #expect(driver.story.positions == positions)
    #expect(driver.story.focus == focus)
    #expect(driver.story.search == nil)
    #expect(driver.state.prompt == nil)
  }

  @Test func escapeGoesBackToTheViewItWasOpenedIn() {
    var driver = Driver(sources: 3)
    driver.press("i/lindau")
    #expect(driver.state.screen.id == ColumnsScreen.id)
    driver.press("<esc>")
    #expect(driver.state.screen.id == EntitiesScreen.id)
  }

  @Test func enterStaysAndRemembersTheWayBack() {
    var driver = Driver(sources: 3)
    driver.press("/commuters<enter>")
    #expect(driver.story.focus == .source(2))
    #expect(driver.sentence.hasPrefix("Commuters waited"))
    driver.press("[")
    #expect(driver.story.focus == .source(0))
  }

  @Test func walksMatchesAcrossSources() {
    var driver = Driver(sources: 3)
    driver.press("/lindau<enter>")
    var seen = [driver.story.focus]
    for _ in 0..<3 {
      driver.press("n")
      seen.append(driver.story.focus)
    }
    #expect(seen == [.source(0), .source(1), .source(2), .source(0)])
    #expect(driver.statusLine.contains("from the first match on again"))
    driver.press("N")
    #expect(driver.story.focus == .source(2))
    #expect(driver.statusLine.hasSuffix("3/3 · 3 sources"))
  }

  @Test func typedCapitalsMatter() {
    var driver = Driver(sources: 2)
    driver.press("/Bridge<enter>")
    #expect(driver.statusLine.contains("no match for Bridge"))
  }

  @Test func readsRegularExpressionsAndTheirErrors() {
    var driver = Driver(sources: 2)
    driver.press("/<tab>[0-9]+")
    #expect(driver.story.search?.hits.count == 3)
    #expect(driver.lines.last?.contains("regular expression: 1/3 · 2 sources") == true)
    driver.press("(<enter>")
    #expect(driver.state.prompt != nil)
    #expect(driver.story.search?.problem != nil)
    driver.press("<tab>")
    #expect(driver.state.searchMode == .words)
  }

  @Test func recallsWhatWasSearchedFor() {
    var driver = Driver(sources: 2)
    driver.press("/pillars<enter>/ferries<enter>/x<up>")
    #expect(driver.state.prompt?.editor.text == "ferries")
    driver.press("<up><up>")
    #expect(driver.state.prompt?.editor.text == "pillars")
    driver.press("<down><down>")
    #expect(driver.state.prompt?.editor.text == "x")
  }

  @Test func emptySearchEndsIt() {
    var driver = Driver(sources: 2)
    driver.press("/bridge<enter>/<enter>")
    #expect(driver.story.search == nil)
    driver.press("n")
    #expect(driver.statusLine.contains("/ searches"))
  }

  @Test func pastesIntoThePrompt() {
    var driver = Driver(sources: 2)
    driver.handle([.paste("qQ")])
    #expect(driver.effects.isEmpty)
    driver.press("/")
    driver.handle([.paste("two\npillars")])
    #expect(driver.state.prompt?.editor.text == "two pillars")
    #expect(driver.story.search?.hits.count == 2)
  }
}

@Suite struct MatchesScreenTests {
  @Test func listsMatchesBelowEachOther() {
    var driver = Driver(sources: 3)
    driver.press("M")
    #expect(driver.screen.contains("Nothing was searched for yet. / searches all sources."))
    driver.press("q/lindau<enter>M")
    #expect(Golden.difference(driver.screen, from: "matches-80x24.txt") == nil)
  }

  @Test func goesToAMatch() {
    var driver = Driver(sources: 3)
    driver.press("/lindau<enter>Mjj<enter>")
    #expect(driver.state.screen.id == ColumnsScreen.id)
    #expect(driver.story.focus == .source(2))
    #expect(driver.statusLine.hasSuffix("3/3 · 3 sources"))
  }

  @Test func exportsTheMatches() {
    var driver = Driver(sources: 3)
    driver.press("/lindau<enter>MY")
    guard case .copy(let text)? = driver.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.contains("lindau"))
    #expect(!text.contains("Ferries"))
  }
}
