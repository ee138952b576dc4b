/// Finds time expressions and reads their meaning.
struct TimeTagger: Sendable {
  init(_ language: Language) throws(LanguageError) {}

  /// The expressions of an article in text order, resolved against the publication day where it is known.
  func times(in layer: TokenizedArticle) -> [TimeExpression] { [] }
}
