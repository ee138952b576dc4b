/// What the model looks at when it tags a token: the words and their forms around it, what the lists and the rules say,
/// and how the story uses the word elsewhere. A feature is the number of its row of weights (feature hashing,
/// K. Weinberger et al., ICML 2009).
struct NameFeatures {
  /// Rows of weights.
  static let rowBits = 17

  private let layer: TokenizedArticle
  private let lexicon: NameLexicon
  private let proposals: NameProposals
  private let counts: NameEvidence.WordCounts
  private let known: KnownNameWords
  private var facts: NameTokenFacts
  /// The sentence's way with capitals.
  private var style: UInt64 = 0
  private var sentence = 0..<0

  init(
    _ layer: TokenizedArticle, lexicon: NameLexicon, words: NameWords?, proposals: NameProposals,
    counts: NameEvidence.WordCounts
  ) {
    self.layer = layer
    self.lexicon = lexicon
    self.proposals = proposals
    self.counts = counts
    known = KnownNameWords(proposals.candidates, in: layer)
    facts = NameTokenFacts(layer, words: words)
  }

  mutating func enter(_ sentence: Sentence) {
    self.sentence = sentence.tokens
    style =
      switch SentenceCase(layer, sentence) {
      case .normal: 1
      case .title: 2
      case .capitals: 3
      }
  }

  /// Collects the features of one token of a run.
  mutating func collect(_ index: Int, in run: Range<Int>, into rows: inout [UInt32]) {
    rows.removeAll(keepingCapacity: true)
    var row = RowHasher()
    let word = form(index)
    let (before, after) = (form(index - 1), form(index + 1))
    let (shape, shapeBefore, shapeAfter) = (self.shape(index), self.shape(index - 1), self.shape(index + 1))
    let (runBefore, runAfter) = (form(run.lowerBound - 1), form(run.upperBound))
    let proposal = proposed(index)
    let tag = proposal & 15
    let start = startKind(index)

    rows.append(row.next(0))
    rows.append(row.next(word))
    rows.append(row.next(before))
    rows.append(row.next(after))
    rows.append(row.next(form(index - 2)))
    rows.append(row.next(form(index + 2)))
    rows.append(row.next(word, before))
    rows.append(row.next(word, after))
    rows.append(row.next(before, after))
    rows.append(row.next(shape))
    rows.append(row.next(shape, shapeBefore))
    rows.append(row.next(shape, shapeAfter))
    rows.append(row.next(shape, shapeBefore &* 31 &+ shapeAfter))
    for length in 2...4 { rows.append(row.next(facts.suffix(index, length))) }
    for length in 3...4 { rows.append(row.next(facts.prefix(index, length))) }

    rows.append(row.next(proposal))
    let (proposalBefore, proposalAfter) = (proposed(index - 1), proposed(index + 1))
    rows.append(row.next(tag, proposalBefore))
    rows.append(row.next(tag, proposalAfter))
    rows.append(row.next(proposal, proposalBefore &* 31 &+ (proposalAfter & 15)))
    rows.append(row.next(tag, word))
    rows.append(row.next(tag, before))
    rows.append(row.next(tag, after))
    rows.append(row.next(tag, facts.suffix(index, 3)))
    rows.append(row.next(tag, shape))
    rows.append(row.next(proposal, runBefore))
    rows.append(row.next(proposal, runAfter))

    let (traits, traitsBefore, traitsAfter) = (self.traits(index), self.traits(index - 1), self.traits(index + 1))
    rows.append(row.next(traits))
    rows.append(row.next(traitsBefore))
    rows.append(row.next(traitsAfter))
    rows.append(row.next(traits, traitsBefore))
    rows.append(row.next(traits, traitsAfter))
    rows.append(row.next(traits, proposal))

    rows.append(row.next(runBefore))
    rows.append(row.next(runAfter))
    rows.append(row.next(runBefore, runAfter))
    rows.append(row.next(self.traits(run.lowerBound - 1), self.traits(run.upperBound)))
    let place = UInt64(min(index - run.lowerBound, 3) * 4 + min(run.upperBound - index, 3))
    rows.append(row.next(place))
    rows.append(row.next(place, start))
    rows.append(row.next(form(run.upperBound - 1), place & 3))
    rows.append(row.next(form(run.lowerBound)))
    rows.append(row.next(kind(run.lowerBound - 1) &* 16 &+ kind(run.upperBound), tag))

    let use = use(index)
    rows.append(row.next(use))
    rows.append(row.next(use, start))
    rows.append(row.next(use, proposal))
    rows.append(row.next(start))
    rows.append(row.next(start, tag))
    rows.append(row.next(start, traits))
    let votes = known.votes(for: layer.tokens[index].word)
    rows.append(row.next(votes))
    rows.append(row.next(votes, proposal))
    rows.append(row.next(votes, place))
    rows.append(row.next(known.votes(for: layer.tokens[run.upperBound - 1].word), tag))
    rows.append(row.next(UInt64(min(layer.tokens[index].span.count, 12)), shape))
    collectCompany(index, in: run, tag: tag, start: start, into: &rows, &row)
  }

