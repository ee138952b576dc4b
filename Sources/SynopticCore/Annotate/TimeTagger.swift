/// Finds time expressions and reads their meaning.
struct TimeTagger: Sendable {
  let grammar: TimeGrammar
  private let tenses: TenseReader
  private let numbers: TimeItemReader.NumberClasses

  init(_ language: Language) throws(LanguageError) {
    grammar = try TimeGrammar(language)
    tenses = try TenseReader(language)
    let classes = grammar.lexicon.classes
    numbers = TimeItemReader.NumberClasses(
      scale: classes["scale"], article: classes["article"], joiner: classes["number-joiner"],
      tensJoiner: classes["tens-joiner"])
  }

  /// The expressions of an article in text order, resolved against the publication day where it is known.
  func times(in layer: TokenizedArticle) -> [TimeExpression] {
    let reader = TimeItemReader(
      lexicon: grammar.lexicon, tokens: layer.tokens, bytes: Array(layer.article.text.utf8), classes: numbers,
      marks: layer.language.numberMarks)
    var times: [TimeExpression] = []
    for sentence in layer.sentences {
      forEachStretch(of: sentence.tokens, in: layer.tokens) { stretch in
        var items = reader.items(stretch, in: sentence.tokens)
        grammar.parse(&items)
        times += items.compactMap { expression($0, in: layer, sentence) }
      }
    }
    let publication = layer.article.publication
    return TimeResolver.resolve(times, against: publication.map { PublicationEstimate(stated: $0.day) } ?? .unknown)
  }

  /// Nil for an item that is no time: words without a meaning, "soon" in the past, the dateline.
  private func expression(_ item: TimeItem, in layer: TokenizedArticle, _ sentence: Sentence) -> TimeExpression? {
    guard var meaning = item.meaning else { return nil }
    let span = layer.span(trimmed(item.tokens, in: sentence, of: layer))
    if let dateline = layer.article.dateline, dateline.contains(span) { return nil }
    if meaning.wantsHeading || meaning == .reference(.future) {
      let heading = tenses.heading(around: item.tokens, in: sentence.tokens, of: layer)
      if meaning == .reference(.future), heading == .past, item.tokens.count == 1 { return nil }
      meaning = meaning.headed(heading)
    }
    return TimeExpression(
      span: span, kind: .date, meaning: meaning, value: "",
      modifier: nil, placement: .unplaced,
      anchor: .none, rule: item.rule.map { grammar.rules[$0].name } ?? "")
  }

  /// Without the full stop of the sentence, which an abbreviation at its end has taken for its own.
  private func trimmed(_ tokens: Range<Int>, in sentence: Sentence, of layer: TokenizedArticle) -> Range<Int> {
    let last = tokens.upperBound - 1
    let endsSentence =
      tokens.count > 1 && last == sentence.tokens.upperBound - 1 && layer.tokens[last].kind == .terminator
    return endsSentence ? tokens.lowerBound..<last : tokens
  }

  /// The runs of tokens that can be parts of expressions and hold at least one that may start one.
  private func forEachStretch(of sentence: Range<Int>, in tokens: [Token], _ body: (Range<Int>) -> Void) {
    var start = sentence.lowerBound
    var index = start
    var isTriggered = false
    while index < sentence.upperBound {
      let use = use(of: index, in: tokens, since: start)
      if use == 0 {
        if isTriggered { body(start..<index) }
        isTriggered = false
        start = index + 1
      } else if use == TimeLexicon.Use.trigger.rawValue {
        isTriggered = true
      }
      index += 1
    }
    if isTriggered { body(start..<index) }
  }

  private func use(of index: Int, in tokens: [Token], since start: Int) -> UInt8 {
    let token = tokens[index]
    switch token.kind {
    case .word:
      let word = Int(token.word.number)
      return word < grammar.lexicon.uses.count ? grammar.lexicon.uses[word] : 0
    case .number: return token.span.count == 4 ? TimeLexicon.Use.trigger.rawValue : TimeLexicon.Use.part.rawValue
    case .terminator: return index > start && !token.spaced ? TimeLexicon.Use.part.rawValue : 0
    case .comma, .quote, .dash, .open, .close: return TimeLexicon.Use.part.rawValue
    case .colon, .slash:
      // "10:30", "3/14/98"
      let joinsNumbers = index > start && tokens[index - 1].kind == .number && !token.spaced
      return joinsNumbers ? TimeLexicon.Use.trigger.rawValue : TimeLexicon.Use.part.rawValue
    default: return 0
    }
  }
}
