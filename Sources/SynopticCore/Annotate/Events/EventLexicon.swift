/// The verbs and nouns that tell happenings, and the words around them that say how certain they are.
struct EventLexicon: Sendable {
  /// How much a word says without a date: the last field of the lists.
  enum Weight: UInt8, Sendable, Comparable {
    case none, plain, strong
    static func < (a: Weight, b: Weight) -> Bool { a.rawValue < b.rawValue }
  }
  /// Where a phrase puts what follows it; `agent` only names who did it ("by").
  enum Order: String, Sendable, CaseIterable {
    /// Before or behind what else is told in the sentence: "after", "until".
    case earlier, later
    /// Before or behind what was told last: "previously", "subsequently".
    case prior, sequel
    case agent
  }
  /// What a word form can be.
  struct Word: Sendable {
    var verb: VerbForms = []
    var isNoun = false
    var weight = Weight.none
    /// Index of what it tells: the forms of a verb and the nouns made from it share one.
    fileprivate(set) var act: Int32 = 0

    static let unknown = Word()
  }

  private var words: [Word]
  private(set) var modality = PhraseTable<Event.Modality>()
  private(set) var negation = PhraseTable<Bool>()
  /// How what follows a phrase stands to what precedes it.
  private(set) var order = PhraseTable<Order>()
  /// Words some phrase of `modality` or `negation` starts with, and of `order`.
  private var opensPhrase: [Bool]
  private var opensOrder: [Bool]
  private let definite: Set<WordID>
  private var acts = [""]

  /// - Throws: `LanguageError` when a line of a list cannot be read.
  init(_ language: Language) throws(LanguageError) {
    words = [Word](repeating: .unknown, count: language.words.count)
    opensPhrase = [Bool](repeating: false, count: language.words.count)
    opensOrder = opensPhrase
    definite = language.list("events/definite").singleWords
    var known: [String: Int32] = [:]
    var noun: Int32 = 0
    var line = 0
    for entry in language.list("events/verbs").entries {
      let number = Int(entry.words[0].number)
      if entry.line != line {
        // Named by the first form of its line.
        line = entry.line
        known[entry.phrase] = name(entry.phrase)
      }
      words[number].verb.formUnion(VerbForms(position: entry.form))
      words[number].act = Int32(acts.count - 1)
      words[number].weight = try max(words[number].weight, weight(entry, in: "events/verbs.txt", of: language))
    }
    for entry in language.list("events/nouns").entries {
      let number = Int(entry.words[0].number)
      words[number].isNoun = true
      if entry.form == 0 {
        // What the verb beside it tells, or the verb that reads like it; else an act of its own.
        let verb = entry.fields.count > 1 ? entry.fields[1] : entry.phrase
        noun = known[verb] ?? name(verb)
        known[verb] = noun
      }
      words[number].act = noun
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
    for entry in language.list("events/order").entries {
      guard let order = entry.fields.first.flatMap(Order.init(rawValue:)) else {
        throw LanguageError(
          language: language.code, file: "events/order.txt", line: entry.line, problem: "needs an order")
      }
      self.order.insert(entry.words, order)
      opensOrder[Int(entry.words[0].number)] = true
    }
  }

  private mutating func name(_ act: String) -> Int32 {
    acts.append(act)
    return Int32(acts.count - 1)
  }

  subscript(word: WordID) -> Word {
    let number = Int(word.number)
    return number < words.count ? words[number] : .unknown
  }

  /// The base form of what a word tells.
  func act(of word: Word) -> String { acts[Int(word.act)] }

  /// "the", "its": what follows is known already.
  func isDefinite(_ word: WordID) -> Bool { definite.contains(word) }

  /// "by": behind a participle stands who did it.
  func opensAgent(_ word: WordID) -> Bool { opensOrder(word) && order[[word]] == .agent }

  func opensOrder(_ word: WordID) -> Bool {
    let number = Int(word.number)
    return number < opensOrder.count && opensOrder[number]
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
