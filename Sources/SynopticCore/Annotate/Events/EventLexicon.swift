/// The verbs and nouns that tell happenings, and the words around them that say how certain they are.
struct EventLexicon: Sendable {
  /// Where a phrase puts what follows it.
  enum Order: String, Sendable, CaseIterable {
    /// Before or behind what else is told in the sentence: "after", "until".
    case earlier, later
    /// Before or behind what was told last: "previously", "subsequently".
    case prior, sequel
    /// What somebody is held to account for: earlier, and of a day of its own.
    case ground
  }
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
  /// How what follows a phrase stands to what precedes it.
  private(set) var order = PhraseTable<Order>()
  /// Words some phrase of `modality` or `negation` starts with, and of `order`.
  private var opensPhrase: [Bool]
  private var opensOrder: [Bool]
  private let definite: Set<WordID>
  private let pointing: Set<WordID>
  /// They name who did it: "by".
  private var agents: Set<WordID> = []
  private var acts = [""]
  private var courses: [Int32: [Step]] = [:]
  /// The number of steps of each course.
  private(set) var courseLengths: [Int] = []

  /// One of the things that usually follow each other.
  struct Step: Equatable {
    let course: Int
    /// How many steps of the course come before it.
    let place: Int
  }

  /// - Throws: `LanguageError` when a line of a list cannot be read.
  init(_ language: Language) throws(LanguageError) {
    words = [Word](repeating: .unknown, count: language.words.count)
    opensPhrase = [Bool](repeating: false, count: language.words.count)
    opensOrder = opensPhrase
    definite = language.list("events/definite").singleWords
    let pointing = language.list("events/definite").entries.filter { $0.fields.first == "pointing" }
    self.pointing = Set(pointing.map { $0.words[0] })
    var known: [String: Int32] = [:]
    read(language.list("events/verbs"), &known) { $0.verb.formUnion(VerbForms(position: $1)) }
    read(language.list("events/nouns"), &known) { word, _ in word.isNoun = true }
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
      if entry.fields.first == "agent" {
        agents.insert(entry.words[0])
        continue
      }
      guard let order = entry.fields.first.flatMap(Order.init(rawValue:)) else {
        throw LanguageError(
          language: language.code, file: "events/order.txt", line: entry.line, problem: "needs an order")
      }
      self.order.insert(entry.words, order)
      opensOrder[Int(entry.words[0].number)] = true
    }
    try readCourses(of: language)
  }

  private mutating func readCourses(of language: Language) throws(LanguageError) {
    var names: [String: Int] = [:]
    var line = 0
    for entry in language.list("events/courses").entries {
      let act = self[entry.words[0]].act
      guard let name = entry.fields.first, entry.words.count == 1, act != 0 else {
        throw LanguageError(
          language: language.code, file: "events/courses.txt", line: entry.line,
          problem: "needs words of verbs.txt or nouns.txt, and the name of a course")
      }
      let course = names[name] ?? courseLengths.count
      if course == courseLengths.count { courseLengths.append(0) }
      names[name] = course
      if entry.line != line { courseLengths[course] += 1 }
      line = entry.line
      let step = Step(course: course, place: courseLengths[course] - 1)
      // A verb and the noun made from it share an act.
      if courses[act]?.last != step { courses[act, default: []].append(step) }
    }
  }

  /// - Parameter use: takes what a form's place in its line says of it.
  private mutating func read(_ list: WordList, _ known: inout [String: Int32], _ use: (inout Word, _ form: Int) -> Void)
  {
    var (line, act) = (0, Int32(0))
    for entry in list.entries {
      if entry.line != line { (line, act) = (entry.line, self.act(named: entry.fields.first ?? entry.phrase, &known)) }
      let number = Int(entry.words[0].number)
      use(&words[number], entry.form)
      words[number].act = act
    }
  }

  /// The act of a name; a noun shares the one of the verb it names or reads like.
  private mutating func act(named name: String, _ known: inout [String: Int32]) -> Int32 {
    if let act = known[name] { return act }
    acts.append(name)
    known[name] = Int32(acts.count - 1)
    return Int32(acts.count - 1)
  }

  subscript(word: WordID) -> Word {
    let number = Int(word.number)
    return number < words.count ? words[number] : .unknown
  }

  /// What a word tells, by the base form of its verb: the field of its line, or the line's first form.
  func act(of word: Word) -> String { acts[Int(word.act)] }

  /// The steps that what a word tells is of.
  func steps(of word: WordID) -> [Step] {
    let act = self[word].act
    return act == 0 ? [] : courses[act] ?? []
  }

  /// "the", "its": what follows is known already.
  func isDefinite(_ word: WordID) -> Bool { definite.contains(word) }

  /// "that": what follows is what was told last.
  func isPointing(_ word: WordID) -> Bool { pointing.contains(word) }

  /// "by": behind a participle stands who did it.
  func opensAgent(_ word: WordID) -> Bool { agents.contains(word) }

  func opensOrder(_ word: WordID) -> Bool {
    let number = Int(word.number)
    return number < opensOrder.count && opensOrder[number]
  }

  func opensPhrase(_ word: WordID) -> Bool {
    let number = Int(word.number)
    return number < opensPhrase.count && opensPhrase[number]
  }
}
