/// What one statement says happened and the other that it did not.
struct PolaritySlots {
  private let pair: LinkedPair

  init(_ pair: LinkedPair) { self.pair = pair }

  var differences: [Discrepancy] {
    let (left, right) = (happenings(pair.a), happenings(pair.b))
    return left.flatMap { own in
      right.compactMap { other in
        guard own.event.polarity != other.event.polarity, own.event.modality == other.event.modality,
          pair.nearness(own.term, other.term) >= RelatedTerms.same
        else { return nil }
        return pair.difference(
          .polarity, .conflict, own.event.clause, other.event.clause, rule: "one says it did not happen")
      }
    }
  }

  private func happenings(_ facts: StatementFacts) -> [(event: Event, term: Int32)] {
    let terms = facts.terms
    return facts.article.events(ofSentence: terms.statement.sentence).compactMap { event in
      guard
        let place = terms.tokens.firstIndex(where: { event.trigger.contains(facts.article.tokens[$0].span.lower) }),
        pair.rarity(terms.sequence[place]) > 2
      else { return nil }
      return (event, terms.sequence[place])
    }
  }
}
