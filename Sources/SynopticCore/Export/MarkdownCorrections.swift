extension MarkdownDocument {
  /// What the reader knew better: what was applied, the notes among it, and what does not fit these texts.
  mutating func addCorrections() {
    let corrections = story.corrections
    guard !corrections.applied.isEmpty || !corrections.stale.isEmpty else { return }
    addHeading(2, "Corrections by the reader")
    add(
      corrections.applied.map { "- \(line($0))" } + corrections.stale.map { "- does not fit these texts: \(line($0))" })
  }

  private func line(_ correction: Correction) -> String {
    switch correction {
    case .day(let article, let day): "\(place(article)) was published on \(Wording.day(day))"
    case .title(let article, let title): "\(place(article)) is called “\(MarkdownText.escape(title))”"
    case .source(let article, let name): "\(place(article)) is from \(MarkdownText.escape(name))"
    case .link(let a, let b): "\(quote(a)) and \(quote(b)) tell the same"
    case .noLink(let a, let b): "\(quote(a)) and \(quote(b)) do not tell the same"
    case .join(let a, let b): "\(quote(a)) and \(quote(b)) are one"
    case .split(let name): "\(quote(name)) is somebody or something else"
    case .resolved(let kind, let a, let b): "settled (\(kind.rawValue)): \(quote(a)) – \(quote(b))"
    case .note(let statement, let text): "\(quote(statement)): *\(MarkdownText.escape(text))*"
    }
  }

  private func quote(_ anchor: Correction.Anchor) -> String {
    "\(place(anchor)) “\(MarkdownText.escape(anchor.words))”"
  }

  private func place(_ anchor: Correction.Anchor) -> String {
    let article = story.articles.firstIndex { Correction.Anchor.digits(of: $0.article) == anchor.article }
    return article.map { "**\(Comparison.letter($0))**" } ?? "`\(anchor.article)`"
  }
}
