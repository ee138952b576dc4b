/// What the model looks at when it tags a token: the words and their forms around it, what the lists and the rules say,
/// and how the story uses the word elsewhere. A feature is the number of its row of weights (feature hashing,
/// K. Weinberger et al., ICML 2009).
struct NameFeatures {
  /// Rows of weights.
  static let rowBits = 17

  let layer: TokenizedArticle
  let lexicon: NameLexicon
  let proposals: NameProposals
  let counts: NameEvidence.WordCounts
  let known: KnownNameWords
  private(set) var facts: NameTokenFacts
  /// The sentence's way with capitals.
  private(set) var style = SentenceCase.normal
  private(set) var sentence = 0..<0

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
    style = SentenceCase(layer, sentence)
  }

  /// Collects the features of one token of a run: a row for each `NameFeature`, in their order.
  mutating func collect(_ index: Int, in run: Range<Int>, into rows: inout [UInt32]) {
    rows.removeAll(keepingCapacity: true)
    let word = form(index)
    let (before, after) = (form(index - 1), form(index + 1))
    let (shape, shapeBefore, shapeAfter) = (self.shape(index), self.shape(index - 1), self.shape(index + 1))
    let (runBefore, runAfter) = (form(run.lowerBound - 1), form(run.upperBound))
    let proposal = proposed(index)
    let tag = proposal & 15
    let start = startKind(index)

    rows.add(.bias, 0)
    rows.add(.word, word)
    rows.add(.before, before)
    rows.add(.after, after)
    rows.add(.twoBefore, form(index - 2))
    rows.add(.twoAfter, form(index + 2))
    rows.add(.wordBefore, word, before)
    rows.add(.wordAfter, word, after)
    rows.add(.beforeAfter, before, after)
    rows.add(.shape, shape)
    rows.add(.shapeBefore, shape, shapeBefore)
    rows.add(.shapeAfter, shape, shapeAfter)
    rows.add(.shapes, shape, shapeBefore &* 31 &+ shapeAfter)
    rows.add(.ending2, facts.suffix(index, 2))
    rows.add(.ending3, facts.suffix(index, 3))
    rows.add(.ending4, facts.suffix(index, 4))
    rows.add(.beginning3, facts.prefix(index, 3))
    rows.add(.beginning4, facts.prefix(index, 4))

    rows.add(.proposal, proposal)
    let (proposalBefore, proposalAfter) = (proposed(index - 1), proposed(index + 1))
    rows.add(.tagProposalBefore, tag, proposalBefore)
    rows.add(.tagProposalAfter, tag, proposalAfter)
    rows.add(.proposals, proposal, proposalBefore &* 31 &+ (proposalAfter & 15))
    rows.add(.tagWord, tag, word)
    rows.add(.tagBefore, tag, before)
    rows.add(.tagAfter, tag, after)
    rows.add(.tagEnding, tag, facts.suffix(index, 3))
    rows.add(.tagShape, tag, shape)
    rows.add(.proposalRunBefore, proposal, runBefore)
    rows.add(.proposalRunAfter, proposal, runAfter)

    let (traits, traitsBefore, traitsAfter) = (self.traits(index), self.traits(index - 1), self.traits(index + 1))
    rows.add(.traits, traits)
    rows.add(.traitsBefore, traitsBefore)
    rows.add(.traitsAfter, traitsAfter)
    rows.add(.traitsAndBefore, traits, traitsBefore)
    rows.add(.traitsAndAfter, traits, traitsAfter)
    rows.add(.traitsProposal, traits, proposal)

    rows.add(.runBefore, runBefore)
    rows.add(.runAfter, runAfter)
    rows.add(.runAround, runBefore, runAfter)
    rows.add(.traitsAround, self.traits(run.lowerBound - 1), self.traits(run.upperBound))
    let place = UInt64(min(index - run.lowerBound, 3) * 4 + min(run.upperBound - index, 3))
    rows.add(.place, place)
    rows.add(.placeStart, place, start)
    rows.add(.lastWord, form(run.upperBound - 1), place & 3)
    rows.add(.firstWord, form(run.lowerBound))
    rows.add(.kindsAround, kind(run.lowerBound - 1) &* 16 &+ kind(run.upperBound), tag)

    let use = use(index)
    rows.add(.use, use)
    rows.add(.useStart, use, start)
    rows.add(.useProposal, use, proposal)
    rows.add(.start, start)
    rows.add(.startTag, start, tag)
    rows.add(.startTraits, start, traits)
    let votes = known.votes(for: layer.tokens[index].word)
    rows.add(.votes, votes)
    rows.add(.votesProposal, votes, proposal)
    rows.add(.votesPlace, votes, place)
    rows.add(.lastVotes, known.votes(for: layer.tokens[run.upperBound - 1].word), tag)
    rows.add(.length, UInt64(min(layer.tokens[index].span.count, 12)), shape)
    collectCompany(index, in: run, tag: tag, start: start, into: &rows)
  }

  /// What news at large says of the word and those beside it.
  private mutating func collectCompany(
    _ index: Int, in run: Range<Int>, tag: UInt64, start: UInt64, into rows: inout [UInt32]
  ) {
    let own = company(index)
    let (before, after) = (company(index - 1), company(index + 1))
    let (runBefore, runAfter) = (company(run.lowerBound - 1), company(run.upperBound))
    rows.add(.cluster, own.cluster)
    rows.add(.clusterStart, own.cluster, start)
    rows.add(.clusterTag, own.cluster, tag)
    rows.add(.familyTag, own.family, tag)
    rows.add(.clusterBefore, before.cluster)
    rows.add(.clusterAfter, after.cluster)
    rows.add(.familyBefore, own.family, before.family)
    rows.add(.familyAfter, own.family, after.family)
    rows.add(.clusterFamilyBefore, own.cluster, before.family)
    rows.add(.clusterFamilyAfter, own.cluster, after.family)
    rows.add(.clusterRunBefore, runBefore.cluster, tag)
    rows.add(.clusterRunAfter, runAfter.cluster, tag)
    rows.add(.familiesAround, runBefore.family, runAfter.family)
    rows.add(.lastCluster, company(run.upperBound - 1).cluster, own.family)
    rows.add(.capitalsStart, own.capitals, start)
    rows.add(.capitalsTag, own.capitals << 4 | own.frequency, tag)
    rows.add(.capitalsAfter, own.capitals << 4 | after.capitals, start)
  }

  // MARK: - What a token is, as numbers

  func isInSentence(_ index: Int) -> Bool { sentence.contains(index) }

  private mutating func form(_ index: Int) -> UInt64 { isInSentence(index) ? facts.form(index) : 1 }
  private mutating func shape(_ index: Int) -> UInt64 { isInSentence(index) ? facts.shape(index) : 1 }
  mutating func company(_ index: Int) -> NameWords.Facts {
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
    return style.number | isFirst << 2 | (layer.tokens[index].startsLine ? 16 : 0)
      | (layer.tokens[index].spaced ? 32 : 0)
  }
}

extension [UInt32] {
  /// Adds the row of a feature: the same values give different rows for different features.
  fileprivate mutating func add(_ feature: NameFeature, _ a: UInt64, _ b: UInt64 = 0) {
    assert(count == feature.rawValue, "\(feature) is collected out of order")
    var hash = (a &+ UInt64(feature.rawValue + 1) &* 0x9e37_79b9_7f4a_7c15) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ hash >> 32 ^ b) &* 0xc4ce_b9fe_1a85_ec53
    hash = (hash ^ hash >> 29) &* 0x9e37_79b9_7f4a_7c15
    append(UInt32(truncatingIfNeeded: hash >> UInt64(64 - NameFeatures.rowBits)))
  }
}

extension SentenceCase {
  /// Its place among all cases, from 1.
  fileprivate var number: UInt64 {
    switch self {
    case .normal: 1
    case .title: 2
    case .capitals: 3
    }
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
    case .knownPlace: 12
    case .context: 13
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
