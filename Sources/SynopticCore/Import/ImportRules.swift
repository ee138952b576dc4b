/// What the importers know of the languages a file may be written in: compiled from each language's `import` lists.
///
/// A file's language is not known while it is imported, so the lists of all languages apply together.
public struct ImportRules: Sendable {
  /// What the keys of a header block state, by the key in lower case.
  let headers: [String: HeaderField]
  let dates: DateWords
  /// A phrase may be several cues: "Photo" as a whole line is a button, with a colon it is a caption.
  let lineCues: PhraseTable<[LineCue]>
  let outletCues: PhraseTable<OutletCue>
  /// The words of all cues.
  let words: WordTable

  /// Whether a file of a language's folder belongs to them.
  public static func isNeeded(_ path: String) -> Bool { path.hasPrefix("import/") }

  /// - Throws: `LanguageError` when an entry of a list cannot be read.
  public init(_ languages: [Language]) throws(LanguageError) {
    var words = WordTable(capacity: 1024)
    var headers: [String: HeaderField] = [:]
    var dates = DateWords()
    var lineCues = PhraseTable<[LineCue]>()
    var outletCues = PhraseTable<OutletCue>()
    for language in languages {
      try ImportRules.read("import/headers", of: language, as: HeaderField.init) { headers[$0.lowercased()] = $1 }
      try ImportRules.read("import/dates", of: language, as: DateWords.Word.init) { dates[$0.lowercased()] = $1 }
      try ImportRules.read("import/lines", of: language, as: LineCue.init) { line, cue in
        let phrase = Tokenizer.words(of: line, into: &words)
        lineCues.insert(phrase, (lineCues[phrase] ?? []) + [cue])
      }
      try ImportRules.read("import/outlets", of: language, as: OutletCue.init) {
        outletCues.insert(Tokenizer.words(of: $0, into: &words), $1)
      }
    }
    self.headers = headers
    self.dates = dates
    self.lineCues = lineCues
    self.outletCues = outletCues
    self.words = words
  }

  /// Hands a list's phrases out, each with what its fields say.
  /// - Throws: `LanguageError` when `meaning` does not understand the fields of one.
  private static func read<Meaning>(
    _ list: String, of language: Language, as meaning: ([String]) -> Meaning?, _ use: (String, Meaning) -> Void
  ) throws(LanguageError) {
    for entry in language.list(list).entries {
      guard let meaning = meaning(entry.fields) else {
        throw LanguageError(
          language: language.code, file: list + ".txt", line: entry.line,
          problem: "has fields that are not understood: \(entry.fields.joined(separator: ", "))")
      }
      use(entry.phrase, meaning)
    }
  }
}

/// What a line of a header block states.
enum HeaderField: String {
  case title, source, date, byline, url, section, language

  init?(_ fields: [String]) {
    guard let field = fields.first.flatMap(HeaderField.init(rawValue:)) else { return nil }
    self = field
  }
}

/// What a cue says about the short line it stands in.
struct LineCue {
  enum Meaning: Hashable {
    case omission(Omission.Reason)
    case caption, byline, published, updated, section
  }
  enum Place: String {
    /// The cue is the whole line.
    case line
    /// The whole line, or a colon, bar or dash follows.
    case label
    case start, end, within
  }
  let meaning: Meaning
  let place: Place

  init?(_ fields: [String]) {
    guard fields.count == 2, let place = Place(rawValue: fields[1]) else { return nil }
    switch fields[0] {
    case "caption": meaning = .caption
    case "byline": meaning = .byline
    case "published": meaning = .published
    case "updated": meaning = .updated
    case "section": meaning = .section
    default:
      guard let reason = Omission.Reason(rawValue: fields[0]) else { return nil }
      meaning = .omission(reason)
    }
    self.place = place
  }
}

/// Where an outlet's name stands relative to a cue in its furniture.
enum OutletCue: String {
  case nameBefore = "after-name"
  case nameAfter = "before-name"

  init?(_ fields: [String]) {
    guard let cue = fields.first.flatMap(OutletCue.init(rawValue:)) else { return nil }
    self = cue
  }
}
