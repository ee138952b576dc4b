/// Tells which articles of a set are about another event than the rest: those that share too few statements with it.
enum EventSplitter {
  /// Links between two articles, and the share of the shorter one's sentences that has to be linked.
  private static let leastLinks = 2
  private static let leastShare = 0.04
  /// Less sure links may come of the subject alone.
  private static let leastScore = 0.5

  /// In order; empty where all are about one event. The event is the one most articles tell, the first of several.
  static func strangers(_ alignments: [Alignment], sentences: [Int]) -> [Int] {
    var links: [[Int]: Int] = [:]
    for link in alignments where link.score >= leastScore { links[[link.a.article, link.b.article], default: 0] += 1 }
    var events = DisjointSets(count: sentences.count)
    for (pair, count) in links.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let shorter = Double(min(sentences[pair[0]], sentences[pair[1]]))
      guard count >= min(leastLinks, Int(shorter)), Double(count) >= leastShare * shorter else { continue }
      events.unite(pair[0], pair[1])
    }
    guard let main = events.sets.max(by: { ($0.count, $1[0]) < ($1.count, $0[0]) }) else { return [] }
    return sentences.indices.filter { !main.contains($0) }
  }
}
