/// Words that say what became of those a number counts, from `comparison/tolls.txt`: "killed", "survivors".
struct TollLexicon: Sendable {
  private var tolls: [WordID: String] = [:]

  /// The class of words for those who are counted that leave out nobody: "people".
  private static let anybody = "anybody"
  /// Words behind and before a number that are looked at.
  private static let reach = 6

  init(_ language: Language) {
    for entry in language.list("comparison/tolls").entries where entry.words.count == 1 {
      tolls[entry.words[0]] = entry.fields.first
    }
  }

  /// "12 dead", "14 people were killed", "killing at least ten"; nil where the words beside the number tell of nothing
  /// that became of somebody.
  func toll(of quantity: Quantity, in layer: TokenizedArticle, sentence: Range<Int>) -> String? {
    guard quantity.unit == nil, !tolls.isEmpty else { return nil }
    let (grammar, tokens) = (layer.language.grammar, layer.tokens)
    let end = min(sentence.upperBound, quantity.tokens.upperBound + TollLexicon.reach)
    for index in quantity.tokens.upperBound..<max(end, quantity.tokens.upperBound) {
      let wordClass = grammar[tokens[index].word]
      guard isInPhrase(tokens[index], wordClass), !wordClass.contains(.preposition) || wordClass.contains(.infinitive)
      else { break }
      if wordClass.contains(.negation) { return nil }
      if let toll = toll(of: tokens[index].word) { return toll }
    }
    let start = max(sentence.lowerBound, quantity.tokens.lowerBound - TollLexicon.reach)
    for index in (min(start, quantity.tokens.lowerBound)..<quantity.tokens.lowerBound).reversed() {
      let wordClass = grammar[tokens[index].word]
      guard isInPhrase(tokens[index], wordClass), quantity.counted.isEmpty || wordClass.isDisjoint(with: .preposition)
      else { return nil }
      if let toll = toll(of: tokens[index].word) { return toll }
    }
    return nil
  }

  /// The word tells those who are counted from others: "passengers", not "people" or "bodies".
  func isParticular(_ word: WordID) -> Bool { tolls[word] == nil }

  private func toll(of word: WordID) -> String? { tolls[word].flatMap { $0 == TollLexicon.anybody ? nil : $0 } }

  private func isInPhrase(_ token: Token, _ wordClass: Grammar.WordClass) -> Bool {
    token.kind == .word && wordClass.isDisjoint(with: [.coordinator, .relative, .subordinator])
  }
}