  /// What news at large says of the word and those beside it.
  private mutating func collectCompany(
    _ index: Int, in run: Range<Int>, tag: UInt64, start: UInt64, into rows: inout [UInt32], _ row: inout RowHasher
  ) {
    let own = company(index)
    let (before, after) = (company(index - 1), company(index + 1))
    let (runBefore, runAfter) = (company(run.lowerBound - 1), company(run.upperBound))
    rows.append(row.next(own.cluster))
    rows.append(row.next(own.cluster, start))
    rows.append(row.next(own.cluster, tag))
    rows.append(row.next(own.family, tag))
    rows.append(row.next(before.cluster))
    rows.append(row.next(after.cluster))
    rows.append(row.next(own.family, before.family))
    rows.append(row.next(own.family, after.family))
    rows.append(row.next(own.cluster, before.family))
    rows.append(row.next(own.cluster, after.family))
    rows.append(row.next(runBefore.cluster, tag))
    rows.append(row.next(runAfter.cluster, tag))
    rows.append(row.next(runBefore.family, runAfter.family))
    rows.append(row.next(company(run.upperBound - 1).cluster, own.family))
    rows.append(row.next(own.capitals, start))
    rows.append(row.next(own.capitals << 4 | own.frequency, tag))
    rows.append(row.next(own.capitals << 4 | after.capitals, start))
  }

  // MARK: - What a token is, as numbers

  private func isInSentence(_ index: Int) -> Bool { sentence.contains(index) }

  private mutating func form(_ index: Int) -> UInt64 { isInSentence(index) ? facts.form(index) : 1 }
  private mutating func shape(_ index: Int) -> UInt64 { isInSentence(index) ? facts.shape(index) : 1 }
  private mutating func company(_ index: Int) -> NameWords.Facts {
    isInSentence(index) ? facts.company(index) ?? .unknown : .outside
  }
  private func traits(_ index: Int) -> UInt64 {
    isInSentence(index) ? lexicon.traits(of: layer.tokens[index].word).rawValue : .max
  }
  private func kind(_ index: Int) -> UInt64 {
    isInSentence(index) ? UInt64(layer.tokens[index].kind.number) : 15
  }

  /// The tag the rules propose, the rule, and whether it is certain.
  private func proposed(_ index: Int) -> UInt64 {
    guard isInSentence(index), let candidate = proposals.candidate(at: index) else { return 0 }
    return UInt64(proposals.tag(index).rawValue) | UInt64(candidate.rule.number) << 4
      | (candidate.isCertain ? 1 << 9 : 0) | UInt64(min(candidate.tokens.count, 3)) << 10
  }

  /// How the story writes the word: with a capital or without, and in which company.
  private func use(_ index: Int) -> UInt64 {
    let seen = counts[layer.tokens[index].word]
    func level(_ count: Int32) -> UInt64 { count == 0 ? 0 : count == 1 ? 1 : count < 4 ? 2 : 3 }
    let company: UInt64 = (seen.person > 0 ? 1 : 0) | (seen.isThing ? 2 : 0) | (seen.product > 0 ? 4 : 0)
    return level(seen.capital) | level(seen.lower) << 2 | company << 4
  }

  /// Where the sentence begins, what its capitals mean, and whether the token opens a line.
  private func startKind(_ index: Int) -> UInt64 {
    let isFirst = index == sentence.lowerBound ? 1 : index == sentence.lowerBound + 1 ? 2 : 0 as UInt64
    return style | isFirst << 2 | (layer.tokens[index].startsLine ? 16 : 0) | (layer.tokens[index].spaced ? 32 : 0)
  }
}

/// Rows for one feature after the other: the same values give different rows in different places of the list.
private struct RowHasher {
  private var template: UInt64 = 0

  mutating func next(_ a: UInt64, _ b: UInt64 = 0) -> UInt32 {
    template &+= 0x9e37_79b9_7f4a_7c15
    var hash = (a &+ template) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ hash >> 32 ^ b) &* 0xc4ce_b9fe_1a85_ec53
    hash = (hash ^ hash >> 29) &* 0x9e37_79b9_7f4a_7c15
    return UInt32(truncatingIfNeeded: hash >> UInt64(64 - NameFeatures.rowBits))
  }
}

extension NameRule {
  /// Its place among all rules.
  fileprivate var number: Int {
    switch self {
    case .listed: 0
    case .listedWeak: 1
    case .seat: 2
    case .headWord: 3
    case .givenName: 4
    case .title: 5
    case .capitals: 6
    case .knownPerson: 7
    case .knownOrganisation: 8
    case .product: 9
    case .thing: 10
    case .model: 11
    }
  }
}

extension Token.Kind {
  /// Its place among all kinds.
  fileprivate var number: Int {
    switch self {
    case .word: 0
    case .number: 1
    case .terminator: 2
    case .quote: 3
    case .open: 4
    case .close: 5
    case .comma: 6
    case .colon: 7
    case .dash: 8
    case .slash: 9
    case .symbol: 10
    case .address: 11
    }
  }
}
