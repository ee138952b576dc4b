/// Forms and shapes of an article's tokens as numbers, each read from the bytes when it is first asked for.
struct NameTokenFacts {
  private let layer: TokenizedArticle
  private let bytes: [UInt8]
  private var forms: [UInt64]
  private var shapes: [UInt64]
  private let words: NameWords?
  /// What was looked up already.
  private var companies: [NameWords.Facts?]

  init(_ layer: TokenizedArticle, words: NameWords?) {
    self.layer = layer
    self.words = words
    bytes = Array(layer.article.text.utf8)
    forms = [UInt64](repeating: 0, count: layer.tokens.count)
    shapes = [UInt64](repeating: 0, count: layer.tokens.count)
    companies = [NameWords.Facts?](repeating: nil, count: words == nil ? 0 : layer.tokens.count)
  }

  private func range(_ index: Int) -> Range<Int> {
    layer.tokens[index].span.lower.index..<layer.tokens[index].span.upper.index
  }

  /// A hash of the form in lower case (FNV-1a; letters beyond ASCII as they are).
  mutating func form(_ index: Int) -> UInt64 {
    if forms[index] == 0 { forms[index] = hash(range(index)) }
    return forms[index]
  }

  /// What news says of the form as it is written; of the other way of writing where it knows only that.
  mutating func company(_ index: Int) -> NameWords.Facts? {
    guard let words else { return nil }
    if let known = companies[index] { return known }
    let facts = lookUp(index, in: words)
    companies[index] = facts
    return facts
  }

  private mutating func lookUp(_ index: Int, in words: NameWords) -> NameWords.Facts {
    words.facts(form: form(index), isCapitalised: layer.tokens[index].isCapitalised)
  }

  /// A hash of the last bytes in lower case.
  func suffix(_ index: Int, _ length: Int) -> UInt64 {
    let range = range(index)
    return range.count <= length ? 0 : hash(range.upperBound - length..<range.upperBound)
  }

  /// A hash of the first bytes in lower case.
  func prefix(_ index: Int, _ length: Int) -> UInt64 {
    let range = range(index)
    return range.count <= length ? 0 : hash(range.lowerBound..<range.lowerBound + length)
  }

  private func hash(_ range: Range<Int>) -> UInt64 { FNV1a(lowerCaseOf: bytes[range]).value }

  /// "Xx", "X", "X.X.", "x-x", "0": runs of one class count once or more often.
  mutating func shape(_ index: Int) -> UInt64 {
    if shapes[index] == 0 { shapes[index] = readShape(range(index)) }
    return shapes[index]
  }

  private func readShape(_ range: Range<Int>) -> UInt64 {
    var shape: UInt64 = 1
    var last: UInt64 = 0
    var isRepeated = false
    for index in range.prefix(24) {
      let kind = NameTokenFacts.kind(bytes[index])
      if kind == last, isRepeated { continue }
      isRepeated = kind == last
      shape = shape &* 7 &+ kind
      last = kind
    }
    return shape
  }

  private static func kind(_ byte: UInt8) -> UInt64 {
    switch byte {
    case 0x41...0x5a: 1
    case 0x61...0x7a: 2
    case 0x30...0x39: 3
    case 0x2e: 4
    case 0x80...: 5
    default: 6
    }
  }
}
