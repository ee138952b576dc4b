/// Which links have a clearly better one beside them.
struct LinkRivals {
  private struct Key: Hashable {
    let statement: Statement
    let article: Int
  }
  private var best: [Key: (score: Double, isSame: Bool)] = [:]

  /// How much better a rival has to be.
  private static let margin = 0.15

  init(_ alignments: [Alignment]) {
    for link in alignments {
      for key in LinkRivals.keys(of: link) {
        let old = best[key] ?? (0, false)
        best[key] = (max(old.score, link.score), old.isSame || link.label == .sameWords)
      }
    }
  }

  private static func keys(of link: Alignment) -> [Key] {
    [Key(statement: link.a, article: link.b.article), Key(statement: link.b, article: link.a.article)]
  }

  /// The same sentence stands in the other's article: what is worded differently elsewhere in it is nothing to report.
  func isCarriedElsewhere(_ link: Alignment) -> Bool {
    link.label != .sameWords && LinkRivals.keys(of: link).contains { best[$0]?.isSame ?? false }
  }

  func hasRival(_ link: Alignment) -> Bool {
    LinkRivals.keys(of: link).contains { key in
      guard let best = best[key] else { return false }
      return best.score > link.score + LinkRivals.margin
    }
  }
}
