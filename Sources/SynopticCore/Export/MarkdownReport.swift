extension MarkdownDocument {
  /// What every file begins with: the story, its sources with the hashes of their texts, and what made it.
  mutating func addHead() {
    let title = MarkdownText.escape(Wording.title(of: story))
    addHeading(1, title.isEmpty ? "Untitled" : title)
    let facts = [
      Wording.count(story.articles.count, "source", "sources"), Wording.period(of: story), Release.line,
    ]
    add(facts.compactMap(\.self).joined(separator: " · "))
    addSources()
  }

  /// Everything, on one page: what was compared, then what it rests on.
  mutating func addReport() {
    addComparison()
    addEntities()
    addQuotations()
    addHeading(2, "Texts")
    addTexts(headingLevel: 3)
    addCorrections()
  }

  private mutating func addSources() {
    var table = MarkdownTable(["", "Source", "Title", "Published", "Words", "SHA-256 of the text"])
    for (index, annotated) in story.articles.enumerated() {
      let article = annotated.article
      table.add([
        Comparison.letter(index), MarkdownText.escape(article.source.name), MarkdownText.escape(article.title ?? ""),
        published(index), String(annotated.wordCount), "`\(article.id.sha256)`",
      ])
    }
    add(table)
    for index in story.articles.indices { addRemarks(index) }
  }

  /// What the reader has to know of how a text came in.
  private mutating func addRemarks(_ index: Int) {
    let article = story.articles[index].article
    let letter = Comparison.letter(index)
    if article.hiddenCharacters > 0 {
      let count = Wording.count(article.hiddenCharacters, "hidden character was", "hidden characters were")
      add("⚠ \(count) removed from \(letter).")
    }
    if let original = article.original(among: story.articles[..<index].lazy.map(\.article)) {
      add("⚠ \(letter) is the same article as \(Comparison.letter(original)).")
    }
    for diagnostic in story.articles[index].diagnostics {
      add("⚠ \(letter)\(diagnostic.line.map { ", line \($0)" } ?? ""): \(MarkdownText.escape(diagnostic.message)).")
    }
  }

  /// The day, how it is known, and the sentences that say so.
  private mutating func published(_ article: Int) -> String {
    let estimate = story.days[article]
    if estimate.certainty == .stated, let publication = story.articles[article].article.publication {
      return "\(Wording.publication(publication)) (\(Wording.origin(publication.origin)))"
    }
    let parts = [Wording.publicationDay(estimate), Wording.publicationBounds(estimate)].compactMap(\.self)
    let reasons = estimate.reasons.map { reason in
      MarkdownText.escape(reason.message)
        + (reason.span.map { footnotes.reference(reason.article, at: $0.lower) } ?? "")
    }
    return parts.joined(separator: ", ") + (reasons.isEmpty ? "" : ": " + reasons.joined(separator: "; "))
  }
}
