extension StoryFacts {
  /// Both numbers count what became of people in the same way, however it is put: "12 dead", "14 people were killed".
  ///
  /// "12 passengers" and "14 people" can both be right, "14 passengers" and "12 people" cannot.
  func shareToll(_ own: Quantity, _ a: StatementFacts, _ other: Quantity, _ b: StatementFacts) -> Bool {
    guard let toll = toll(of: own, a), toll == self.toll(of: other, b) else { return false }
    let (left, right) = (particular(own, a), particular(other, b))
    switch (left.isEmpty, right.isEmpty) {
    case (true, true): return true
    case (false, true): return own.high >= other.low
    case (true, false): return other.high >= own.low
    case (false, false): return areNear(left, right)
    }
  }

  /// What became of those a number counts.
  func toll(of quantity: Quantity, _ facts: StatementFacts) -> String? {
    let statement = facts.terms.statement
    return tolls[statement.article].toll(
      of: quantity, in: facts.article.layer, sentence: facts.article.sentences[statement.sentence].tokens)
  }

  /// The terms that tell those who are counted from others.
  private func particular(_ quantity: Quantity, _ facts: StatementFacts) -> [Int32] {
    let (tokens, grammar) = (facts.article.tokens, facts.article.layer.language.grammar)
    let head = quantity.counted.prefix { grammar[tokens[$0].word].isDisjoint(with: .nominal) }
    let lexicon = tolls[facts.terms.statement.article]
    return zip(facts.terms.sequence, facts.terms.tokens).filter { term, token in
      head.contains(token) && lexicon.isParticular(tokens[token].word) && story.entries[Int(term)].rarity > leastRarity
    }.map(\.0)
  }

  /// Commoner words than "men" tell nobody from others.
  private var leastRarity: Float { 1.5 }
}
