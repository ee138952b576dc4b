/// A stretch of a statement: the clause in which something is told.
struct Clause {
  let span: Span
  let facts: StatementFacts

  init(_ span: Span, of facts: StatementFacts) { (self.span, self.facts) = (span, facts) }

  /// The shortest clause around some words; the whole statement where no happening is told around them.
  init(around words: Span, of facts: StatementFacts) {
    let clauses = facts.happenings.map(\.event.clause).filter { $0.contains(words) }
    self.init(clauses.min { $0.count < $1.count } ?? facts.span, of: facts)
  }

  /// Terms for what happens in it.
  var happenings: [Int32] {
    facts.happenings.filter { span.contains($0.event.trigger) }.map(\.term)
  }

  fileprivate func names(besides other: Clause) -> [StatementFacts.Name] {
    facts.named.filter { span.contains($0.span) && !other.facts.entities.contains($0.entity) }
  }
}

extension StoryFacts {
  /// Words that are rarer carry meaning, and how near two have to be to tell the same.
  private static let leastRarity: Float = 2
  private static let leastNearness: Float = 0.5

  /// Whether two clauses tell the same but for numbers: enough of the lighter one stands in the other.
  /// - Parameters:
  ///   - share: how much of its weight, 0…1.
  ///   - words: how many words at least.
  func tellAlike(_ a: Clause, _ b: Clause, share: Float, words: Int = 1) -> Bool {
    guard !nameApart(a, b) else { return false }
    let (own, other) = (content(of: a), content(of: b))
    let (lighter, heavier) = weight(own) <= weight(other) ? (own, other) : (other, own)
    let common = lighter.filter { term in heavier.contains { related.nearness(term, $0) >= StoryFacts.leastNearness } }
    return common.count >= words && weight(common) >= share * weight(lighter)
  }

  /// Each names something that the other's statement does not.
  func nameApart(_ a: Clause, _ b: Clause) -> Bool {
    !a.names(besides: b).isEmpty && !b.names(besides: a).isEmpty
  }

  /// One of some terms is near one of some others.
  func areNear(_ left: [Int32], _ right: [Int32]) -> Bool {
    left.contains { term in right.contains { related.nearness(term, $0) >= StoryFacts.leastNearness } }
  }

  /// The terms that carry meaning, each once.
  private func content(of clause: Clause) -> [Int32] {
    zip(clause.facts.terms.sequence, clause.facts.terms.tokens).filter { term, token in
      let entry = story.entries[Int(term)]
      return entry.rarity > StoryFacts.leastRarity && !entry.isNumber
        && clause.span.contains(clause.facts.article.tokens[token].span)
    }.map(\.0).distinct
  }

  private func weight(_ terms: [Int32]) -> Float { terms.reduce(0) { $0 + story.entries[Int($1)].rarity } }
}
