extension Comparison {
  /// Where each article that carries a claim tells it, and in how many of its words; same order as `claim.articles`.
  public func emphasis(of claim: Claim) -> [Emphasis] {
    claim.articles.map { article in
      let sentences = claim.statements.filter { $0.article == article }.map(\.sentence)
      let annotated = articles[article]
      let words = sentences.reduce(0) { $0 + annotated.words(in: annotated.sentences[$1].tokens) }
      return Emphasis(
        article: article, place: annotated.place(of: sentences[0]),
        share: Double(words) / Double(max(1, annotated.wordCount)))
    }
  }
}

extension AnnotatedArticle {
  /// Shares of an article's sentences that are its lead, and that lie before its end.
  private static let lead = 0.2
  private static let end = 0.67

  fileprivate func place(of sentence: Int) -> Emphasis.Place {
    let block = sentences[sentence].block
    if article.blocks[block].kind == .title { return .headline }
    // A short article's first paragraph is more of it than the lead's share.
    if article.blocks[..<block].allSatisfy({ $0.kind == .title }) { return .lead }
    let depth = Double(sentence) / Double(max(1, sentences.count))
    return depth < AnnotatedArticle.lead ? .lead : depth < AnnotatedArticle.end ? .middle : .end
  }

  fileprivate func words(in range: Range<Int>) -> Int {
    tokens[range].count { $0.kind == .word || $0.kind == .number }
  }
}
