/// Words somebody said, or is reported to have said.
public struct Quotation: Hashable, Sendable {
  public enum Manner: String, Hashable, Sendable {
    /// Inside quotation marks.
    case direct
    /// Reported: "said that …".
    case indirect
    /// Reported with quoted words in it.
    case mixed
  }
  /// How the introducing word takes what it introduces.
  public enum CueClass: String, Hashable, Sendable, CaseIterable {
    case neutral, assertive, doubting
  }
  /// Who is speaking.
  public struct Speaker: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
      /// Linked to an entity.
      case entity
      /// "a senior official", "sources": somebody the text does not name.
      case unnamed
      /// Words that refer to a speaker we could not link ("he").
      case unlinked
    }
    public let span: Span
    public let kind: Kind
    /// Index into `AnnotatedArticle.entities` when `kind` is `entity`.
    public let entity: Int?

    public init(span: Span, kind: Kind, entity: Int?) {
      self.span = span
      self.kind = kind
      self.entity = entity
    }
  }

  /// The words, without their quotation marks; several spans when "he said" interrupts them.
  public let content: [Span]
  public let manner: Manner
  public let cue: Span?
  public let cueClass: CueClass?
  public let speaker: Speaker?
  /// Who passed the words on ("told AFP", "according to a WSJ report").
  public let relay: Span?
  public let rule: String

  public init(
    content: [Span], manner: Manner, cue: Span?, cueClass: CueClass?, speaker: Speaker?, relay: Span?, rule: String
  ) {
    precondition(!content.isEmpty, "a quotation has content")
    self.content = content
    self.manner = manner
    self.cue = cue
    self.cueClass = cueClass
    self.speaker = speaker
    self.relay = relay
    self.rule = rule
  }
}
