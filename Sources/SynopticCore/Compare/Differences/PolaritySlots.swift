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
        guard own.event.polarity != other.event.polarity, !isTold(own, right), !isTold(other, left),
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
  private func isTold(_ happening: StatementFacts.Happening, _ others: [StatementFacts.Happening]) -> Bool {
    others.contains { $0.term == happening.term && $0.event.polarity == happening.event.polarity }
  }
}
