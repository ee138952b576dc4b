/// Tells verbs and event nouns from their neighbours: auxiliaries, determiners, prepositions.
struct PredicateFinder {
  let tokens: [Token]
  let grammar: Grammar
  let lexicon: EventLexicon

  /// What a sentence tells, and where its verbs stand: auxiliaries and the cues of quotations are among them.
  func read(_ sentence: Range<Int>, cues: [Range<Int>]) -> (predicates: [Predicate], verbs: [Int]) {
    var predicates: [Predicate] = []
    var verbs: [Int] = []
    var cue = 0
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      while cue < cues.count, cues[cue].lowerBound < token { cue += 1 }
      if cue < cues.count, cues[cue].lowerBound == token {
        verbs.append(token)
        token = cues[cue].upperBound
        continue
      }
      if let predicate = predicate(at: token, in: sentence, after: verbs.last) {
        predicates.append(predicate)
        if !predicate.isNoun { verbs.append(token) }
      } else if !grammar[tokens[token]].isDisjoint(with: .auxiliary) {
        verbs.append(token)
      }
      token += 1
    }
    shareTense(in: &predicates)
    joinLists(in: &predicates)
    return (predicates, verbs)
  }

  /// The words that introduce what somebody said; without a tense where they are no verb: "according to".
  func telling(_ cue: Range<Int>, in sentence: Range<Int>) -> Predicate {
    let verb = cue.first { !lexicon.tellingForms(tokens[$0].word).isEmpty } ?? cue.lowerBound
    let forms = lexicon.tellingForms(tokens[verb].word)
    let group = VerbGroup(before: verb, from: sentence.lowerBound, in: tokens, grammar)
    return Predicate(
      tokens: cue, form: .finite, tense: forms.isEmpty ? .none : tense(of: forms, group.classes),
      groupStart: min(group.start, cue.lowerBound), act: "")
  }

  /// The predicate at a token of a sentence, if there is one.
  /// - Parameter verb: the last verb before it in the sentence.
  private func predicate(at index: Int, in sentence: Range<Int>, after verb: Int?) -> Predicate? {
    let word = lexicon[tokens[index].word]
    guard word.tells, tokens[index].kind == .word, !grammar.isName(index, of: tokens, in: sentence),
      !isCompounded(index)
    else { return nil }
    let group = VerbGroup(before: index, from: sentence.lowerBound, in: tokens, grammar)
    if !word.verb.isEmpty, isVerb(word, at: index, group, in: sentence, after: verb) {
      let isReduced = group.tokens.isEmpty && startsReducedRelative(index, word.verb, in: sentence)
      let classes = continuesInfinitive(word, at: group.start) ? group.classes.union(.infinitive) : group.classes
      let tense = isReduced ? .none : tense(of: word.verb, classes)
      let form: Predicate.Form = tense == .none ? nonfinite(word.verb, classes) : .finite
      return Predicate(
        tokens: index..<index + 1, form: form, tense: tense, groupStart: group.start, act: lexicon.act(of: word))
    }
    guard word.isNoun else { return nil }
    return Predicate(
      tokens: index..<index + 1, form: .noun, tense: .none, groupStart: index, act: lexicon.act(of: word))
  }

  /// "have been captured and sent": the second verb shares the auxiliaries of the first.
  private func shareTense(in predicates: inout [Predicate]) {
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
    return tokens[index - 1].kind == .comma || lexicon.connectives.opensAgent(next.word)
      || forms.contains(.past) && isFollowedByVerb(index + 1, in: sentence)
  }

  /// "soldiers captured in the east were …": the verb of the clause comes yet, and nothing opens another one.
  private func isFollowedByVerb(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard wordClass(index).isDisjoint(with: .subordinator) else { return false }
    for next in index..<min(sentence.upperBound, index + PredicateFinder.phrase) {
      guard tokens[next].kind == .word || tokens[next].kind == .number else { return false }
      let found = tokens[next].isCapitalised ? [] : wordClass(next)
      if !found.isDisjoint(with: [.present, .past, .modal]) { return found.isDisjoint(with: [.contraction]) }
      if !found.isDisjoint(with: [.coordinator, .relative, .complementizer, .subordinator, .subject]) { return false }
    }
    return false
  }

  /// Words a reduced relative clause has at most.
  private static let phrase = 10

  /// "to help create": a bare infinitive behind another one.
  private func continuesInfinitive(_ word: EventLexicon.Word, at start: Int) -> Bool {
    start >= 2 && word.verb.contains(.base) && wordClass(start - 2).contains(.infinitive)
      && lexicon[tokens[start - 1].word].verb.contains(.base)
  }

  /// "left the house, walked to the park and attacked a guard": what looks like a reduced relative clause is a verb of a
  /// list that began before it and ends, behind a conjunction, in a verb with an object.
  private func joinLists(in predicates: inout [Predicate]) {
    guard let first = predicates.firstIndex(where: { $0.tense == .past }) else { return }
    var isInList = false
    for index in predicates.indices[(first + 1)...].reversed() where predicates[index].mayBePast {
      if endsList(predicates[index]) {
        isInList = true
      } else if tokens[predicates[index].groupStart - 1].kind != .comma {
        isInList = false
      } else if isInList, lexicon[tokens[predicates[index].tokens.lowerBound].word].verb.contains(.past) {
        predicates[index].form = .finite
        predicates[index].tense = .past
      }
    }
  }

  private func endsList(_ predicate: Predicate) -> Bool {
    let next = predicate.tokens.upperBound
    guard predicate.tense == .past, wordClass(predicate.groupStart - 1).contains(.coordinator),
      tokens[predicate.groupStart - 2].kind != .comma, next < tokens.count
    else { return false }
    return [.word, .number, .symbol].contains(tokens[next].kind)
      && wordClass(next).isDisjoint(with: [.preposition, .adverb, .coordinator, .subordinator])
  }

  private func nonfinite(_ forms: VerbForms, _ group: Grammar.WordClass) -> Predicate.Form {
    if group.contains(.infinitive) { return .infinitive }
    return forms.contains(.ing) ? .gerund : .participle
  }

  /// "state-run"
  private func isCompounded(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].kind == .dash && !tokens[index].spaced && !tokens[index - 1].spaced
  }

  private func wordClass(_ index: Int) -> Grammar.WordClass { grammar[tokens[index]] }

  private func isVerb(
    _ word: EventLexicon.Word, at index: Int, _ group: VerbGroup, in sentence: Range<Int>, after verb: Int?
  ) -> Bool {
    if group.classes.contains(.be), group.classes.isDisjoint(with: [.have, .do, .modal, .infinitive]) {
      // "was close", "is open" are no verbs.
      return !word.verb.isDisjoint(with: [.participle, .ing])
    }
    if !group.classes.isDisjoint(with: [.auxiliary, .infinitive]) { return true }
    if wordClass(index).contains(.preposition) { return false }
    let before: Grammar.WordClass = group.start > sentence.lowerBound ? wordClass(group.start - 1) : []
    if before.opensNounPhrase { return false }
    if before.contains(.preposition), !word.verb.contains(.ing) || word.isNoun { return false }
    if !word.verb.isDisjoint(with: [.past, .participle, .future]) {
      return !isModifier(index, in: sentence) || group.start < index
    }
    if word.verb == .ing { return !word.isNoun || startsResult(index, in: sentence) }
    if !before.isDisjoint(with: [.subject, .relative, .contraction]) { return true }
    if word.isNoun, isInNounPhrase(index, in: sentence) { return false }
    let next: Grammar.WordClass = index + 1 < sentence.upperBound ? wordClass(index + 1) : []
    if !next.isDisjoint(with: [.determiner, .possessive, .object]) || opensInfinitive(index + 1) { return true }
    guard group.start > sentence.lowerBound, !hasVerb(index, in: sentence) else { return false }
    return tokens[group.start - 1].isCapitalised || endsSubordinate(group.start, word, in: sentence)
      || before.contains(.coordinator) && !word.isNoun && sharesForm(word, with: verb)
  }

  /// "after delegations meet": a subordinator, its subject, and a word that is no noun.
  private func endsSubordinate(_ index: Int, _ word: EventLexicon.Word, in sentence: Range<Int>) -> Bool {
    var first = index - 1
    while first > max(sentence.lowerBound, index - 5), isOpen(first) { first -= 1 }
    return !word.isNoun && first < index - 1 && wordClass(first).contains(.subordinator)
  }

  /// A word of no closed class that tells nothing, or the dash of a compound.
  private func isOpen(_ index: Int) -> Bool {
    tokens[index].kind == .dash && !tokens[index].spaced
      || tokens[index].kind == .word && wordClass(index).isEmpty && lexicon[tokens[index].word].verb.isEmpty
  }

  /// "plan to leave", but not "support to Kiev".
  private func opensInfinitive(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, wordClass(index).contains(.infinitive) else { return false }
    return !tokens[index + 1].isCapitalised && tokens[index + 1].kind == .word
  }

  /// "and pilots protested", "Boeing planes were": what a verb stands behind is its subject.
  private func hasVerb(_ index: Int, in sentence: Range<Int>) -> Bool {
    index + 1 < sentence.upperBound
      && (!wordClass(index + 1).isDisjoint(with: .auxiliary) || lexicon[tokens[index + 1].word].verb.contains(.past))
  }

  /// "search and destroy", but not "destroyed homes and plants": a conjunction joins verbs of one form.
  private func sharesForm(_ word: EventLexicon.Word, with verb: Int?) -> Bool {
    verb.map { !lexicon[tokens[$0].word].verb.isDisjoint(with: word.verb) } ?? false
  }

  /// "launched a nighttime drone attack to …": a determiner, and words of no class after it.
  private func isInNounPhrase(_ index: Int, in sentence: Range<Int>) -> Bool {
    var first = index - 1
    while first > max(sentence.lowerBound, index - 4), tokens[first].kind == .word, wordClass(first).isEmpty {
      first -= 1
    }
    return first >= sentence.lowerBound && first < index - 1 && wordClass(first).opensNounPhrase
      && (first + 1..<index).allSatisfy { lexicon[tokens[$0].word].verb.isEmpty }
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

  private func tense(of forms: VerbForms, _ classes: Grammar.WordClass) -> Event.Tense {
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
