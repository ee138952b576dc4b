import SynopticCore

/// A quotation as a row of words: what was said, and how the source introduces it.
struct QuotationWording {
  private let story: Story
  private let comparison: Comparison

  init(_ story: Story, _ comparison: Comparison) {
    self.story = story
    self.comparison = comparison
  }

  /// Quotations have no bound of their own: what is longer than this is left to the text.
  private static let characters = 600

  /// `A ¶3  altered  “We were told that it was safe”  direct · “said”, neutral · as “the driver” · via AFP`
  func row(_ reference: SpeakerGroup.Reference, status: String?) -> TextRow {
    let quotation = comparison.articles[reference.article].quotations[reference.quotation]
    let head = status.map { "\($0)  " } ?? ""
    let text = head + words(of: quotation, in: reference.article)
    let facts = "  " + facts(of: quotation, in: reference.article)
    return TextRow(
      label: story.place(of: reference).map { story.label(of: $0) } ?? "", text: text + facts,
      parts: [
        TextRow.Part(span: Span(0, head.utf8.count), role: .heading),
        TextRow.Part(span: Span(head.utf8.count, text.utf8.count), role: .quotation),
        TextRow.Part(span: Span(text.utf8.count, text.utf8.count + facts.utf8.count), role: .secondary),
      ], maximumLines: 5)
  }

  /// In quotation marks where the source puts them.
  private func words(of quotation: Quotation, in article: Int) -> String {
    let text = comparison.articles[article].article
    let said = quotation.content.map { span -> String in
      let start = text[span].prefix(QuotationWording.characters)
      return oneLine(start) + (start.endIndex < text[span].endIndex ? "…" : "")
    }.joined(separator: " … ")
    return quotation.manner == .direct ? "“\(said)”" : said
  }

  /// `direct · “warned”, assertive · as “the driver” · via AFP`
  private func facts(of quotation: Quotation, in article: Int) -> String {
    let text = comparison.articles[article].article
    let heading = Wording.speaker(comparison.speaker(of: quotation, in: article), in: comparison)
    let cue = quotation.cue.map { cue in
      "“\(oneLine(text[cue]))”" + (quotation.cueClass.map { ", \($0.rawValue)" } ?? "")
    }
    let name = quotation.speaker.map { oneLine(text[$0.span]) }
    let named = name.flatMap { $0.lowercased() == heading.lowercased() ? nil : "as “\($0)”" }
    let relay = quotation.relay.map { "via \(oneLine(text[$0]))" }
    return [quotation.manner.rawValue, cue, named, relay].compactMap(\.self).joined(separator: " · ")
  }
}
