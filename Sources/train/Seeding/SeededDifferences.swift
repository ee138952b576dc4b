import SynopticCore

/// Changes facts in copies of real articles and counts how many of the changes the comparison finds, and what else it
/// takes for a difference.
struct SeededDifferences {
  let pipeline: Pipeline

  private struct Count {
    var seeded = 0
    var found = 0
  }

  func run() throws {
    let articles = try readArticles()
    let annotated = articles.map { pipeline.read([$0]).articles[0] }
    let mutator = Mutator(replacements: Replacements(annotated))
    var random = Sequence64(seed: 1)
    var counts: [Discrepancy.Kind: Count] = [:]
    var (reported, right) = (0, 0)
    for article in annotated {
      let mutations = mutator.mutations(of: article, &random)
      guard !mutations.isEmpty else { continue }
      let found = differences(article.article, mutations)
      for mutation in mutations {
        counts[mutation.kind, default: Count()].seeded += 1
        if found.contains(where: { $0.a.overlaps(mutation) }) {
          counts[mutation.kind]!.found += 1
        } else {
          let sentence = article.article[article.sentences[mutation.sentence].span]
          print("missed\t\(article.article[mutation.span]) → \(mutation.words)\t\(sentence)")
        }
      }
      for difference in found where !mutations.contains(where: { difference.a.overlaps($0) }) {
        print("false\t\(difference.kind.rawValue)\t\(article.article[difference.a.span])\t\(difference.rule)")
      }
      reported += found.count
      right += found.count { difference in mutations.contains { difference.a.overlaps($0) } }
    }
    report(counts, reported: reported, right: right)
  }

  private func readArticles() throws -> [Article] {
    var lines: [[UInt8]] = []
    while let line = readLine() { lines.append(Array(line.utf8)) }
    return try ComparisonRequest(lines: lines).articles
  }

  /// Differences of any kind between an article and its changed copy; not those an article has with itself.
  private func differences(_ article: Article, _ mutations: [Mutation]) -> [Discrepancy] {
    pipeline.comparingStatements(of: pipeline.read([article, article.applying(mutations)])).statements.discrepancies
      .filter { $0.a.statement.article != $0.b.statement.article }
  }

  private func report(_ counts: [Discrepancy.Kind: Count], reported: Int, right: Int) {
    for kind in Discrepancy.Kind.allCases {
      if let count = counts[kind] { print("\(kind.rawValue)\t\(count.found) of \(count.seeded) found") }
    }
    let all = counts.values.reduce(into: Count()) {
      ($0.seeded, $0.found) = ($0.seeded + $1.seeded, $0.found + $1.found)
    }
    print("recall\t\(Double(all.found) / Double(max(1, all.seeded)))\t\(all.found) of \(all.seeded)")
    print("precision\t\(Double(right) / Double(max(1, reported)))\t\(right) of \(reported)")
  }
}

extension Discrepancy.Side {
  fileprivate func overlaps(_ mutation: Mutation) -> Bool {
    statement.article == 0 && statement.sentence == mutation.sentence && span.overlaps(mutation.span)
  }
}
