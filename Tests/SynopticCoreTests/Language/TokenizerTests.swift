import Testing
import TestSupport

@testable import SynopticCore

@Suite struct TokenizerTests {
  private func tokens(_ text: String) -> [Token] {
    var own = WordTable()
    return Tokenizer.tokens(
      of: text, in: [Span(0, text.utf8.count)], known: Fixtures.english.words, own: &own)
  }

  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return tokens(text).map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
  }

  /// Samples show the tokens parted by spaces; the text is the sample with `_` for each space it has itself.
  @Test(arguments: [
    ("The_ship_sank.", "The ship sank ."), ("long-range", "long - range"), ("$5_billion", "$ 5 billion"),
    ("10am", "10 am"), ("1,000.50", "1,000.50"), ("3.5%", "3.5 %"), ("U.S._troops", "U.S. troops"),
    ("the_U.S.", "the U.S."), ("5_a.m.", "5 a.m."), ("don't", "don't"), ("Putin's", "Putin 's"),
    ("Putin’s", "Putin ’s"), ("O’Brien", "O’Brien"), ("boys'_ships", "boys ' ships"), ("Wait...", "Wait ..."),
    ("What?!", "What ?!"), ("“Go,”_he", "“ Go , ” he"), ("a@b.example,", "a@b.example ,"),
    ("https://a.example/x.", "https://a.example/x ."), ("www.a.example_is", "www.a.example is"),
    ("(Reuters)", "( Reuters )"), ("J.C._Penney", "J.C. Penney"), ("Kyiv/Kiev", "Kyiv / Kiev"),
    ("東京は", "東 京 は"), ("Żółć—ja", "Żółć — ja"), ("the_AFP's", "the AFP 's"), ("rock'n'roll", "rock'n'roll"),
  ])
  func cuts(text: String, expected: String) {
    #expect(words(text.replacing("_", with: " ")) == expected.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    ("police", Token.Shape.lower), ("Police", .initial), ("NATO", .upper), ("McDonald", .mixed),
    ("iPhone", .lowerMixed),
    ("A", .initial), ("Ödön", .initial), ("U.S.", .upper), ("5", .none), ("—", .none), ("東", .lower), ("G20", .upper),
  ])
  func tellsShapes(text: String, shape: Token.Shape) { #expect(tokens(text).first?.shape == shape) }

  @Test(arguments: [
    ("word", Token.Kind.word), ("5", .number), (".", .terminator), ("…", .terminator), ("“", .quote), ("\"", .quote),
    ("(", .open), ("]", .close), (",", .comma), (":", .colon), ("–", .dash), ("/", .slash), ("€", .symbol),
    ("a@b.example", .address), ("http://a.example", .address), ("。", .terminator), ("«", .quote),
  ])
  func tellsKinds(text: String, kind: Token.Kind) { #expect(tokens(text).map(\.kind) == [kind]) }

  @Test func equalWordsHaveEqualNumbers() {
    let tokens = tokens("Zelensky’s zelensky's ZELENSKY’S")
    #expect(Set(tokens.map(\.word)).count == 2)
  }

  @Test func saysWhereWhiteSpaceStands() {
    let tokens = tokens("a b\nc\u{a0}d-e")
    #expect(tokens.map(\.spaced) == [true, true, true, true, false, false])
    #expect(tokens.map(\.startsLine) == [true, false, true, false, false, false])
  }

  @Test(arguments: [
    "", " ", "\n", "'", "’", "''", "a'", "'s", "’s", ".", "...a", "@", "a@", "://", "www.", "\u{301}", "\u{fffd}", "👨‍👩‍👧",
    "a\u{301}b", "\u{200b}", "1.", "1,", "1.2.3", "a.b.c.d", "x" + String(repeating: "\u{301}", count: 50), "🇵🇱",
  ])
  func spansAreInOrderAndOnScalarBoundaries(text: String) {
    var end = 0
    let boundaries = Set(text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) })
    for token in tokens(text) {
      #expect(token.span.lower.index >= end && !token.span.isEmpty)
      #expect(boundaries.contains(token.span.lower.index))
      end = token.span.upper.index
      #expect(end == text.utf8.count || boundaries.contains(end))
    }
    #expect(end <= text.utf8.count)
  }
}
