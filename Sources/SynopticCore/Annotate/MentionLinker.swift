/// Links the names, role nouns and safe pronouns of one article to entities, by sieves, the most certain first.
struct MentionLinker: Sendable {
  init(_ language: Language) throws(LanguageError) {}

  func link(_ names: [EntityTagger.Name], in layer: TokenizedArticle) -> (mentions: [Mention], entities: [LocalEntity])
  {
    ([], [])
  }
}
