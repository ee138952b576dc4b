/// Everything known of one story: the waist between the analysis and all that is shown or exported.
public struct Comparison: Sendable {
  /// In the reader's order. Their times are resolved against `days`.
  public let articles: [AnnotatedArticle]
  /// What is known of each article's publication day; same order as `articles`.
  public let days: [PublicationEstimate]
  public let entities: [Entity]
  public let timeline: Timeline
  /// What the articles say about the same things.
  public private(set) var statements: StoryStatements
  /// What the reader knew better.
  public let corrections: StoryCorrections
  /// Per article, per mention: the index into `entities`.
  private let entityOfMention: [[Int]]

  public init(
    articles: [AnnotatedArticle], days: [PublicationEstimate], entities: [Entity], timeline: Timeline,
    statements: StoryStatements = .none, corrections: StoryCorrections = .none
  ) {
    precondition(articles.count == days.count, "one publication estimate an article")
    self.articles = articles
    self.days = days
    self.entities = entities
    self.timeline = timeline
    self.statements = statements
    self.corrections = corrections
    entityOfMention = entities.ofMentions(in: articles)
    precondition(entityOfMention.allSatisfy { !$0.contains(-1) }, "every mention belongs to an entity of the story")
  }

  /// The same comparison with what the articles state.
  public func stating(_ statements: StoryStatements) -> Comparison {
    var story = self
    story.statements = statements
    return story
  }

  /// The story's entity a mention refers to: an index into `entities`.
  public func entity(of mention: Int, in article: Int) -> Int { entityOfMention[article][mention] }

  /// The story's entity that stands for an article's own one.
  public func entity(ofLocal local: Int, in article: Int) -> Int {
    entityOfMention[article][articles[article].entities[local].mentions[0]]
  }

  /// The sentence of an article a span starts in; nil when the article has none.
  public func statement(of article: Int, at span: Span) -> Statement? {
    articles[article].sentence(at: span.lower).map { Statement(article: article, sentence: $0) }
  }

  /// The letter an article is known by on the screen: A … Z, then AA, AB …
  public static func letter(_ article: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + article % 26)))
    return article < 26 ? last : letter(article / 26 - 1) + last
  }
}
