/// A reader's corrections, found again in the articles of a story.
public struct StoryCorrections: Sendable {
  struct Link: Sendable {
    let a: Statement
    let b: Statement
    let isTold: Bool
  }
  struct Settled: Hashable, Sendable {
    let kind: Discrepancy.Kind
    let a: Statement
    let b: Statement
  }
  public struct Note: Hashable, Sendable {
    public let statement: Statement
    public let text: String
  }

  /// Those that fit the texts, in their order.
  public private(set) var applied: [Correction] = []
  /// Those whose article or words are not there: kept, and said so.
  public private(set) var stale: [Correction] = []
  /// In their order.
  public private(set) var notes: [Note] = []
  private(set) var links: [Link] = []
  private(set) var joins: [(Entity.Reference, Entity.Reference)] = []
  private(set) var splits: [Entity.Reference] = []
  private(set) var settled: Set<Settled> = []

  public static let none = StoryCorrections([], in: [])

  public init(_ corrections: [Correction], in articles: [AnnotatedArticle]) {
    guard !corrections.isEmpty else { return }
    let finder = AnchorFinder(articles)
    for correction in corrections {
      if take(correction, finder) { applied.append(correction) } else { stale.append(correction) }
    }
  }

  /// The note on a statement; the last one counts.
  public func note(on statement: Statement) -> String? { notes.last { $0.statement == statement }?.text }

  /// - Returns: whether it fits the texts.
  private mutating func take(_ correction: Correction, _ finder: AnchorFinder) -> Bool {
    switch correction {
    case .day(let anchor, _), .title(let anchor, _), .source(let anchor, _): return finder.article(of: anchor) != nil
    case .link(let a, let b): return addLink(finder.statement(of: a), finder.statement(of: b), isTold: true)
    case .noLink(let a, let b): return addLink(finder.statement(of: a), finder.statement(of: b), isTold: false)
    case .join(let a, let b):
      guard let left = finder.mention(of: a), let right = finder.mention(of: b) else { return false }
      joins.append((left, right))
    case .split(let anchor):
      guard let name = finder.mention(of: anchor) else { return false }
      splits.append(name)
    case .resolved(let kind, let a, let b):
      guard let left = finder.statement(of: a), let right = finder.statement(of: b) else { return false }
      settled.insert(Settled(kind: kind, a: min(left, right), b: max(left, right)))
    case .note(let anchor, let text):
      guard let statement = finder.statement(of: anchor) else { return false }
      notes.append(Note(statement: statement, text: text))
    }
    return true
  }

  private mutating func addLink(_ a: Statement?, _ b: Statement?, isTold: Bool) -> Bool {
    guard let a, let b, a.article != b.article else { return false }
    links.append(Link(a: min(a, b), b: max(a, b), isTold: isTold))
    return true
  }
}

/// Finds the words of anchors in the articles of a story.
private struct AnchorFinder {
  private let articles: [AnnotatedArticle]
  private let byDigits: [String: Int]

  init(_ articles: [AnnotatedArticle]) {
    self.articles = articles
    byDigits = Dictionary(
      articles.enumerated().map { (Correction.Anchor.digits(of: $1.article), $0) }, uniquingKeysWith: min)
  }

  func article(of anchor: Correction.Anchor) -> Int? { byDigits[anchor.article] }

  /// The sentence an anchor begins in.
  func statement(of anchor: Correction.Anchor) -> Statement? {
    guard let index = article(of: anchor), fits(anchor, articles[index].article),
      let sentence = articles[index].sentence(at: anchor.span.lower)
    else { return nil }
    return Statement(article: index, sentence: sentence)
  }

  /// The mention an anchor is the words of.
  func mention(of anchor: Correction.Anchor) -> Entity.Reference? {
    guard let index = article(of: anchor), fits(anchor, articles[index].article),
      let mention = articles[index].mentions.firstIndex(where: { $0.span == anchor.span })
    else { return nil }
    return Entity.Reference(article: index, mention: mention)
  }

  /// The text is what its hash says; a line may still have been changed by hand.
  private func fits(_ anchor: Correction.Anchor, _ article: Article) -> Bool {
    anchor.span.upper <= article.span.upper && Correction.Anchor.words(article[anchor.span]) == anchor.words
  }
}
