import SynopticReader
import Testing

@testable import synoptic

@Suite struct KeyDecoderTests {
  /// What comes of text that arrives at once; nothing more follows.
  private func keys(_ text: String) -> [String] {
    var decoder = KeyDecoder()
    let inputs = text.unicodeScalars.flatMap { decoder.decode(.character($0)) } + decoder.endOfInput()
    return inputs.map(describe)
  }

  private func describe(_ input: Input) -> String {
    switch input {
    case .key(let key): key.notation
    case .paste(let text): "paste \(text)"
    default: "other"
    }
  }

  @Test(
    arguments: [
      ("j", ["j"]), ("ż日", ["ż", "日"]), ("\u{6}", ["<c-f>"]), ("\u{3}", ["<c-c>"]), ("\u{1d}", ["<c-]>"]),
      ("\t\r\n", ["<tab>", "<enter>", "<enter>"]), ("\u{7f}\u{8}", ["<backspace>", "<backspace>"]),
      ("\u{1b}", ["<esc>"]), ("\u{1b}x", ["<a-x>"]), ("\u{1b}\u{1b}", ["<esc>", "<esc>"]),
      ("\u{1b}\r", ["<esc>", "<enter>"]), ("\u{1b}[99;5qj", ["j"]), ("\u{1b}[?62;4cj", ["j"]),
    ] as [(String, [String])])
  func readsCharacters(text: String, expected: [String]) {
    #expect(keys(text) == expected)
  }

  @Test func pastedTextIsOneInputEvenInPieces() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(.key(KeyDecoder.pasteBegin)).isEmpty)
    for scalar in "qQ\r\u{1b}".unicodeScalars { #expect(decoder.decode(.character(scalar)).isEmpty) }
    #expect(decoder.endOfInput().isEmpty)
    #expect(decoder.decode(.character("x")).isEmpty)
    #expect(decoder.decode(.key(KeyDecoder.pasteEnd)).map(describe) == ["paste qQ\n\u{1b}x"])
    #expect(decoder.decode(.character("q")).map(describe) == ["q"])
  }

  @Test func aPasteIsBounded() {
    var decoder = KeyDecoder()
    _ = decoder.decode(.key(KeyDecoder.pasteBegin))
    for _ in 0..<KeyDecoder.pasteLimit + 10 { _ = decoder.decode(.character("a")) }
    guard case .paste(let text)? = decoder.decode(.key(KeyDecoder.pasteEnd)).first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == KeyDecoder.pasteLimit)
  }
}
