/// Numbers of the same things, as intervals.
struct NumberSlots {
  private let pair: LinkedPair

  /// How near the words for what is counted have to be.
  private static let leastNearness: Float = 0.5
  /// Quantities of a sentence that are looked at.
  private static let limit = 8

  init(_ pair: LinkedPair) { self.pair = pair }

  var differences: [Discrepancy] {
    let (left, right) = (quantities(pair.a), quantities(pair.b))
    return left.flatMap { own in
      right.compactMap { other in
        countsSame(own, other) ? difference(own, other, among: (left, right)) : nil
      }
    }
  }

  /// Those that are no part of a time.
  private func quantities(_ terms: StatementTerms) -> [Quantity] {
    let article = pair.article(terms)
    let times = pair.times(terms)
    return terms.quantities.filter { quantity in
      let span = article.layer.span(quantity.number)
      return !times.contains { $0.span.overlaps(span) }
    }.prefix(NumberSlots.limit).map(\.self)
  }

  private func difference(
    _ own: Quantity, _ other: Quantity, among all: (left: [Quantity], right: [Quantity])
  ) -> Discrepancy? {
    let (left, right) = (span(own, pair.a), span(other, pair.b))
    if own.low == other.low, own.high == other.high {
      let isSame = words(own, pair.a) == words(other, pair.b)
      return isSame ? nil : pair.difference(.number, .compatible, left, right, rule: "same number in other words")
    }
    if own.overlaps(other) {
      let isNarrower = own.refines(other) || other.refines(own)
      let isClose = !own.isVague && !other.isVague && own.value == other.value
      return isNarrower && !isClose
        ? pair.difference(.number, .refined, left, right, rule: "one number is more exact")
        : pair.difference(.number, .compatible, left, right, rule: "bounds allow the same number")
    }
    // What one side names twice may be a part of the other's sum.
    guard pair.isSure, !own.isVague, !other.isVague, !isTold(own, all.right), !isTold(other, all.left) else {
      return nil
    }
    return pair.difference(.number, pair.contradiction, left, right, rule: "numbers of the same exclude each other")
  }

  private func isTold(_ quantity: Quantity, _ others: [Quantity]) -> Bool {
    others.contains { quantity.overlaps($0) }
  }

  private func countsSame(_ own: Quantity, _ other: Quantity) -> Bool {
    guard own.unit == other.unit else { return false }
    let (left, right) = (counted(own, pair.a), counted(other, pair.b))
    return left.contains { term in
      right.contains { pair.nearness(term, $0) >= NumberSlots.leastNearness }
    }
  }

  /// The terms for what a quantity counts that carry meaning.
  private func counted(_ quantity: Quantity, _ terms: StatementTerms) -> [Int32] {
    zip(terms.sequence, terms.tokens).filter { term, token in
      quantity.counted.contains(token) && pair.story.entries[Int(term)].rarity > 1.5
        && !pair.story.entries[Int(term)].isNumber
    }.map(\.0)
  }

  private func span(_ quantity: Quantity, _ terms: StatementTerms) -> Span {
    pair.article(terms).layer.span(
      quantity.tokens.lowerBound..<max(quantity.tokens.upperBound, quantity.counted.upperBound))
  }

  private func words(_ quantity: Quantity, _ terms: StatementTerms) -> String {
    let article = pair.article(terms)
    return article.article[article.layer.span(quantity.tokens)].lowercased()
  }
}
