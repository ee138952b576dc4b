import SynopticCore
import Testing

@testable import SynopticReader

@Suite struct LineWrapperTests {
  private func wrap(_ text: String, _ columns: Int) -> [String] {
    let article = Article(text: text, blocks: [], source: Source(name: "Test", origin: .given))
    return LineWrapper.lines(of: text, in: article.span, width: columns).map { String(article[$0]) }
  }

  @Test(
    arguments: [
      ("the cat sat on the mat", 7, ["the cat", "sat on", "the mat"]),
      ("  leading and trailing  ", 10, ["leading", "and", "trailing"]),
      ("hard\nline ends", 20, ["hard\nline ends"]),
      ("a long-range missile", 7, ["a long-", "range", "missile"]),
      ("either/or", 7, ["either/", "or"]),
      ("on 2025-10-16", 11, ["on", "2025-10-16"]),
      ("told in 18 % of it", 7, ["told in", "18 % of", "it"]),
      ("about 18 %", 8, ["about", "18 %"]),
      ("word -5 degrees", 6, ["word", "-5", "degree", "s"]),
      ("he said—and left", 8, ["he said—", "and left"]),
      ("incomprehensible", 6, ["incomp", "rehens", "ible"]),
      ("(so) it \u{201c}went\u{201d}", 4, ["(so)", "it", "\u{201c}wen", "t\u{201d}"]),
      ("停战协议。", 4, ["停战", "协", "议。"]),
      ("他说「停战」了", 6, ["他说", "「停", "战」了"]),
      ("NATO停战", 6, ["NATO停", "战"]),
      ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
      ("👨\u{200d}👩👨\u{200d}👩", 2, ["👨\u{200d}👩", "👨\u{200d}👩"]),
      ("🇺🇦🇫🇷", 3, ["🇺🇦", "🇫🇷"]),
      ("a b", 1, ["a", "b"]),
      ("停", 1, ["停"]),
      ("   ", 5, []),
      ("", 5, []),
    ] as [(String, Int, [String])])
  func breaks(_ text: String, _ columns: Int, _ lines: [String]) { #expect(wrap(text, columns) == lines) }

  @Test func keepsNoBreakSpaces() { #expect(wrap("page 100\u{a0}km", 8) == ["page", "100\u{a0}km"]) }

  @Test func wrapsOnlyThePieceAskedFor() {
    let lines = LineWrapper.lines(of: "before | the piece | after", in: Span(9, 18), width: 5)
    #expect(lines == [Span(9, 12), Span(13, 18)])
  }

  @Test(arguments: [1, 2, 3, 7, 28, 72])
  func linesFitAndLoseNothing(_ columns: Int) {
    let text = """
      “Long-range” missiles—320 of them, 37/5 shot down—cost $1,000,000 in Київ; 停战协议（草案）は「有効」だ。 \
      قال الرئيس e\u{301}te\u{301} 👨\u{200d}👩\u{200d}👧 🇺🇦🇫🇷 supercalifragilistic नि क्षि \u{200b}\u{202e}x https://a.b/c-d
      """
    var rebuilt = ""
    for line in LineWrapper.lines(of: text, in: Span(0, text.utf8.count), width: columns) {
      let shown = text.slice(line)
      rebuilt += shown
      #expect(columns < 4 || DisplayWidth.width(of: shown) <= columns)
    }
    #expect(rebuilt.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
  }
}
