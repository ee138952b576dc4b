/// Something a reader knows better than the analysis; a line of text, so that it can be read, merged and taken away.
public enum Correction: Hashable, Sendable {
  /// Words of an article, known by the article's hash, their place and themselves: they are found again whatever the
  /// order of the articles, and after changes elsewhere in the program.
  public struct Anchor: Hashable, Sendable {
    /// The first sixteen digits of the article's hash.
    public let article: String
    public let span: Span
    /// Their beginning, on one line.
    public let words: String

    /// Characters kept of the words.
    static let length = 60

    public init(article: String, span: Span, words: String) {
      self.article = article
      self.span = span
      self.words = words
    }

    public init(_ span: Span, in article: Article) {
      self.init(article: Anchor.digits(of: article), span: span, words: Anchor.words(article[span]))
    }

    /// An article as a whole.
    public init(_ article: Article) {
      self.init(article: Anchor.digits(of: article), span: Span(0, 0), words: Anchor.words(article.source.name))
    }

    static func digits(of article: Article) -> String { String(article.id.sha256.prefix(16)) }

    static func words(_ text: some StringProtocol) -> String {
      text.prefix(4 * length).visibleLine.prefix(length).visibleLine
    }
  }

  /// The day an article was published on.
  case day(Anchor, CalendarDay)
  /// What an article is called.
  case title(Anchor, String)
  /// The outlet an article is from.
  case source(Anchor, String)
  /// Two sentences tell the same.
  case link(Anchor, Anchor)
  /// Two sentences do not tell the same.
  case noLink(Anchor, Anchor)
  /// Two names are names of one entity.
  case join(Anchor, Anchor)
  /// A name, wherever it is written so, is that of an entity of its own.
  case split(Anchor)
  /// A difference is settled.
  case resolved(Discrepancy.Kind, Anchor, Anchor)
  /// A note on a sentence.
  case note(Anchor, String)
}
