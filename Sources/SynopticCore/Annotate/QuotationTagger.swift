/// Finds direct, indirect and mixed quotations with their cue and speaker.
struct QuotationTagger: Sendable {
  init(_ language: Language) throws(LanguageError) {}

  func quotations(in layer: TokenizedArticle, mentions: [Mention]) -> [Quotation] { [] }
}
