/// What stands behind a cue.
enum Complement {
  case none
  /// Quoted words, by the index of their passage.
  case passage(Int)
  case clause(Range<Int>)
  case infinitive(Range<Int>)
}

/// Reads what follows a cue in its sentence: quoted words, a reported clause, an infinitive; and the one spoken to.
struct ComplementReader {
  let unit: QuotingUnit
  let tokens: [Token]
  let grammar: Grammar
  let lexicon: CueLexicon
  let passages: [QuotedPassage]
  let phrases: NounPhraseFinder

  /// Tokens looked at behind a cue before its words have to start: any text takes linear time.
  private static let reach = 40

  /// What a cue with these frames introduces from a token on, and whom it names as spoken to.
  func complement(
    of frames: CueLexicon.Frames, from start: Int, barrier: Int
  ) -> (complement: Complement, addressee: Range<Int>?) {
    var addressee: Range<Int>?
    let complement = complement(frames, from: start, before: max(start, barrier), &addressee)
    return (complement, addressee)
  }

  private func complement(
    _ frames: CueLexicon.Frames, from start: Int, before limit: Int, _ addressee: inout Range<Int>?
  ) -> Complement {
    if frames.contains(.infinitive), let infinitive = infinitive(from: start, before: limit) {
      return .infinitive(infinitive)
    }
    if !frames.isDisjoint(with: [.speech, .clause]) {
      let complement = reported(frames, from: start, before: limit, &addressee)
      if case .none = complement {} else { return complement }
    }
    if frames.contains(.quoted), isIntroduced(start, before: limit), let passage = passage(at: start + 1) {
      return .passage(passage)
    }
    if frames.contains(.naming) || frames.contains(.clause), let named = named(frames, from: start, before: limit) {
      return .passage(named)
    }
    return .none
  }

  private func infinitive(from start: Int, before limit: Int) -> Range<Int>? {
    var index = start
    if index < limit, !wordClass(index).contains(.infinitive), let object = phrases.phrase(at: index, before: limit) {
      index = object.upperBound
    }
    guard index + 1 < limit, wordClass(index).contains(.infinitive) else { return nil }
    return index..<limit
  }

  /// Quoted words a few words behind a naming cue: "called the plan “a mistake”". Directly behind one that only names, they
  /// are what something is called, by nobody in particular: "a plan called “Vision”".
  private func named(_ frames: CueLexicon.Frames, from start: Int, before limit: Int) -> Int? {
    let found = unit.passages.partitioningIndex { passages[$0].outer.lowerBound >= start }
    guard found < unit.passages.upperBound, passages[found].outer.lowerBound < min(limit, start + 12),
      frames.contains(.clause) || passages[found].outer.lowerBound > start
    else { return nil }
    return found
  }

  /// "he continued: “Q”".
  private func isIntroduced(_ index: Int, before limit: Int) -> Bool { index + 1 < limit && tokens[index].isBreak }

  private func reported(
    _ frames: CueLexicon.Frames, from start: Int, before limit: Int, _ addressee: inout Range<Int>?
  ) -> Complement {
    var index = start
    if frames.contains(.addressee), index < limit, passage(at: index) == nil,
      !wordClass(index).contains(.complementizer), let phrase = phrases.phrase(at: index, before: limit)
    {
      addressee = phrase
      index = phrase.upperBound
    }
    index = afterAdverbials(from: index, before: limit)
    if let phrase = phrases.phrase(at: index, before: limit), phrase.upperBound < limit,
      wordClass(phrase.upperBound).contains(.declarative)
    {
      // "said this week that …"
      index = phrase.upperBound
    }
    // "sagte, dass", "diris, ke": many languages set a comma before "that".
    if index + 1 < limit, tokens[index].kind == .comma, wordClass(index + 1).contains(.declarative) { index += 1 }
    guard index < limit else { return .none }
    if tokens[index].isBreak {
      return index + 1 < unit.tokens.upperBound
        ? passage(at: index + 1).map(Complement.passage) ?? afterColon(index, limit) : .none
    }
    let isOpened = !wordClass(index).isDisjoint(with: .complementizer)
    if wordClass(index).contains(.declarative) { index += 1 }
    guard index < limit else { return .none }
    if isOpened, tokens[index].kind == .comma, let passage = passage(at: index + 1) { return .passage(passage) }
    if let passage = passage(at: index) { return .passage(passage) }
    return startsClause(index, before: limit, isOpened: isOpened)
      && (isOpened || !frames.contains(.opened) && hasVerb(index + 1, before: limit, frames))
      ? .clause(index..<limit) : .none
  }

