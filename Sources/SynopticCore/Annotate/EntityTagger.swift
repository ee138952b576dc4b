/// Finds names and their types.
struct EntityTagger: Sendable {
  /// A name as found, before it is linked to an entity.
  struct Name: Hashable, Sendable {
    /// Token indices of the name itself, without title, article or possessive.
    let tokens: Range<Int>
    let type: EntityType
    /// Titles and appositions around it.
    let description: Range<Int>?
    let rule: String
  }

  init(_ language: Language) throws(LanguageError) {}

  func names(in layer: TokenizedArticle, times: [TimeExpression], evidence: NameEvidence) -> [Name] { [] }
}
