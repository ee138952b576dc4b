/// Finds where linked statements word one fact differently, and says what the difference comes to.
///
/// Each kind of slot has its rules in a type of its own. A pair of statements gets one difference of a kind: the gravest.
struct DifferenceFinder {
  let aligner: SentenceAligner
  let articles: [AnnotatedArticle]
  let entities: [Entity]
  let days: [PublicationEstimate]

  /// In reading order.
  func discrepancies(in alignments: [Alignment]) -> [Discrepancy] {
    var places: [Statement: Int] = [:]
    for (place, terms) in aligner.story.statements.enumerated() { places[terms.statement] = place }
    var facts = StoryFacts(aligner, articles, entities, days)
    return alignments.filter { $0.label != .related }.flatMap { link -> [Discrepancy] in
      guard let a = places[link.a], let b = places[link.b] else { return [] }
      let (left, right) = (facts.facts(of: a), facts.facts(of: b))
      let found = LinkedPair(link: link, a: left, b: right, facts: facts).differences
      return Discrepancy.Kind.allCases.compactMap { kind in
        found.filter { $0.kind == kind }.min { ($0.verdict, $0.a, $0.b) < ($1.verdict, $1.a, $1.b) }
      }
    }
  }
}

/// Two linked statements and what the rules about differences need to know of them.
struct LinkedPair {
  let link: Alignment
  let a: StatementFacts
  let b: StatementFacts
  let facts: StoryFacts

  /// Of every kind of slot.
  var differences: [Discrepancy] {
    NumberSlots(self).differences + DaySlots(self).differences + NameSlots(self).differences
      + RoleSlots(self).differences + PlaceSlots(self).differences + SpeakerSlots(self).differences
      + PolaritySlots(self).differences
  }

  /// Sure enough of the link to call two values contradictory rather than values of different things.
  var isSure: Bool { link.score >= LinkedPair.sureScore }
  private static let sureScore = 0.6

  func difference(
    _ kind: Discrepancy.Kind, _ verdict: Discrepancy.Verdict, _ left: Span, _ right: Span, rule: String
  ) -> Discrepancy {
    Discrepancy(
      kind: kind, verdict: verdict, a: .init(statement: a.terms.statement, span: left),
      b: .init(statement: b.terms.statement, span: right), rule: rule)
  }

  /// Both cannot be right, unless a later report explains it.
  var contradiction: Discrepancy.Verdict {
    let (left, right) = (facts.days[a.terms.statement.article].day, facts.days[b.terms.statement.article].day)
    guard let left, let right else { return .conflict }
    return left == right ? .conflict : .update
  }

  /// How near two terms are: 0…1.
  func nearness(_ first: Int32, _ second: Int32) -> Float { facts.related.nearness(first, second) }

  /// How much a term tells.
  func rarity(_ term: Int32) -> Float { facts.story.entries[Int(term)].rarity }
}
