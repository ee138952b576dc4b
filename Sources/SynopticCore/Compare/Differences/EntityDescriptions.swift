/// The nouns a story's articles use for its entities beside their names: "spokesman", "tanker", "partner".
struct EntityDescriptions {
  private var nouns: [Int: Set<Int32>] = [:]
  /// Per language: nouns that stand before names: "spokesman".
  private var titles: [String: Set<WordID>] = [:]

  /// Words before a name, and behind the comma after it, that may describe it.
  private static let before = 3
  private static let behind = 8
  /// How near a noun has to be to count as well: "ship" and "vessel".
  private static let leastNearness: Float = 0.6

  init(_ articles: [AnnotatedArticle], entityOfMention: [[Int]], story: StoryTerms, related: RelatedTerms) {
    for language in articles.map(\.layer.language) where titles[language.code] == nil {
      titles[language.code] = Set(language.list("names/titles").entries.compactMap(\.words.last))
    }
    for (index, article) in articles.enumerated() {
      for (number, mention) in article.mentions.enumerated() where mention.form == .name && mention.type != .place {
        let tokens = article.layer.tokens(of: mention.span)
        let words =
          title(before: tokens, in: article.layer)
          + apposition(behind: tokens.upperBound, in: article.layer)
        guard !words.isEmpty else { continue }
        let near = words.compactMap { story.term(of: article.layer.form($0), in: article.layer.language) }.flatMap {
          term in
          related[term].filter { $0.strength >= EntityDescriptions.leastNearness }.map(\.term)
        }
        nouns[entityOfMention[index][number], default: []].formUnion(near)
      }
    }
  }

  /// A noun, or one near it, stands beside the entity's name somewhere.
  func describes(_ noun: Int32, _ entity: Int) -> Bool { nouns[entity]?.contains(noun) ?? false }

  /// "the tanker NAME", "her partner, NAME,".
  private func title(before name: Range<Int>, in layer: TokenizedArticle) -> [WordID] {
    let (tokens, grammar) = (layer.tokens, layer.language.grammar)
    guard name.lowerBound > 0 else { return [] }
    let isApposition = tokens[name.lowerBound - 1].kind == .comma
    let last = isApposition ? name.lowerBound - 2 : name.lowerBound - 1
    guard last >= 0, isNoun(last, layer) else { return [] }
    let opening = (max(0, last - EntityDescriptions.before)..<last).map { grammar[tokens[$0].word] }
    // "The crash, NAME said, …" describes nobody; "the spokesman, NAME" and "her partner, NAME" do.
    let opens: Grammar.WordClass =
      isApposition && titles[layer.language.code]?.contains(tokens[last].word) != true ? .possessive : .phraseStart
    let isPhrase = opening.contains { !$0.isDisjoint(with: opens) }
    guard name.upperBound < tokens.count else { return isPhrase ? [tokens[last].word] : [] }
    // "Her personal NAME page" describes a page, and "after the fire, NAME said" nobody.
    let next = tokens[name.upperBound]
    let isClosed = isApposition ? next.kind == .comma || next.kind == .terminator : !isNoun(name.upperBound, layer)
    return isPhrase && isClosed ? [tokens[last].word] : []
  }

  /// "NAME, the president's spokesman,": the last noun before a preposition or the next mark.
  private func apposition(behind name: Int, in layer: TokenizedArticle) -> [WordID] {
    guard name + 1 < layer.tokens.count, layer.tokens[name].kind == .comma else { return [] }
    let grammar = layer.language.grammar
    var noun: WordID?
    var isPhrase = false
    for index in name + 1..<min(name + 1 + EntityDescriptions.behind, layer.tokens.count) {
      let wordClass = grammar[layer.tokens[index].word]
      if layer.tokens[index].kind != .word || wordClass.contains(.preposition) { break }
      if !wordClass.isDisjoint(with: .auxiliary.union(.pronoun)) { return [] }
      isPhrase = isPhrase || !wordClass.isDisjoint(with: .phraseStart)
      if isNoun(index, layer) { noun = layer.tokens[index].word }
    }
    return isPhrase ? noun.map { [$0] } ?? [] : []
  }

  private func isNoun(_ index: Int, _ layer: TokenizedArticle) -> Bool {
    let token = layer.tokens[index]
    return token.kind == .word && token.shape == .lower && token.span.count > 2
      && layer.language.grammar[token.word].isEmpty
  }
}

extension Grammar.WordClass {
  /// What a noun phrase begins with.
  static let phraseStart: Grammar.WordClass = [.determiner, .possessive]
}
