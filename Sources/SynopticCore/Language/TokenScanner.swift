/// Walks over UTF-8 bytes and reads one token at a time: the rules of tokenisation.
struct TokenScanner {
  private let bytes: [UInt8]
  private(set) var position: Int
  private let start: Int
  private let end: Int

  /// No address starts before this position.
  private var addressFree = 0

  /// Bytes looked at for an address, so that a text without spaces still takes linear time.
  private static let longestAddress = 2048

  enum Gap { case none, space, line }

  /// `bytes` are valid UTF-8.
  init(bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    self.start = start
    position = start
    self.end = end
  }

  /// Moves to the next token and says what lay before it; nil at the end.
  mutating func skipSpace() -> Gap? {
    var gap: Gap = position == start ? .line : .none
    while position < end {
      let byte = bytes[position]
      if byte == 0x0a {
        gap = .line
        position += 1
      } else if byte <= 0x20 || byte == 0x7f {
        if gap == .none { gap = .space }
        position += 1
      } else if byte >= 0x80, case let (scalar, length) = decode(at: position), CharacterClass.isSpace(scalar) {
        if gap == .none { gap = .space }
        position += length
      } else {
        return gap
      }
    }
    return nil
  }

  /// Reads the token at the position, which is no white space, and writes its form.
  mutating func next(into form: inout [UInt8]) -> (Token.Kind, Token.Shape) {
    let byte = bytes[position]
    if byte < 0x80 {
      switch CharacterClass.ascii[Int(byte)] {
      case .letter: return readWord(into: &form)
      case .digit: return readNumber(into: &form)
      case .terminator: return readRun(.terminator, into: &form)
      case .apostrophe: return readApostrophe(length: 1, into: &form)
      case .mark(let kind):
        take(1, into: &form)
        return (kind, .none)
      case .space: preconditionFailure("a token starts with white space")
      }
    }
    let (scalar, length) = decode(at: position)
    if scalar == 0x2019 { return readApostrophe(length: length, into: &form) }
    if CharacterClass.isIdeograph(scalar) {
      take(length, into: &form)
      return (.word, .lower)
    }
    if CharacterClass.isWordPart(scalar) { return readWord(into: &form) }
    let kind = CharacterClass.mark(scalar)
    take(length, into: &form)
    return (kind, .none)
  }

  // MARK: - Words

  private mutating func readWord(into form: inout [UInt8]) -> (Token.Kind, Token.Shape) {
    if position >= addressFree || startsWithWWW, let length = addressLength() {
      take(length, into: &form)
      return (.address, .none)
    }
    var word = WordSoFar()
    while position < end, readPart(of: &word, into: &form) {}
    return (.word, word.letters.shape)
  }

  private struct WordSoFar {
    var letters = LetterCount()
    var sinceDot = 0
    var dots = 0
  }

  /// Takes the byte or scalar at the position into a word; false where the word ends before it or with it.
  @inline(__always)
  private mutating func readPart(of word: inout WordSoFar, into form: inout [UInt8]) -> Bool {
    let byte = bytes[position]
    guard byte < 0x80 else { return readScalar(of: &word, into: &form) }
    switch CharacterClass.ascii[Int(byte)] {
    case .letter:
      word.letters.add(isUpper: byte < 0x61)
      word.sinceDot += 1
      append(byte | 0x20, to: &form)
    case .digit:
      word.letters.addCaseless()
      word.sinceDot += 1
      append(byte, to: &form)
    case .apostrophe where joinsWord(after: 1):
      append(0x27, to: &form)
    case .terminator where byte == 0x2e && word.sinceDot == 1 && (isInitialAhead() || word.dots > 0):
      // "U.S.", "a.m.": a dot after each single letter belongs to the word.
      append(byte, to: &form)
      word.dots += 1
      word.sinceDot = 0
      return isInitialAhead(from: position)
    default: return false
    }
    return true
  }

  private mutating func readScalar(of word: inout WordSoFar, into form: inout [UInt8]) -> Bool {
    let (scalar, length) = decode(at: position)
    if scalar == 0x2019 || scalar == 0x02bc, joinsWord(after: length) {
      form.append(0x27)
      position += length
      return true
    }
    guard CharacterClass.isWordPart(scalar), !CharacterClass.isIdeograph(scalar) else { return false }
    let properties = Unicode.Scalar(scalar)!.properties
    word.letters.add(scalar: properties)
    word.sinceDot += 1
    form.append(contentsOf: properties.lowercaseMapping.utf8)
    position += length
    return true
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8, to form: inout [UInt8]) {
    form.append(byte)
    position += 1
  }

  /// A single letter followed by a dot or by no letter stands behind the dot at the position.
  private func isInitialAhead() -> Bool { isInitialAhead(from: position + 1) }

  private func isInitialAhead(from index: Int) -> Bool {
    guard index < end, isLetter(at: index) else { return false }
    let after = index + (bytes[index] < 0x80 ? 1 : decode(at: index).length)
    return after < end && bytes[after] == 0x2e
      || after >= end
      || !(isLetter(at: after) || CharacterClass.isDigit(bytes[after]) || isApostrophe(at: after))
        && bytes[after] != 0x40
  }

