/// An article with everything the analysis found in it. All layers point into `article.text` by spans.
public struct AnnotatedArticle: Sendable {
  public let layer: TokenizedArticle
  public let times: [TimeExpression]
  public let mentions: [Mention]
  public let entities: [LocalEntity]
  /// In the order of their first words.
  public let quotations: [Quotation]
  public let events: [Event]
  /// Per quotation: where the last words end of it and of those before it.
  private let quotationEnds: [TextOffset]

  public init(
    layer: TokenizedArticle, times: [TimeExpression], mentions: [Mention], entities: [LocalEntity],
    quotations: [Quotation], events: [Event]
  ) {
    self.layer = layer
    self.times = times
    self.mentions = mentions
    self.entities = entities
    self.quotations = quotations
    self.events = events
    var end = TextOffset.zero
    quotationEnds = quotations.map { quotation in
      end = quotation.content.reduce(end) { max($0, $1.upper) }
      return end
    }
  }

  public var article: Article { layer.article }
  public var sentences: [Sentence] { layer.sentences }
  public var tokens: [Token] { layer.tokens }

  /// The sentence an offset stands in, or the last one before it; nil when the article has none.
  public func sentence(at offset: TextOffset) -> Int? {
    guard !sentences.isEmpty else { return nil }
    let next = sentences.partitioningIndex { $0.span.lower > offset }
    return max(0, next - 1)
  }

  /// Indices of the time expressions that begin in a stretch of the text.
  func times(in span: Span) -> Range<Int> {
    let first = times.partitioningIndex { $0.span.lower >= span.lower }
    return first..<max(first, times.partitioningIndex { $0.span.lower >= span.upper })
  }

  /// The quotations that can have words in a stretch or at its ends: all others have none.
  func quotations(near span: Span) -> ArraySlice<Quotation> {
    let first = quotationEnds.partitioningIndex { $0 >= span.lower }
    return quotations[first..<max(first, quotations.partitioningIndex { $0.content[0].lower > span.upper })]
  }

  /// Numbers of the days the times of a stretch stand on, where they are as exact as that; sorted.
  func days(in span: Span) -> [Int] {
    times[times(in: span)].compactMap { time in
      guard case .calendar(let period) = time.placement, period.granularity >= .day else { return nil }
      return period.firstDay?.number
    }.distinct
  }
}
