extension Explainer {
  /// Pieces of evidence and links that are shown at most.
  private static let mostLinks = 6

  /// A sentence: which sentences of other articles tell the same, on what evidence, and where they differ. Nil where
  /// none does, or where statements were not compared.
  func explanation(of statement: Statement) -> Explanation? {
    let links = story.statements.alignments.filter { $0.a == statement || $0.b == statement }
      .sorted { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
    let differences = story.statements.discrepancies.filter {
      $0.a.statement == statement || $0.b.statement == statement
    }
    guard !links.isEmpty || !differences.isEmpty else { return nil }
    let span = story.articles[statement.article].sentences[statement.sentence].span
    return Explanation(
      subject: .statement, article: statement.article, span: span,
      heading: "\(words(span, statement.article)), statement",
      facts: links.prefix(Explainer.mostLinks).flatMap { facts(of: $0, seenFrom: statement) }
        + once(differences.map(fact)))
  }

  private func facts(of link: Alignment, seenFrom statement: Statement) -> [Explanation.Fact] {
    let other = link.a == statement ? link.b : link.a
    let sentence = story.articles[other.article].sentences[other.sentence].span
    let share = Int((link.score * 100).rounded())
    let evidence = link.evidence.map { evidence in
      let (own, theirs) = link.a == statement ? (evidence.a, evidence.b) : (evidence.b, evidence.a)
      return "\(Wording.evidence(evidence.kind)) \(words(own, statement.article)) \(words(theirs, other.article))"
    }
    return [
      .init(link.label.rawValue, "\(place(of: other)) \(words(sentence, other.article)), \(share) % sure"),
      .init("because", evidence.isEmpty ? "of its words as a whole" : evidence.joined(separator: "; ")),
    ]
  }

  private func fact(of difference: Discrepancy) -> Explanation.Fact {
    let (a, b) = (difference.a, difference.b)
    return .init(
      Wording.verdict(difference.verdict),
      "\(difference.kind.rawValue): \(place(of: a.statement)) \(words(a.span, a.statement.article)), "
        + "\(place(of: b.statement)) \(words(b.span, b.statement.article)): \(difference.rule)")
  }

  private func once(_ facts: [Explanation.Fact]) -> [Explanation.Fact] {
    var seen: Set<Explanation.Fact> = []
    return facts.filter { seen.insert($0).inserted }
  }

  private func place(of statement: Statement) -> String {
    let annotated = story.articles[statement.article]
    let block = annotated.sentences[statement.sentence].block
    return "\(Comparison.letter(statement.article)) \(Wording.place(ofBlock: block, in: annotated.article))"
  }
}
