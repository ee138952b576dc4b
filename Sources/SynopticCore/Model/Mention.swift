/// What kind of thing a name names. Raw values are those of the JSON Lines contract.
public enum EntityType: String, Hashable, Sendable, CaseIterable {
  case person = "PER"
  case organisation = "ORG"
  case place = "LOC"
  /// Nationalities, religions, parties as members: "Ukrainians", "Republicans".
  case group = "GRP"
  case event = "EVENT"
  /// Weapons, ships, vehicles, laws, works.
  case product = "PRODUCT"
}

/// One span that refers to somebody or something.
public struct Mention: Hashable, Sendable {
  public enum Form: String, Hashable, Sendable {
    /// A proper name or a short form of one.
    case name
    /// A role: "the Ukrainian president".
    case nominal
    case pronoun
  }
  /// Without title, article or possessive: "Yuri Ushakov" of "Russian presidential aide Yuri Ushakov's".
  public let span: Span
  public let type: EntityType
  public let form: Form
  /// Index into `AnnotatedArticle.entities`.
  public let entity: Int
  /// Titles and appositions around the name ("Russian presidential aide"), where there are any.
  public let description: Span?
  /// The rule that found it and the one that linked it, for the reader who asks why.
  public let rule: String

  public init(span: Span, type: EntityType, form: Form, entity: Int, description: Span? = nil, rule: String) {
    self.span = span
    self.type = type
    self.form = form
    self.entity = entity
    self.description = description
    self.rule = rule
  }
}

/// Who or what the mentions of one article refer to.
public struct LocalEntity: Hashable, Sendable {
  /// Its fullest name in this article, as written there.
  public let name: String
  public let type: EntityType
  /// Indices into `AnnotatedArticle.mentions`, in text order.
  public let mentions: [Int]

  public init(name: String, type: EntityType, mentions: [Int]) {
    self.name = name
    self.type = type
    self.mentions = mentions
  }
}
