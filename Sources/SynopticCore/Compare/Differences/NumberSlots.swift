/// Numbers of the same things, as intervals.
struct NumberSlots {
  private let pair: LinkedPair

  /// How near the words for what is counted have to be.
  private static let leastNearness: Float = 0.5
  /// Quantities of a sentence that are looked at.
  private static let limit = 8
  /// Smaller numbers are the sum of others by chance.
  private static let leastSum = 5.0
  /// How sure the link has to be to look for sums.
  private static let leastScore = 0.45

  init(_ pair: LinkedPair) { self.pair = pair }

  var differences: [Discrepancy] {
    let (left, right) = (
      Array(pair.a.quantities.prefix(NumberSlots.limit)), Array(pair.b.quantities.prefix(NumberSlots.limit))
    )
    let found = left.flatMap { own in
      right.compactMap { other in
        countsSame(own, other) ? difference(own, other, among: (left, right)) : nil
      }
    }
    guard pair.link.score >= NumberSlots.leastScore else { return found }
    return found + sums(of: right, in: left).map { sum($0.whole, of: $0.parts, isFirst: true) }
      + sums(of: left, in: right).map { sum($0.whole, of: $0.parts, isFirst: false) }
  }

  /// "12 people" where the other tells of ten tourists and two pilots: two or three numbers of things side by side, none
  /// of which the first one tells as well.
  private func sums(of parts: [Quantity], in wholes: [Quantity]) -> [(whole: Quantity, parts: ArraySlice<Quantity>)] {
    let parts = parts.filter { $0.isCount && $0.low >= 1 }
    return wholes.filter { $0.isCount && $0.low >= NumberSlots.leastSum }.compactMap { whole in
      guard !parts.contains(where: { part in wholes.contains { $0.low == part.low } }) else { return nil }
      for count in 2...3 where parts.count >= count {
        for start in 0...parts.count - count {
          let run = parts[start..<start + count]
          if run.reduce(0, { $0 + $1.low }) == whole.low { return (whole, run) }
        }
      }
      return nil
    }
  }

  private func sum(_ whole: Quantity, of parts: ArraySlice<Quantity>, isFirst: Bool) -> Discrepancy {
    let (own, other) = isFirst ? (pair.a, pair.b) : (pair.b, pair.a)
    let all = Span(span(parts.first!, other).lower, span(parts.last!, other).upper)
    let total = span(whole, own)
    return pair.difference(
      .number, .compatible, isFirst ? total : all, isFirst ? all : total,
      rule: .parts)
  }

  private func difference(
    _ own: Quantity, _ other: Quantity, among all: (left: [Quantity], right: [Quantity])
  ) -> Discrepancy? {
    let (left, right) = (span(own, pair.a), span(other, pair.b))
    if own.isSame(other) {
      let isSame = words(own, pair.a) == words(other, pair.b)
      return isSame ? nil : pair.difference(.number, .compatible, left, right, rule: .sameNumber)
    }
    if own.overlaps(other) {
      guard !all.right.contains(where: own.isSame), !all.left.contains(where: other.isSame) else { return nil }
      let isNarrower = own.refines(other) || other.refines(own)
      let isClose = !own.isVague && !other.isVague && own.value == other.value
      return isNarrower && !isClose
        ? pair.difference(.number, .refined, left, right, rule: .exacterNumber)
        : pair.difference(.number, .compatible, left, right, rule: .fittingNumbers)
    }
    // What one side names twice may be a part of the other's sum.
    guard pair.isSure || pair.facts.shareToll(own, pair.a, other, pair.b), !isTold(own, all.right),
      !isTold(other, all.left),
      RivalNumbers(facts: pair.facts).exclude(own, pair.a, other, pair.b)
    else { return nil }
    return pair.difference(
      .number, pair.contradiction(own, other), left, right, rule: .differentNumbers)
  }

  private func isTold(_ quantity: Quantity, _ others: [Quantity]) -> Bool {
    others.contains { quantity.overlaps($0) }
  }

  private func countsSame(_ own: Quantity, _ other: Quantity) -> Bool {
    guard own.unit == other.unit else { return false }
    if pair.facts.shareToll(own, pair.a, other, pair.b) { return true }
    let (left, right) = (pair.facts.counted(own, pair.a), pair.facts.counted(other, pair.b))
    if left.isEmpty || right.isEmpty {
      return pair.standAlike(span(own, pair.a), span(other, pair.b)) || pair.isTranslated && countsAlike(own, other)
    }
    return left.contains { term in
      right.contains { pair.nearness(term, $0) >= NumberSlots.leastNearness }
    }
  }

  /// In two languages words cannot stand alike, but what is counted can mean the same, however common it is: "people".
  private func countsAlike(_ own: Quantity, _ other: Quantity) -> Bool {
    guard let left = pair.facts.counted(own, pair.a, rarity: 0).first,
      let right = pair.facts.counted(other, pair.b, rarity: 0).first
    else { return false }
    return pair.nearness(left, right) >= RelatedTerms.same
  }

  private func span(_ quantity: Quantity, _ facts: StatementFacts) -> Span { facts.span(of: quantity) }

  private func words(_ quantity: Quantity, _ facts: StatementFacts) -> String {
    facts.article.article[facts.article.layer.span(quantity.tokens)].lowercased()
  }
}

extension Quantity {
  fileprivate func isSame(_ other: Quantity) -> Bool {
    low == other.low && high == other.high && unit == other.unit
  }

  /// So many things, neither more nor less.
  fileprivate var isCount: Bool { isExact && unit == nil && !counted.isEmpty }
}
