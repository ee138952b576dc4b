/// What the events of an article are read from.
///
/// A class, because every clause has it: as a value each of its tables would be counted with each clause.
final class EventText {
  let layer: TokenizedArticle
  let times: [TimeExpression]
  let quotations: [Quotation]
  let grammar: Grammar
  let lexicon: EventLexicon
  let finder: PredicateFinder

  init(
    layer: TokenizedArticle, times: [TimeExpression], quotations: [Quotation], grammar: Grammar, lexicon: EventLexicon
  ) {
    self.layer = layer
    self.times = times
    self.quotations = quotations
    self.grammar = grammar
    self.lexicon = lexicon
    finder = PredicateFinder(tokens: layer.tokens, grammar: grammar, lexicon: lexicon)
  }

  /// Its cue is one of denial, and not denied itself: "denied that", not "did not deny that".
  func isDenied(_ quotation: Int) -> Bool {
    guard quotations[quotation].manner != .direct, let cue = quotations[quotation].cue else { return false }
    let tokens = layer.tokens(of: cue)
    let group = VerbGroup(before: tokens.lowerBound, from: max(0, tokens.lowerBound - 4), in: layer.tokens, grammar)
    return tokens.contains { lexicon.isDenial(layer.tokens[$0].word) }
      && !group.tokens.contains { grammar[layer.tokens[$0]].contains(.negation) }
  }
}
