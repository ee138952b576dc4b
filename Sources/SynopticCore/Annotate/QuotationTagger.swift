/// Finds direct, indirect and mixed quotations with their cue and speaker.
struct QuotationTagger: Sendable {
  private let grammar: Grammar
  private let lexicon: CueLexicon

  /// - Throws: `LanguageError` when a list of the language cannot be read.
  init(_ language: Language) throws(LanguageError) {
    grammar = language.grammar
    lexicon = try CueLexicon(language)
  }

  /// The quotations of an article in text order of their first words.
  func quotations(in layer: TokenizedArticle, mentions: [Mention]) -> [Quotation] {
    let passages = QuotedPassageFinder.passages(in: layer, cues: lexicon)
    var collector = AttributionCollector(passages: passages)
    for unit in QuotingUnit.units(of: layer, passages: passages) {
      let parser = AttributionParser(
        unit, tokens: layer.tokens, grammar: grammar, lexicon: lexicon, passages: passages)
      collector.add(parser.attributions(), of: unit, introducing: parser.introduction())
    }
    let linker = SpeakerLinker(layer: layer, mentions: mentions, grammar: grammar)
    return collector.attributions.map { attribution in
      Quotation(
        content: attribution.content.map(layer.spanWithoutComma), manner: attribution.manner,
        cue: attribution.cue.map(layer.span),
        cueClass: attribution.cueClass, speaker: attribution.speaker.map(linker.speaker),
        relay: attribution.relay.flatMap(linker.relay), rule: attribution.rule)
    }.sorted { $0.content[0] < $1.content[0] }
  }
}

extension TokenizedArticle {
  /// A comma before the closing mark belongs to the sentence around the words.
  fileprivate func spanWithoutComma(_ words: Range<Int>) -> Span {
    let endsWithComma = words.count > 1 && tokens[words.upperBound - 1].kind == .comma
    return span(endsWithComma ? words.dropLast() : words)
  }
}
