/// Finds who stands before or after a verb, by closed-class words and punctuation alone.
struct NounPhraseFinder {
  let tokens: [Token]
  let grammar: Grammar

  /// Tokens looked at on either side of a verb: longer phrases are cut, so that any text takes linear time.
  private static let reach = 30

  private func wordClass(_ index: Int) -> Grammar.WordClass { grammar[tokens[index]] }

  /// The phrase that ends just before a verb group, not reaching before `start`; nil where none does.
  func subject(before group: Int, from start: Int, verbs: CueLexicon) -> Range<Int>? {
    guard group > start else { return nil }
    let last = group - 1
    if tokens[last].kind == .comma { return subjectWithApposition(comma: last, from: start) }
    if wordClass(last).contains(.preposition) {
      // "By declaring": whoever declares stands with another verb. "The mayor on Sunday said" is read without the day.
      guard wordClass(group).contains(.adverb) else { return nil }
      return described(byClauseWith: phraseStart(before: group, from: start), from: start, verbs: verbs)
        ?? subject(before: last, from: start, verbs: verbs)
    }
    guard isPhrasePart(last) else { return nil }
    if isPronoun(last) { return last..<group }
    let first = phraseStart(before: group, from: start)
    return described(byClauseWith: first, from: start, verbs: verbs) ?? trimmed(first..<group)
  }

  /// "The man who had been arrested on Sunday said": the phrase in front of the relative clause that ends at the verb.
  private func described(byClauseWith word: Int, from start: Int, verbs: CueLexicon) -> Range<Int>? {
    var opener = word - 1
    let limit = max(start, word - NounPhraseFinder.mostAuxiliaries)
    while opener > limit, !wordClass(opener).isDisjoint(with: .auxiliary), !wordClass(opener).contains(.relative) {
      opener -= 1
    }
    guard opener > start, wordClass(opener).contains(.relative), isPhrasePart(opener - 1),
      tokens[opener - 1].kind == .word, !wordClass(opener - 1).contains(.preposition),
      !wordClass(opener).contains(.declarative) || isVerb(opener + 1, verbs)
    else { return nil }
    return trimmed(phraseStart(before: opener, from: start)..<opener)
  }

  /// "Who had been".
  private static let mostAuxiliaries = 5

  /// Behind "that" tells a relative clause without a subject of its own from a reported one.
  private func isVerb(_ index: Int, _ verbs: CueLexicon) -> Bool {
    !wordClass(index).isDisjoint(with: .auxiliary) || !verbs.finiteForms(tokens[index].word).isDisjoint(with: .finite)
  }

  /// "The air force, which said": the phrase a relative pronoun stands for, or the pronoun itself.
  func antecedent(of pronoun: Int, from start: Int) -> Range<Int> {
    let end = pronoun > start && tokens[pronoun - 1].kind == .comma ? pronoun - 1 : pronoun
    return trimmed(phraseStart(before: end, from: start)..<end) ?? pronoun..<pronoun + 1
  }

  /// "The head of the council, Ann Lee": with the name that stands behind a comma and before another mark.
  func withName(behind phrase: Range<Int>, before end: Int) -> Range<Int> {
    let name = phrase.upperBound + 1
    guard name < end, tokens[phrase.upperBound].kind == .comma, tokens[name].isCapitalised,
      !tokens[phrase.upperBound - 1].isCapitalised, wordClass(name).isEmpty,
      let found = self.phrase(at: name, before: end), found.allSatisfy({ tokens[$0].isCapitalised }),
      found.upperBound == end || tokens[found.upperBound].kind != .word
    else { return phrase }
    return phrase.lowerBound..<found.upperBound
  }

  /// "Bill Frelick, director at Human Rights Watch, said": the phrase before the apposition, with it.
  private func subjectWithApposition(comma: Int, from start: Int) -> Range<Int>? {
    let limit = max(start, comma - NounPhraseFinder.reach)
    guard let opening = (limit..<comma).last(where: { tokens[$0].kind == .comma }), opening > limit,
      opening + 1 < comma, isPhrasePart(opening - 1)
    else { return nil }
    let phrase = phraseStart(before: opening, from: limit)..<opening
    if startsApposition(opening + 1) { return trimmed(phrase.lowerBound..<comma) }
    return isInsertion(opening + 1..<comma) && trimmed(phrase) == phrase ? phrase : nil
  }

  /// "Smith, for his part, said": a short phrase with a preposition, which tells nothing of the speaker.
  private func isInsertion(_ range: Range<Int>) -> Bool {
    range.count <= 5 && wordClass(range.lowerBound).contains(.preposition)
  }

  private func startsApposition(_ index: Int) -> Bool {
    tokens[index].kind != .word
      || wordClass(index).isDisjoint(with: [.preposition, .coordinator, .subordinator, .auxiliary, .subject])
      || wordClass(index).contains(.relative) || wordClass(index).contains(.determiner)
  }

  private func phraseStart(before end: Int, from start: Int) -> Int {
    let limit = max(start, end - NounPhraseFinder.reach)
    var first = end
    while first > limit, isPhrasePart(first - 1) || joinsNames(first - 1, before: end, from: limit) { first -= 1 }
    return first
  }

