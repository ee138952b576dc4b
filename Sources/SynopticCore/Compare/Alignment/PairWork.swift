/// What is known of pairs while their statements are spread out one after the other.
struct PairWork {
  private let pairs: [CandidateFinder.Pair]
  private let statements: [StatementTerms]
  /// Per statement: the pairs it is in.
  private var pairsOf: [[Int]]
  private(set) var coverages: [(Coverage, Coverage)]
  /// Per statement: the weight of each of its clauses.
  private let clauseTotals: [[Float]]
  /// Per pair: where its table of clauses starts in `clauses`, a row for each clause of its first statement.
  private var tables: [Int] = []
  private var clauses: [Float]

  init(_ pairs: [CandidateFinder.Pair], statements: [StatementTerms], _ weights: TermWeights) {
    self.pairs = pairs
    self.statements = statements
    clauseTotals = statements.map { $0.clauses.map { $0.reduce(0) { $0 + weights[$1] } } }
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
  func bestClauses(_ pair: Int, floor: Float) -> Float {
    let (left, right) = (clauseTotals[Int(pairs[pair].a)], clauseTotals[Int(pairs[pair].b)])
    var best: Float = 0
    for (row, own) in left.enumerated() {
      for (column, other) in right.enumerated() {
        best = max(best, clauses[tables[pair] + row * right.count + column] / (own + other + floor))
      }
    }
    return best
  }
}
