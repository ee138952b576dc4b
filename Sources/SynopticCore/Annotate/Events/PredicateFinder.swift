/// A word that tells a happening, where it stands.
struct Predicate: Sendable {
  enum Form: Sendable { case noun, finite, infinitive, gerund, participle }

  let tokens: Range<Int>
  let form: Form
  fileprivate(set) var tense: Event.Tense
  /// First token of the verb group: auxiliaries and adverbs are in.
  let groupStart: Int
  let weight: EventLexicon.Weight
  /// What happens, by its base form.
  let act: String

  var isNoun: Bool { form == .noun }
}

/// Tells verbs and event nouns from their neighbours: auxiliaries, determiners, prepositions.
struct PredicateFinder {
  let tokens: [Token]
  let grammar: Grammar
  let lexicon: EventLexicon

  /// The predicate at a token of a sentence, if there is one.
  func predicate(at index: Int, in sentence: Range<Int>) -> Predicate? {
    let word = lexicon[tokens[index].word]
    guard word.weight != .none, tokens[index].kind == .word, !isName(index, in: sentence), !isCompounded(index) else {
      return nil
    }
    let group = groupStart(of: index, in: sentence)
    if !word.verb.isEmpty, isVerb(word, at: index, groupStart: group, in: sentence) {
      let isReduced = group == index && startsReducedRelative(index, word.verb, in: sentence)
      let tense = isReduced ? .none : tense(of: word.verb, group..<index)
      let form: Predicate.Form = tense == .none ? nonfinite(word.verb, group..<index) : .finite
      return Predicate(
        tokens: index..<index + 1, form: form, tense: tense, groupStart: group, weight: word.weight,
        act: lexicon.act(of: word))
    }
    guard word.isNoun else { return nil }
    return Predicate(
      tokens: index..<index + 1, form: .noun, tense: .none, groupStart: index, weight: word.weight,
      act: lexicon.act(of: word))
  }

  /// "have been captured and sent": the second verb shares the auxiliaries of the first.
  func shareTense(in predicates: inout [Predicate]) {
    for index in predicates.indices.dropFirst() where predicates[index].tense == .past {
      let (first, second) = (predicates[index - 1], predicates[index])
      guard first.tense == .perfect || first.tense == .pluperfect, second.groupStart == second.tokens.lowerBound,
        lexicon[tokens[second.groupStart].word].verb.contains(.participle),
        wordClass(second.groupStart - 1).contains(.coordinator)
      else { continue }
      predicates[index].tense = first.tense
    }
  }

  /// "the former president, convicted of murder", "a letter written by her": who or what is meant, not what happened.
  private func startsReducedRelative(_ index: Int, _ forms: VerbForms, in sentence: Range<Int>) -> Bool {
    guard forms.contains(.participle), index + 1 < sentence.upperBound, index > sentence.lowerBound else {
      return false
    }
    let next = tokens[index + 1]
    guard wordClass(index + 1).contains(.preposition) else { return false }
    return tokens[index - 1].kind == .comma || lexicon.opensAgent(next.word)
  }

  private func nonfinite(_ forms: VerbForms, _ group: Range<Int>) -> Predicate.Form {
    if group.contains(where: { wordClass($0).contains(.infinitive) }) { return .infinitive }
    return forms.contains(.ing) ? .gerund : .participle
  }

  /// A capitalised word inside a sentence is a name, unless all around it is capitalised as in a headline.
  private func isName(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard tokens[index].isCapitalised, index > sentence.lowerBound else { return false }
    let around = max(sentence.lowerBound, index - 4)..<min(sentence.upperBound, index + 5)
    return around.contains { tokens[$0].shape == .lower && grammar[tokens[$0].word].isEmpty }
  }

  /// "state-run"
  private func isCompounded(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].kind == .dash && !tokens[index].spaced && !tokens[index - 1].spaced
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
    if group.contains(.be), group.isDisjoint(with: [.have, .do, .modal, .infinitive]) {
      // "was close", "is open" are no verbs.
      return !word.verb.isDisjoint(with: [.participle, .ing])
    }
    if !group.isDisjoint(with: [.auxiliary, .infinitive]) { return true }
    let before: Grammar.WordClass = groupStart > sentence.lowerBound ? wordClass(groupStart - 1) : []
    if !before.isDisjoint(with: [.determiner, .possessive]), before.isDisjoint(with: [.subject, .relative]) {
      return false
    }
    if before.contains(.preposition), !word.verb.contains(.ing) || word.isNoun { return false }
    if !word.verb.isDisjoint(with: [.past, .participle, .future]) {
      return !isModifier(index, in: sentence) || groupStart < index
    }
    if word.verb == .ing { return !word.isNoun || startsResult(index, in: sentence) }
    let next: Grammar.WordClass = index + 1 < sentence.upperBound ? wordClass(index + 1) : []
    return !before.isDisjoint(with: [.subject, .relative, .contraction])
      || before.contains(.coordinator) && !word.isNoun
      || groupStart > sentence.lowerBound && tokens[groupStart - 1].isCapitalised
      || !next.isDisjoint(with: [.determiner, .possessive, .object, .infinitive])
  }

  /// "…, killing two people": a participle with an object, and no noun.
  private func startsResult(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound, tokens[index - 1].kind == .comma, index + 1 < sentence.upperBound else {
      return false
    }
    return tokens[index + 1].kind == .number || tokens[index + 1].isCapitalised
      || !wordClass(index + 1).isDisjoint(with: [.determiner, .possessive, .object])
  }

  /// "wounded soldiers" at the head of a phrase: a participle at the sentence's start without a subject before it.
  private func isModifier(_ index: Int, in sentence: Range<Int>) -> Bool { index == sentence.lowerBound }

  private func tense(of forms: VerbForms, _ group: Range<Int>) -> Event.Tense {
    let classes = group.reduce(into: Grammar.WordClass()) { $0.formUnion(wordClass($1)) }
    if classes.contains(.future) || forms == .future { return .future }
    if classes.contains(.infinitive) { return .none }
    if classes.contains(.modal) { return .present }
    if classes.contains(.have), classes.contains(.past) { return .pluperfect }
    if classes.contains(.have) { return .perfect }
    if classes.contains(.past) { return .past }
    if classes.contains(.present) { return forms.contains(.participle) && !forms.contains(.ing) ? .past : .present }
    if forms.contains(.past) { return .past }
    return forms.isDisjoint(with: [.base, .thirdPerson]) ? .none : .present
  }
}
