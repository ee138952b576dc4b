import SynopticCore

/// A set of articles about one event, as the reader has it open: texts, analysis, and where the reader is in them.
public struct Story: Sendable {
  /// One article and the file it came from.
  public struct Source: Sendable {
    /// As imported; what the reader stated about it is in `Story.edits`.
    public let article: Article
    /// The path as it was given; nil for standard input and bundled texts.
    public let path: String?
    let isRightToLeft: Bool

    public init(article: Article, path: String? = nil) {
      self.article = article
      self.path = path
      isRightToLeft = Direction.isRightToLeft(article.text)
    }
  }

  public internal(set) var title: String?
  public internal(set) var sources: [Source] { didSet { originals = Story.originals(of: sources) } }
  /// Per source: the first one it is a copy of; derived.
  private(set) var originals: [Int?]
  /// The file the corrections are kept in; nil where they cannot be kept.
  let correctionsPath: String?
  /// Nil until the first analysis is done; the texts are readable before.
  public internal(set) var comparison: Comparison? {
    didSet {
      comparisonVersion += 1
      overview = comparison.map {
        Overview($0, contrasts, timeline: overview?.timeline.choice ?? TimelineRows.Choice())
      }
      refreshCard()
    }
  }
  private(set) var comparisonVersion = 0
  /// What list-like views show of the comparison; derived.
  var overview: Overview?

  /// What the articles state, compared; nil until that is done. While it is compared again, what was known stays: it
  /// speaks of the same sentences.
  var statements: StoryStatements? {
    didSet {
      difference = nil
      statementsVersion += 1
      claims = statements.map { ClaimTable($0, of: sources.map(\.article)) }
      refreshCard()
    }
  }
  private(set) var statementsVersion = 0
  /// How the articles word what they state; comes with the statements.
  var contrasts = Contrasts.none {
    didSet { if let comparison { overview?.listQuotations(of: comparison, contrasts) } }
  }
  /// The comparison views' order of the statements; derived.
  private(set) var claims: ClaimTable?

  /// What the reader did to the story; every change can be undone.
  var edits: UndoHistory<Edits>
  /// Per source: the position in its text.
  var positions: [Position]
  var focus: Focus = .source(0) {
    didSet { if let source = focus.source { lastSource = source } }
  }
  private(set) var lastSource = 0
  var window = SourceWindow()
  var isZoomed = false
  /// Panes shown below the columns or beside them.
  var openPanes = Panes.all.map(\.id)
  /// What the panes of the sentence and of the name under the cursor show; derived.
  var sentenceEvidence = SentenceEvidence()
  var nameCard = NameCard()
  var scrolling: Scrolling = .aligned
  var search: SearchState?
  /// The texts prepared for searching; derived, made by the first search.
  var searchIndex: SearchIndex?
  var selection: SentenceSelection?
  /// A mention of the entity all mentions of which are highlighted (`*`).
  var highlighted: Entity.Reference?
  /// What the explanations shown are: of the sentence that was under the cursor when they were asked for.
  var explanations: [Explanation] = []
  /// A mention of the entity whose card is open; a reference outlives a new comparison, an index would not.
  var card: Entity.Reference? { didSet { refreshCard() } }
  /// What the card shows; derived.
  private(set) var cardRows: [EntityCard.Row] = []
  var lists: [String: ListState] = [:]
  /// The only type of entities that is listed; nil for all.
  var entityType: EntityType?
  /// The lines of linear reading; derived, made when it is opened.
  var linear: LinearText?
  /// Which claims are compared.
  var claimFilter = ClaimTable.Filter.shared
  /// The difference the reader is at: an index into the claim table's wordings of differences.
  var difference: Int?
  var trail = Trail()
  /// The analysis that is awaited; results of other generations are dropped.
  var awaited: Int?
  /// The same for what the articles state.
  var awaitedStatements: Int?
  var progress: (done: Int, of: Int)?

  private mutating func refreshCard() { cardRows = card == nil ? [] : EntityCard(of: card, in: self)?.whole.rows ?? [] }

  /// All that is known of the story.
  var compared: Comparison? { comparison.map { $0.stating(statements ?? .none) } }

  /// - Parameters:
  ///   - corrections: what the reader corrected earlier.
  ///   - correctionsPath: the file they are kept in; nil where they cannot be kept.
  public init(
    title: String? = nil, sources: [Source], corrections: [Correction] = [], correctionsPath: String? = nil
  ) {
    self.title = title
    self.sources = sources
    originals = Story.originals(of: sources)
    self.correctionsPath = correctionsPath
    positions = sources.map { _ in Position() }
    var edits = Edits(stated: sources.map { $0.article.stated(in: corrections) })
    edits.corrections = corrections.filter { correction in
      sources.allSatisfy { $0.article.stated(in: [correction]) == StatedMetadata() }
    }
    self.edits = UndoHistory(edits)
  }

  private static func originals(of sources: [Source]) -> [Int?] {
    sources.enumerated().map { $1.article.original(among: sources[..<$0].lazy.map(\.article)) }
  }

  /// What has the focus in the columns.
  enum Focus: Hashable, Sendable {
    case source(Int)
    case pane(PaneID)
  }

  enum Scrolling: String, Hashable, Sendable, CaseIterable {
    /// The others to what they tell of the sentence under the cursor.
    case aligned
    /// All by the same lines.
    case locked
    /// Each column by itself.
    case free
  }
}

/// Where the reader is in one text, by offsets, so that it outlives another width.
struct Position: Hashable, Sendable {
  var cursor = TextOffset.zero
  /// The start of the first visible line.
  var top = TextOffset.zero
}

/// A place in a story's texts.
struct Place: Hashable, Comparable, Sendable {
  let source: Int
  let offset: TextOffset
  /// Reading order: source by source.
  static func < (a: Place, b: Place) -> Bool { (a.source, a.offset) < (b.source, b.offset) }
}

/// What the reader changed: marks and what they know better about the articles.
struct Edits: Hashable, Sendable {
  var marks: [Place] = []
  /// Corrections other than what is stated about an article as a whole.
  var corrections: [Correction] = []
  /// Per source.
  var stated: [StatedMetadata]
}

/// Sentences of one source from where `v` was pressed to the cursor.
struct SentenceSelection: Hashable, Sendable {
  let source: Int
  /// Index of the sentence it was started at.
  let anchor: Int
}
