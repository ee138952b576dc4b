/// The parts of the comparison report that set wordings side by side: quotations, names, framing. Contrasts, no verdicts.
extension MarkdownDocument {
  /// Each quotation that several sources carry, version by version.
  mutating func addCollatedQuotations() {
    let quotations = contrasts.quotations
    guard !quotations.isEmpty else { return }
    addHeading(2, "Quotations in several sources")
    for quotation in quotations { add(quotation.versions.map { line($0, isFullest: $0.quotation == quotation.full) }) }
  }

  /// `- **A** “We were told that it was not safe” (altered; direct; only here: “not”; introduced by: said)[^a3]`
  private mutating func line(_ version: CollatedQuotation.Version, isFullest: Bool) -> String {
    let reference = version.quotation
    let article = story.articles[reference.article].article
    let quotation = story.articles[reference.article].quotations[reference.quotation]
    let facts = [
      isFullest ? "fullest" : version.status.rawValue, quotation.manner.rawValue, changes(version, in: article),
      quotation.speaker.map { "speaker: \(MarkdownText.escape(article[$0.span]))" },
      quotation.cue.map { "introduced by: \(MarkdownText.escape(article[$0]))" },
    ]
    let note = footnotes.reference(reference.article, at: quotation.content[0].lower)
    let letter = Comparison.letter(reference.article)
    return
      "- **\(letter)** \(words(of: quotation, in: article)) (\(facts.compactMap(\.self).joined(separator: "; ")))\(note)"
  }

  private func changes(_ version: CollatedQuotation.Version, in article: Article) -> String? {
    let added = version.runs.filter { $0.full == nil }.compactMap(\.here)
    guard !added.isEmpty, version.status != .paraphrased else { return nil }
    return "only here: " + added.map { "“\(MarkdownText.escape(article[$0]))”" }.joined(separator: ", ")
  }

  /// What each source calls the same.
  mutating func addNaming() {
    let contrasts = story.namingContrasts()
    guard !contrasts.isEmpty else { return }
    addHeading(2, "Names")
    for contrast in contrasts {
      addHeading(3, MarkdownText.escape(story.entities[contrast.entity].name))
      add(contrast.forms.indices.compactMap { line(contrast.forms[$0], article: $0) })
    }
  }

  private mutating func line(_ forms: [NamingContrast.Form], article: Int) -> String? {
    guard !forms.isEmpty else { return nil }
    let words = forms.map { form in
      let first = form.mentions[0]
      let span = story.articles[first.article].mentions[first.mention].span
      let note = footnotes.reference(first.article, at: span.lower)
      return "“\(MarkdownText.escape(form.words))” ×\(form.mentions.count)\(note)"
    }
    return "- **\(Comparison.letter(article))** \(words.joined(separator: ", "))"
  }

  /// Where each claim stands in each source, and in which kind of words.
  mutating func addFraming() {
    let claims = story.statements.claims
    guard !claims.isEmpty else { return }
    addHeading(2, "Emphasis and framing")
    for (index, claim) in claims.enumerated() {
      add("\(words(of: claim.lead))\(footnotes.reference(claim.lead.article, claim.lead.sentence))")
      add(zip(contrasts.emphases[index], contrasts.framings[index]).map { line($0, $1) })
    }
  }

  private mutating func line(_ emphasis: Emphasis, _ framing: Framing) -> String {
    let article = story.articles[emphasis.article].article
    let marks = Framing.Feature.allCases.compactMap { feature -> String? in
      let found = framing.marks.filter { $0.feature == feature }
      guard !found.isEmpty else { return nil }
      let quoted = found.map { mark in
        "“\(MarkdownText.escape(article[mark.span]))”"
          + footnotes.reference(mark.statement.article, mark.statement.sentence)
      }
      return "\(feature.rawValue): \(quoted.joined(separator: ", "))"
    }
    let place = "\(emphasis.place.rawValue), \(Wording.percent(emphasis.share)) of its words"
    return "- **\(Comparison.letter(emphasis.article))** " + ([place] + marks).joined(separator: "; ")
  }

  /// Claims that every source but one carries.
  mutating func addMissing() {
    let all = story.articles.count
    let claims = story.statements.claims.filter { $0.articles.count == all - 1 }
    guard all > 2, !claims.isEmpty else { return }
    addHeading(2, "Not found in one text")
    add(
      claims.map { claim in
        let missing = story.articles.indices.first { !claim.articles.contains($0) }!
        let note = footnotes.reference(claim.lead.article, claim.lead.sentence)
        return "- not found in **\(Comparison.letter(missing))**: \(words(of: claim.lead))\(note)"
      })
  }

  mutating func addStrangers() {
    guard !story.statements.strangers.isEmpty else { return }
    addHeading(2, "Another event")
    add("These texts share too little with the others to be about the same event.")
    add(story.statements.strangers.map { "- \(label($0))" })
  }
}
