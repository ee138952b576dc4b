/// Tells whether two numbers are told of the same, so that both cannot be right.
///
/// What is counted may be named by the same word and yet be another part of it, as in "21 of the girls" and "200 girls
/// abducted". So everything that is said to be counted has to be found again, in clauses that tell the same.
struct RivalNumbers {
  let facts: StoryFacts

  /// How much of the lighter clause has to stand in the other one.
  private static let leastShare: Float = 0.5
  /// Commoner words than "people" count nothing.
  private static let leastRarity: Float = 0.5
  /// Measures that differ by less are one, rounded.
  private static let rounding = 0.01

  func exclude(_ own: Quantity, _ a: StatementFacts, _ other: Quantity, _ b: StatementFacts) -> Bool {
    guard own.unit == other.unit, !own.overlaps(other), own.value != other.value, !own.isVague, !other.isVague,
      a.form(of: own) == b.form(of: other), a.form(of: own) != .place, !a.isArticle(own), !b.isArticle(other),
      !isRounded(own, other)
    else { return false }
    let (left, right) = (Clause(around: a.span(of: own), of: a), Clause(around: b.span(of: other), of: b))
    if facts.shareToll(own, a, other, b) { return !facts.nameApart(left, right) }
    return countSame(counted(own, a), counted(other, b))
      && facts.tellAlike(left, right, share: RivalNumbers.leastShare)
      && (left.happenings.isEmpty || right.happenings.isEmpty || facts.areNear(left.happenings, right.happenings))
  }

  /// Without what happens to it: "21 girls kidnapped".
  private func counted(_ quantity: Quantity, _ statement: StatementFacts) -> [Int32] {
    let happenings = statement.happenings.map(\.term)
    return facts.counted(quantity, statement, rarity: 0).filter { term in
      !happenings.contains(term) && facts.story.entries[Int(term)].rarity > RivalNumbers.leastRarity
    }
  }

  /// Every word of the shorter phrase has one near it in the longer one, which says little more.
  private func countSame(_ left: [Int32], _ right: [Int32]) -> Bool {
    let (shorter, longer) = left.count <= right.count ? (left, right) : (right, left)
    return longer.count <= 2 * shorter.count && shorter.allSatisfy { facts.areNear([$0], longer) }
  }

  private func isRounded(_ own: Quantity, _ other: Quantity) -> Bool {
    own.unit != nil && abs(own.low - other.low) <= RivalNumbers.rounding * max(own.low, other.low)
  }
}

extension Quantity {
  fileprivate enum Form {
    /// "21 girls".
    case whole
    /// "21 of the girls".
    case part
    /// "12 of 25": a place in a series.
    case place
    /// "10-year-old", "10 ship-to-ship transfers".
    case compound
  }
}

extension StatementFacts {
  fileprivate func form(of quantity: Quantity) -> Quantity.Form {
    guard let next = quantity.counted.first else { return .whole }
    if article.tokens[next].kind == .dash || article.tokens[quantity.counted.upperBound - 1].kind == .dash {
      return .compound
    }
    guard article.layer.language.grammar[article.tokens[next].word].contains(.nominal) else { return .whole }
    return quantity.counted.dropFirst().first.map { article.tokens[$0].kind } == .number ? .place : .part
  }

  /// "One" in a word is an article more often than a count.
  fileprivate func isArticle(_ quantity: Quantity) -> Bool {
    quantity.value == 1 && article.tokens[quantity.number.lowerBound].kind == .word
  }
}
