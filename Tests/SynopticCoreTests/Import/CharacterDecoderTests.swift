import Testing

@testable import SynopticCore

@Suite struct CharacterDecoderTests {
  private func decode(_ bytes: [UInt8]) throws -> CharacterDecoder.Decoded {
    try CharacterDecoder.decode(ImportedFile(name: "a.txt", bytes: bytes))
  }

  private func decode(_ text: String) throws -> CharacterDecoder.Decoded { try decode(Array(text.utf8)) }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xff)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test func leavesPlainTextAlone() throws {
    let decoded = try decode("The “ship” sank.\n\tSeven died — Żółć.\n")
    #expect(decoded.text == "The “ship” sank.\n\tSeven died — Żółć.\n")
    #expect(decoded.hiddenCharacters == 0)
    #expect(decoded.diagnostics.isEmpty)
  }

  @Test(arguments: ["a\r\nb", "a\rb", "a\u{85}b", "a\u{2028}b", "a\u{2029}b", "a\u{b}b", "a\u{c}b"])
  func writesEveryLineEndAsNewline(text: String) throws {
    #expect(try decode(text).text.utf8.elementsEqual("a\nb".utf8))
  }

  @Test func readsByteOrderMarks() throws {
    let text = "Ship sank – seven dead"
    #expect(try decode([0xef, 0xbb, 0xbf] + Array(text.utf8)).text == text)
    #expect(try decode([0xff, 0xfe] + utf16(text, bigEndian: false)).text == text)
    #expect(try decode([0xfe, 0xff] + utf16(text, bigEndian: true)).text == text)
    let utf32 = text.unicodeScalars.flatMap { [0, 0, UInt8($0.value >> 8), UInt8($0.value & 0xff)] }
    #expect(try decode([0, 0, 0xfe, 0xff] + utf32).text == text)
  }

  @Test(arguments: [true, false])
  func guessesUTF16ByItsNULs(bigEndian: Bool) throws {
    let decoded = try decode(utf16("The ship sank off Łeba.", bigEndian: bigEndian))
    #expect(decoded.text == "The ship sank off Łeba.")
    #expect(decoded.diagnostics.map(\.severity) == [.note])
  }

  @Test func readsWindows1252AsLastResort() throws {
    let decoded = try decode(Array("Caf".utf8) + [0xe9, 0x20, 0x93] + Array("yes".utf8) + [0x94, 0x20, 0x80] + [0x35])
    #expect(decoded.text == "Café “yes” €5")
    #expect(decoded.diagnostics.map(\.severity) == [.note])
  }

  @Test func marksDamageInUTF8() throws {
    let decoded = try decode(Array("Żółć\nna".utf8) + [0xc5] + Array(" wodzie".utf8))
    #expect(decoded.text == "Żółć\nna\u{fffd} wodzie")
    #expect(decoded.diagnostics.map(\.severity) == [.warning])
    #expect(decoded.diagnostics.first?.line == 2)
  }

  @Test(arguments: [
    Array("%PDF-1.4 text follows".utf8), [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], [0x1f, 0x8b, 8, 0],
    Array(0...255), [UInt8](repeating: 0, count: 100),
  ])
  func refusesBinaryFiles(bytes: [UInt8]) {
    #expect(throws: ImportError(file: "a.txt", reason: .binary)) { try decode(bytes) }
  }

  @Test(arguments: ["", " \n\t\r\n ", "\u{feff}", "\u{200b}\u{202e}"])
  func refusesEmptyFiles(text: String) {
    #expect(throws: ImportError(file: "a.txt", reason: .empty)) { try decode(text) }
  }

  @Test(arguments: [
    ("\u{1b}]0;title\u{7}text", "]0;titletext", 2), ("a\u{9b}31mb", "a31mb", 1), ("a\u{202e}cba\u{202c}", "acba", 2),
    ("zero\u{200b}width\u{feff}", "zerowidth", 2), ("tag\u{e0041}\u{e007f}", "tag", 2), ("non\u{ffff}", "non", 1),
    ("soft\u{ad}hyphen", "softhyphen", 1), ("\u{2066}isolate\u{2069}", "isolate", 2),
  ])
  func takesOutWhatIsHidden(text: String, clean: String, removed: Int) throws {
    let decoded = try decode(text)
    #expect(decoded.text.utf8.elementsEqual(clean.utf8))
    #expect(decoded.hiddenCharacters == removed)
  }

  @Test func composesToNFC() throws {
    let decoded = try decode("Z\u{307}o\u{301}łc\u{301}\nA\u{30a} \u{212b} \u{1112}\u{1161}\u{11ab}")
    #expect(decoded.text.unicodeScalars.elementsEqual("Żółć\nÅ Å 한".unicodeScalars))
    #expect(decoded.hiddenCharacters == 0)
  }

  @Test func boundsRunsOfCombiningMarks() throws {
    let decoded = try decode("x" + String(repeating: "\u{334}", count: 100) + "y")
    #expect(decoded.text.unicodeScalars.count == 2 + TextCleaner.longestCombiningRun)
    #expect(decoded.hiddenCharacters == 100 - TextCleaner.longestCombiningRun)
  }
}
