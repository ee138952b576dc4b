/// What one statement names and the other only describes: "Heather Poe" and "her partner".
struct RoleSlots {
  private let pair: LinkedPair

  init(_ pair: LinkedPair) { self.pair = pair }

  /// Less sure links join too many sentences about different people.
  private static let leastScore = 0.45

  var differences: [Discrepancy] {
    guard pair.link.score >= RoleSlots.leastScore, pair.link.label != .sameWords else { return [] }
    return differences(pair.a, pair.b) + differences(pair.b, pair.a)
  }

  private func differences(_ own: StatementFacts, _ other: StatementFacts) -> [Discrepancy] {
    own.names.compactMap { name in
      guard name.type != .place, name.type != .group, !other.entities.contains(name.entity),
        !other.names.contains(where: { $0.letters == name.letters }),
        let role = phrase(for: name.entity, in: other), phrase(for: name.entity, in: own) == nil
      else { return nil }
      let isFirst = own === pair.a
      let isSpeaker = other.speaker.map { $0.span.lower == role.lower } ?? own.speaker.map { $0.span.ends(name.span) }
      return pair.difference(
        isSpeaker ?? false ? .attribution : .name, .refined, isFirst ? name.span : role, isFirst ? role : name.span,
        rule: .description)
    }
  }

  /// A noun phrase whose last noun some article uses for an entity, and that stands beside no name.
  private func phrase(for entity: Int, in facts: StatementFacts) -> Span? {
    let layer = facts.article.layer
    let tokens = facts.article.sentences[facts.terms.statement.sentence].tokens
    for (term, index) in zip(facts.terms.sequence, facts.terms.tokens) where layer.tokens[index].shape == .lower {
      guard pair.facts.descriptions.describes(term, entity),
        let start = start(of: index, in: tokens, layer)
      else { continue }
      let span = layer.span(start..<index + 1)
      let next = index + 2 < tokens.upperBound && layer.tokens[index + 1].kind == .comma ? index + 2 : index + 1
      let last = start > 0 && layer.tokens[start - 1].kind == .comma ? start - 1 : start
      let isApposed = facts.mentions.contains { mention in
        let name = layer.tokens(of: mention)
        return name.lowerBound == next || name.upperBound == last || mention.overlaps(layer.tokens[index].span)
      }
      if !isApposed, !facts.isQuoted(span) { return span }
    }
    return nil
  }

  /// The article or possessive a noun phrase begins with.
  private func start(of noun: Int, in range: Range<Int>, _ layer: TokenizedArticle) -> Int? {
    for index in (max(range.lowerBound, noun - 4)..<noun).reversed() {
      if !layer.language.grammar[layer.tokens[index].word].isDisjoint(with: .phraseStart) {
        return layer.tokens[index].spaced ? index : nil
      }
      guard layer.tokens[index].kind == .word || layer.tokens[index].kind == .dash else { return nil }
    }
    return nil
  }
}

extension Span {
  /// The other one is the first or the last of its words.
  fileprivate func ends(_ other: Span) -> Bool { lower == other.lower || upper == other.upper }
}
