/// The words of a quotation as numbers of this story, with the span of each.
struct QuotedWords {
  let reference: SpeakerGroup.Reference
  let manner: Quotation.Manner
  let sentence: Statement
  /// The story's entity that speaks; nil where it is not known.
  let speaker: Int?
  let words: [Int32]
  let spans: [Span]

  /// Words of a quotation that are looked at.
  private static let limit = 400

  /// All quotations of a story's articles, in reading order.
  static func all(in story: Comparison) -> [QuotedWords] {
    var table = WordTable(capacity: 4096)
    return story.articles.indices.flatMap { article in
      story.articles[article].quotations.indices.compactMap { quotation in
        QuotedWords(SpeakerGroup.Reference(article: article, quotation: quotation), in: story, &table)
      }
    }
  }

  private init?(_ reference: SpeakerGroup.Reference, in story: Comparison, _ table: inout WordTable) {
    let article = story.articles[reference.article]
    let quotation = article.quotations[reference.quotation]
    guard let sentence = article.sentence(at: quotation.content[0].lower) else { return nil }
    self.reference = reference
    manner = quotation.manner
    self.sentence = Statement(article: reference.article, sentence: sentence)
    speaker = quotation.speaker?.entity.map { story.entity(ofLocal: $0, in: reference.article) }
    var (words, spans): ([Int32], [Span]) = ([], [])
    for span in quotation.content {
      for token in article.layer.tokens(of: span).prefix(QuotedWords.limit - words.count)
      where article.tokens[token].kind == .word || article.tokens[token].kind == .number {
        words.append(Int32(table.intern(Array(article.layer.form(article.tokens[token].word).utf8))))
        spans.append(article.tokens[token].span)
      }
    }
    guard !words.isEmpty else { return nil }
    (self.words, self.spans) = (words, spans)
  }
}

/// The longest common subsequence of two word lists (Hunt & McIlroy 1976), as pairs of places.
struct WordAlignment {
  let pairs: [(full: Int, here: Int)]

  init(_ full: [Int32], _ here: [Int32]) {
    let width = here.count + 1
    var lengths = [Int32](repeating: 0, count: (full.count + 1) * width)
    for i in full.indices.reversed() {
      for j in here.indices.reversed() {
        lengths[i * width + j] =
          full[i] == here[j]
          ? lengths[(i + 1) * width + j + 1] + 1 : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var pairs: [(full: Int, here: Int)] = []
    var (i, j) = (0, 0)
    while i < full.count, j < here.count {
      if full[i] == here[j] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    self.pairs = pairs
  }
}
