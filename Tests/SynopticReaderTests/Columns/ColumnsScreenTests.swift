import SynopticCore
import TestSupport
import Testing

@testable import SynopticReader

/// The columns as they are drawn.
@Suite struct ColumnsScreenTests {
  @Test(arguments: [(80, 24), (120, 40), (40, 10), (200, 60), (12, 3), (11, 3), (1, 1)])
  func draws(_ columns: Int, _ rows: Int) {
    let driver = Driver(sources: 4, columns: columns, rows: rows)
    #expect(Golden.difference(driver.screen, from: "columns-\(columns)x\(rows).txt") == nil)
  }

  @Test func drawsAPrompt() {
    var driver = Driver(sources: 2)
    driver.press("/lindau")
    #expect(Golden.difference(driver.screen, from: "search-prompt.txt") == nil)
    driver.press("<esc>:s")
    #expect(Golden.difference(driver.screen, from: "command-line.txt") == nil)
  }

  @Test func readsBeforeTheAnalysis() {
    var driver = Driver(sources: 2, analysed: false)
    let lines = driver.lines
    #expect(lines[2].contains("Harbour bridge closed"))
    #expect(driver.statusLine.hasSuffix("analysing…"))
    driver.handle([.result(.progress(done: 1, of: 2))])
    #expect(driver.statusLine.hasSuffix("analysing 1/2…"))
  }

  @Test func saysWhyNothingIsAnalysed() {
    var driver = Driver(sources: 2, analysed: false)
    driver.handle([.result(.notAnalyzed(generation: 9, "of another story"))])
    #expect(driver.statusLine.hasSuffix("analysing…"))
    driver.handle([.result(.notAnalyzed(generation: 1, "language en: grammar.txt cannot be read"))])
    #expect(driver.statusLine == " language en: grammar.txt cannot be read")
    driver.press("j")
    #expect(!driver.screen.contains("analysing"))
    #expect(driver.lines[2].contains("Harbour bridge closed"))
  }

  @Test func saysWhereTheReaderIs() {
    var driver = Driver(sources: 2)
    driver.press("}")
    #expect(driver.statusLine == " A ¶1  12 %  Lindau · Anna Weiss · 2025-10-16 Thu")
  }

  @Test func shortensTheHeaderBeforeTheDay() {
    let header = ColumnHeader(story: SampleStory.story(1), source: 0)
    #expect(header.text(columns: 60) == "A Harbour Post · Thu 16 Oct 2025 ⚠ 3 hidden characters")
    #expect(header.text(columns: 40) == "A Harbour Post · Thu 16 Oct 2025 ⚠ 3")
    #expect(header.text(columns: 34) == "A Harbour P… · Thu 16 Oct 2025 ⚠ 3")
    #expect(header.text(columns: 12) == "A Harbour P…")
  }

  @Test func saysThatAnArticleIsThereTwice() {
    let article = SampleStory.story(1).sources[0].article
    let story = Story(title: nil, sources: [Story.Source(article: article), Story.Source(article: article)])
    #expect(!ColumnHeader(story: story, source: 0).text(columns: 60).contains("same as"))
    #expect(ColumnHeader(story: story, source: 1).text(columns: 60) == "B Harbour Post · Thu 16 Oct 2025 ⚠ same as A")
  }

  @Test func stylesWhatIsNamed() {
    var driver = Driver(sources: 2, rows: 40)
    driver.press("}")
    let frame = driver.frame
    let theme = driver.state.theme
    let style = { (words: String) -> Style? in
      for (row, line) in frame.lines.enumerated() {
        guard let range = line.firstRange(of: words) else { continue }
        return frame[row: row, column: DisplayWidth.width(of: line[..<range.lowerBound])].style
      }
      return nil
    }
    #expect(style("Anna Weiß")?.attributes.isSuperset(of: theme[.person].attributes) == true)
    #expect(style("Stahl & Partner") == theme[.text].overlaid(with: theme[.organisation]))
    #expect(style("Thursday. At") == theme[.text].overlaid(with: theme[.time]))
    #expect(style("What happens next") == theme[.subheading])
    #expect(style("inspectors") == theme[.text].overlaid(with: theme[.sentenceFocus]))
  }

  @Test func neverShowsMatchesOutsideTheText() {
    var driver = Driver(sources: 2)
    driver.press("/bridge<enter>")
    let before = driver.lines.filter { $0.contains("bridge") }
    driver.press("<esc>")
    #expect(driver.story.search == nil)
    #expect(driver.lines.filter { $0.contains("bridge") } == before)
  }

  @Test func saysWhenAnArticleHasNoText() {
    let empty = Article(text: "", blocks: [], source: Source(name: "Empty", origin: .given))
    var driver = Driver([Story(sources: [Story.Source(article: empty)])], analysed: false)
    driver.press("jkGg }{<c-d>/x<enter>n")
    #expect(driver.screen.contains("No text in this article"))
  }
}
