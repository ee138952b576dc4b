/// Applies what the reader said about links and differences.
struct StatementCorrector {
  let corrections: StoryCorrections

  /// Links the reader made count as sure, those they refused are gone. In reading order.
  func correct(_ alignments: [Alignment]) -> [Alignment] {
    guard !corrections.links.isEmpty else { return alignments }
    var told: [Pair: Bool] = [:]
    for link in corrections.links { told[Pair(a: link.a, b: link.b)] = link.isTold }
    var corrected = alignments.compactMap { link -> Alignment? in
      switch told.removeValue(forKey: Pair(a: link.a, b: link.b)) {
      case nil: link
      case false: nil
      case true: sure(link.a, link.b, min(link.label, .sameStatement), link.evidence)
      }
    }
    for (pair, isTold) in told where isTold { corrected.append(sure(pair.a, pair.b, .sameStatement, [])) }
    return corrected.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  private struct Pair: Hashable {
    let a: Statement
    let b: Statement
  }

  private func sure(
    _ a: Statement, _ b: Statement, _ label: Alignment.Label, _ evidence: [Alignment.Evidence]
  ) -> Alignment {
    Alignment(a: a, b: b, label: label, score: 1, evidence: evidence)
  }

  /// Differences the reader settled are marked so.
  func correct(_ differences: [Discrepancy]) -> [Discrepancy] {
    guard !corrections.settled.isEmpty else { return differences }
    return differences.map { difference in
      let settled = StoryCorrections.Settled(
        kind: difference.kind, a: difference.a.statement, b: difference.b.statement)
      return corrections.settled.contains(settled) ? difference.settled : difference
    }
  }
}
