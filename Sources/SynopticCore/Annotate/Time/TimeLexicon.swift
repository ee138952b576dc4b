/// The words of time expressions with their classes and values, by word number.
struct TimeLexicon: Sendable {
  /// One class a word can have, and its value there.
  struct Sense: Sendable {
    let timeClass: TimeClass
    let value: Int
    let needsCapital: Bool
    /// With a capital it is a name.
    let needsSmall: Bool
    let takesDot: Bool
  }
  /// What a token can be, looked up by its word: nothing, part of an expression, or reason enough to look for one.
  enum Use: UInt8 { case none, part, trigger }

  private(set) var classes = TimeClasses()
  private var senses: [[Sense]] = [[]]
  /// Index into `senses` by word number; 0 for none.
  private var single: [UInt16]
  private var phrases = PhraseTable<UInt16>()
  private var opensPhrase: [Bool]
  /// `Use` by word number.
  private(set) var uses: [UInt8]
  private(set) var holidays: [Holiday] = []
  private(set) var recurrences: [TimeMeaning.Length] = []

  static let file = "time/words"

  init(_ language: Language) throws(LanguageError) {
    single = [UInt16](repeating: 0, count: language.words.count)
    opensPhrase = [Bool](repeating: false, count: language.words.count)
    uses = [UInt8](repeating: 0, count: language.words.count)
    for entry in language.list(TimeLexicon.file).entries {
      do {
        try add(entry)
      } catch {
        throw LanguageError(
          language: language.code, file: TimeLexicon.file + ".txt", line: entry.line, problem: error.problem)
      }
    }
  }

  private mutating func add(_ entry: WordList.Entry) throws(TimeDataError) {
    guard let name = entry.fields.first, let timeClass = classes.intern(name) else {
      throw TimeDataError("names no class")
    }
    let flags =
      entry.fields.count > 2 ? entry.fields[2].utf8.split(separator: UInt8(ascii: ",")).map { String($0)! } : []
    let text = entry.fields.count > 1 ? entry.fields[1] : ""
    let sense = Sense(
      timeClass: timeClass, value: try decode(text, of: name), needsCapital: flags.contains("capital"),
      needsSmall: flags.contains("small"), takesDot: flags.contains("dot"))
    insert(sense, entry.words)
    let first = Int(entry.words[0].number)
    let use: Use = TimeLexicon.isTrigger(name) ? .trigger : .part
    uses[first] = max(uses[first], use.rawValue)
    for word in entry.words.dropFirst() { include(word) }
  }

  private mutating func insert(_ sense: Sense, _ words: [WordID]) {
    let first = Int(words[0].number)
    let known = words.count == 1 ? single[first] : phrases[words] ?? 0
    if known != 0 {
      senses[Int(known)].append(sense)
      return
    }
    senses.append([sense])
    let index = UInt16(senses.count - 1)
    if words.count == 1 {
      single[first] = index
    } else {
      phrases.insert(words, index)
      opensPhrase[first] = true
    }
  }

  /// Classes whose words alone do not make it worth looking for a time.
  private static func isTrigger(_ name: String) -> Bool {
    switch TimeValue.kind(of: name) {
    case "word", "number", "scale", "ordinal", "article", "vague", "shift", "anaphoric", "same", "earlier", "portion",
      "bound",
      "joiner", "each", "suffix", "half", "possessive", "fiscal", "order", "zone", "anaphor":
      false
    default: true
    }
  }

  // MARK: - Looking up

  /// The senses of the word or phrase at a token, and how many tokens it has.
  func senses(_ tokens: [Token], at index: Int, before end: Int) -> (senses: [Sense], length: Int)? {
    let word = Int(tokens[index].word.number)
    guard word < single.count else { return nil }
    if opensPhrase[word], let match = phrases.match(tokens, at: index, before: end) {
      return (senses[Int(match.payload)], match.length)
    }
    return single[word] == 0 ? nil : (senses[Int(single[word])], 1)
  }

  /// Makes a word that a rule names a part of expressions, whether it has a class or not.
  mutating func include(_ word: WordID) {
    uses[Int(word.number)] = max(uses[Int(word.number)], Use.part.rawValue)
  }

  /// The class of a name, made if it is new; nil when there is no room for another.
  mutating func intern(_ name: String) -> TimeClass? { classes.intern(name) }

  /// The classes a single word has.
  func classes(of word: WordID) -> UInt128 {
    Int(word.number) < single.count ? senses[Int(single[Int(word.number)])].reduce(0) { $0 | $1.timeClass.bit } : 0
  }

  // MARK: - Values

  /// A value as written in the list or behind a rule's "=", as a number.
  mutating func decode(_ text: String, of name: String) throws(TimeDataError) -> Int {
    if text.isEmpty { return 0 }
    if let number = Int(text) { return number }
    switch TimeValue.kind(of: name) {
    case "holiday":
      guard let holiday = Holiday(rule: text) else { throw TimeDataError("has a holiday without a rule: \(text)") }
      holidays.append(holiday)
      return holidays.count - 1
    case "recurring":
      let parts = text.utf8.split(separator: UInt8(ascii: " ")).map { String($0)! }
      guard parts.count == 2, let number = Int(parts[0]), let unit = TimeValue.unit(parts[1]) else {
        throw TimeDataError("has no number and unit: \(text)")
      }
      recurrences.append(TimeMeaning.Length(.init(number), unit))
      return recurrences.count - 1
    default:
      guard let value = TimeValue.number(of: text, in: name) else {
        throw TimeDataError("has an unknown value: \(text)")
      }
      return value
    }
  }
}

/// What is wrong with a line of a language's time files.
struct TimeDataError: Error {
  let problem: String
  init(_ problem: String) { self.problem = problem }
}
