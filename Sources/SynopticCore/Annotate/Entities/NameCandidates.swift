/// Decides for each token of an article whether its capital can be that of a name.
struct NameCandidates {
  private let layer: TokenizedArticle
  private let lexicon: NameLexicon
  private let counts: NameEvidence.WordCounts
  /// Per token: it may stand in a name.
  private(set) var isName: [Bool]

  init(_ layer: TokenizedArticle, lexicon: NameLexicon, counts: NameEvidence.WordCounts, times: [TimeExpression]) {
    self.layer = layer
    self.lexicon = lexicon
    self.counts = counts
    isName = [Bool](repeating: false, count: layer.tokens.count)
    for sentence in layer.sentences { mark(sentence) }
    for time in times { unmark(time.span) }
  }

  private mutating func unmark(_ span: Span) {
    var index = layer.tokens.partitioningIndex { $0.span.lower >= span.lower }
    while index < layer.tokens.count, layer.tokens[index].span.upper <= span.upper {
      isName[index] = false
      index += 1
    }
  }

  private mutating func mark(_ sentence: Sentence) {
    let style = refinedCase(sentence)
    for index in sentence.tokens where layer.tokens[index].kind == .word && layer.tokens[index].isCapitalised {
      isName[index] = decide(index, sentence, style)
    }
  }

  /// Title case only where ordinary words carry capitals: a sentence full of names is no headline.
  private func refinedCase(_ sentence: Sentence) -> SentenceCase {
    let style = SentenceCase(layer, sentence)
    guard style == .title else { return style }
    guard lexicon.writesTitleCase else { return .normal }
    let ordinary = sentence.tokens.dropFirst().reduce(into: 0) { sum, index in
      let token = layer.tokens[index]
      if token.isCapitalised && token.span.count > 3 && traits(index).contains(.common) { sum += 1 }
    }
    return ordinary >= 2 ? .title : .normal
  }

  private func traits(_ index: Int) -> WordTraits { lexicon.traits(of: layer.tokens[index].word) }

  private func decide(_ index: Int, _ sentence: Sentence, _ style: SentenceCase) -> Bool {
    let traits = traits(index)
    if traits.contains(.never) { return allowsNever(index, sentence, style) }
    switch style {
    case .normal:
      return !SentenceCase.opensSentence(layer.tokens, at: index, in: sentence)
        || isNameAtStart(index, traits, sentence)
    case .title: return isNameInTitle(index, traits, sentence)
    case .capitals: return isNameInCapitals(index, traits, sentence)
    }
  }

  /// "WHO", "US" in capitals where the sentence is not; "May" behind a given name.
  private func allowsNever(_ index: Int, _ sentence: Sentence, _ style: SentenceCase) -> Bool {
    guard style != .capitals else { return false }
    let token = layer.tokens[index]
    if token.shape == .upper { return lexicon.listing([token.word])?.onlyUpper == true }
    return index > sentence.tokens.lowerBound && token.spaced && isName[index - 1]
      && traits(index - 1).contains(.given)
      && (traits(index).contains(.surname) || style == .normal && isWrittenAsName(token))
  }

  /// "James To", "Wilson Or": inside a sentence small words carry no capitals, but "I" does.
  private func isWrittenAsName(_ token: Token) -> Bool {
    token.shape == .initial && token.span.count > 1 && layer.article[token.span].utf8.allSatisfy { $0 | 0x20 >= 0x61 }
  }

  private func isNameAtStart(_ index: Int, _ traits: WordTraits, _ sentence: Sentence) -> Bool {
    let isOrdinary = traits.contains(.common) || isFormOfCommonWord(index, traits)
    if isListed(index, sentence, besides: isOrdinary) { return true }
    let seen = counts[layer.tokens[index].word]
    if seen.capital > seen.lower { return true }
    if isOrdinary || seen.lower > 0 { return continuesAsName(index, traits, sentence) }
    return true
  }

  /// "Foreign Ministry …", "Will Smith …", "General Motors …" at the head of a sentence.
  private func continuesAsName(_ index: Int, _ traits: WordTraits, _ sentence: Sentence) -> Bool {
    if lexicon.title(layer.tokens, at: index, before: sentence.tokens.upperBound).map(isFollowedByCapital(index))
      == true
    {
      return true
    }
    guard isFollowedByCapital(index, after: 1) else { return false }
    let next = self.traits(index + 1)
    if next.contains(.never) { return false }
    if traits.hasAny(.anyGiven) { return !next.contains(.common) }
    return next.hasAny(.anyHead) || traits.hasAny([.placeFirst, .organisationFirst, .eventFirst])
  }

  private func isFollowedByCapital(_ index: Int) -> ((length: Int, payload: Title)) -> Bool {
    { isFollowedByCapital(index, after: $0.length) }
  }

  private func isFollowedByCapital(_ index: Int, after length: Int) -> Bool {
    var next = index + length
    if next < layer.tokens.count, layer.tokens[next].kind == .terminator, !layer.tokens[next].spaced { next += 1 }
    return next < layer.tokens.count && layer.tokens[next].spaced && !layer.tokens[next].startsLine
      && layer.tokens[next].isCapitalised
  }

  private func isNameInTitle(_ index: Int, _ traits: WordTraits, _ sentence: Sentence) -> Bool {
    let isOrdinary = traits.contains(.common) || isFormOfCommonWord(index, traits)
    if isListed(index, sentence, besides: isOrdinary) { return true }
    let seen = counts[layer.tokens[index].word]
    if seen.capital > seen.lower { return true }
    return !isOrdinary && seen.lower == 0
  }

  private func isNameInCapitals(_ index: Int, _ traits: WordTraits, _ sentence: Sentence) -> Bool {
    if isListed(index, sentence, besides: traits.contains(.common)) { return true }
    let seen = counts[layer.tokens[index].word]
    if seen.capital > seen.lower { return true }
    return traits.hasAny([.given, .surname]) && !traits.contains(.common) && seen.lower == 0
  }

  /// A listed name starts here; one that is an ordinary word as well counts only with more words behind it.
  private func isListed(_ index: Int, _ sentence: Sentence, besides isOrdinary: Bool) -> Bool {
    guard let match = lexicon.listing(layer.tokens, at: index, before: sentence.tokens.upperBound) else { return false }
    if match.length > 1 { return layer.tokens[index + match.length - 1].isCapitalised }
    return !isOrdinary && !match.payload.isWeak && (!match.payload.onlyUpper || layer.tokens[index].shape == .upper)
  }

  /// "Delegations": not in the list of common words, but "delegation" is.
  private func isFormOfCommonWord(_ index: Int, _ traits: WordTraits) -> Bool {
    if traits.hasAny([.given, .surname]) { return false }
    return lexicon.isFormOfCommonWord(layer.form(layer.tokens[index].word), in: layer.language)
  }
}
