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
