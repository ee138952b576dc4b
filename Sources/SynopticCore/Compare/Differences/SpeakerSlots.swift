/// Whose words linked statements give for the same.
struct SpeakerSlots {
  private let pair: LinkedPair

  init(_ pair: LinkedPair) { self.pair = pair }

  /// Only where both sentences are nearly the same: what two people say of one thing is no difference.
  var differences: [Discrepancy] {
    guard pair.link.label == .sameWords || pair.link.score >= SpeakerSlots.leastScore, let own = pair.a.speaker,
      let other = pair.b.speaker, own.entity != nil || other.entity != nil,
      !(own.entity.map(pair.b.entities.contains) ?? false), !(other.entity.map(pair.a.entities.contains) ?? false),
      !areSpellings(own.entity, other.entity), !shareName(own.span, other.span),
      pair.a.article.article[own.span] != pair.b.article.article[other.span]
    else { return [] }
    return [
      pair.difference(.attribution, .compatible, own.span, other.span, rule: .otherSpeaker)
    ]
  }
  private static let leastScore = 0.85

  /// Two spellings of one name that were not joined.
  private func areSpellings(_ own: Int?, _ other: Int?) -> Bool {
    guard let own, let other else { return false }
    return pair.facts.areSpellings(own, other)
  }

  /// The speakers may be one whose names were not joined.
  private func shareName(_ own: Span, _ other: Span) -> Bool {
    !names(in: own, pair.a).isDisjoint(with: names(in: other, pair.b))
  }

  private func names(in span: Span, _ facts: StatementFacts) -> Set<String> {
    let layer = facts.article.layer
    let words = layer.tokens(of: span).filter { layer.tokens[$0].isCapitalised && layer.tokens[$0].span.count > 2 }
    return Set(words.map { layer.form(layer.tokens[$0].word) })
  }
}
