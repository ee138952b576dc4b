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
    var work = PairWork(pairs, statements: story.statements)
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
    let shares = [a, b].map { $0.total > 0 ? $0.near / $0.total : 0 }
    features[.wording] = Coverage.share(a, b, \.same, of: \.total)
    features[.meaning] = Coverage.share(a, b, \.near, of: \.total)
    features[.least] = min(shares[0], shares[1])
    features[.most] = max(shares[0], shares[1])
    features[.content] = Coverage.share(a, b, \.content, of: \.contentTotal)
    features[.names] = Coverage.share(a, b, \.names, of: \.nameTotal)
    features[.wordingOfContent] = features[.wording] * features[.content]
    features[.clause] = work.bestClauses(number, weights, floor: PairComparer.clauseFloor)
    features[.contained] = min(a.bestClause, b.bestClause)
    features[.container] = max(a.bestClause, b.bestClause)
    features[.unmatched] = a.unmatched + b.unmatched
    features[.direction] = PairComparer.cosine(directions[Int(pair.a)], directions[Int(pair.b)])
    features[.order] = PairComparer.order(left.sequence, right.sequence)
    let ratio = Float(
      Logarithm.natural(Double(max(1, left.terms.count)) / Double(max(1, right.terms.count))))
    features[.length] = ratio * ratio
    features[.distance] = abs(left.position - right.position)
    features[.depth] = min(left.position, right.position)
    addFacts(left, right, to: &features)
    return features
  }

  private func addFacts(_ a: StatementTerms, _ b: StatementTerms, to features: inout PairFeatures) {
    let numbers = [a, b].map { Set($0.terms.filter { story.entries[Int($0)].isNumber }) }
    let shared = numbers[0].intersection(numbers[1]).count
    let all = numbers[0].union(numbers[1]).count
    features[.sharedNumber] = shared > 0 ? 1 : 0
    features[.numberAgreement] = all > 0 ? Float(shared) / Float(all) : 0.5
    features[.differentNumbers] = numbers[0].count > shared && numbers[1].count > shared ? 1 : 0
    features[.sharedDay] = Set(a.days).isDisjoint(with: b.days) ? 0 : 1
    let entities = Set(a.entities).union(b.entities).count
    features[.entities] = entities > 0 ? Float(Set(a.entities).intersection(b.entities).count) / Float(entities) : 0
  }

  private static func cosine(_ a: SimilarityLexicon.Vector, _ b: SimilarityLexicon.Vector) -> Float {
    let lengths = (SimilarityLexicon.product(a, a) * SimilarityLexicon.product(b, b)).squareRoot()
    return lengths > 0 ? SimilarityLexicon.product(a, b) / lengths : 0
  }

  /// Twice the word pairs in common over all of them (Dice 1945).
  private static func order(_ a: [StatementTerms.Term], _ b: [StatementTerms.Term]) -> Float {
    func pairs(_ terms: [StatementTerms.Term]) -> Set<Int> {
      Set(zip(terms, terms.dropFirst()).map { Int($0) << 32 | Int($1) })
    }
    let (left, right) = (pairs(a), pairs(b))
    let total = left.count + right.count
    return total > 0 ? 2 * Float(left.intersection(right).count) / Float(total) : 0
  }
}

/// What is known of pairs while their statements are spread out one after the other.
struct PairWork {
  private let pairs: [CandidateFinder.Pair]
  private let statements: [StatementTerms]
  /// Per statement: the pairs it is in.
  private var pairsOf: [[Int]]
  private(set) var coverages: [(Coverage, Coverage)]
  /// Per pair: where its table of clauses starts in `clauses`, a row for each clause of its first statement.
  private var tables: [Int] = []
  private var clauses: [Float]

  init(_ pairs: [CandidateFinder.Pair], statements: [StatementTerms]) {
    self.pairs = pairs
    self.statements = statements
    pairsOf = [[Int]](repeating: [], count: statements.count)
    var size = 0
    for (number, pair) in pairs.enumerated() {
      pairsOf[Int(pair.a)].append(number)
      pairsOf[Int(pair.b)].append(number)
      tables.append(size)
      size += statements[Int(pair.a)].clauses.count * statements[Int(pair.b)].clauses.count
    }
    clauses = [Float](repeating: 0, count: size)
    let empty = Coverage()
    coverages = [(Coverage, Coverage)](repeating: (empty, empty), count: pairs.count)
  }

  func pairs(of statement: Int) -> [Int] { pairsOf[statement] }

  func partner(of statement: Int, in pair: Int) -> Int {
    Int(Int(pairs[pair].a) == statement ? pairs[pair].b : pairs[pair].a)
  }

  mutating func setCoverage(of statement: Int, in pair: Int, _ nearest: NearestTerms, _ weights: TermWeights) {
    let coverage = Coverage(of: statements[statement], by: nearest, weights)
    if Int(pairs[pair].a) == statement { coverages[pair].0 = coverage } else { coverages[pair].1 = coverage }
  }

  /// Adds how much of the partner's clauses a clause covers.
  mutating func addClause(
    _ number: Int, of statement: Int, in pair: Int, _ nearest: NearestTerms, _ weights: TermWeights
  ) {
    let isFirst = Int(pairs[pair].a) == statement
    let width = statements[Int(pairs[pair].b)].clauses.count
    for (other, clause) in statements[partner(of: statement, in: pair)].clauses.enumerated() {
      let cell = isFirst ? number * width + other : other * width + number
      clauses[tables[pair] + cell] += Coverage.covered(clause, by: nearest, weights).covered
    }
  }

  /// How alike the two most alike clauses of a pair are.
  func bestClauses(_ pair: Int, _ weights: TermWeights, floor: Float) -> Float {
    func totals(_ statement: Int32) -> [Float] {
      statements[Int(statement)].clauses.map { $0.reduce(0) { $0 + weights[$1] } }
    }
    let (left, right) = (totals(pairs[pair].a), totals(pairs[pair].b))
    var best: Float = 0
    for (row, own) in left.enumerated() {
      for (column, other) in right.enumerated() {
        best = max(best, clauses[tables[pair] + row * right.count + column] / (own + other + floor))
      }
    }
    return best
  }
}
