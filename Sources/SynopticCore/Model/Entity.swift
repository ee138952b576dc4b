/// Somebody or something the articles of a story refer to, merged over all of them.
public struct Entity: Hashable, Sendable {
  /// A mention in the story: the article's index in the comparison, the mention's in that article.
  public struct Reference: Hashable, Sendable, Comparable {
    public let article: Int
    public let mention: Int
    public init(article: Int, mention: Int) {
      self.article = article
      self.mention = mention
    }
    public static func < (a: Reference, b: Reference) -> Bool { (a.article, a.mention) < (b.article, b.mention) }
  }
  /// A wording and how often one source uses it; the choice of name is itself information.
  public struct FormCount: Hashable, Sendable {
    public let form: String
    public let count: Int
    public init(form: String, count: Int) {
      self.form = form
      self.count = count
    }
  }
  /// Why two names were taken for one: the rule and the two wordings.
  public struct Join: Hashable, Sendable {
    public let rule: String
    public let left: String
    public let right: String
    public init(rule: String, left: String, right: String) {
      self.rule = rule
      self.left = left
      self.right = right
    }
  }
  /// An entity that is another one but belongs to it: a country's capital, its people.
  public struct Relation: Hashable, Sendable {
    public let entity: Int
    public let rule: String
    public init(entity: Int, rule: String) {
      self.entity = entity
      self.rule = rule
    }
  }

  public let name: String
  public let type: EntityType
  /// In reading order of the story.
  public let mentions: [Reference]
  /// Per article of the comparison: the forms used there, most frequent first, ties in alphabetical order.
  public let forms: [[FormCount]]
  public let joins: [Join]
  public let related: [Relation]

  public init(
    name: String, type: EntityType, mentions: [Reference], forms: [[FormCount]], joins: [Join] = [],
    related: [Relation] = []
  ) {
    self.name = name
    self.type = type
    self.mentions = mentions
    self.forms = forms
    self.joins = joins
    self.related = related
  }
}

extension [Entity.FormCount] {
  /// The most frequent first, ties in alphabetical order.
  init(_ counts: [String: Int]) {
    self = counts.map { Entity.FormCount(form: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.form) < ($0.count, $1.form) }
  }
}

extension [Entity] {
  /// Per article of a story, per mention: the index of its entity, -1 where none of these has it.
  func ofMentions(in articles: [AnnotatedArticle]) -> [[Int]] {
    var lookup = articles.map { [Int](repeating: -1, count: $0.mentions.count) }
    for (index, entity) in enumerated() {
      for reference in entity.mentions { lookup[reference.article][reference.mention] = index }
    }
    return lookup
  }
}
