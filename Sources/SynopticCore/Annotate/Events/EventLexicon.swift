/// The verbs and nouns that tell happenings, and the words around them that say how certain they are.
struct EventLexicon: Sendable {
  /// How much a word says without a date: the last field of the lists.
  enum Weight: UInt8, Sendable, Comparable {
    case none, plain, strong
    static func < (a: Weight, b: Weight) -> Bool { a.rawValue < b.rawValue }
  }
  /// What a word form can be.
  struct Word: Sendable {
    var verb: VerbForms = []
    var isNoun = false
    var weight = Weight.none

    static let unknown = Word()
  }

  private var words: [Word]
  private(set) var modality = PhraseTable<Event.Modality>()
  private(set) var negation = PhraseTable<Bool>()
  /// Words some phrase of `modality` or `negation` starts with.
  private var opensPhrase: [Bool]

  /// - Throws: `LanguageError` when a line of a list cannot be read.
  init(_ language: Language) throws(LanguageError) {
    words = [Word](repeating: .unknown, count: language.words.count)
    opensPhrase = [Bool](repeating: false, count: language.words.count)
    for entry in language.list("events/verbs").entries {
      let number = Int(entry.words[0].number)
      words[number].verb.formUnion(VerbForms(position: entry.form))
      words[number].weight = try max(words[number].weight, weight(entry, in: "events/verbs.txt", of: language))
    }
    for entry in language.list("events/nouns").entries {
      let number = Int(entry.words[0].number)
      words[number].isNoun = true
      words[number].weight = try max(words[number].weight, weight(entry, in: "events/nouns.txt", of: language))
    }
    for entry in language.list("events/modality").entries {
      guard let modality = entry.fields.first.flatMap(Event.Modality.init(rawValue:)) else {
        throw LanguageError(
          language: language.code, file: "events/modality.txt", line: entry.line, problem: "needs a modality")
      }
      self.modality.insert(entry.words, modality)
      opensPhrase[Int(entry.words[0].number)] = true
    }
    for entry in language.list("events/negation").entries {
      negation.insert(entry.words, true)
      opensPhrase[Int(entry.words[0].number)] = true
    }
  }

  subscript(word: WordID) -> Word {
    let number = Int(word.number)
    return number < words.count ? words[number] : .unknown
  }

  func opensPhrase(_ word: WordID) -> Bool {
    let number = Int(word.number)
    return number < opensPhrase.count && opensPhrase[number]
  }
}

private func weight(
  _ entry: WordList.Entry, in file: String, of language: Language
) throws(LanguageError) -> EventLexicon.Weight {
  switch entry.fields.first {
  case "strong": .strong
  case "plain": .plain
  default: throw LanguageError(language: language.code, file: file, line: entry.line, problem: "needs a weight")
  }
}
