/// Finds where linked statements word one fact differently, and says what the difference comes to.
///
/// Each kind of slot has its rules in a type of its own. A pair of statements gets one difference of a kind, the gravest,
/// and what else in them contradicts each other.
struct DifferenceFinder {
  let aligner: SentenceAligner
  let articles: [AnnotatedArticle]
  let entities: [Entity]
  let days: [PublicationEstimate]

  /// In reading order.
  func discrepancies(in alignments: [Alignment]) -> [Discrepancy] {
    let rivals = LinkRivals(alignments)
    var facts = StoryFacts(aligner, articles, entities, days)
    let links = alignments.filter { $0.label != .related && !rivals.isCarriedElsewhere($0) }
    let between = links.flatMap { link -> [Discrepancy] in
      guard let left = facts.facts(of: link.a), let right = facts.facts(of: link.b) else { return [] }
      let found = LinkedPair(link: link, a: left, b: right, facts: facts, hasRival: rivals.hasRival(link)).differences
      return Discrepancy.Kind.allCases.flatMap { kind in DifferenceFinder.gravest(of: found.filter { $0.kind == kind })
      }
    }
    let inner = InnerConflicts(articles: articles).discrepancies(&facts)
    return inner.isEmpty ? between : (between + inner).sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  private static func gravest(of found: [Discrepancy]) -> [Discrepancy] {
    var kept: [Discrepancy] = []
    for difference in found.sorted(by: { ($0.verdict, $0.a, $0.b) < ($1.verdict, $1.a, $1.b) })
    where kept.isEmpty || difference.isContradiction && !kept.contains(where: difference.overlaps) {
      kept.append(difference)
    }
    return kept
  }
}

extension Discrepancy {
  fileprivate func overlaps(_ other: Discrepancy) -> Bool {
    a.span.overlaps(other.a.span) || b.span.overlaps(other.b.span)
  }
}
