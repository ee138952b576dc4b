/// Numbers about which the sources an article reports contradict each other: "police said five people had died, the
/// hospital seven".
struct InnerConflicts {
  let articles: [AnnotatedArticle]

  /// A number somebody is reported to give.
  private struct Report {
    let facts: StatementFacts
    let quantity: Quantity
    let source: StatementFacts.Speaker
  }

  /// Reports behind one that it is compared with, and numbers of one quotation.
  private static let reach = 12
  private static let mostNumbers = 4

  /// In reading order. The facts of statements are read as they are asked for.
  func discrepancies(_ facts: inout StoryFacts) -> [Discrepancy] {
    articles.indices.flatMap { article in
      let reports = reports(in: article, &facts)
      return reports.indices.compactMap { index -> Discrepancy? in
        let others = reports[(index + 1)...].prefix(InnerConflicts.reach)
        return others.first { contradict(reports[index], $0, facts) }.map { conflict(reports[index], $0) }
      }
    }
  }

  private func reports(in article: Int, _ facts: inout StoryFacts) -> [Report] {
    let annotated = articles[article]
    var reports: [Report] = []
    for quotation in annotated.quotations {
      guard let speaker = quotation.speaker, isNoun(speaker, in: annotated), let content = quotation.content.first,
        let sentence = annotated.sentence(at: content.lower),
        let known = facts.facts(of: Statement(article: article, sentence: sentence))
      else { continue }
      let numbers = known.quantities.filter {
        !$0.isVague && content.contains(annotated.layer.span($0.number))
      }
      let source = StatementFacts.Speaker(
        span: speaker.span, entity: facts.entity(ofLocal: speaker.entity, in: article))
      reports += numbers.prefix(InnerConflicts.mostNumbers).map {
        Report(facts: known, quantity: $0, source: source)
      }
    }
    return reports
  }

  /// Somebody the words tell from others: not "he".
  private func isNoun(_ speaker: Quotation.Speaker, in article: AnnotatedArticle) -> Bool {
    speaker.kind != .unlinked
      || article.layer.tokens(of: speaker.span).contains {
        article.layer.language.grammar[article.tokens[$0].word].isEmpty
      }
  }

  /// Two sources give two numbers, and name the same thing to be counted.
  private func contradict(_ own: Report, _ other: Report, _ facts: StoryFacts) -> Bool {
    areDifferent(own.source, other.source, in: own.facts.article)
      && !facts.counted(own.quantity, own.facts, rarity: 0).isEmpty
      && !facts.counted(other.quantity, other.facts, rarity: 0).isEmpty
      && RivalNumbers(facts: facts).exclude(own.quantity, own.facts, other.quantity, other.facts)
  }

  private func areDifferent(
    _ own: StatementFacts.Speaker, _ other: StatementFacts.Speaker, in article: AnnotatedArticle
  ) -> Bool {
    if let first = own.entity, let second = other.entity { return first != second }
    return article.article[own.span].lowercased() != article.article[other.span].lowercased()
  }

  private func conflict(_ own: Report, _ other: Report) -> Discrepancy {
    func side(_ report: Report) -> Discrepancy.Side {
      Discrepancy.Side(
        statement: report.facts.terms.statement, span: report.facts.span(of: report.quantity),
        source: report.source.span)
    }
    return Discrepancy(
      kind: .number, verdict: .conflict, a: side(own), b: side(other), rule: DifferenceRule.ownSources.rawValue)
  }
}
