/// How a sentence uses capitals, which says how much one of them means.
enum SentenceCase {
  /// Capitals mark names.
  case normal
  /// "Putin Warns Trump About Missiles": capitals mark every longer word.
  case title
  /// "LONDON SHARES CLOSE HIGHER": everything is in capitals.
  case capitals

  init(_ layer: TokenizedArticle, _ sentence: Sentence) {
    var upper = 0
    var initial = 0
    var lower = 0
    for index in sentence.tokens where layer.tokens[index].kind == .word {
      let token = layer.tokens[index]
      // Short words are written small in titles, and single capitals say nothing.
      guard token.span.count > 3 else { continue }
      switch token.shape {
      case .upper: upper += 1
      case .initial, .mixed: initial += 1
      case .lower, .lowerMixed: lower += 1
      case .none: break
      }
    }
    if upper > 1, upper > 2 * (initial + lower) {
      self = .capitals
    } else if initial + upper >= 4, initial + upper > 3 * lower {
      self = .title
    } else {
      self = .normal
    }
  }

  /// A capital at this token comes from its place: the first word, after a colon, in front of a quotation.
  static func opensSentence(_ tokens: [Token], at index: Int, in sentence: Sentence) -> Bool {
    var before = index - 1
    while before >= sentence.tokens.lowerBound {
      switch tokens[before].kind {
      case .quote, .open: before -= 1
      case .word, .address, .comma, .slash, .close: return before + 1 < index && tokens[before].kind == .comma
      case .number: return tokens[before].startsLine
      case .terminator: return tokens[index].spaced && tokens[before].span.count > 1 || before + 1 < index
      case .colon: return true
      case .dash: return tokens[before].spaced && tokens[index].spaced
      case .symbol: return true
      }
    }
    return true
  }
}
