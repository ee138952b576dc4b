import FoundationEssentials
import SynopticCore
import Testing
import TestSupport

@testable import SynopticReader

@Suite struct FrameTests {
  @Test func alignsWhatTerminalsDrawInDifferentWidths() {
    var frame = Frame(size: Size(columns: 12, rows: 7))
    for (row, text) in ["停战", "قال", "e\u{301}e\u{301}", "👨\u{200d}👩", "🇺🇦", "क्षि", "\u{1112}\u{1161}\u{11ab}"]
      .enumerated()
    {
      frame.write(text, row: row, column: 0)
      frame.write("|", row: row, column: 5)
    }
    for row in 0..<7 { #expect(frame[row: row, column: 5].glyph.text == "|") }
    #expect(
      frame.lines == [
        "停战 |", "قال  |", "e\u{301}e\u{301}   |", "👨   |", "🇺🇦   |", "क्षि  |", "\u{1112}\u{1161}\u{11ab}   |",
      ])
  }

  @Test func blanksAWideCharacterThatFitsByHalf() {
    var frame = Frame(size: Size(columns: 5, rows: 1))
    #expect(frame.write("停战协", row: 0, column: 0) == 5)
    #expect(frame.lines == ["停战"])
    #expect(frame[row: 0, column: 4].glyph.text == " ")
  }

  @Test func neverLeavesHalfAWideCharacter() {
    var frame = Frame(size: Size(columns: 6, rows: 2))
    frame.write("停战协", row: 0, column: 0)
    frame.write("x", row: 0, column: 1)
    #expect(frame.lines[0] == " x战协")
    frame.write("y", row: 0, column: 4)
    #expect(frame.lines[0] == " x战y")
    frame.write("停战协", row: 1, column: 0)
    frame.fill(Rectangle(column: 1, row: 1, columns: 2, rows: 1), style: .plain)
    #expect(frame.lines[1] == "    协")
  }

  @Test func clipsAtEveryEdge() {
    var frame = Frame(size: Size(columns: 4, rows: 2))
    #expect(frame.write("text", row: 2, column: 0) == 0)
    #expect(frame.write("text", row: 0, column: -1) == 0)
    #expect(frame.write("text", row: 0, column: 2) == 2)
    #expect(frame.write("text", row: 1, column: 0, limit: 3) == 3)
    frame.fill(Rectangle(column: -3, row: -3, columns: 100, rows: 4), style: .plain)
    frame.overlay(Rectangle(column: 2, row: 1, columns: 100, rows: 100), style: Style(attributes: .bold))
    #expect(frame.lines == ["", "tex"])
    #expect(frame[row: 1, column: 3].style.attributes == .bold)
  }

  @Test(arguments: [
    "\u{1b}]0;pwned\u{7}", "\u{1b}[2J\u{9b}31m", "a\u{202e}b", "tab\tnew\nline",
    "zal\u{301}\u{302}\u{303}\u{304}\u{305}go",
  ])
  func keepsControlsOutOfTheGrid(_ text: String) { expectHarmless(text) }

  @Test(.enabled(if: hostileStrings != nil)) func keepsHostileStringsOutOfTheGrid() throws {
    let texts = try #require(hostileStrings)
    #expect(!texts.isEmpty)
    for text in texts { expectHarmless(text) }
  }

  /// Every cell holds at most one spacing scalar with four marks, and nothing a terminal would obey.
  private func expectHarmless(_ text: String) {
    var frame = Frame(size: Size(columns: 40, rows: 1))
    let used = frame.write(text, row: 0, column: 0)
    #expect(used == min(40, DisplayWidth.width(of: text)))
    var column = 0
    while column < 40 {
      let scalars = Array(frame[row: 0, column: column].glyph.scalars)
      let classes = scalars.map(WidthClass.init)
      #expect(scalars.count <= 5 && scalars.allSatisfy { $0.value >= 0x20 })
      #expect(!classes.contains(.hidden) && !classes.contains(.soft) && !classes.contains(.unknown))
      let columns = classes.reduce(0) { $0 + $1.columns }
      #expect(columns == 1 || columns == 2 && frame[row: 0, column: column + 1].glyph.isNone)
      column += max(1, columns)
    }
  }

  @Test func dumpsTextSequencesAndJSON() {
    var frame = Frame(size: Size(columns: 3, rows: 2))
    frame.write("a\"", row: 0, column: 0, style: Style(foreground: .indexed(9), attributes: .bold))
    frame.write("停", row: 1, column: 1, style: Style(background: .rgb(1, 2, 255)))
    frame.cursor = (1, 1)
    #expect(FrameDump.text.write(frame) == "a\"\n 停\n")
    #expect(FrameDump.ansi.write(frame) == "\u{1b}[1;91ma\"\u{1b}[0m \n \u{1b}[48;2;1;2;255m停\u{1b}[0m\n")
    let red = "\"foreground\":\"bright-red\",\"attributes\":[\"bold\"]"
    #expect(
      FrameDump.json.write(frame) == """
        {"columns":3,"rows":2,"cursor":[1,1],"cells":[
        [{"text":"a",\(red)},{"text":"\\"",\(red)},{"text":" "}],
        [{"text":" "},{"text":"停","background":"#0102ff"},{"text":"","background":"#0102ff"}]
        ]}

        """)
  }
}

/// The texts of the collection of hostile terminal strings, where it is present.
private let hostileStrings: [String]? = {
  struct Line: Decodable { let text: String }
  guard let folder = Fixtures.evaluation,
    let data = try? Data(contentsOf: URL(filePath: folder + "/hostile/terminal-strings.jsonl"))
  else { return nil }
  return data.split(separator: UInt8(ascii: "\n")).compactMap { try? JSONDecoder().decode(Line.self, from: $0).text }
}()
