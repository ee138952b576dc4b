import SynopticCore
import TestSupport
import Testing

@testable import SynopticReader

/// Moving in a text, and keeping the place.
@Suite struct ReadingTests {
  @Test(arguments: [
    (120, "Harbour bridge closed after cracks are found · 4 sources · 2019 – Oct 2025"),
    (40, "Harbour bridg… · 4 sources"),
    (20, "Harbo…"),
  ]) func theTopLineCutsTheNameAndLeavesOutWholeFacts(_ columns: Int, _ text: String) {
    var driver = Driver(sources: 4, columns: columns, rows: 10)
    driver.press("x")
    #expect(driver.lines[0].dropFirst().hasPrefix(text + " "))
  }

  /// A text of numbered words, so that places are easy to name.
  private static let numbered = (1...400).map { "w\($0)" }.joined(separator: " ")

  private func driver(columns: Int = 60, rows: Int = 20) -> Driver {
    let articles = [
      Fixtures.article(Self.numbered, source: "One"), Fixtures.article("Head.\n" + Self.numbered, source: "Two"),
    ]
    return Driver(
      [Story(sources: articles.map { Story.Source(article: $0) })], columns: columns, rows: rows, analysed: false)
  }

  private func word(_ driver: Driver, in source: Int = 0) -> Substring {
    let article = driver.story.sources[source].article
    return article[Span(driver.story.positions[source].cursor, article.span.upper)].prefix { $0 != " " && $0 != "\n" }
  }

  @Test(arguments: [("j", "k"), ("<space>", "b"), ("<c-d>", "<c-u>"), ("<pgdn>", "<pgup>"), ("<c-f>", "<c-b>")])
  func movesThereAndBack(_ there: String, _ back: String) {
    var driver = driver()
    let start = word(driver)
    driver.press(there)
    #expect(word(driver) != start)
    driver.press(back)
    #expect(word(driver) == start)
  }

  @Test func showsAllOfTheTextPageByPage() {
    var driver = driver()
    var seen = ""
    for _ in 0..<40 {
      seen += driver.lines.dropFirst(2).dropLast(2).joined(separator: " ") + " "
      driver.press("<space>")
    }
    let words = Set(seen.split { $0 == " " || $0 == "│" || $0 == "▎" })
    #expect((1...400).allSatisfy { words.contains("w\($0)") })
  }

  @Test func goesToTheEnds() {
    var driver = driver()
    driver.press("G")
    #expect(driver.lines.joined().contains("w400"))
    driver.press("g")
    #expect(word(driver) == "w1")
    driver.press("[")
    #expect(word(driver) != "w1")
  }

  @Test func scrollingTakesTheCursorAlongOnlyAtTheEdge() {
    var driver = driver()
    driver.press("jjj")
    let here = word(driver)
    driver.press("<c-e><c-e>")
    #expect(word(driver) == here)
    driver.press("<c-e><c-e>")
    #expect(word(driver) != here)
    driver.press("<c-y><c-y><c-y><c-y>")
    #expect(driver.lines[2].contains("w1 "))
  }

  @Test(arguments: [(40, 12), (120, 40), (200, 60), (60, 8)])
  func keepsThePlaceWhenTheSizeChanges(_ columns: Int, _ rows: Int) {
    var driver = driver()
    driver.press("<space><space>j")
    let here = word(driver)
    driver.size = Size(columns: columns, rows: rows)
    #expect(driver.screen.contains("\(here) ") || driver.screen.contains("\(here)\n"))
    driver.size = Size(columns: 5, rows: 2)
    #expect(driver.lines[0] == "too s")
    driver.size = Size(columns: 60, rows: 20)
    _ = driver.screen
    #expect(word(driver) == here)
  }

  @Test func locksTheColumnsTogether() {
    var driver = driver()
    driver.press("=<c-e><c-e><c-e>")
    #expect(driver.statusLine.hasSuffix("locked"))
    let tops = driver.story.positions.map(\.top)
    #expect(tops.allSatisfy { $0 > .zero })
    driver.press("=<c-e>")
    #expect(driver.story.positions[1].top == tops[1])
    #expect(driver.story.positions[0].top > tops[0])
  }

  @Test func walksParagraphsAndSentences() {
    var driver = Driver(sources: 2)
    driver.press("}")
    #expect(driver.sentence.hasPrefix("The harbour bridge"))
    driver.press("))")
    #expect(driver.sentence.hasPrefix("The bridge carries"))
    driver.press("{")
    #expect(driver.sentence.hasPrefix("“We could"))
    driver.press("(")
    #expect(driver.sentence.hasPrefix("The harbour bridge"))
    driver.press("j(")
    #expect(driver.sentence.hasPrefix("The harbour bridge"))
  }

  @Test func drawsManyKeysOnce() {
    var driver = driver()
    driver.handle([Input](repeating: .key(.character("j")), count: 300))
    #expect(driver.lines.joined().contains("w400"))
  }
}
