extension MarkdownDocument {
  /// Who said what: a heading per speaker, a line per quotation.
  mutating func addQuotations() {
    addHeading(2, "Quotations")
    var shown = 0
    var index = 0
    for group in story.quotationsBySpeaker() {
      var lines: [String] = []
      for reference in group.quotations {
        defer { index += 1 }
        guard request.includes(item: index, restingOn: statements(of: reference)) else { continue }
        lines.append(line(reference, of: group.speaker))
      }
      guard !lines.isEmpty else { continue }
      addHeading(3, MarkdownText.escape(Wording.speaker(group.speaker, in: story)))
      add(lines)
      shown += lines.count
    }
    if shown == 0 { add("No quotation was found.") }
  }

  private func statements(of reference: SpeakerGroup.Reference) -> [Statement] {
    story.articles[reference.article].quotations[reference.quotation].content.compactMap {
      story.statement(of: reference.article, at: $0)
    }
  }

  /// `- **A** “We were told that it was safe” (direct, said, as the driver, via AFP)[^a3]`
  private mutating func line(_ reference: SpeakerGroup.Reference, of speaker: SpeakerGroup.Speaker) -> String {
    let article = story.articles[reference.article].article
    let quotation = story.articles[reference.article].quotations[reference.quotation]
    let facts = [
      quotation.manner.rawValue, quotation.cue.map { cue(article[$0], quotation.cueClass) },
      named(quotation, in: article, unlike: Wording.speaker(speaker, in: story)),
      quotation.relay.map { "via \(MarkdownText.escape(article[$0]))" },
    ]
    let note = footnotes.reference(reference.article, at: quotation.content[0].lower)
    let letter = Comparison.letter(reference.article)
    return
      "- **\(letter)** \(words(of: quotation, in: article)) (\(facts.compactMap(\.self).joined(separator: ", ")))\(note)"
  }

  /// In quotation marks where the source puts them.
  func words(of quotation: Quotation, in article: Article) -> String {
    let words = quotation.content.map { MarkdownText.escape(article[$0]) }.joined(separator: " … ")
    return quotation.manner == .direct ? "“\(words)”" : words
  }

  private func cue(_ words: Substring, _ kind: Quotation.CueClass?) -> String {
    let manner = kind.flatMap { $0 == .neutral ? nil : " – \($0.rawValue)" }
    return MarkdownText.escape(words) + (manner ?? "")
  }

  /// What the source calls the speaker, where that is not the heading.
  private func named(_ quotation: Quotation, in article: Article, unlike heading: String) -> String? {
    guard let speaker = quotation.speaker else { return nil }
    let words = article[speaker.span]
    return words.lowercased() == heading.lowercased() ? nil : "as \(MarkdownText.escape(words))"
  }
}
