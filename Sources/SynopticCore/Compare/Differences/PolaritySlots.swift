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

  private func happenings(_ terms: StatementTerms) -> [(event: Event, term: Int32)] {
    let article = pair.article(terms)
    let first = article.events.partitioningIndex { $0.sentence >= terms.statement.sentence }
    return article.events[first...].prefix { $0.sentence == terms.statement.sentence }.compactMap { event in
      guard
        let place = terms.tokens.firstIndex(where: { event.trigger.contains(article.tokens[$0].span.lower) }),
        pair.story.entries[Int(terms.sequence[place])].rarity > 2
      else { return nil }
      return (event, terms.sequence[place])
    }
  }
}
