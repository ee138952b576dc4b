/// How much of one statement another one covers.
struct Coverage {
  /// Weight of the statement's terms, and how much of it the other has: near words counted, or the same words only.
  var total: Float = 0
  var near: Float = 0
  var same: Float = 0
  var nameTotal: Float = 0
  var names: Float = 0
  var contentTotal: Float = 0
  var content: Float = 0
  /// The heaviest term that is not covered.
  var unmatched: Float = 0
  /// The share of the clause that is covered best.
  var bestClause: Float = 0
  /// How many of its happenings the other has.
  var happenings = 0

  /// Added to a clause's weight, so that a clause of few words is not covered easily.
  private static let clauseFloor: Float = 2
  /// How near a word has to be to stand for the same happening, and happenings that count.
  private static let sameHappening: Float = 0.5
  private static let mostHappenings = 4

  init() {}

  /// The share that is covered, near words counted.
  var nearShare: Float { total > 0 ? near / total : 0 }

  init(of statement: StatementTerms, by nearest: NearestTerms, _ weights: TermWeights) {
    for term in statement.terms {
      let weight = weights.parts(of: term)
      let strength = nearest[term]
      total += weight.whole
      near += weight.whole * strength
      if strength >= RelatedTerms.same { same += weight.whole }
      nameTotal += weight.name
      names += weight.name * strength
      contentTotal += weight.content
      content += weight.content * strength
      unmatched = max(unmatched, weight.whole * (1 - strength))
    }
    happenings = min(
      Coverage.mostHappenings, statement.happenings.count { nearest[$0] >= Coverage.sameHappening })
    for clause in statement.clauses {
      var (covered, all) = (Float(0), Coverage.clauseFloor)
      for term in clause {
        covered += weights[term] * nearest[term]
        all += weights[term]
      }
      bestClause = max(bestClause, covered / all)
    }
  }

  /// The share of both that is covered.
  static func share(
    _ a: Coverage, _ b: Coverage, _ part: KeyPath<Coverage, Float>, of whole: KeyPath<Coverage, Float>
  ) -> Float {
    let total = a[keyPath: whole] + b[keyPath: whole]
    return total > 0 ? (a[keyPath: part] + b[keyPath: part]) / total : 0
  }
}

/// For every term of the story, how near the nearest of some terms is: 0…1.
struct NearestTerms {
  private var strengths: [Float]
  private var touched: [Int] = []

  init(count: Int) { strengths = [Float](repeating: 0, count: count) }

  subscript(term: StatementTerms.Term) -> Float { strengths[Int(term)] }

  /// Forgets the terms before.
  mutating func set(_ terms: [StatementTerms.Term], _ related: RelatedTerms) {
    for term in touched { strengths[term] = 0 }
    touched.removeAll(keepingCapacity: true)
    for term in terms {
      for near in related[term] where near.strength > strengths[Int(near.term)] {
        if strengths[Int(near.term)] == 0 { touched.append(Int(near.term)) }
        strengths[Int(near.term)] = near.strength
      }
    }
  }
}
