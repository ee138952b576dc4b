/// A word that tells a happening, where it stands.
struct Predicate: Sendable {
  enum Tense: Sendable { case past, pluperfect, present, future, none }

  let tokens: Range<Int>
  let isNoun: Bool
  let tense: Tense
  /// First token of the verb group: auxiliaries and adverbs are in.
  let groupStart: Int
  let weight: EventLexicon.Weight
}

/// Tells verbs and event nouns from their neighbours: auxiliaries, determiners, prepositions.
struct PredicateFinder {
  let tokens: [Token]
  let grammar: Grammar
  let lexicon: EventLexicon

  /// The predicate at a token of a sentence, if there is one.
  func predicate(at index: Int, in sentence: Range<Int>) -> Predicate? {
    let word = lexicon[tokens[index].word]
    guard word.weight != .none, tokens[index].kind == .word, !isName(index, in: sentence) else { return nil }
    let group = groupStart(of: index, in: sentence)
    if !word.verb.isEmpty, isVerb(word, at: index, groupStart: group, in: sentence) {
      return Predicate(
        tokens: index..<index + 1, isNoun: false, tense: tense(of: word.verb, group..<index), groupStart: group,
        weight: word.weight)
    }
    guard word.isNoun else { return nil }
    return Predicate(tokens: index..<index + 1, isNoun: true, tense: .none, groupStart: index, weight: word.weight)
  }

  /// A capitalised word inside a sentence is a name, unless all around it is capitalised as in a headline.
  private func isName(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard tokens[index].isCapitalised, index > sentence.lowerBound else { return false }
    let around = max(sentence.lowerBound, index - 4)..<min(sentence.upperBound, index + 5)
    return around.contains { tokens[$0].shape == .lower && grammar[tokens[$0].word].isEmpty }
  }

  private func wordClass(_ index: Int) -> Grammar.WordClass { grammar[tokens[index]] }

  private func groupStart(of index: Int, in sentence: Range<Int>) -> Int {
    let limit = max(sentence.lowerBound, index - 6)
    var first = index
    while first > limit, tokens[first - 1].kind == .word,
      !wordClass(first - 1).isDisjoint(with: [.adverb, .negation, .auxiliary, .infinitive]),
      wordClass(first - 1).isDisjoint(with: [.subject, .possessive, .determiner])
    { first -= 1 }
    return first
  }

  private func isVerb(
    _ word: EventLexicon.Word, at index: Int, groupStart: Int, in sentence: Range<Int>
  ) -> Bool {
    let group = (groupStart..<index).reduce(into: Grammar.WordClass()) { $0.formUnion(wordClass($1)) }
    if !group.isDisjoint(with: [.auxiliary, .infinitive]) { return true }
    let before: Grammar.WordClass = groupStart > sentence.lowerBound ? wordClass(groupStart - 1) : []
    if !before.isDisjoint(with: [.determiner, .possessive]), before.isDisjoint(with: [.subject, .relative]) {
      return false
    }
    if before.contains(.preposition), !word.verb.contains(.ing) || word.isNoun { return false }
    if !word.verb.isDisjoint(with: [.past, .participle, .future]) {
      return !isModifier(index, in: sentence) || groupStart < index
    }
    if word.verb == .ing { return !word.isNoun }
    let next: Grammar.WordClass = index + 1 < sentence.upperBound ? wordClass(index + 1) : []
    return !before.isDisjoint(with: [.subject, .relative, .contraction])
      || groupStart > sentence.lowerBound && tokens[groupStart - 1].isCapitalised
      || !next.isDisjoint(with: [.determiner, .possessive, .object, .infinitive])
  }

  /// "wounded soldiers" at the head of a phrase: a participle at the sentence's start without a subject before it.
  private func isModifier(_ index: Int, in sentence: Range<Int>) -> Bool { index == sentence.lowerBound }

  private func tense(of forms: VerbForms, _ group: Range<Int>) -> Predicate.Tense {
    let classes = group.reduce(into: Grammar.WordClass()) { $0.formUnion(wordClass($1)) }
    if classes.contains(.future) || forms == .future { return .future }
    if classes.contains(.infinitive) { return .none }
    if classes.contains(.modal) { return .present }
    if classes.contains(.have), classes.contains(.past) { return .pluperfect }
    if classes.contains(.past) || classes.contains(.have) { return .past }
    if classes.contains(.present) { return forms.contains(.participle) && !forms.contains(.ing) ? .past : .present }
    if forms.contains(.past) { return .past }
    return forms.isDisjoint(with: [.base, .thirdPerson]) ? .none : .present
  }
}
