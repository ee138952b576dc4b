/// Tells from the verbs around an expression whether it speaks of what was or of what will be.
///
/// A past tense right behind it decides ("on Sunday issued"), then the nearest cue before it in its sentence, then the
/// nearest behind it; the cues are the language's data.
struct TenseReader: Sendable {
  private enum Cue: UInt8 { case none, past, future, barrier, auxiliary }

  /// `Cue` by word number.
  private var cues: [UInt8]
  private var phrases = PhraseTable<UInt8>()
  private var opensPhrase: [Bool]
  private var suffixes: [Suffix] = []
  /// Forms that nouns have as well: "a cut".
  private var nouns: Set<WordID> = []
  private let grammar: Grammar

  private struct Suffix {
    let ending: [UInt8]
    let cue: Cue
    /// It tells in the first word of a sentence as well, which a language without subjects may begin with a verb.
    let tellsFirst: Bool
    /// Nouns end like that too.
    let isOfNouns: Bool
  }

  private static let file = "time/tense"
  /// Tokens looked at on either side.
  private static let reach = 24

  init(_ language: Language) throws(LanguageError) {
    cues = [UInt8](repeating: 0, count: language.words.count)
    opensPhrase = [Bool](repeating: false, count: language.words.count)
    grammar = language.grammar
    for entry in language.list(TenseReader.file).entries {
      guard let cue = TenseReader.cue(entry.fields.first) else {
        throw LanguageError(
          language: language.code, file: TenseReader.file + ".txt", line: entry.line, problem: "has no known tense")
      }
      let first = Int(entry.words[0].number)
      if entry.phrase.hasPrefix("-") {
        suffixes.append(
          Suffix(
            ending: Array(entry.phrase.utf8.dropFirst()), cue: cue, tellsFirst: entry.fields.contains("first"),
            isOfNouns: entry.fields.contains("noun")))
      } else if entry.words.count == 1 {
        cues[first] = cue.rawValue
        if entry.fields.contains("noun") { nouns.insert(entry.words[0]) }
      } else {
        phrases.insert(entry.words, cue.rawValue)
        opensPhrase[first] = true
      }
    }
  }

  private static func cue(_ name: String?) -> Cue? {
    switch name {
    case "past": .past
    case "future": .future
    case "barrier": .barrier
    case "auxiliary": .auxiliary
    case "none": Cue.none
    default: nil
    }
  }

  /// The heading of what stands at `range` of a sentence's tokens.
  func heading(around range: Range<Int>, in sentence: Range<Int>, of layer: TokenizedArticle) -> TimeMeaning.Heading {
    let before = max(sentence.lowerBound, range.lowerBound - TenseReader.reach)..<range.lowerBound
    let after = range.upperBound..<min(sentence.upperBound, range.upperBound + TenseReader.reach)
    if isFollowedByVerb(after, sentence, layer) { return .past }
    let cue = nearest(before.reversed(), sentence, layer) ?? nearest(after, sentence, layer)
    switch cue {
    case .past: return .past
    case .future: return .future
    default: return .unknown
    }
  }

  /// "the ministry on Sunday issued a statement"; not "on Sunday followed by".
  private func isFollowedByVerb(_ after: Range<Int>, _ sentence: Range<Int>, _ layer: TokenizedArticle) -> Bool {
    guard after.count > 1, cue(at: after.lowerBound, sentence, layer) == .past else { return false }
    let next = layer.tokens[after.lowerBound + 1]
    return next.kind == .word && !grammar[next.word].isDisjoint(with: [.determiner, .possessive])
  }

  private func nearest(_ indices: some Sequence<Int>, _ sentence: Range<Int>, _ layer: TokenizedArticle) -> Cue? {
    for index in indices {
      switch cue(at: index, sentence, layer) {
      case .none, .auxiliary: continue
      // "will be paid", "is scheduled": a participle, not a past tense.
      case .past where index > sentence.lowerBound && cue(at: index - 1, sentence, layer) == .auxiliary: continue
      // "a still unspecified date": a participle between determiner and noun tells no tense.
      case .past where grammar.isAttribute(index..<index + 1, of: layer.tokens, in: sentence): continue
      case .future where isNoun(index, sentence, layer): continue
      case .barrier: return nil
      case let found: return found
      }
    }
    return nil
  }

  /// "the plan", "the will of the people".
  private func isNoun(_ index: Int, _ sentence: Range<Int>, _ layer: TokenizedArticle) -> Bool {
    let word = layer.tokens[index].word
    guard index > sentence.lowerBound, grammar[layer.tokens[index - 1].word].opensNounPhrase,
      phrases.match(layer.tokens, at: index, before: sentence.upperBound) == nil
    else { return false }
    // "This will be": with a modal verb a determiner can stand for itself.
    return grammar[word].isDisjoint(with: .auxiliary) || !isBeforeVerb(index + 1, sentence, layer)
  }

  /// A verb may follow an auxiliary here; no preposition and no tense of another verb stands in between.
  private func isBeforeVerb(_ index: Int, _ sentence: Range<Int>, _ layer: TokenizedArticle) -> Bool {
    index < sentence.upperBound && layer.tokens[index].kind == .word
      && grammar[layer.tokens[index].word].isDisjoint(with: [.preposition, .past, .coordinator, .relative])
  }

  private func cue(at index: Int, _ sentence: Range<Int>, _ layer: TokenizedArticle) -> Cue {
    let token = layer.tokens[index]
    let word = Int(token.word.number)
    if word < cues.count {
      if opensPhrase[word], let match = phrases.match(layer.tokens, at: index, before: sentence.upperBound) {
        return Cue(rawValue: match.payload)!
      }
      if cues[word] != 0 {
        return nouns.contains(token.word) && opensPhrase(before: index, sentence, layer)
          ? .none : Cue(rawValue: cues[word])!
      }
    }
    let isFirst = token.shape == .initial && index == sentence.lowerBound
    guard token.kind == .word, token.shape == .lower || isFirst else { return .none }
    guard let suffix = suffix(of: layer.form(token.word), isFirst: isFirst) else { return .none }
    return suffix.isOfNouns && opensPhrase(before: index, sentence, layer) ? .none : suffix.cue
  }

  private func suffix(of form: String, isFirst: Bool) -> Suffix? {
    suffixes.first { suffix in
      form.utf8.count > suffix.ending.count + 2 && form.utf8.suffix(suffix.ending.count).elementsEqual(suffix.ending)
        && (suffix.tellsFirst || !isFirst)
    }
  }

  /// "la sequía", "con energía", "a cut": behind a determiner, a possessive or a preposition stands a noun.
  private func opensPhrase(before index: Int, _ sentence: Range<Int>, _ layer: TokenizedArticle) -> Bool {
    guard index > sentence.lowerBound else { return false }
    let before = grammar[layer.tokens[index - 1].word]
    return before.opensNounPhrase || before.contains(.preposition) && before.isDisjoint(with: .subordinator)
  }
}
