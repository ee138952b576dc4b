import SynopticCore

/// What is shown of a quotation: its versions word under word, or its sentence where no other source has one.
struct QuotationEvidence {
  private let story: Story
  private let comparison: Comparison

  init(_ story: Story, _ comparison: Comparison) {
    self.story = story
    self.comparison = comparison
  }

  func rows(of quotation: SpeakerGroup.Reference, columns: Int) -> [TextRow] {
    guard let index = story.contrasts.collation(of: quotation) else { return lone(quotation) }
    let collated = story.contrasts.quotations[index]
    let table = CollationTable(collated, in: comparison)
    let rows = table.map { CollationRows($0, story).rows(columns: columns) }
    return [summary(of: collated)] + (rows ?? [words(of: collated.full)])
      + collated.versions.filter { $0.status == .paraphrased }.map { words(of: $0.quotation) }
      + (table == nil ? [] : [TextRow(text: "— left out or not there   + other words", role: .secondary)])
      + (table?.isCut == true ? [TextRow(text: "only the beginning of so long a quotation is compared")] : [])
  }

  /// `fullest A ¶4 · identical B ¶2 · altered C ¶7; not found in D`
  private func summary(of collated: CollatedQuotation) -> TextRow {
    let others = CollatedQuotation.Status.allCases.compactMap { status -> String? in
      let versions = collated.versions.filter { $0.status == status && $0.quotation != collated.full }
      return versions.isEmpty
        ? nil : "\(status.rawValue) " + versions.map { label(of: $0.quotation) }.joined(separator: ", ")
    }
    let silent = story.sources.indices.filter { source in
      !collated.versions.contains { $0.quotation.article == source }
    }
    let missing = silent.isEmpty ? "" : "; not found in \(story.letters(silent))"
    return TextRow(
      label: "versions", text: (["fullest \(label(of: collated.full))"] + others).joined(separator: " · ") + missing,
      role: .heading, maximumLines: 2)
  }

  private func lone(_ quotation: SpeakerGroup.Reference) -> [TextRow] {
    let others = story.letters(story.sources.indices.filter { $0 != quotation.article })
    let found =
      story.waitingForStatements ?? (others.isEmpty ? "the only source" : "no version of it was found in \(others)")
    let label = story.statements == nil ? "versions" : "only \(Comparison.letter(quotation.article))"
    return [TextRow(label: label, text: found, role: .heading, maximumLines: 2), words(of: quotation)]
  }

  /// The sentence with the quotation in it.
  private func words(of quotation: SpeakerGroup.Reference) -> TextRow {
    let annotated = comparison.articles[quotation.article]
    let content = annotated.quotations[quotation.quotation].content
    let excerpt = Excerpt(content[0], in: annotated)
    return TextRow(
      label: label(of: quotation), text: excerpt.text,
      parts: content.compactMap { excerpt.place(of: $0) }.map { TextRow.Part(span: $0, role: .quotation) },
      maximumLines: 6)
  }

  private func label(of quotation: SpeakerGroup.Reference) -> String {
    story.place(of: quotation).map { story.label(of: $0) } ?? ""
  }
}
