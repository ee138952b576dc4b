import SynopticCore
import Testing
import TestSupport

@testable import SynopticReader

@Suite struct DisplayWidthTests {
  @Test(
    arguments: [
      ("a", "a", 1),
      ("\t", " ", 1),
      ("\n", " ", 1),
      ("\r\n", " ", 1),
      ("é", "é", 1),
      ("e\u{301}", "e\u{301}", 1),
      ("停", "停", 2),
      ("한", "한", 2),
      ("\u{1112}\u{1161}\u{11ab}", "\u{1112}\u{1161}\u{11ab}", 2),
      ("م", "م", 1),
      ("ט\u{591}", "ט\u{591}", 1),
      ("Ａ", "Ａ", 2),
      ("😀", "😀", 2),
      ("❤\u{fe0f}", "❤", 1),
      ("👋\u{1f3fd}", "👋", 2),
      ("👨\u{200d}👩\u{200d}👧", "👨", 2),
      ("🏳\u{fe0f}\u{200d}🌈", "🏳", 1),
      ("🇺🇦", "🇺🇦", 2),
      ("1\u{fe0f}\u{20e3}", "1", 1),
      ("नि", "नि", 2),
      ("ก\u{e33}", "ก\u{e33}", 2),
      ("\u{301}", "\u{25cc}\u{301}", 1),
    ] as [(Character, String, Int)])
  func reducesToWhatTerminalsAgreeOn(_ character: Character, _ grapheme: String, _ width: Int) {
    let reduced = DisplayWidth.reduce(character)
    #expect(reduced.grapheme.unicodeScalars.elementsEqual(grapheme.unicodeScalars))
    #expect(reduced.width == width)
  }

  @Test(
    arguments: [
      "\u{1b}", "\u{7}", "\u{0}", "\r", "\u{7f}", "\u{9b}", "\u{85}", "\u{61c}", "\u{200b}", "\u{200e}", "\u{2028}",
      "\u{202e}", "\u{2066}", "\u{2069}", "\u{2060}", "\u{feff}", "\u{fff9}", "\u{e0041}", "\u{378}", "\u{e1000}",
    ] as [Character])
  func showsWhatNoTerminalShouldSee(_ character: Character) {
    #expect(DisplayWidth.reduce(character) == ("\u{fffd}", 1))
  }

  @Test(arguments: [0xfdd0, 0xfffe, 0x1ffff, 0x10ffff] as [UInt32]) func showsNoncharacters(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(DisplayWidth.reduce(Character(scalar)) == ("\u{fffd}", 1))
  }

  @Test func dropsSoftHyphens() {
    #expect(DisplayWidth.width(of: "conver\u{ad}sation") == 12)
  }

  @Test func showsTagsHiddenBehindALetterAndSparesFlags() {
    #expect(DisplayWidth.reduce("a\u{e0068}\u{e0069}") == ("a\u{fffd}", 2))
    #expect(DisplayWidth.reduce("🏴\u{e0067}\u{e0062}\u{e007f}") == ("🏴", 2))
  }

  @Test func boundsMarksAndConjuncts() {
    let marks = "a" + String(repeating: "\u{301}", count: 1000)
    #expect(DisplayWidth.reduce(Character(marks)).grapheme.unicodeScalars.count == 5)
    let conjunct = "क" + String(repeating: "\u{93f}", count: 1000)
    #expect(DisplayWidth.reduce(Character(conjunct)).width == DisplayWidth.cellsPerCluster)
  }

  @Test func coversEveryScalarInOrder() {
    #expect(WidthRuns.table.first == WidthRuns.table[0] & 7)
    #expect(zip(WidthRuns.table, WidthRuns.table.dropFirst()).allSatisfy { $0 >> 3 < $1 >> 3 && $0 & 7 != $1 & 7 })
  }

  @Test(arguments: ["Kyiv", "e\u{301}t\u{e9}", "停战协议", "🇺🇦🇫🇷", "قال", "👨\u{200d}👩 and 1\u{20e3}", "\u{1b}[31m", ""])
  func scansLikeCharacters(_ text: String) {
    #expect(DisplayWidth.width(of: text) == text.reduce(0) { $0 + DisplayWidth.reduce($1).width })
  }

  @Test func truncates() {
    #expect(DisplayWidth.truncate("Washington", columns: 10) == "Washington")
    #expect(DisplayWidth.truncate("Washington", columns: 5) == "Wash…")
    #expect(DisplayWidth.truncate("停战协议", columns: 6) == "停战…")
    #expect(DisplayWidth.truncate("Washington", columns: 1) == "…")
    #expect(DisplayWidth.truncate("Washington", columns: 0) == "")
    #expect(DisplayWidth.prefix("e\u{301}e\u{301}e\u{301}", columns: 2) == "e\u{301}e\u{301}")
  }

  @Test(arguments: [
    (30, "● states  ○ vaguely"), (31, "● states  ○ vaguely  ? inferred"), (20, "● states  ○ vaguely"),
    (18, "● states"), (5, "● st…"), (0, ""),
  ]) func listsWholeItems(_ columns: Int, _ text: String) {
    #expect(DisplayWidth.list(["● states", "○ vaguely", "? inferred"], columns: columns) == text)
  }
}