  /// "Clinton and Sanders": a coordinator between two capitalised words.
  private func joinsNames(_ index: Int, before end: Int, from start: Int) -> Bool {
    wordClass(index).contains(.coordinator) && index > start && index + 1 < end
      && tokens[index - 1].isCapitalised && tokens[index + 1].isCapitalised
  }

  private func isPronoun(_ index: Int) -> Bool {
    let wordClass = wordClass(index)
    return wordClass.contains(.relative) || wordClass.contains(.contraction)
      || wordClass.contains(.subject) && wordClass.isDisjoint(with: .determiner)
  }

  /// The token can stand inside a noun phrase.
  private func isPhrasePart(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .word:
      let wordClass = wordClass(index)
      if wordClass.contains(.possessive) || wordClass.contains(.determiner) { return !wordClass.contains(.declarative) }
      return wordClass.isDisjoint(with: [
        .auxiliary, .coordinator, .subordinator, .complementizer, .infinitive, .contraction, .negation, .relative,
      ]) || index + 1 < tokens.count && isPronoun(index)
    case .number, .symbol, .slash, .open, .close: return true
    case .dash: return !tokens[index].spaced
    case .terminator: return index + 1 < tokens.count && !tokens[index + 1].startsLine && !tokens[index].spaced
    default: return false
    }
  }

  /// Without the adverbs, prepositions and conjunctions a sentence may open with.
  private func trimmed(_ phrase: Range<Int>) -> Range<Int>? {
    var first = phrase.lowerBound
    while first < phrase.upperBound {
      let wordClass = wordClass(first)
      let isLeadIn =
        !wordClass.isDisjoint(with: [.adverb, .coordinator, .subordinator, .preposition])
        && wordClass.isDisjoint(with: [.determiner, .possessive, .subject])
      guard isLeadIn || tokens[first].kind == .terminator || tokens[first].kind == .close else { break }
      first += 1
    }
    return first < phrase.upperBound ? first..<phrase.upperBound : nil
  }

  /// The phrase that starts at a token: "John Smith of Brookings", "a senior official", "him".
  func phrase(at start: Int, before end: Int) -> Range<Int>? {
    guard start < end, tokens[start].kind == .word || tokens[start].kind == .number else { return nil }
    // "US President" is no pronoun.
    let first = tokens[start].shape == .upper ? [] : wordClass(start)
    if !first.isDisjoint(with: [.subject, .object, .contraction]), first.isDisjoint(with: [.determiner, .possessive]) {
      return start..<start + 1
    }
    let isBareName = tokens[start].isCapitalised && first.isDisjoint(with: [.determiner, .possessive])
    let limit = min(end, start + NounPhraseFinder.reach)
    var index = start
    while index < limit, continuesPhrase(index, from: start, before: limit, isBareName: isBareName) { index += 1 }
    while index > start, wordClass(index - 1).contains(.preposition) || tokens[index - 1].kind == .dash { index -= 1 }
    return index > start ? start..<index : nil
  }

  /// The phrase a clause opens with, up to its verb in the past: "The mayor | made the following comment".
  func subject(at start: Int, before end: Int, verbs: CueLexicon) -> Range<Int>? {
    guard let phrase = phrase(at: start, before: end) else { return nil }
    let verb = phrase.dropFirst().first { !verbs.finiteForms(tokens[$0].word).isDisjoint(with: .past) }
    return phrase.lowerBound..<(verb ?? phrase.upperBound)
  }

  /// "Kremlin | spokesman | Dmitry Peskov": a few words of no other kind lead to a name.
  private func leadsToName(_ index: Int, before end: Int) -> Bool {
    let limit = min(end, index + NounPhraseFinder.mostRoleWords)
    var next = index
    while next < limit, tokens[next].kind == .word, !tokens[next].isCapitalised, wordClass(next).isEmpty { next += 1 }
    return next < end && tokens[next].isCapitalised && wordClass(next).isEmpty
  }

  private static let mostRoleWords = 4

  private func continuesPhrase(_ index: Int, from start: Int, before end: Int, isBareName: Bool) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .number: return true
    case .dash: return !token.spaced
    case .symbol, .slash: return true
    case .word:
      let wordClass = wordClass(index)
      if index == start {
        return wordClass.isDisjoint(with: [
          .auxiliary, .coordinator, .subordinator, .preposition, .infinitive, .complementizer, .adverb,
        ]) || wordClass.contains(.determiner) && !wordClass.contains(.declarative)
      }
      let previous = self.wordClass(index - 1)
      if wordClass.contains(.possessive) { return !tokens[index].spaced || previous.contains(.nominal) }
      if wordClass.contains(.nominal) { return true }
      if wordClass.contains(.determiner) { return previous.contains(.nominal) || previous.contains(.determiner) }
      if isBareName, !token.isCapitalised, !leadsToName(index, before: end) {
        return previous.contains(.nominal) || !token.spaced
      }
      return wordClass.isDisjoint(with: [
        .auxiliary, .coordinator, .subordinator, .preposition, .infinitive, .complementizer, .adverb, .pronoun,
        .contraction, .negation,
      ])
    default: return false
    }
  }
}
