/// Where linked statements place the same.
struct PlaceSlots {
  private let pair: LinkedPair

  init(_ pair: LinkedPair) { self.pair = pair }

  /// Less sure links join too many sentences that tell of different places.
  private static let leastScore = 0.33
  private static let leastHolderScore = 0.45

  var differences: [Discrepancy] {
    guard pair.link.score >= PlaceSlots.leastScore else { return [] }
    let (left, right) = (pair.a.places, pair.b.places)
    return left.flatMap { own in
      right.compactMap { other in
        isMoreExact(own, than: other, left, right) || isMoreExact(other, than: own, right, left)
          ? pair.difference(.place, .refined, own.span, other.span, rule: .exacterPlace) : nil
      }
    }
  }

  /// Both name one place, the first with more words around it; or the first is held by the other, which the other
  /// sentence names instead.
  private func isMoreExact(
    _ own: PlacePhrase, than other: PlacePhrase, _ ours: [PlacePhrase], _ theirs: [PlacePhrase]
  ) -> Bool {
    let (inner, outer) = (own.entities[0], other.entities[0])
    if inner == outer {
      return other.precision < own.precision
        && !ours.contains { $0.entities[0] == inner && $0.precision == other.precision }
    }
    guard pair.link.score >= PlaceSlots.leastHolderScore, !theirs.contains(where: { $0.entities.contains(inner) }),
      !ours.contains(where: { $0.entities[0] == outer })
    else { return false }
    return own.entities.contains(outer) || pair.facts.containment.holds(outer, inner)
  }
}
