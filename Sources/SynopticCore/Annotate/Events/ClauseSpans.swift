/// The words that tell a clause: without what stands at its edges, with what a relative pronoun stands for.
struct ClauseSpans {
  let layer: TokenizedArticle
  let grammar: Grammar

  /// - Parameter previous: the clause before.
  func telling(
    _ clause: ClauseSplitter.EventClause, after previous: Range<Int>, in sentence: Range<Int>
  ) -> Span {
    trimmed(clause.head == nil ? withAntecedent(clause.tokens, after: previous, in: sentence) : clause.whole)
  }

  /// A clause's words without the punctuation and conjunctions at its edges.
  func trimmed(_ clause: Range<Int>) -> Span {
    var lower = clause.lowerBound
    var upper = clause.upperBound
    while upper - lower > 1, isEdge(upper - 1) { upper -= 1 }
    while upper - lower > 1, isEdge(lower) || isLeadIn(lower) { lower += 1 }
    return layer.span(lower..<upper)
  }

  private func isEdge(_ index: Int) -> Bool {
    switch layer.tokens[index].kind {
    case .comma, .colon, .terminator, .quote, .dash: true
    default: false
    }
  }

  private func isLeadIn(_ index: Int) -> Bool {
    !wordClass(index).isDisjoint(with: [.coordinator, .declarative, .subordinator])
      && wordClass(index).isDisjoint(with: .adverb)
  }

  private func wordClass(_ index: Int) -> Grammar.WordClass { grammar[layer.tokens[index].word] }

  /// "the war that began in May": the words that tell it start with what the pronoun stands for; and those behind a
  /// relative clause, with what it is about.
  private func withAntecedent(
    _ clause: Range<Int>, after previous: Range<Int>, in sentence: Range<Int>
  ) -> Range<Int> {
    if !wordClass(clause.lowerBound).isDisjoint(with: .auxiliary),
      previous.contains(where: { $0 > sentence.lowerBound && isRelativeBehindComma($0) })
    {
      return previous.lowerBound..<clause.upperBound
    }
    guard clause.lowerBound > sentence.lowerBound, layer.tokens[clause.lowerBound - 1].kind == .word,
      wordClass(clause.lowerBound).contains(.relative), wordClass(clause.lowerBound - 1).isEmpty, clause.count > 1,
      wordClass(clause.lowerBound + 1).isDisjoint(with: [.determiner, .possessive, .subject])
    else { return clause }
    let start = clause.lowerBound - 1
    let hasDeterminer =
      start > sentence.lowerBound && !wordClass(start - 1).isDisjoint(with: [.determiner, .possessive])
    return (hasDeterminer ? start - 1 : start)..<clause.upperBound
  }

  private func isRelativeBehindComma(_ index: Int) -> Bool {
    layer.tokens[index - 1].kind == .comma && wordClass(index).contains(.relative)
  }
}
