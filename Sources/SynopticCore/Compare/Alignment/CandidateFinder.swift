/// Finds pairs of statements that share enough to be worth comparing, through an index of their words.
///
/// The number of pairs grows with the number of statements, not with its square: each word is followed to a bounded
/// number of statements, rare words first, and each statement keeps a bounded number of partners.
struct CandidateFinder {
  /// Indices of two statements of different articles, the first one smaller.
  struct Pair: Hashable, Comparable {
    let a: Int32
    let b: Int32
    static func < (x: Pair, y: Pair) -> Bool { (x.a, x.b) < (y.a, y.b) }
  }

  private let statements: [StatementTerms]
  /// Per statement: its groups with their weights, the heaviest first.
  private let groups: [[(group: Int32, weight: Float)]]
  private let totals: [Float]
  private var postings: [Int32: [Int32]] = [:]

  /// Statements a word leads to, and partners of one statement, at most.
  private static let postingLimit = 400
  private static let partnerLimit = 48
  /// The least share of both statements' weight that has to be common.
  private static let leastShare: Float = 0.1

  init(_ story: StoryTerms, _ weights: TermWeights) {
    statements = story.statements
    groups = story.statements.map { CandidateFinder.groups(of: $0, story, weights) }
    totals = groups.map { $0.reduce(0) { $0 + $1.weight } }
    for (index, groups) in groups.enumerated() {
      for (group, _) in groups { postings[group, default: []].append(Int32(index)) }
    }
  }

  private static func groups(
    of statement: StatementTerms, _ story: StoryTerms, _ weights: TermWeights
  ) -> [(group: Int32, weight: Float)] {
    var heaviest: [Int32: Float] = [:]
    for term in statement.terms where weights[term] > 0 {
      let group = story.entries[Int(term)].group
      heaviest[group] = max(heaviest[group] ?? 0, weights[term])
    }
    return heaviest.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// Sorted, each once.
  func pairs() -> [Pair] {
    var shared = [Float](repeating: 0, count: statements.count)
    var touched: [Int32] = []
    var pairs: Set<Pair> = []
    for index in statements.indices {
      for (group, weight) in groups[index] {
        let list = postings[group]!
        guard list.count <= CandidateFinder.postingLimit else { continue }
        for other in list where statements[Int(other)].statement.article != statements[index].statement.article {
          if shared[Int(other)] == 0 { touched.append(other) }
          shared[Int(other)] += weight
        }
      }
      for other in partners(of: index, touched, shared) {
        pairs.insert(Pair(a: min(Int32(index), other), b: max(Int32(index), other)))
      }
      for other in touched { shared[Int(other)] = 0 }
      touched.removeAll(keepingCapacity: true)
    }
    return pairs.sorted()
  }

  private func partners(of index: Int, _ touched: [Int32], _ shared: [Float]) -> [Int32] {
    let likely = touched.map { (other: $0, share: 2 * shared[Int($0)] / (totals[index] + totals[Int($0)])) }
      .filter { $0.share >= CandidateFinder.leastShare }
    guard likely.count > CandidateFinder.partnerLimit else { return likely.map(\.other) }
    return likely.sorted { ($1.share, $0.other) < ($0.share, $1.other) }.prefix(CandidateFinder.partnerLimit)
      .map(\.other)
  }
}
