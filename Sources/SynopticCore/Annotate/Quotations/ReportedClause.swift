extension AnnotatedArticle {
  /// It quotes, or reports a clause: "said that …", not "asked for …" or "refused to …".
  func isReportedClause(_ quotation: Quotation) -> Bool {
    guard quotation.manner != .direct else { return true }
    let (range, grammar) = (layer.tokens(of: quotation.content[0]), layer.language.grammar)
    guard let first = range.first, !grammar[tokens[first].word].contains(.infinitive) else { return false }
    let verbs = events[events.partitioningIndex { $0.trigger.lower >= quotation.content[0].lower }...]
    return range.contains { !grammar[tokens[$0]].isDisjoint(with: .auxiliary) }
      || verbs.prefix { $0.trigger.lower < quotation.content[0].upper }.contains { $0.rule == EventRule.verb }
  }

  /// The words in quotation marks of a reported clause that quotes some of its words.
  func quotedWords(in quotation: Quotation) -> [Span] {
    guard quotation.manner == .mixed else { return [] }
    return quotation.content.flatMap { content -> [Span] in
      let marks = layer.tokens(of: content).filter { tokens[$0].kind == .quote }
      return stride(from: 0, to: marks.count - 1, by: 2).compactMap { index in
        let words = marks[index] + 1..<marks[index + 1]
        return words.isEmpty ? nil : layer.span(words)
      }
    }
  }
}
