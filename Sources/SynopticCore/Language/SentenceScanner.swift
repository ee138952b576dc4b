/// Reads the sentences of one block, one after the other.
struct SentenceScanner {
  let tokens: [Token]
  let bytes: [UInt8]
  let words: SentenceWords
  /// The block's tokens.
  let range: Range<Int>
  private let enclosures: Enclosures
  private var list = InlineList()
  /// The first token of the sentence being read.
  private(set) var start: Int

  init(tokens: [Token], bytes: [UInt8], range: Range<Int>, words: SentenceWords) {
    self.tokens = tokens
    self.bytes = bytes
    self.words = words
    self.range = range
    start = range.lowerBound
    enclosures = Enclosures(tokens, bytes, range)
  }

  /// The tokens of the next sentence; nil at the end of the block.
  mutating func next() -> Range<Int>? {
    guard start < range.upperBound else { return nil }
    let first = start
    list.begin(at: first, in: self)
    var index = list.marker?.upperBound ?? first
    while index < range.upperBound {
      if index > first, list.continues(at: index, in: self) { return finish(index) }
      if mayEnd(index), !enclosures.isInside(index) {
        let stop = SentenceStop(at: index, in: self)
        let closed = afterClosers(stop.upper)
        if ends(at: stop, closed: closed) { return finish(closed) }
        // A row of emoticons is one stop.
        index = tokens[index].kind == .colon ? closed : stop.upper
      } else {
        index += 1
      }
    }
    return finish(range.upperBound)
  }

  private mutating func finish(_ end: Int) -> Range<Int> {
    defer { start = end }
    return start..<end
  }

  /// A terminator, a word that brings its own full stop ("U.S."), or an emoticon, which often stands for one.
  private func mayEnd(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .terminator: true
    case .word: bytes[tokens[index].span.upper.index - 1] == 0x2e
    case .colon: tokens[index].spaced && emoticon(at: index) != nil
    case .dash: isBrokenOff(index)
    default: false
    }
  }

  /// Whether a stop ends the sentence; `closed` is behind the marks that close it.
  private func ends(at stop: SentenceStop, closed: Int) -> Bool {
    closed == range.upperBound || SentenceDecision(stop: stop, closed: closed, scanner: self).ends
  }

  /// A dash before a closing quotation mark: somebody was interrupted.
  private func isBrokenOff(_ index: Int) -> Bool {
    index + 1 < range.upperBound && !tokens[index].spaced && tokens[index + 1].kind == .quote
      && !tokens[index + 1].spaced
  }

  /// Past quotation marks, brackets and references that close the sentence: `."`, `.)`, `.[1]`, `.’ ”`.
  private func afterClosers(_ index: Int) -> Int {
    var end = index
    while end < range.upperBound {
      if Enclosures.closes(end, tokens, bytes, range.upperBound) {
        end += 1
      } else if let reference = reference(at: end) {
        end = reference
      } else if let face = emoticon(at: end) {
        end = face
      } else if end > index, tokens[end - 1].kind == .quote, let aside = aside(at: end) {
        end = aside
      } else {
        break
      }
    }
    return end
  }

  /// The end of "[12]" at a token: a footnote mark belongs to the sentence before it.
  private func reference(at index: Int) -> Int? {
    guard index + 2 < range.upperBound, byte(index) == 0x5b, tokens[index + 1].kind == .number,
      byte(index + 2) == 0x5d
    else { return nil }
    return index + 3
  }

  /// The end of a short bracket at a token: behind a quotation it names the place it is from, or comments on it.
  private func aside(at index: Int) -> Int? {
    guard tokens[index].kind == .open else { return nil }
    let close = tokens[index..<min(index + 12, range.upperBound)].firstIndex { $0.kind == .close }
    return close.map { $0 + 1 }
  }

  /// The end of ":)" or ";-(" at a token.
  func emoticon(at index: Int) -> Int? {
    guard index + 1 < range.upperBound, tokens[index].kind == .colon else { return nil }
    var end = index + 1
    if tokens[end].kind == .dash, !tokens[end].spaced, end + 1 < range.upperBound { end += 1 }
    let isMouth = tokens[end].kind == .close || tokens[end].kind == .open
    guard !tokens[end].spaced, isMouth else { return nil }
    while end < range.upperBound, !tokens[end].spaced, tokens[end].kind == .close { end += 1 }
    return end
  }

  // MARK: - Looking at tokens

  /// The first byte of a token.
  func byte(_ index: Int) -> UInt8 { bytes[tokens[index].span.lower.index] }

  /// A single letter: an initial, or the marker of a list item.
  func isSingleLetter(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word
      && (token.span.count == 1 || token.span.count == 2 && bytes[token.span.lower.index] >= 0x80)
  }
}
