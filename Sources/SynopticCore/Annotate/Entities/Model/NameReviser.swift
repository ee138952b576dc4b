/// Lets the model have the last word on what the rules propose as names.
struct NameReviser {
  let model: NameModel
  let proposals: NameProposals
  var features: NameFeatures
  let finder: NameRunFinder
  var rows: [UInt32] = []

  init(
    _ model: NameModel, _ proposals: NameProposals, in layer: TokenizedArticle, lexicon: NameLexicon,
    words: NameWords?, counts: NameEvidence.WordCounts
  ) {
    self.model = model
    self.proposals = proposals
    features = NameFeatures(layer, lexicon: lexicon, words: words, proposals: proposals, counts: counts)
    finder = NameRunFinder(layer, lexicon: lexicon, proposals: proposals)
  }

  /// The names of an article, in text order.
  mutating func names(in layer: TokenizedArticle) -> [NameCandidate] {
    var names: [NameAgreement.Name] = []
    for sentence in layer.sentences {
      features.enter(sentence)
      for run in finder.runs(in: sentence) { names += NameTag.spans(tags(run), from: run.lowerBound) }
    }
    return NameAgreement.settled(
      names, proposed: proposals.candidates.map { ($0.tokens, $0.type) }, tokens: layer.tokens
    ).map(candidate)
  }

  private mutating func tags(_ run: Range<Int>) -> [NameTag] {
    var scores: [SIMD16<Int32>] = []
    scores.reserveCapacity(run.count)
    for index in run {
      features.collect(index, in: run, into: &rows)
      scores.append(model.score(rows, trust: proposals.trust(index)))
    }
    return model.tags(scores)
  }

  /// The rules' own candidate where the model agrees with it.
  private func candidate(_ tokens: Range<Int>, _ type: EntityType) -> NameCandidate {
    if let proposed = proposals.candidate(at: tokens.lowerBound), proposed.tokens == tokens {
      if proposed.type == type { return proposed }
      var retyped = proposed.retyped(type, .model)
      retyped.overruled = proposed.rule
      return retyped
    }
    return NameCandidate(tokens: tokens, type: type, isCertain: true, description: nil, rule: .model)
  }
}

extension NameTag {
  /// The names a sequence of tags marks, as token ranges.
  package static func spans(_ tags: [NameTag], from start: Int) -> [NameAgreement.Name] {
    var spans: [NameAgreement.Name] = []
    for (offset, tag) in tags.enumerated() {
      guard let type = tag.type else { continue }
      if tag.isLater, let last = spans.last, last.tokens.upperBound == start + offset {
        spans[spans.count - 1].tokens = last.tokens.lowerBound..<start + offset + 1
      } else {
        spans.append((start + offset..<start + offset + 1, type))
      }
    }
    return spans
  }
}
