/// What one statement says happened and the other that it did not.
struct PolaritySlots {
  private let pair: LinkedPair

  /// Verbs as common as this stand for nothing that could be denied.
  private static let leastRarity: Float = 2

  init(_ pair: LinkedPair) { self.pair = pair }

  var differences: [Discrepancy] {
    guard !pair.hasRival else { return [] }
    let (left, right) = (pair.a.happenings, pair.b.happenings)
    return left.flatMap { own in
      right.compactMap { other in
        guard own.event.polarity != other.event.polarity, own.event.modality == other.event.modality,
          pair.rarity(own.term) > PolaritySlots.leastRarity, pair.nearness(own.term, other.term) >= RelatedTerms.same
        else { return nil }
        return pair.difference(
          .polarity, .conflict, own.event.clause, other.event.clause, rule: "one says it did not happen")
      }
    }
  }
}
