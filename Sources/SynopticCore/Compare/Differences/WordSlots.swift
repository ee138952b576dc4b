/// Names and numbers that stand in each other's place in two statements that are otherwise nearly the same.
struct WordSlots {
  private let pair: LinkedPair

  init(_ pair: LinkedPair) { self.pair = pair }

  var differences: [Discrepancy] {
    guard pair.isSure, !pair.isTranslated else { return [] }
    return ReplacedWords(pair.a.terms, pair.b.terms).runs.compactMap { names($0) ?? numbers($0) }
  }

  /// Only names stand there, and not two of one entity.
  private func names(_ run: ReplacedWords.Run) -> Discrepancy? {
    guard pair.a.isName(run.a), pair.b.isName(run.b) else { return nil }
    let (left, right) = (pair.a.allNames(in: run.a), pair.b.allNames(in: run.b))
    guard !left.isEmpty || !right.isEmpty,
      !left.contains(where: { own in right.contains { pair.facts.areRelated(own.entity, $0.entity) } })
    else { return nil }
    let (own, other) = (pair.a.letters(of: run.a), pair.b.letters(of: run.b))
    guard !own.hasPrefix(other), !other.hasPrefix(own) else { return nil }
    let isPlace = (left + right).allSatisfy { $0.type == .place }
    return difference(isPlace ? .place : .name, .conflict, run, rule: .replacedName)
  }

  private func numbers(_ run: ReplacedWords.Run) -> Discrepancy? {
    guard pair.a.isNumber(run.a), pair.b.isNumber(run.b) else { return nil }
    let (left, right) = (pair.a.quantity(at: run.a), pair.b.quantity(at: run.b))
    if let left, let right, left.overlaps(right) { return nil }
    let verdict = left.flatMap { left in right.map { pair.contradiction(left, $0) } } ?? .conflict
    return difference(.number, verdict, run, rule: .replacedNumber)
  }

  private func difference(
    _ kind: Discrepancy.Kind, _ verdict: Discrepancy.Verdict, _ run: ReplacedWords.Run, rule: DifferenceRule
  ) -> Discrepancy {
    pair.difference(
      kind, verdict, pair.a.article.layer.span(run.a), pair.b.article.layer.span(run.b), rule: rule)
  }
}

extension StatementFacts {
  /// Words of names and capitalised words alone.
  fileprivate func isName(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { index in
      let token = article.tokens[index]
      let isName = token.isCapitalised && article.layer.language.grammar[token.word].isEmpty
      return isName || token.kind != .word && token.kind != .number
        || named.contains { $0.span.contains(token.span) }
    }
  }

  /// The names that stand among some tokens.
  fileprivate func allNames(in tokens: Range<Int>) -> [Name] {
    let span = article.layer.span(tokens)
    return named.filter { $0.span.overlaps(span) }
  }

  /// The letters and digits of some tokens, without capitals.
  fileprivate func letters(of tokens: Range<Int>) -> String {
    String(article.article[article.layer.span(tokens)].lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// A single number in figures that is no part of a time.
  fileprivate func isNumber(_ tokens: Range<Int>) -> Bool {
    let span = article.layer.span(tokens)
    return tokens.count == 1 && article.tokens[tokens.lowerBound].kind == .number
      && article.times(in: self.span).allSatisfy { !article.times[$0].span.overlaps(span) }
  }

  fileprivate func quantity(at tokens: Range<Int>) -> Quantity? { quantities.first { $0.number.overlaps(tokens) } }
}
