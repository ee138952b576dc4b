/// Compares pairs of statements: fills in their `PairFeatures`.
///
/// Word alignment weighted by rarity, in both directions, over sentences and over their clauses (Sultan, Bethard &
/// Sumner 2014, without a parser). What each statement has near it is spread out once and used for all its partners.
struct PairComparer {
  let story: StoryTerms
  let related: RelatedTerms
  let weights: TermWeights
  private let directions: [SimilarityLexicon.Vector]

  /// A word in this share of all articles counts half in a statement's direction.
  private static let commonShare: Float = 0.3
  /// Added to the weight of two clauses, so that short ones are not alike easily.
  private static let clauseFloor: Float = 3

  init(_ story: StoryTerms, related: RelatedTerms, weights: TermWeights) {
    self.story = story
    self.related = related
    self.weights = weights
    directions = story.statements.map { PairComparer.direction(of: $0, story) }
  }

  private static func direction(of statement: StatementTerms, _ story: StoryTerms) -> SimilarityLexicon.Vector {
    let zero = SIMD16<Float>(repeating: 0)
    var sum = (zero, zero, zero, zero)
    guard let lexicon = story.lexicon else { return sum }
    for term in statement.terms {
      guard let place = story.entries[Int(term)].place else { continue }
      let share = Float(lexicon.documentCount(place)) / Float(lexicon.documents)
      let weight = commonShare / (commonShare + share)
      let vector = lexicon.vector(place)
      sum.0 += vector.0 * weight
      sum.1 += vector.1 * weight
      sum.2 += vector.2 * weight
      sum.3 += vector.3 * weight
    }
    return sum
  }

  /// The features of each pair.
  func features(of pairs: [CandidateFinder.Pair]) -> [PairFeatures] {
    var work = PairWork(pairs, statements: story.statements, weights)
    var nearest = NearestTerms(count: story.entries.count)
    for index in story.statements.indices where !work.pairs(of: index).isEmpty {
      let statement = story.statements[index]
      nearest.set(statement.terms, related)
      for pair in work.pairs(of: index) {
        work.setCoverage(of: work.partner(of: index, in: pair), in: pair, nearest, weights)
      }
      for (number, clause) in statement.clauses.enumerated() {
        nearest.set(clause, related)
        for pair in work.pairs(of: index) { work.addClause(number, of: index, in: pair, nearest, weights) }
      }
    }
    return pairs.indices.map { features(pairs[$0], work, $0) }
  }

  private func features(_ pair: CandidateFinder.Pair, _ work: PairWork, _ number: Int) -> PairFeatures {
    let (left, right) = (story.statements[Int(pair.a)], story.statements[Int(pair.b)])
    let (a, b) = work.coverages[number]
    var features = PairFeatures()
    let shares = (a.nearShare, b.nearShare)
    features[.wording] = Coverage.share(a, b, \.same, of: \.total)
    features[.meaning] = Coverage.share(a, b, \.near, of: \.total)
    features[.least] = min(shares.0, shares.1)
    features[.most] = max(shares.0, shares.1)
    features[.content] = Coverage.share(a, b, \.content, of: \.contentTotal)
    features[.names] = Coverage.share(a, b, \.names, of: \.nameTotal)
    features[.wordingOfContent] = features[.wording] * features[.content]
    features[.clause] = work.bestClauses(number, floor: PairComparer.clauseFloor)
    features[.contained] = min(a.bestClause, b.bestClause)
    features[.container] = max(a.bestClause, b.bestClause)
    features[.unmatched] = a.unmatched + b.unmatched
    features[.direction] = PairComparer.cosine(directions[Int(pair.a)], directions[Int(pair.b)])
    features[.order] = PairComparer.order(left.neighbours, right.neighbours)
    let ratio = Float(
      Logarithm.natural(Double(max(1, left.terms.count)) / Double(max(1, right.terms.count))))
    features[.length] = ratio * ratio
    features[.distance] = abs(left.position - right.position)
    features[.depth] = min(left.position, right.position)
    addFacts(left, right, to: &features)
    return features
  }

  private func addFacts(_ a: StatementTerms, _ b: StatementTerms, to features: inout PairFeatures) {
    let shared = a.numbers.countShared(with: b.numbers)
    let all = a.numbers.count + b.numbers.count - shared
    features[.sharedNumber] = shared > 0 ? 1 : 0
    features[.numberAgreement] = all > 0 ? Float(shared) / Float(all) : 0.5
    features[.differentNumbers] = a.numbers.count > shared && b.numbers.count > shared ? 1 : 0
    features[.sharedDay] = a.days.countShared(with: b.days) > 0 ? 1 : 0
    let entities = a.entities.countShared(with: b.entities)
    let mentioned = a.entities.count + b.entities.count - entities
    features[.entities] = mentioned > 0 ? Float(entities) / Float(mentioned) : 0
  }

  private static func cosine(_ a: SimilarityLexicon.Vector, _ b: SimilarityLexicon.Vector) -> Float {
    let lengths = (SimilarityLexicon.product(a, a) * SimilarityLexicon.product(b, b)).squareRoot()
    return lengths > 0 ? SimilarityLexicon.product(a, b) / lengths : 0
  }

  /// Twice the pairs of neighbouring words in common over all of them (Dice 1945).
  private static func order(_ a: [Int], _ b: [Int]) -> Float {
    let total = a.count + b.count
    return total > 0 ? 2 * Float(a.countShared(with: b)) / Float(total) : 0
  }
}

extension Array where Element: Comparable {
  /// How many elements two sorted lists have in common.
  fileprivate func countShared(with other: [Element]) -> Int {
    var (count, next, theirs) = (0, 0, 0)
    while next < self.count, theirs < other.count {
      if self[next] == other[theirs] { count += 1 }
      let isBehind = self[next] <= other[theirs]
      if other[theirs] <= self[next] { theirs += 1 }
      if isBehind { next += 1 }
    }
    return count
  }
}
