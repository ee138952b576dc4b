/// The happenings of a story in order, each with the sources that state it.
public struct Timeline: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
      case happening
      /// An article of the story appears.
      case publication
    }
    public let kind: Kind
    public let placement: Placement
    /// What happened, in words of one of the statements.
    public let what: String
    public let statements: [Statement]
    public let planned: Bool

    public init(kind: Kind, placement: Placement, what: String, statements: [Statement], planned: Bool) {
      self.kind = kind
      self.placement = placement
      self.what = what
      self.statements = statements
      self.planned = planned
    }
  }
  /// One source's telling of an entry.
  public struct Statement: Hashable, Sendable {
    /// How it dates the entry.
    public enum Mark: String, Hashable, Sendable, CaseIterable {
      case states, vague, inferred, differs
    }
    /// Index of the article in the comparison.
    public let article: Int
    /// Index into that article's sentences; nil for a publication.
    public let sentence: Int?
    /// The words that tell it.
    public let span: Span?
    /// Index into that article's time expressions.
    public let time: Int?
    public let mark: Mark

    public init(article: Int, sentence: Int?, span: Span?, time: Int?, mark: Mark) {
      self.article = article
      self.sentence = sentence
      self.span = span
      self.time = time
      self.mark = mark
    }

    /// The sentence that tells it; nil for a publication.
    var place: SynopticCore.Statement? {
      sentence.map { SynopticCore.Statement(article: article, sentence: $0) }
    }
  }
  /// In order of time: calendar entries, then those around the unknown publication day, then the unplaced.
  public let entries: [Entry]

  public init(entries: [Entry]) { self.entries = entries }
}
