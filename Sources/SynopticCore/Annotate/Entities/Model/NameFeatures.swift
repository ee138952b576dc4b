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
    let token = view(index, in: run)
    collectForms(token, into: &rows)
    collectProposals(token, into: &rows)
    collectTraits(token, into: &rows)
    collectRun(token, into: &rows)
    collectUse(token, into: &rows)
    collectCompany(token, into: &rows)
  }

  /// A token of a run, and what several features look at.
  private struct View {
    let index: Int
    let run: Range<Int>
    let word: UInt64
    let before: UInt64
    let after: UInt64
    let runBefore: UInt64
    let runAfter: UInt64
    let shape: UInt64
    let proposal: UInt64
    let traits: UInt64
    let place: UInt64
    let start: UInt64

    var tag: UInt64 { proposal & 15 }
  }

  private mutating func view(_ index: Int, in run: Range<Int>) -> View {
    View(
      index: index, run: run, word: form(index), before: form(index - 1), after: form(index + 1),
      runBefore: form(run.lowerBound - 1), runAfter: form(run.upperBound), shape: shape(index),
      proposal: proposed(index), traits: traits(index),
      place: UInt64(min(index - run.lowerBound, 3) * 4 + min(run.upperBound - index, 3)), start: startKind(index))
  }

  /// The words beside it, shapes and parts of the word.
  private mutating func collectForms(_ token: View, into rows: inout [UInt32]) {
    let index = token.index
    let (shapeBefore, shapeAfter) = (shape(index - 1), shape(index + 1))
    rows.add(.bias, 0)
    rows.add(.word, token.word)
    rows.add(.before, token.before)
    rows.add(.after, token.after)
    rows.add(.twoBefore, form(index - 2))
    rows.add(.twoAfter, form(index + 2))
    rows.add(.wordBefore, token.word, token.before)
    rows.add(.wordAfter, token.word, token.after)
    rows.add(.beforeAfter, token.before, token.after)
    rows.add(.shape, token.shape)
    rows.add(.shapeBefore, token.shape, shapeBefore)
    rows.add(.shapeAfter, token.shape, shapeAfter)
    rows.add(.shapes, token.shape, shapeBefore &* 31 &+ shapeAfter)
    rows.add(.ending2, facts.suffix(index, 2))
    rows.add(.ending3, facts.suffix(index, 3))
    rows.add(.ending4, facts.suffix(index, 4))
    rows.add(.beginning3, facts.prefix(index, 3))
    rows.add(.beginning4, facts.prefix(index, 4))
  }

  /// What the rules propose for it and for those beside it.
  private mutating func collectProposals(_ token: View, into rows: inout [UInt32]) {
    let (before, after) = (proposed(token.index - 1), proposed(token.index + 1))
    rows.add(.proposal, token.proposal)
    rows.add(.tagProposalBefore, token.tag, before)
    rows.add(.tagProposalAfter, token.tag, after)
    rows.add(.proposals, token.proposal, before &* 31 &+ (after & 15))
    rows.add(.tagWord, token.tag, token.word)
    rows.add(.tagBefore, token.tag, token.before)
    rows.add(.tagAfter, token.tag, token.after)
    rows.add(.tagEnding, token.tag, facts.suffix(token.index, 3))
    rows.add(.tagShape, token.tag, token.shape)
    rows.add(.proposalRunBefore, token.proposal, token.runBefore)
    rows.add(.proposalRunAfter, token.proposal, token.runAfter)
  }

  /// What the lists say of the words.
  private func collectTraits(_ token: View, into rows: inout [UInt32]) {
    let (before, after) = (traits(token.index - 1), traits(token.index + 1))
    rows.add(.traits, token.traits)
    rows.add(.traitsBefore, before)
    rows.add(.traitsAfter, after)
    rows.add(.traitsAndBefore, token.traits, before)
    rows.add(.traitsAndAfter, token.traits, after)
    rows.add(.traitsProposal, token.traits, token.proposal)
  }

  /// The run it stands in, and what stands around that.
  private mutating func collectRun(_ token: View, into rows: inout [UInt32]) {
    let run = token.run
    rows.add(.runBefore, token.runBefore)
    rows.add(.runAfter, token.runAfter)
    rows.add(.runAround, token.runBefore, token.runAfter)
    rows.add(.traitsAround, traits(run.lowerBound - 1), traits(run.upperBound))
    rows.add(.place, token.place)
    rows.add(.placeStart, token.place, token.start)
    rows.add(.lastWord, form(run.upperBound - 1), token.place & 3)
    rows.add(.firstWord, form(run.lowerBound))
    rows.add(.kindsAround, kind(run.lowerBound - 1) &* 16 &+ kind(run.upperBound), token.tag)
  }

  /// How the story writes the word, and which of the rules' names it stands in.
  private mutating func collectUse(_ token: View, into rows: inout [UInt32]) {
    let use = use(token.index)
    rows.add(.use, use)
    rows.add(.useStart, use, token.start)
    rows.add(.useProposal, use, token.proposal)
    rows.add(.start, token.start)
    rows.add(.startTag, token.start, token.tag)
    rows.add(.startTraits, token.start, token.traits)
    let votes = known.votes(for: layer.tokens[token.index].word)
    rows.add(.votes, votes)
    rows.add(.votesProposal, votes, token.proposal)
    rows.add(.votesPlace, votes, token.place)
    rows.add(.lastVotes, known.votes(for: layer.tokens[token.run.upperBound - 1].word), token.tag)
    rows.add(.length, UInt64(min(layer.tokens[token.index].span.count, 12)), token.shape)
  }

  /// What news at large says of the word and those beside it.
  private mutating func collectCompany(_ token: View, into rows: inout [UInt32]) {
    let (index, run, tag, start) = (token.index, token.run, token.tag, token.start)
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
