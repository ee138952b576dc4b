/// One text by one source, as imported: immutable, its offsets valid for ever.
///
/// `text` is normalised once by the importer (NFC, `\n` line ends, control characters removed, site furniture left
/// out) and never changes afterwards. `blocks` cover the text in order without overlapping; white space between
/// them belongs to none.
public struct Article: Sendable, Identifiable {
  public let id: ArticleID
  public let text: String
  public let blocks: [Block]
  /// The headline: the title block where the text has one, otherwise what the metadata or the reader said.
  public let title: String?
  public let source: Source
  public let byline: String?
  /// Where the outlet filed it: `["News", "Foreign Policy", "Russia"]`.
  public let section: [String]
  /// The span of a dateline ("KYIV (Reuters) —") at the head of the first paragraph.
  public let dateline: Span?
  public let publication: Publication?
  /// Web address; http or https only.
  public let url: String?
  /// BCP 47 code of the language, where the file says one; what it is read in is chosen when it is annotated.
  public let language: String?
  /// What the importer left out of the body, in the order of the file.
  public let omissions: [Omission]
  /// How many hidden characters (controls, bidirectional overrides, zero-width) were removed.
  public let hiddenCharacters: Int
  public let diagnostics: [Diagnostic]

  /// `id` spares hashing the text again where it is known.
  public init(
    text: String, id: ArticleID? = nil, blocks: [Block], title: String? = nil, source: Source, byline: String? = nil,
    section: [String] = [],
    dateline: Span? = nil, publication: Publication? = nil, url: String? = nil, language: String? = nil,
    omissions: [Omission] = [], hiddenCharacters: Int = 0, diagnostics: [Diagnostic] = []
  ) {
    self.id = id ?? ArticleID(text: text)
    self.text = text
    self.blocks = blocks
    self.title = title
    self.source = source
    self.byline = byline
    self.section = section
    self.dateline = dateline
    self.publication = publication
    self.url = url
    self.language = language
    self.omissions = omissions
    self.hiddenCharacters = hiddenCharacters
    self.diagnostics = diagnostics
  }

  /// The words a span covers, exactly as they stand in the text.
  public subscript(span: Span) -> Substring {
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: span.lower.index)
    let upper = utf8.index(utf8.startIndex, offsetBy: span.upper.index)
    return text[lower..<upper]
  }

  /// The same article with what the reader knows better about it.
  public func stating(
    title: String? = nil, source: String? = nil, publication: Publication? = nil
  ) -> Article {
    Article(
      text: text, id: id, blocks: blocks, title: title ?? self.title,
      source: source.map { Source(name: $0, origin: .given) } ?? self.source, byline: byline, section: section,
      dateline: dateline, publication: publication ?? self.publication, url: url, language: language,
      omissions: omissions, hiddenCharacters: hiddenCharacters, diagnostics: diagnostics)
  }

  /// The same text again: by the same source, or where nothing says that another source carries it.
  public func isCopy(of other: Article) -> Bool {
    id == other.id
      && (source.name == other.source.name || source.origin == .fileName || other.source.origin == .fileName)
  }

  /// The place of the first of some articles that this one is a copy of, if there is one.
  public func original(among others: some Sequence<Article>) -> Int? {
    others.enumerated().first { isCopy(of: $0.element) }?.offset
  }

  /// The whole text.
  public var span: Span { Span(0, text.utf8.count) }
}

/// What an article is known by: the hash of its text, whatever the reader corrects about it later.
///
/// Two outlets may carry the same wire text; such articles share an id and differ in their source.
public struct ArticleID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// SHA-256 of the text in UTF-8; lower-case hexadecimal, checkable with `sha256sum`.
  public let sha256: String

  /// For texts that are never looked up.
  init(sha256: String) { self.sha256 = sha256 }

  public init(text: String) {
    var hash = SHA256()
    hash.update(text.utf8)
    sha256 = hash.hexadecimal()
  }

  /// The first eight digits: enough to tell the articles of a story apart on the screen.
  public var short: Substring { sha256.prefix(8) }
  public var description: String { String(short) }
  public static func < (a: ArticleID, b: ArticleID) -> Bool { a.sha256 < b.sha256 }
}

/// A piece of an article's layout.
public struct Block: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case title, subheading, paragraph, caption, listItem, quotation
  }
  public let kind: Kind
  public let span: Span

  public init(kind: Kind, span: Span) {
    self.kind = kind
    self.span = span
  }
}

/// Who published an article, and how we know.
public struct Source: Hashable, Sendable {
  public enum Origin: String, Hashable, Sendable {
    /// The reader said so (`--source`, a correction).
    case given
    /// A header block or metadata of the file.
    case metadata
    /// Named in the article's own furniture ("X's website can also be accessed at…").
    case furniture
    case url
    /// Nothing better than the file's name.
    case fileName
  }
  public let name: String
  public let origin: Origin

  public init(name: String, origin: Origin) {
    self.name = name
    self.origin = origin
  }
}

/// When an article was published, and how we know.
public struct Publication: Hashable, Sendable {
  public enum Origin: String, Hashable, Sendable {
    case given, metadata, url, dateline, byline
  }
  public let day: CalendarDay
  /// Minutes after midnight, where the time of day is known.
  public let minute: Int?
  /// Minutes east of UTC, where the zone is known.
  public let zone: Int?
  public let origin: Origin

  public init(day: CalendarDay, minute: Int? = nil, zone: Int? = nil, origin: Origin) {
    self.day = day
    self.minute = minute
    self.zone = zone
    self.origin = origin
  }
}

/// Words the importer left out of the body, kept to be looked at.
public struct Omission: Hashable, Sendable {
  /// What the words are instead of a part of the article.
  public enum Reason: String, Hashable, Sendable {
    /// Menus and other ways through the site.
    case navigation
    /// Buttons that send the article to somebody.
    case sharing
    /// Where the outlet can be found as well.
    case alternateAddress
    /// Other articles that are pointed to.
    case related
    case advertisement, copyright
    /// The outlet speaks of itself: newsletters, subscriptions.
    case promotion
    /// A line of metadata, or a headline that says something else than the title.
    case header
  }
  public let text: String
  public let reason: Reason
  /// Line in the file, from 1.
  public let line: Int

  public init(text: String, reason: Reason, line: Int) {
    self.text = text
    self.reason = reason
    self.line = line
  }
}
