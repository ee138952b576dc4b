/// The verbs and nouns that tell happenings, and the words around them that say how certain they are.
struct EventLexicon: Sendable {
  /// What a word form can be.
  struct Word: Sendable {
    var verb: VerbForms = []
    var isNoun = false
    /// Some list has it.
    var tells: Bool { isNoun || !verb.isEmpty }
    /// Index of what it tells: the forms of a verb and the nouns made from it share one.
    fileprivate(set) var act: Int32 = 0

    static let unknown = Word()
  }

  private var words: [Word]
  private(set) var modality = PhraseTable<Event.Modality>()
  private(set) var negation = PhraseTable<Bool>()
  private let denials: Set<WordID>
  /// Words some phrase of `modality` or `negation` starts with.
  private var opensPhrase: [Bool]
  private let definite: Set<WordID>
  private let pointing: Set<WordID>
  private var acts = [""]
  /// The forms of the verbs that introduce somebody's words, which are happenings only where they do.
  private let telling: [WordID: VerbForms]
  let connectives: ConnectiveLexicon
  let courses: CourseLexicon

  /// - Throws: `LanguageError` when a line of a list cannot be read.
  init(_ language: Language) throws(LanguageError) {
    var words = [Word](repeating: .unknown, count: language.words.count)
    var acts = Acts()
    acts.read(language.list("events/verbs"), into: &words) { $0.verb.formUnion(VerbForms(position: $1)) }
    acts.read(language.list("events/nouns"), into: &words) { word, _ in word.isNoun = true }
    (self.words, self.acts) = (words, acts.names)
    opensPhrase = [Bool](repeating: false, count: language.words.count)
    let definite = language.list("events/definite")
    self.definite = definite.singleWords
    pointing = Set(definite.entries.filter { $0.fields.first == "pointing" }.map { $0.words[0] })
    telling = EventLexicon.telling(language)
    let denials = language.list("events/denials")
    self.denials = denials.singleWords
    connectives = try ConnectiveLexicon(language)
    courses = try CourseLexicon(language) { words[Int($0.number)].act }
    try readModality(of: language)
    for entry in language.list("events/negation").entries + denials.entries {
      negation.insert(entry.words, true)
      opensPhrase[Int(entry.words[0].number)] = true
    }
  }

  /// "Denied": what it introduces is said not to be so.
  func isDenial(_ word: WordID) -> Bool { denials.contains(word) }

  private mutating func readModality(of language: Language) throws(LanguageError) {
    for entry in language.list("events/modality").entries {
      guard let modality = entry.fields.first.flatMap(Event.Modality.init(rawValue:)) else {
        throw LanguageError(
          language: language.code, file: "events/modality.txt", line: entry.line, problem: "needs a modality")
      }
      self.modality.insert(entry.words, modality)
      opensPhrase[Int(entry.words[0].number)] = true
    }
  }

  private static func telling(_ language: Language) -> [WordID: VerbForms] {
    var telling: [WordID: VerbForms] = [:]
    for entry in language.list("quotations/cues").entries where entry.fields.last != "source" {
      telling[entry.words[0], default: []].formUnion(VerbForms(position: entry.form))
    }
    return telling
  }

  subscript(word: WordID) -> Word {
    let number = Int(word.number)
    return number < words.count ? words[number] : .unknown
  }

  /// What a word tells, by the base form of its verb: the field of its line, or the line's first form.
  func act(of word: Word) -> String { acts[Int(word.act)] }

  /// The forms a word that introduces what somebody said can be; none for what is no verb.
  func tellingForms(_ word: WordID) -> VerbForms { telling[word] ?? [] }

  /// The steps that what a word tells is of.
  func steps(of word: WordID) -> [CourseLexicon.Step] { courses[self[word].act] }

  /// "the", "its": what follows is known already.
  func isDefinite(_ word: WordID) -> Bool { definite.contains(word) }

  /// "that": what follows is what was told last.
  func isPointing(_ word: WordID) -> Bool { pointing.contains(word) }

  func opensPhrase(_ word: WordID) -> Bool {
    let number = Int(word.number)
    return number < opensPhrase.count && opensPhrase[number]
  }
}

/// The names of what words tell, in the order in which lists bring them.
private struct Acts {
  private(set) var names = [""]
  private var known: [String: Int32] = [:]

  /// - Parameter use: takes what a form's place in its line says of it.
  mutating func read(
    _ list: WordList, into words: inout [EventLexicon.Word], _ use: (inout EventLexicon.Word, _ form: Int) -> Void
  ) {
    var (line, act) = (0, Int32(0))
    for entry in list.entries {
      if entry.line != line { (line, act) = (entry.line, number(of: entry.fields.first ?? entry.phrase)) }
      let word = Int(entry.words[0].number)
      use(&words[word], entry.form)
      words[word].act = act
    }
  }

  /// The act of a name; a noun shares the one of the verb it names or reads like.
  private mutating func number(of name: String) -> Int32 {
    if let act = known[name] { return act }
    names.append(name)
    known[name] = Int32(names.count - 1)
    return Int32(names.count - 1)
  }
}
