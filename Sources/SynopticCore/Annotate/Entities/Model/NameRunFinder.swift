/// Finds the stretches of an article in which names can stand: capitals, what the rules take for names, and the small
/// words between them. Everything else is decided already, which is what makes the model cheap.
struct NameRunFinder {
  private let tokens: [Token]
  private let lexicon: NameLexicon
  private let proposals: NameProposals

  /// Small words between two capitals, at most.
  private static let longestLink = 3

  init(_ layer: TokenizedArticle, lexicon: NameLexicon, proposals: NameProposals) {
    tokens = layer.tokens
    self.lexicon = lexicon
    self.proposals = proposals
  }

  /// The runs of a sentence in text order.
  func runs(in sentence: Sentence) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      guard canStart(index), !opensWithArticle(index, sentence) else {
        index += 1
        continue
      }
      let end = end(from: index, before: sentence.tokens.upperBound)
      runs.append(index..<end)
      index = end
    }
    return runs
  }

  private func canStart(_ index: Int) -> Bool {
    if proposals.isBlocked(index) { return false }
    return tokens[index].kind == .word && tokens[index].isCapitalised || proposals.tag(index) != .outside
  }

  /// "The White Star liner": the capital of an article is that of its sentence, unless a listed name holds it.
  private func opensWithArticle(_ index: Int, _ sentence: Sentence) -> Bool {
    lexicon.traits(of: tokens[index].word).contains(.article) && proposals.tag(index) == .outside
      && SentenceCase.opensSentence(tokens, at: index, in: sentence)
  }

  private func end(from start: Int, before limit: Int) -> Int {
    var end = start + 1
    while end < limit {
      if continues(end) {
        end += 1
      } else if let next = overLinks(end, before: limit) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// "Apollo 11": a number belongs to the run, but starts none.
  private func continues(_ index: Int) -> Bool {
    canStart(index) || tokens[index].kind == .number && !tokens[index].startsLine && !proposals.isBlocked(index)
  }

  /// The index behind the next capital, if only small words and marks stand before it.
  private func overLinks(_ start: Int, before limit: Int) -> Int? {
    for index in start..<min(limit, start + NameRunFinder.longestLink) {
      if proposals.isBlocked(index) || tokens[index].startsLine { return nil }
      if index > start, canStart(index) { return index + 1 }
      guard isLink(index) else { return nil }
    }
    let next = start + NameRunFinder.longestLink
    return next < limit && canStart(next) && !tokens[next].startsLine ? next + 1 : nil
  }

  private func isLink(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .word: lexicon.traits(of: tokens[index].word).hasAny(.link) || !tokens[index].spaced
    case .dash, .quote, .slash, .symbol: !tokens[index].spaced || tokens[index].kind == .symbol
    case .terminator: !tokens[index].spaced && tokens[index].span.count == 1
    default: false
    }
  }
}

extension WordTraits {
  /// Words that bind parts of names.
  static let link: WordTraits = [.of, .joiner, .particle, .article, .and, .ampersand]
}