  private func afterColon(_ index: Int, _ limit: Int) -> Complement {
    tokens[index].kind == .colon && index + 2 < limit ? .clause(index + 1..<limit) : .none
  }

  /// Behind "on Thursday", "in a statement", "again", where more follows them.
  private func afterAdverbials(from start: Int, before limit: Int) -> Int {
    var index = start
    let reach = min(limit, start + ComplementReader.reach)
    while index < reach, tokens[index].kind == .word {
      let wordClass = wordClass(index)
      if wordClass.contains(.preposition) || wordClass.contains(.infinitive) {
        guard let end = adverbialEnd(from: index + 1, before: limit) else { return index }
        index = end
      } else if wordClass.contains(.adverb), wordClass.isDisjoint(with: [.determiner, .subject, .subordinator]) {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// Behind the noun phrase or the day ("Monday") a preposition takes.
  private func adverbialEnd(from start: Int, before limit: Int) -> Int? {
    if let phrase = phrases.phrase(at: start, before: limit) { return phrase.upperBound }
    return start < limit && wordClass(start).contains(.adverb) ? start + 1 : nil
  }

  /// A finite verb stands within reach: what follows is a clause and no mere object. Verbs of thought and perception
  /// take objects often, so that a form nouns have too ("cracks") is no proof.
  private func hasVerb(_ start: Int, before limit: Int, _ frames: CueLexicon.Frames) -> Bool {
    let proof: VerbForms = frames.contains(.speech) ? .finite : .past
    return (start..<max(start, min(limit, start + ComplementReader.reach))).contains { index in
      !wordClass(index).isDisjoint(with: [.auxiliary, .contraction])
        || !lexicon.finiteForms(tokens[index].word).isDisjoint(with: proof) && !isNoun(index)
    }
  }

  /// "the plan": behind an article, or what else cannot be a subject, stands no verb.
  private func isNoun(_ index: Int) -> Bool {
    let before = wordClass(index - 1)
    return !before.isDisjoint(with: [.determiner, .possessive]) && before.isDisjoint(with: .subject)
  }

  /// At least a subject and a verb can follow here. Behind "that" a verb may stand without a subject, as in Spanish.
  private func startsClause(_ index: Int, before limit: Int, isOpened: Bool) -> Bool {
    guard limit - index >= 2 || isOpened && limit - index == 1 && isOpenWord(index),
      tokens[index].kind == .word || tokens[index].kind == .number || tokens[index].kind == .symbol
    else { return false }
    let wordClass = wordClass(index)
    if isOpened, !wordClass.isDisjoint(with: .auxiliary) { return true }
    return wordClass.isDisjoint(with: [.coordinator, .auxiliary, .infinitive])
      && (wordClass.isDisjoint(with: .preposition) || wordClass.contains(.subordinator))
  }

  /// "dimitirá", but not "Monday".
  private func isOpenWord(_ index: Int) -> Bool { tokens[index].shape == .lower && wordClass(index).isEmpty }

  /// The passage of the sentence that starts at a token.
  private func passage(at index: Int) -> Int? {
    let found = unit.passages.partitioningIndex { passages[$0].outer.lowerBound >= index }
    return found < unit.passages.upperBound && passages[found].outer.lowerBound == index ? found : nil
  }

  private func wordClass(_ index: Int) -> Grammar.WordClass { grammar[tokens[index]] }
}

extension Token {
  /// A comma, a colon or a spaced dash: clauses end here.
  var isBreak: Bool {
    switch kind {
    case .comma, .colon: true
    case .dash: spaced
    default: false
    }
  }
}
