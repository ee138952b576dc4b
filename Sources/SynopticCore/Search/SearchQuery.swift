/// What the reader searches for, over all open articles.
public struct SearchQuery: Hashable, Sendable {
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// The words as typed, one after the other.
    case words
    case regularExpression
  }
  public let text: String
  public let mode: Mode

  public init(text: String, mode: Mode = .words) {
    self.text = text
    self.mode = mode
  }

  /// Smart case: a capital letter in the query asks for capitals in the text. In a regular expression the letter
  /// behind a backslash names a class and is no capital.
  public var isCaseSensitive: Bool {
    var escaped = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isUppercase && !escaped { return true }
      escaped = mode == .regularExpression && scalar == "\\" && !escaped
    }
    return false
  }
}

/// Why a query cannot be searched for.
public struct SearchError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One sentence for the reader who is typing.
  public let message: String
  /// Where in the query, in Unicode scalars from its start; nil when it is about all of it.
  public let position: Int?

  public init(_ message: String, at position: Int? = nil) {
    self.message = message
    self.position = position
  }

  public var description: String { message }
}

/// One place a query matches.
public struct SearchHit: Hashable, Sendable {
  /// Index of the article among those searched.
  public let article: Int
  public let span: Span

  public init(article: Int, span: Span) {
    self.article = article
    self.span = span
  }
}

/// Where a query matches in the open articles.
public struct SearchResult: Hashable, Sendable {
  /// In order of the articles and their texts, not overlapping within one.
  public let hits: [SearchHit]
  /// Hits per article.
  public let counts: [Int]
  /// False when there are more than `SearchIndex.limit` hits, or a regular expression took more than
  /// `SearchIndex.patternSteps`: hits of later texts are missing.
  public let isComplete: Bool
}
