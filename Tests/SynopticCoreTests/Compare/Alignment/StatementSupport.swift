import TestSupport

@testable import SynopticCore

extension StoryTerms {
  /// Texts as articles of one story, a line a sentence.
  static func of(_ texts: [String]) -> StoryTerms {
    let story = Fixtures.pipeline.read(texts.map { Fixtures.article($0) })
    return StoryTerms(
      story.articles, entities: story.entities,
      numbers: story.articles.map { try! NumberLexicon($0.layer.language) })
  }
}
