/// Finds the sentences of an article: no sentence crosses a block, white space around it is left out.
///
/// Rules over tokens, one pass: a terminator ends a sentence unless the abbreviation before it, the word behind it or
/// the brackets and quotation marks around it say otherwise. Line ends inside a block mean nothing.
struct SentenceSplitter: Sendable {
  private let words: SentenceWords

  /// - Throws: `LanguageError` when a list of the language cannot be read.
  init(_ language: Language) throws(LanguageError) { words = try SentenceWords(language) }

  func sentences(of article: Article, tokens: [Token]) -> [Sentence] {
    var sentences: [Sentence] = []
    sentences.reserveCapacity(tokens.count / 20)
    let bytes = Array(article.text.utf8)
    var first = 0
    for (index, block) in article.blocks.enumerated() {
      let end = tokens[first...].partitioningIndex { $0.span.lower >= block.span.upper }
      var scanner = SentenceScanner(tokens: tokens, bytes: bytes, range: first..<end, words: words)
      while let range = scanner.next() {
        let span = Span(tokens[range.lowerBound].span.lower, tokens[range.upperBound - 1].span.upper)
        sentences.append(Sentence(span: span, tokens: range, block: index))
      }
      first = end
    }
    return sentences
  }
}
