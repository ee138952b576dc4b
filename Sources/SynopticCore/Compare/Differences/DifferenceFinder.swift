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
    let lookup = entityOfMention
    return alignments.filter { $0.label != .related }.flatMap { link -> [Discrepancy] in
      guard let a = places[link.a], let b = places[link.b] else { return [] }
      let pair = LinkedPair(
        link: link, a: aligner.story.statements[a], b: aligner.story.statements[b], story: aligner.story,
        related: aligner.related, articles: articles, entityOfMention: lookup, days: days)
      let found =
        NumberSlots(pair).differences + DaySlots(pair).differences + NameSlots(pair).differences
        + PolaritySlots(pair).differences
      return Discrepancy.Kind.allCases.compactMap { kind in
        found.filter { $0.kind == kind }.min { ($0.verdict, $0.a, $0.b) < ($1.verdict, $1.a, $1.b) }
      }
    }
  }

  private var entityOfMention: [[Int]] {
    var lookup = articles.map { [Int](repeating: -1, count: $0.mentions.count) }
    for (index, entity) in entities.enumerated() {
      for reference in entity.mentions { lookup[reference.article][reference.mention] = index }
    }
    return lookup
  }
}

/// Two linked statements and what the rules about differences need to know of them.
struct LinkedPair {
  let link: Alignment
  let a: StatementTerms
  let b: StatementTerms
  let story: StoryTerms
  let related: RelatedTerms
  let articles: [AnnotatedArticle]
  let entityOfMention: [[Int]]
  let days: [PublicationEstimate]

  /// Sure enough of the link to call two values contradictory rather than values of different things.
  var isSure: Bool { link.score >= LinkedPair.sureScore }
  private static let sureScore = 0.6

  func article(_ terms: StatementTerms) -> AnnotatedArticle { articles[terms.statement.article] }

  func sentence(_ terms: StatementTerms) -> Span { article(terms).sentences[terms.statement.sentence].span }

  func times(_ terms: StatementTerms) -> [TimeExpression] {
    let span = sentence(terms)
    let times = article(terms).times
    let first = times.partitioningIndex { $0.span.lower >= span.lower }
    return Array(times[first...].prefix { $0.span.lower < span.upper })
  }

  func difference(
    _ kind: Discrepancy.Kind, _ verdict: Discrepancy.Verdict, _ left: Span, _ right: Span, rule: String
  ) -> Discrepancy {
    Discrepancy(
      kind: kind, verdict: verdict, a: .init(statement: a.statement, span: left),
      b: .init(statement: b.statement, span: right), rule: rule)
  }

  /// Both cannot be right, unless a later report explains it.
  var contradiction: Discrepancy.Verdict {
    guard let left = days[a.statement.article].day, let right = days[b.statement.article].day else { return .conflict }
    return left == right ? .conflict : .update
  }

  /// How near two terms are: 0…1.
  func nearness(_ first: Int32, _ second: Int32) -> Float {
    related.nearness(first, second)
  }
}
