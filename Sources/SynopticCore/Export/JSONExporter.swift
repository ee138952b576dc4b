import FoundationEssentials

/// Writes a story, or one view of it, as one JSON object: `JSONStory`.
///
/// Keys are sorted and nothing depends on when or where it was written, so that the same comparison gives the same
/// bytes. Offsets count Unicode scalars of the article's `text`, ends excluded; a span is `[start, end]`.
public struct JSONExporter: Exporter {
  public let name = "json"
  public let fileExtension = "json"

  public init() {}

  /// What is stated has a record of its own, the one of `synoptic compare`.
  public func export(_ story: Comparison, _ request: ExportRequest) -> String {
    if request.view.showsStatements { return String(decoding: story.record, as: UTF8.self) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(JSONStory(story, request)), as: UTF8.self) + "\n"
    } catch {
      preconditionFailure("strings, numbers and lists of them can be written as JSON: \(error)")
    }
  }
}

/// What `JSONExporter` writes. Parts that the view does not show are left out.
public struct JSONStory: Codable, Sendable {
  /// The view that was exported: a raw value of `ExportRequest.View`.
  public let view: String
  /// Program and version of its rules.
  public let madeBy: String
  public let title: String
  /// In the reader's order; all other parts name an article by its index here, from 0.
  public let articles: [JSONArticle]
  /// The chosen sentences of the `columns` view; absent when nothing was chosen.
  public let selection: [JSONPlace]?
  public let timeline: [JSONEntry]?
  public let entities: [JSONEntity]?
  public let quotations: [JSONQuotation]?
  public let search: JSONSearch?
}

/// A span of one article's text.
public struct JSONPlace: Codable, Sendable {
  public let article: Int
  /// `[start, end]`
  public let span: [Int]
}

/// An article and its layout.
public struct JSONArticle: Codable, Sendable {
  /// The letter it has on the screen.
  public let letter: String
  public let source: String
  public let title: String?
  public let byline: String?
  public let section: [String]
  public let url: String?
  public let language: String
  public let published: JSONPublication
  /// SHA-256 of `text` in UTF-8.
  public let sha256: String
  public let text: String
  public let blocks: [Block]
  public let sentences: [[Int]]
  /// Hidden characters that import removed.
  public let hiddenCharacters: Int

  public struct Block: Codable, Sendable {
    /// A raw value of `Block.Kind`.
    public let kind: String
    public let span: [Int]
  }
}

/// What is known of an article's day of publication.
public struct JSONPublication: Codable, Sendable {
  /// `stated`, `inferred` or `unknown`.
  public let certainty: String
  /// `2025-10-16`
  public let day: String?
  /// 1 is Monday, 7 Sunday.
  public let weekday: Int?
  public let earliest: String?
  public let latest: String?
  public let reasons: [Reason]

  public struct Reason: Codable, Sendable {
    public let message: String
    public let article: Int
    public let span: [Int]?
  }
}

/// Where something stands on the time axis.
public struct JSONTime: Codable, Sendable {
  /// `calendar`; `relative` to the unknown day of publication; `unplaced`.
  public let axis: String
  /// In words: `2025-W43`, `D−1`.
  public let text: String
  /// A raw name of `Period.Granularity`: `day`, `week`.
  public let granularity: String?
  /// `2025-10-16T08:30` on the calendar; minutes from midnight of the unknown day when relative. Absent when open.
  public let from: String?
  /// The end, excluded.
  public let until: String?
}

/// An entry of the timeline, and who tells it.
public struct JSONEntry: Codable, Sendable {
  /// `happening` or `publication`.
  public let kind: String
  public let time: JSONTime
  /// What happened, in words of one of the statements.
  public let what: String
  public let planned: Bool
  public let statements: [Statement]

  public struct Statement: Codable, Sendable {
    public let article: Int
    /// `states`, `vague`, `inferred` or `differs`.
    public let mark: String
    /// The words that tell it.
    public let span: [Int]?
    /// Index into the article's sentences.
    public let sentence: Int?
    /// The words for the time.
    public let time: [Int]?
  }
}

/// Somebody or something the articles name, and in which words.
public struct JSONEntity: Codable, Sendable {
  public let name: String
  /// A raw value of `EntityType`.
  public let type: String
  public let mentions: [JSONPlace]
  /// Per article.
  public let forms: [[Form]]
  /// Why its names were taken for one.
  public let joins: [Join]
  /// Entities that belong to it: a country's capital, its people.
  public let related: [Relation]

  public struct Form: Codable, Sendable {
    public let form: String
    public let count: Int
  }
  public struct Join: Codable, Sendable {
    public let rule: String
    public let left: String
    public let right: String
  }
  public struct Relation: Codable, Sendable {
    public let rule: String
    public let name: String
  }
}

/// What somebody said, as one article gives it.
public struct JSONQuotation: Codable, Sendable {
  public let article: Int
  public let content: [[Int]]
  /// `direct`, `indirect` or `mixed`.
  public let manner: String
  /// The words that introduce it.
  public let cue: [Int]?
  /// `neutral`, `assertive` or `doubting`.
  public let cueClass: String?
  /// The words for the speaker.
  public let speaker: [Int]?
  /// The speaker's name in the story, where it is known.
  public let entity: String?
  /// The words for who passed it on.
  public let relay: [Int]?
}

/// Where a query matches.
public struct JSONSearch: Codable, Sendable {
  public let query: String
  /// A raw value of `SearchQuery.Mode`.
  public let mode: String
  public let hits: [JSONPlace]
  /// False when there are more hits than were collected.
  public let isComplete: Bool
  /// Why the query could not be searched for.
  public let error: String?
}
