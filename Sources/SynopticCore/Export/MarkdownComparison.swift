/// The comparison report in Markdown: where sources differ, what they tell in common, what one alone tells, and whose
/// words they carry. Every line leads back to the sentences it rests on.
public enum MarkdownComparison {
  public static func text(of story: Comparison) -> String {
    var document = MarkdownDocument(story, ExportRequest(view: .report))
    document.addHead()
    document.addComparison()
    document.addCorrections()
    document.addFootnotes()
    return document.text
  }
}

extension MarkdownDocument {
  /// All that was compared, what may be wrong first.
  mutating func addComparison() {
    addDifferences()
    addClaims()
    addMissing()
    addOnlyHere()
    addCollatedQuotations()
    addNaming()
    addFraming()
    addTimeline()
    addVoices()
    addStrangers()
  }

  /// A table for each verdict, conflicts first.
  mutating func addDifferences() {
    addHeading(2, "Differences")
    let all = story.statements.discrepancies
    if all.isEmpty { add("No difference was found.") }
    for verdict in Discrepancy.Verdict.allCases {
      let found = all.filter { $0.verdict == verdict }
      let lines = Discrepancy.repeated(found, in: story.articles.map(\.article)).map { same in
        line(same.map { found[$0] })
      }
      guard !lines.isEmpty else { continue }
      addHeading(3, verdict.title)
      add(lines)
    }
  }

  /// - Parameter differences: in the same words.
  private mutating func line(_ differences: [Discrepancy]) -> String {
    let difference = differences[0]
    let sides = [\Discrepancy.a, \Discrepancy.b].map { end in
      side(difference[keyPath: end])
        + differences.dropFirst().map { footnotes.reference($0[keyPath: end].statement) }.joined()
    }
    let times = differences.count > 1 ? ", \(differences.count) times" : ""
    let settled = difference.isSettled ? ", settled by the reader" : ""
    return "- \(difference.kind.rawValue): \(sides.joined(separator: " – ")) (\(difference.rule)\(times))\(settled)"
  }

  mutating func side(_ side: Discrepancy.Side) -> String {
    let article = side.statement.article
    let words = MarkdownText.escape(story.articles[article].article[side.span])
    let note = footnotes.reference(article, side.statement.sentence)
    let source = side.source.map { " (\(MarkdownText.escape(story.articles[article].article[$0])))" } ?? ""
    return "**\(Comparison.letter(article))** “\(words)”\(source)\(note)"
  }

  /// What several sources tell, the ones most sources tell first.
  mutating func addClaims() {
    addHeading(2, "Told by several sources")
    let claims = story.statements.claims.enumerated()
      .sorted { (-$0.element.articles.count, $0.offset) < (-$1.element.articles.count, $1.offset) }
    add(claims.map { line($0.element) })
    if claims.isEmpty { add("Nothing was found in more than one text.") }
  }

  private mutating func line(_ claim: Claim) -> String {
    let letters = claim.articles.map(Comparison.letter).joined(separator: ", ")
    let notes = claim.statements.map { footnotes.reference($0.article, $0.sentence) }.joined()
    return "- **\(letters)** \(words(of: claim.lead))\(notes)"
  }

  /// What one source alone tells, source by source.
  mutating func addOnlyHere() {
    addHeading(2, "Told by one source alone")
    for article in story.articles.indices {
      let statements = story.statements.only.filter { $0.article == article }
      guard !statements.isEmpty else { continue }
      addHeading(3, label(article))
      add(statements.map { "- \(words(of: $0))\(footnotes.reference($0.article, $0.sentence))" })
    }
    if story.statements.only.isEmpty { add("No such statement was found.") }
  }

  mutating func addVoices() {
    let groups = story.statements.voices.filter { $0.count > 1 }
    guard !groups.isEmpty else { return }
    addHeading(2, "Voices")
    let (sources, voices) = (story.articles.count, story.statements.voices.count)
    add("\(sources) sources, \(voices) \(voices == 1 ? "voice" : "voices"): these carry the same text.")
    add(groups.map { group in "- \(group.map { self.label($0) }.joined(separator: ", "))" })
  }

  func words(of statement: Statement) -> String {
    let article = story.articles[statement.article]
    return MarkdownText.escape(article.article[article.sentences[statement.sentence].span])
  }
}

extension Discrepancy.Verdict {
  fileprivate var title: String {
    switch self {
    case .conflict: "Conflicts"
    case .update: "Updates"
    case .refined: "More exact in one source"
    case .compatible: "Other words for the same"
    }
  }
}
