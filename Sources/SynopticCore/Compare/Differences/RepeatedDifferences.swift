extension Discrepancy {
  /// Differences in the same words between the same sources, together: indices, in the order of the differences.
  public static func repeated(_ differences: [Discrepancy], in articles: [Article]) -> [[Int]] {
    var place: [Wording: Int] = [:]
    var groups: [[Int]] = []
    for (index, difference) in differences.enumerated() {
      let wording = Wording(difference, in: articles)
      if let group = place[wording] {
        groups[group].append(index)
      } else {
        place[wording] = groups.count
        groups.append([index])
      }
    }
    return groups
  }

  private struct Wording: Hashable {
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
