extension Discrepancy {
  /// Differences in the same words between the same sources, together: indices, in the order of the differences.
  public static func repeated(_ differences: [Discrepancy], in articles: [Article]) -> [[Int]] {
    var place: [Sameness: Int] = [:]
    var groups: [[Int]] = []
    for (index, difference) in differences.enumerated() {
      let sameness = Sameness(difference, in: articles)
      if let group = place[sameness] {
        groups[group].append(index)
      } else {
        place[sameness] = groups.count
        groups.append([index])
      }
    }
    return groups
  }

  /// What the differences of a group have in common.
  private struct Sameness: Hashable {
    let verdict: Verdict
    let isSettled: Bool
    let sources: [Int]
    let words: [String]

    init(_ difference: Discrepancy, in articles: [Article]) {
      let sides = [difference.a, difference.b].filter { articles.indices.contains($0.statement.article) }
      verdict = difference.verdict
      isSettled = difference.isSettled
      sources = sides.map(\.statement.article)
      words = [difference.rule] + sides.map { articles[$0.statement.article][$0.span].lowercased() }
    }
  }
}
