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
  /// What was found wrong with the article while it was imported, and with the language it is read in.
  public var diagnostics: [Diagnostic] { article.diagnostics + [layer.choice.warning].compactMap(\.self) }
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

/// The first layer over an article: tokens, sentences and the words they are made of.
public struct TokenizedArticle: Sendable {
  public let article: Article
  public let language: Language
  /// Why it is read in that language.
  public let choice: LanguageChoice
  public let tokens: [Token]
  /// In text order, not overlapping, every token in exactly one.
  public let sentences: [Sentence]
  /// Forms of this article that are in none of the language's lists.
  let ownWords: WordTable

  init(
    article: Article, language: Language, choice: LanguageChoice, tokens: [Token], sentences: [Sentence],
    ownWords: WordTable
  ) {
    self.article = article
    self.language = language
    self.choice = choice
    self.tokens = tokens
    self.sentences = sentences
    self.ownWords = ownWords
  }

  /// The lower-cased form behind an id of one of this article's tokens.
  public func form(_ word: WordID) -> String {
    let known = language.words.count
    return Int(word.number) < known
      ? language.words.form(Int(word.number)) : ownWords.form(Int(word.number) - known)
  }

  /// The words of a token, as written.
  public func text(_ token: Int) -> Substring { article[tokens[token].span] }

  /// The span from the first to the last token of a range that is not empty.
  public func span(_ range: Range<Int>) -> Span {
    Span(tokens[range.lowerBound].span.lower, tokens[range.upperBound - 1].span.upper)
  }
}

extension RandomAccessCollection {
  /// The first index whose element satisfies `isRight`, given that all elements that do stand behind all that do not.
  @inlinable public func partitioningIndex(where isRight: (Element) -> Bool) -> Index {
    var low = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if isRight(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low
  }
}
