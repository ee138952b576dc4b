/// Words inside one pair of outermost quotation marks, within one block.
struct QuotedPassage: Hashable, Sendable {
  /// Tokens between the marks.
  let inner: Range<Int>
  /// The same with the marks.
  let outer: Range<Int>
  let block: Int
  /// The block ends without a closing mark and the next one opens with a mark: the words go on there.
  let continues: Bool
}

/// Pairs the quotation marks of an article, block by block.
///
/// A mark's role follows from the white space around it, then from its glyph, then from what is open; so straight
/// marks, “English”, „German“, ”Swedish” and «French» ones need no settings. A missing partner spoils nothing beyond its
/// own sentence. Marks inside an open pair of another style are nested and stay part of the words.
struct QuotedPassageFinder {
  private enum Family { case double, guillemet, single }
  private enum Role { case opens, closes, either }
  private struct Mark {
    let family: Family
    let role: Role
    /// Tokens it is made of: two for `''`.
    let length: Int
  }

  private let layer: TokenizedArticle
  private let dialogue: DialogueReader
  private var passages: [QuotedPassage] = []

  /// - Parameter cues: tell what a reporter puts between the words from what the speaker does.
  static func passages(in layer: TokenizedArticle, cues: CueLexicon) -> [QuotedPassage] {
    guard layer.tokens.contains(where: { $0.kind == .quote || $0.kind == .dash }) else { return [] }
    var finder = QuotedPassageFinder(layer: layer, dialogue: DialogueReader(layer, cues: cues))
    for (block, tokens) in layer.tokensOfBlocks.enumerated() {
      let spoken = finder.dialogue.passages(in: tokens)
      for (inner, outer) in spoken { finder.append(inner, outer, block) }
      if spoken.isEmpty { finder.scan(tokens, of: block) }
    }
    return finder.passages
  }

  private init(layer: TokenizedArticle, dialogue: DialogueReader) {
    self.layer = layer
    self.dialogue = dialogue
  }

