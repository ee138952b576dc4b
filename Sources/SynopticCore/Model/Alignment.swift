/// One sentence of a story: the article's index in the comparison, the sentence's in that article.
public struct Statement: Hashable, Sendable, Comparable {
  public let article: Int
  public let sentence: Int

  public init(article: Int, sentence: Int) {
    self.article = article
    self.sentence = sentence
  }

  public static func < (a: Statement, b: Statement) -> Bool { (a.article, a.sentence) < (b.article, b.sentence) }
}

/// Two sentences of different articles that tell the same, or part of it.
public struct Alignment: Hashable, Sendable {
  public enum Label: String, Hashable, Sendable, OrderedCases {
    /// The same sentence, a few words aside.
    case sameWords = "same words"
    /// In other words, but the same is told.
    case sameStatement = "same statement"
    /// At least one assertion is told by both.
    case overlaps
    /// About the same matter; no assertion is known to be shared.
    case related
  }

  /// What both sentences have, and where.
  public struct Evidence: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
      /// The same word, in whatever form.
      case word
      /// A word of near meaning.
      case related
      case name, number, day
    }
    public let kind: Kind
    public let a: Span
    public let b: Span

    public init(kind: Kind, a: Span, b: Span) {
      self.kind = kind
      self.a = a
      self.b = b
    }
  }

  /// The one that stands first in the comparison.
  public let a: Statement
  public let b: Statement
  public let label: Label
  /// How sure it is that they share an assertion: 0…1, calibrated on hand-made links.
  public let score: Double
  /// What matched, the most telling first.
  public let evidence: [Evidence]

  public init(a: Statement, b: Statement, label: Label, score: Double, evidence: [Evidence]) {
    precondition(a.article < b.article, "an alignment is between two articles, in their order")
    self.a = a
    self.b = b
    self.label = label
    self.score = score
    self.evidence = evidence
  }
}
