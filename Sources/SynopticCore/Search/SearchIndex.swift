/// The texts of the open articles, prepared once to be searched at every key press.
///
/// A literal search reads the folded texts with vector instructions, some gigabytes a second, so that nothing has to
/// be kept from one key press to the next.
public struct SearchIndex: Sendable {
  private let articles: [Article]
  private let texts: [FoldedText]
  /// How often each byte stands in the folded texts.
  private let frequency: [Int]

  /// Hits that are collected at most.
  public static let limit = 100_000
  /// What a regular expression may cost, in steps of its threads, before the rest of the texts is left unsearched:
  /// a second or two, which only patterns that begin nearly everywhere reach.
  public static let patternSteps = 25_000_000

  public init(_ articles: [Article]) {
    self.articles = articles
    texts = articles.map { FoldedText($0.text) }
    var frequency = [Int](repeating: 0, count: 256)
    for text in texts { for byte in text.bytes { frequency[Int(byte)] += 1 } }
    self.frequency = frequency
  }

  /// All matches; an empty query has none.
  /// - Throws: `SearchError` when a regular expression cannot be read.
  public func search(_ query: SearchQuery) throws(SearchError) -> SearchResult {
    if query.mode == .regularExpression { return try search(pattern: query) }
    guard let matcher = WordMatcher(query, frequency: frequency) else { return collect { _, _ in [] } }
    return collect { matcher.matches(in: articles[$0], folded: texts[$0], limit: $1) }
  }

  private func search(pattern query: SearchQuery) throws(SearchError) -> SearchResult {
    guard !query.text.isEmpty else { return collect { _, _ in [] } }
    let matcher = try PatternMatcher(query)
    var budget = Self.patternSteps
    let result = collect { matcher.matches(in: Array(articles[$0].text.utf8), limit: $1, budget: &budget) }
    return SearchResult(hits: result.hits, counts: result.counts, isComplete: result.isComplete && budget > 0)
  }

  /// Asks each article in turn for its matches, one more than may be kept, until there are enough.
  private func collect(_ find: (_ article: Int, _ limit: Int) -> [Span]) -> SearchResult {
    var hits: [SearchHit] = []
    var counts: [Int] = []
    for article in articles.indices {
      let before = hits.count
      let room = Self.limit - before
      let spans = find(article, room + 1)
      hits += spans.prefix(room).map { SearchHit(article: article, span: $0) }
      counts.append(hits.count - before)
      if spans.count > room {
        counts += [Int](repeating: 0, count: articles.count - counts.count)
        return SearchResult(hits: hits, counts: counts, isComplete: false)
      }
    }
    return SearchResult(hits: hits, counts: counts, isComplete: true)
  }
}
