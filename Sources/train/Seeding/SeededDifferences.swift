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
      let copy = ChangedCopy(of: article.article, mutator.mutations(of: article, &random))
      guard !copy.changes.isEmpty else { continue }
      let story = pipeline.comparingStatements(of: pipeline.read([article.article, copy.article]))
      // What an article's own sources disagree about is no difference from the copy.
      let found = story.statements.discrepancies.filter { $0.a.statement.article != $0.b.statement.article }
      for (mutation, _) in copy.changes {
        counts[mutation.kind, default: Count()].seeded += 1
        if found.contains(where: { $0.a.span.overlaps(mutation.span) }) {
          counts[mutation.kind]!.found += 1
        } else {
          let sentence = article.article[article.sentences[mutation.sentence].span]
          print("missed\t\(article.article[mutation.span]) → \(mutation.words)\t\(sentence)")
        }
      }
      let mistaken = found.filter { !copy.isTouched(by: $0) }
      for difference in mistaken { print("false\t\(difference.rule)\t\(text(difference, in: story))") }
      reported += found.count
      right += found.count - mistaken.count
    }
    report(counts, reported: reported, right: right)
  }

  private func readArticles() throws -> [Article] {
    var lines: [[UInt8]] = []
    while let line = readLine() { lines.append(Array(line.utf8)) }
    return try ComparisonRequest(lines: lines).articles
  }

  /// Both wordings, and the sentences they stand in.
  private func text(_ difference: Discrepancy, in story: Comparison) -> String {
    let sides = [difference.a, difference.b].map { (side: $0, article: story.articles[$0.statement.article]) }
    let words = sides.map { $0.article.article[$0.side.span] }
    let sentences = sides.map { $0.article.article[$0.article.sentences[$0.side.statement.sentence].span] }
    return (words + sentences).joined(separator: "\t")
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

extension ChangedCopy {
  /// The original's side of a difference shows what was changed, or the copy's side what stands there now.
  fileprivate func isTouched(by difference: Discrepancy) -> Bool {
    changes.contains { mutation, words in
      difference.a.span.overlaps(mutation.span) || difference.b.span.overlaps(words)
    }
  }
}
