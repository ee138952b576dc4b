/// What one statement says happened and the other that it did not.
struct PolaritySlots {
  private let pair: LinkedPair

  /// Verbs as common as this stand for nothing that could be denied.
  private static let leastRarity: Float = 2
  /// How much of the lighter clause has to stand in the other for both to tell of the same, and in how many words.
  private static let leastShare: Float = 0.6
  private static let leastWords = 3
  /// The same of sentences that surely tell the same.
  private static let sureScore = 0.9

  init(_ pair: LinkedPair) { self.pair = pair }

  var differences: [Discrepancy] {
    guard !pair.hasRival else { return [] }
    let (left, right) = (pair.a.happenings, pair.b.happenings)
    return left.flatMap { own in
      right.compactMap { other in
        guard pair.affirms(own, pair.a) != pair.affirms(other, pair.b),
          !isTold(own, pair.a, right, pair.b), !isTold(other, pair.b, left, pair.a),
          own.event.modality == other.event.modality,
          pair.rarity(own.term) > PolaritySlots.leastRarity, pair.nearness(own.term, other.term) >= RelatedTerms.same,
          (own.event.tense == .pluperfect) == (other.event.tense == .pluperfect),
          pair.facts.tellAlike(
            Clause(own.event.clause, of: pair.a), Clause(other.event.clause, of: pair.b),
            share: PolaritySlots.leastShare,
            words: pair.link.score >= PolaritySlots.sureScore ? 1 : PolaritySlots.leastWords)
        else { return nil }
        return pair.difference(
          .polarity, .conflict, own.event.clause, other.event.clause,
          rule: .denial)
      }
    }
  }

  /// The other side says the same of it somewhere.
  private func isTold(
    _ happening: StatementFacts.Happening, _ own: StatementFacts, _ others: [StatementFacts.Happening],
    _ other: StatementFacts
  ) -> Bool {
    others.contains { $0.term == happening.term && pair.affirms($0, other) == pair.affirms(happening, own) }
  }
}

extension LinkedPair {
  /// It is said to have happened: not negated, nor told by somebody who denies it.
  fileprivate func affirms(_ happening: StatementFacts.Happening, _ facts: StatementFacts) -> Bool {
    (happening.event.polarity == .positive) != isDenied(happening, facts)
  }

  private func isDenied(_ happening: StatementFacts.Happening, _ facts: StatementFacts) -> Bool {
    guard let quotation = happening.event.attribution, happening.event.rule != EventRule.speech,
      let cue = facts.article.quotations[quotation].cue
    else { return false }
    let lexicon = self.facts.states[facts.terms.statement.article]
    return facts.article.layer.tokens(of: cue).contains { lexicon.isDenial(facts.article.tokens[$0].word) }
  }
}