  /// The apostrophe at the position joins two parts of a word, and is no possessive.
  private func joinsWord(after length: Int) -> Bool {
    let next = position + length
    guard next < end, isLetter(at: next) else { return false }
    return !isPossessive(at: next)
  }

  /// "s" and then the end of the word: what stands behind a possessive's apostrophe.
  private func isPossessive(at index: Int) -> Bool {
    guard index < end, bytes[index] | 0x20 == 0x73 else { return false }
    return index + 1 >= end || !(isLetter(at: index + 1) || CharacterClass.isDigit(bytes[index + 1]))
  }

  private mutating func readApostrophe(length: Int, into form: inout [UInt8]) -> (Token.Kind, Token.Shape) {
    let touchesWord = position > start && endsWord(before: position)
    if touchesWord, isPossessive(at: position + length) {
      position += length + 1
      form.append(contentsOf: [0x27, 0x73])
      return (.word, .lower)
    }
    position += length
    form.append(0x27)
    return (.quote, .none)
  }

  // MARK: - Numbers and marks

  private mutating func readNumber(into form: inout [UInt8]) -> (Token.Kind, Token.Shape) {
    while position < end {
      let byte = bytes[position]
      let joins =
        (byte == 0x2c || byte == 0x2e) && position + 1 < end && CharacterClass.isDigit(bytes[position + 1])
      guard CharacterClass.isDigit(byte) || joins else { break }
      take(1, into: &form)
    }
    return (.number, .none)
  }

  private mutating func readRun(_ kind: Token.Kind, into form: inout [UInt8]) -> (Token.Kind, Token.Shape) {
    while position < end, case .terminator = CharacterClass.ascii[Int(min(bytes[position], 0x7f))] {
      take(1, into: &form)
    }
    return (kind, .none)
  }

  /// The length of a web or mail address at the position; nil where there is none.
  private mutating func addressLength() -> Int? {
    var index = position
    var hasDot = false
    var isAddress = false
    let limit = min(end, position + TokenScanner.longestAddress)
    while index < limit, bytes[index] > 0x20, bytes[index] < 0x7f, !CharacterClass.endsAddress(bytes[index]) {
      let byte = bytes[index]
      if byte == 0x2e { hasDot = true }
      if byte == 0x40, index > position { isAddress = true }
      if byte == 0x3a, index + 2 < end, bytes[index + 1] == 0x2f, bytes[index + 2] == 0x2f { isAddress = true }
      // Words are the common case: stop as soon as nothing can become an address.
      if byte == 0x27 || byte == 0x2c { break }
      index += 1
    }
    guard isAddress || startsWithWWW, hasDot else {
      // What these bytes lack for an address, the rest of them lack as well.
      addressFree = index
      return nil
    }
    while index > position, CharacterClass.trailsAddress(bytes[index - 1]) { index -= 1 }
    return index - position
  }

  private var startsWithWWW: Bool {
    position + 4 < end && bytes[position] | 0x20 == 0x77 && bytes[position + 1] | 0x20 == 0x77
      && bytes[position + 2] | 0x20 == 0x77 && bytes[position + 3] == 0x2e
  }

  // MARK: - Bytes

  private mutating func take(_ count: Int, into form: inout [UInt8]) {
    for _ in 0..<count {
      let byte = bytes[position]
      form.append(byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte)
      position += 1
    }
  }

  private func isLetter(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a }
    return CharacterClass.isWordPart(decode(at: index).scalar)
  }

  private func isApostrophe(at index: Int) -> Bool {
    bytes[index] == 0x27 || bytes[index] >= 0x80 && decode(at: index).scalar == 0x2019
  }

  /// The scalar that ends just before an index is part of a word.
  private func endsWord(before index: Int) -> Bool {
    var first = index - 1
    while first > start, bytes[first] & 0xc0 == 0x80 { first -= 1 }
    return isLetter(at: first) || CharacterClass.isDigit(bytes[first]) || bytes[first] == 0x2e
  }

  private func decode(at index: Int) -> (scalar: UInt32, length: Int) { UTF8Decoding.scalar(in: bytes, at: index) }
}

/// Counts capitals while a word is read, to tell its shape.
private struct LetterCount {
  private var upper = 0
  private var lower = 0
  private var other = 0
  private var startsUpper = false

  mutating func add(isUpper: Bool) {
    if upper + lower + other == 0 { startsUpper = isUpper }
    if isUpper { upper += 1 } else { lower += 1 }
  }

  mutating func addCaseless() { other += 1 }

  mutating func add(scalar properties: Unicode.Scalar.Properties) {
    if properties.isUppercase {
      add(isUpper: true)
    } else if properties.isLowercase {
      add(isUpper: false)
    } else {
      addCaseless()
    }
  }

  var shape: Token.Shape {
    if upper == 0 { return .lower }
    if lower == 0 { return upper + other == 1 ? .initial : .upper }
    if !startsUpper { return .lowerMixed }
    return upper == 1 ? .initial : .mixed
  }
}