  private mutating func scan(_ tokens: Range<Int>, of block: Int) {
    let closers = singleClosers(in: tokens)
    var open: (family: Family, mark: Range<Int>)?
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard let mark = mark(at: index, in: tokens) else {
        index += 1
        continue
      }
      let range = index..<index + mark.length
      index = range.upperBound
      if mark.family == .single {
        guard open == nil, mark.role == .opens, let closer = closers[range.lowerBound - tokens.lowerBound] else {
          continue
        }
        append(range.upperBound..<closer, range.lowerBound..<closer + 1, block)
        index = closer + 1
      } else if let opened = open {
        guard opened.family == mark.family else { continue }
        if mark.role == .opens {
          recover(from: opened.mark, before: range.lowerBound, block)
          open = (mark.family, range)
        } else {
          let words = opened.mark.upperBound..<range.lowerBound
          for (inner, outer) in dialogue.parts(of: words, in: opened.mark.lowerBound..<range.upperBound) {
            append(inner, outer, block)
          }
          open = nil
        }
      } else if mark.role == .closes {
        recoverOpening(before: range, from: tokens.lowerBound, block)
      } else {
        open = (mark.family, range)
      }
    }
    if let open { finish(open.mark, tokens, block) }
  }

  private mutating func append(_ inner: Range<Int>, _ outer: Range<Int>, _ block: Int, continues: Bool = false) {
    guard !inner.isEmpty else { return }
    passages.append(QuotedPassage(inner: inner, outer: outer, block: block, continues: continues))
  }

  /// A mark still open at the end of its block: the words go on in the next, or the closing mark is missing.
  private mutating func finish(_ mark: Range<Int>, _ tokens: Range<Int>, _ block: Int) {
    let next = tokens.upperBound
    if next < layer.tokens.count, layer.tokens[next].kind == .quote {
      append(mark.upperBound..<next, mark.lowerBound..<next, block, continues: true)
    } else {
      recover(from: mark, before: tokens.upperBound, block)
    }
  }

  /// Words whose closing mark is missing: they end with their sentence.
  private mutating func recover(from mark: Range<Int>, before limit: Int, _ block: Int) {
    var end = mark.upperBound
    while end < limit, layer.tokens[end].kind != .terminator { end += 1 }
    end = min(end + 1, limit)
    append(mark.upperBound..<end, mark.lowerBound..<end, block)
  }

  /// Words whose opening mark is missing: they begin with their sentence.
  private mutating func recoverOpening(before mark: Range<Int>, from blockStart: Int, _ block: Int) {
    var first = mark.lowerBound
    let limit = max(blockStart, passages.last.map { $0.outer.upperBound } ?? 0)
    guard first > limit, layer.tokens[first - 1].endsClause else { return }
    while first > limit, layer.tokens[first - 1].kind != .terminator || first == mark.lowerBound { first -= 1 }
    append(first..<mark.lowerBound, first..<mark.upperBound, block)
  }

  /// For each token of a block, the single mark behind it that can close a passage.
  ///
  /// An apostrophe after a plural ("the girls' school") closes only where punctuation follows or stands before it.
  private func singleClosers(in tokens: Range<Int>) -> [Int?] {
    var closers = [Int?](repeating: nil, count: tokens.count)
    var next: Int?
    for index in tokens.reversed() {
      closers[index - tokens.lowerBound] = next
      guard layer.tokens[index].kind == .quote, let mark = mark(at: index, in: tokens), mark.family == .single,
        mark.role == .closes, index > tokens.lowerBound
      else { continue }
      let follows = index + 1 < tokens.upperBound ? layer.tokens[index + 1] : nil
      if layer.tokens[index - 1].endsClause || follows.map({ $0.endsClause && !$0.spaced }) ?? true { next = index }
    }
    return closers
  }

  private func mark(at index: Int, in tokens: Range<Int>) -> Mark? {
    guard layer.tokens[index].kind == .quote, let glyph = layer.text(index).unicodeScalars.first else { return nil }
    let isPair =
      (glyph == "'" || glyph == "`" || glyph == "\u{2019}" || glyph == "\u{2018}") && index + 1 < tokens.upperBound
      && !layer.tokens[index + 1].spaced && layer.text(index + 1) == layer.text(index)
    let length = isPair ? 2 : 1
    let family: Family =
      switch glyph {
      case "'", "`", "\u{2018}", "\u{2019}", "\u{201a}", "\u{201b}", "\u{2039}", "\u{203a}":
        isPair ? .double : .single
      case "\u{ab}", "\u{bb}": .guillemet
      default: .double
      }
    return Mark(
      family: family, role: role(of: glyph, from: index, to: index + length, in: tokens), length: length)
  }

  private func role(of glyph: Unicode.Scalar, from start: Int, to end: Int, in tokens: Range<Int>) -> Role {
    let before = start > tokens.lowerBound ? layer.tokens[start - 1].kind : nil
    let spaceBefore = layer.tokens[start].spaced || before == nil || before == .open || before == .dash
    let spaceAfter = end >= tokens.upperBound || layer.tokens[end].spaced
    if spaceBefore != spaceAfter { return spaceBefore ? .opens : .closes }
    switch glyph {
    case "\u{201c}", "\u{201e}", "\u{201f}", "\u{2018}", "\u{ab}", "\u{300c}", "\u{300e}", "`": return .opens
    case "\u{201d}", "\u{2019}", "\u{bb}", "\u{300d}", "\u{300f}": return .closes
    default: return .either
    }
  }
}

extension Token {
  /// A comma or the mark that ends a sentence.
  var endsClause: Bool { kind == .comma || kind == .terminator }
}

extension TokenizedArticle {
  /// The tokens of each block, in the blocks' order.
  var tokensOfBlocks: [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(article.blocks.count)
    var token = 0
    for block in article.blocks {
      let first = token
      while token < tokens.count, tokens[token].span.upper <= block.span.upper { token += 1 }
      ranges.append(first..<token)
    }
    return ranges
  }
}
