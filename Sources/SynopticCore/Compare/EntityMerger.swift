/// Merges the entities of all articles of a story.
enum EntityMerger {
  static func merge(_ articles: [AnnotatedArticle]) -> [Entity] { [] }
}
