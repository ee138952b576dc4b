/// Items of a list that stand in one line: "1) the first 2) the second", "• one • two".
struct InlineList {
  private enum Style: Hashable {
    /// "1." "2)" "a.)": digits or a letter, and the marks behind it.
    case counted(isLetter: Bool, marks: [UInt8])
    case bullet(WordID)
  }
  private var style: Style?
  private var value = 0
  /// The tokens of the marker the sentence starts with.
  private(set) var marker: Range<Int>?

  /// Looks for a marker at the start of a sentence.
  mutating func begin(at index: Int, in scanner: SentenceScanner) {
    marker = nil
    guard let found = InlineList.read(at: index, in: scanner) else { return }
    guard !found.isLetter || found.value == 1 || style == found.style || index == scanner.range.lowerBound else {
      return
    }
    (style, value) = (found.style, found.value)
    marker = index..<found.end
  }

  /// Whether the list's next item starts at a token.
  func continues(at index: Int, in scanner: SentenceScanner) -> Bool {
    guard let style, scanner.tokens[index].spaced, InlineList.mayStart(scanner.tokens[index], style),
      let found = InlineList.read(at: index, in: scanner), found.style == style
    else { return false }
    if case .bullet = style { return true }
    return found.value == value + 1
  }

  /// A list may start at a token: "a." or "1)" with words behind it.
  static func marks(_ index: Int, in scanner: SentenceScanner) -> Bool {
    guard let found = read(at: index, in: scanner) else { return false }
    return found.value <= 1
  }

  private static func mayStart(_ token: Token, _ style: Style) -> Bool {
    switch style {
    case .counted(let isLetter, _): isLetter ? token.kind == .word && token.span.count == 1 : token.kind == .number
    case .bullet(let word): token.word == word
    }
  }

  private struct Marker {
    let style: Style
    let value: Int
    /// Behind the marker's last token.
    let end: Int
    var isLetter: Bool {
      if case .counted(true, _) = style { return true }
      return false
    }
  }

  private static func read(at index: Int, in scanner: SentenceScanner) -> Marker? {
    let token = scanner.tokens[index]
    if isBullet(scanner, index) {
      // "• 9. The first item": the number belongs to the marker.
      let number =
        index + 1 < scanner.range.upperBound && !isBullet(scanner, index + 1) ? read(at: index + 1, in: scanner) : nil
      return Marker(style: .bullet(token.word), value: 0, end: number?.end ?? index + 1)
    }
    guard let (value, isLetter) = count(scanner, index) else { return nil }
    var end = index + 1
    var marks: [UInt8] = []
    while end < scanner.range.upperBound, !scanner.tokens[end].spaced, marks.count < 2,
      scanner.tokens[end].span.count == 1, scanner.byte(end) == 0x2e || scanner.byte(end) == 0x29
    {
      marks.append(scanner.byte(end))
      end += 1
    }
    guard !marks.isEmpty, end < scanner.range.upperBound, scanner.tokens[end].spaced,
      scanner.tokens[end].kind == .word || scanner.tokens[end].kind == .quote
    else { return nil }
    return Marker(style: .counted(isLetter: isLetter, marks: marks), value: value, end: end)
  }

  /// Up to three digits, or one small letter counted from "a".
  private static func count(_ scanner: SentenceScanner, _ index: Int) -> (value: Int, isLetter: Bool)? {
    let token = scanner.tokens[index]
    if token.kind == .number, token.span.count <= 3 {
      let digits = scanner.bytes[token.span.range]
      guard digits.allSatisfy({ CharacterClass.isDigit($0) }) else { return nil }
      return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, false)
    }
    let byte = scanner.byte(index)
    guard token.kind == .word, token.span.count == 1, byte >= 0x61, byte <= 0x7a else { return nil }
    return (Int(byte - 0x60), true)
  }

  private static func isBullet(_ scanner: SentenceScanner, _ index: Int) -> Bool {
    let token = scanner.tokens[index]
    guard token.kind == .symbol || token.kind == .dash, scanner.byte(index) >= 0x80 else { return false }
    switch UTF8Decoding.scalar(in: scanner.bytes, at: token.span.lower.index).scalar {
    case 0x2022, 0x2023, 0x2043, 0x25aa, 0x25cf, 0x25e6, 0x25a0: return true
    default: return false
    }
  }
}
