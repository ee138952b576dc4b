/// Groups articles that carry the same text, whoever wrote it, by the runs of words they share (Broder 1997).
enum VoiceFinder {
  /// Words of a run.
  private static let run = 8
  /// The share of the shorter article's runs that the other one has, from which they are one voice.
  private static let leastShare = 0.3
  /// The same where both credit one agency.
  private static let creditedShare = 0.08
  /// Articles one run is counted for; more carry it only where it is a formula.
  private static let reach = 50

  /// Each article in one group; groups and their members in order.
  /// - Parameter credits: per article, the agencies it credits.
  static func voices(of story: StoryTerms, credits: [[String]]) -> [[Int]] {
    let articles = credits.count
    let runs = runs(of: story, articles: articles)
    var holders: [Int: [Int]] = [:]
    for (article, hashes) in runs.enumerated() {
      for hash in hashes where holders[hash, default: []].count < reach { holders[hash, default: []].append(article) }
    }
    var shared = [[Int]](repeating: [Int](repeating: 0, count: articles), count: articles)
    for list in holders.values {
      for (place, a) in list.enumerated() {
        for b in list[(place + 1)...] { shared[a][b] += 1 }
      }
    }
    var voices = DisjointSets(count: articles)
    for a in 0..<articles {
      for b in a + 1..<max(articles, a + 1) {
        let shortest = min(runs[a].count, runs[b].count)
        let least = Set(credits[a]).isDisjoint(with: credits[b]) ? leastShare : creditedShare
        guard shortest > 0, Double(shared[a][b]) >= least * Double(shortest) else { continue }
        voices.unite(a, b)
      }
    }
    return voices.sets
  }

  private static func runs(of story: StoryTerms, articles: Int) -> [Set<Int>] {
    var runs = [Set<Int>](repeating: [], count: articles)
    for statement in story.statements where statement.sequence.count >= run {
      for start in 0...statement.sequence.count - run {
        let hash = statement.sequence[start..<start + run].reduce(into: 0) { $0 = $0 &* 1_000_003 &+ Int($1) &+ 1 }
        runs[statement.statement.article].insert(hash)
      }
    }
    return runs
  }
}
