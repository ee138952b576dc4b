/// What each source calls one entity: a contrast, no verdict.
public struct NamingContrast: Hashable, Sendable {
  /// A wording, and the mentions that use it.
  public struct Form: Hashable, Sendable {
    public let words: String
    public let mentions: [Entity.Reference]

    public init(words: String, mentions: [Entity.Reference]) {
      self.words = words
      self.mentions = mentions
    }
  }
  /// Index into the comparison's entities.
  public let entity: Int
  /// Per article: names, forms of address and nouns used there, the most frequent first; empty where it is not named.
  public let forms: [[Form]]

  public init(entity: Int, forms: [[Form]]) {
    self.entity = entity
    self.forms = forms
  }
}

/// How one source tells a claim: whose words it gives, how sure it sounds, whether it names who acted.
public struct Framing: Hashable, Sendable {
  public enum Feature: String, Hashable, Sendable, CaseIterable {
    /// The verb or phrase that introduces somebody's words: neutral, assertive or doubting.
    case neutral, assertive, doubting
    /// Words that leave it open, and words that leave no doubt.
    case hedge, certain
    /// A passive verb that names no doer.
    case agentless = "agentless passive"
  }
  public struct Mark: Hashable, Sendable {
    public let feature: Feature
    public let statement: Statement
    public let span: Span

    public init(feature: Feature, statement: Statement, span: Span) {
      self.feature = feature
      self.statement = statement
      self.span = span
    }
  }
  /// Index of the article.
  public let article: Int
  /// In reading order.
  public let marks: [Mark]

  public init(article: Int, marks: [Mark]) {
    self.article = article
    self.marks = marks
  }
}

/// How much room a claim has in one article, and where.
public struct Emphasis: Hashable, Sendable {
  /// Where it is told first: the headline, the first paragraph or fifth, the last third, or between.
  public enum Place: String, Hashable, Sendable, CaseIterable { case headline, lead, middle, end }
  /// Index of the article.
  public let article: Int
  public let place: Place
  /// Words of the sentences that tell it, of all words of the article: 0…1.
  public let share: Double

  public init(article: Int, place: Place, share: Double) {
    self.article = article
    self.place = place
    self.share = share
  }
}
