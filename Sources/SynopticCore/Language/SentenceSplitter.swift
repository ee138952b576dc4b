/// Finds the sentences of an article: no sentence crosses a block, white space around it is left out.
struct SentenceSplitter {
  init(_ language: Language) {}

  func sentences(of article: Article, tokens: [Token]) -> [Sentence] {
    var sentences: [Sentence] = []
    var token = 0
    for (index, block) in article.blocks.enumerated() {
      var first = token
      while token < tokens.count, tokens[token].span.upper <= block.span.upper {
        token += 1
        let ends =
          tokens[token - 1].kind == .terminator
          && token < tokens.count && tokens[token].spaced && tokens[token].isCapitalised
        let isLast = token == tokens.count || tokens[token].span.lower >= block.span.upper
        guard ends || isLast else { continue }
        sentences.append(
          Sentence(
            span: Span(tokens[first].span.lower, tokens[token - 1].span.upper), tokens: first..<token, block: index))
        first = token
      }
    }
    return sentences
  }
}
