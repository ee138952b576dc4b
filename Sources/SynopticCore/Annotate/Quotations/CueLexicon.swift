/// The words that introduce what somebody said, from `quotations/cues.txt`.
struct CueLexicon: Sendable {
  /// The constructions a cue enters.
  struct Frames: OptionSet, Sendable {
    let rawValue: UInt16

    static let speech = Frames(rawValue: 1 << 0)
    static let addressee = Frames(rawValue: 1 << 1)
    static let clause = Frames(rawValue: 1 << 2)
    static let infinitive = Frames(rawValue: 1 << 3)
    static let naming = Frames(rawValue: 1 << 4)
    /// Stands before the speaker and takes the rest of the sentence: "according to".
    static let source = Frames(rawValue: 1 << 5)
    /// A noun looks the same as its base or third person form: "reports".
    static let noun = Frames(rawValue: 1 << 6)

    /// Takes quoted words only: "he continued".
    static let quoted = Frames(rawValue: 1 << 7)

    /// Its clause always begins with "that"; what stands there without is an object: "pidió ayuda".
    static let opened = Frames(rawValue: 1 << 8)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init?(named name: some StringProtocol) {
      switch name {
      case "speech": self = .speech
      case "addressee": self = .addressee
      case "clause": self = .clause
      case "infinitive": self = .infinitive
      case "naming": self = .naming
      case "source": self = .source
      case "noun": self = .noun
      case "quoted": self = .quoted
      case "opened": self = .opened
      default: return nil
      }
    }
  }

  /// One word form or phrase; several verbs may share it ("found" of "find").
  struct Cue: Sendable {
    let frames: Frames
    let cueClass: Quotation.CueClass
    let forms: VerbForms
  }

  private var phrases = PhraseTable<Cue>()
  /// Words some cue starts with, by number.
  private var starts: [Bool]
  /// The finite verb forms each word can be, by number.
  private var finite: [VerbForms]

  /// - Throws: `LanguageError` when a line of the list cannot be read.
  init(_ language: Language) throws(LanguageError) {
    starts = [Bool](repeating: false, count: language.words.count)
    finite = [VerbForms](repeating: [], count: language.words.count)
    var line = Line(number: 0, cueClass: .neutral, frames: [])
    for entry in language.list("quotations/cues").entries {
      if entry.line != line.number { line = try CueLexicon.line(of: entry, language) }
      let earlier = phrases[entry.words]
      phrases.insert(
        entry.words,
        Cue(
          frames: line.frames.union(earlier?.frames ?? []), cueClass: earlier?.cueClass ?? line.cueClass,
          forms: VerbForms(position: entry.form).union(earlier?.forms ?? [])))
      starts[Int(entry.words[0].number)] = true
      if line.frames != .source { markFinite(entry) }
    }
    for entry in language.list("events/verbs").entries { markFinite(entry) }
  }

  private mutating func markFinite(_ entry: WordList.Entry) {
    finite[Int(entry.words[0].number)].formUnion(VerbForms(position: entry.form).intersection(.finite))
  }

  /// The finite verb forms a word can be; auxiliaries are the grammar's.
  func finiteForms(_ word: WordID) -> VerbForms {
    let number = Int(word.number)
    return number < finite.count ? finite[number] : []
  }

  /// The longest cue that starts at a token.
  func match(_ tokens: [Token], at start: Int, before end: Int) -> (length: Int, payload: Cue)? {
    let word = Int(tokens[start].word.number)
    guard word < starts.count, starts[word] else { return nil }
    return phrases.match(tokens, at: start, before: end)
  }

  /// What the forms of one line of the list have in common.
  private struct Line {
    let number: Int
    let cueClass: Quotation.CueClass
    let frames: Frames
  }

  private static func line(of entry: WordList.Entry, _ language: Language) throws(LanguageError) -> Line {
    guard entry.fields.count == 2, let cueClass = Quotation.CueClass(rawValue: entry.fields[0]) else {
      throw LanguageError(
        language: language.code, file: "quotations/cues.txt", line: entry.line, problem: "needs a class and frames")
    }
    var frames: Frames = []
    for name in entry.fields[1].utf8.split(separator: UInt8(ascii: ",")) {
      guard let frame = Frames(named: Substring(name)) else {
        throw LanguageError(
          language: language.code, file: "quotations/cues.txt", line: entry.line,
          problem: "has no frame \(Substring(name))")
      }
      frames.formUnion(frame)
    }
    return Line(number: entry.line, cueClass: cueClass, frames: frames)
  }
}
