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
      try ImportRules.read("import/headers", of: language) { entry in
        HeaderField(entry.fields).map { headers[entry.phrase.lowercased()] = $0 }
      }
      try ImportRules.read("import/dates", of: language) { dates.add($0.phrase.lowercased(), $0.fields) }
      try ImportRules.read("import/lines", of: language) { entry in
        LineCue(entry.fields).map { cue in
          let phrase = Tokenizer.words(of: entry.phrase, into: &words)
          lineCues.insert(phrase, (lineCues[phrase] ?? []) + [cue])
        }
      }
      try ImportRules.read("import/outlets", of: language) { entry in
        OutletCue(entry.fields).map { outletCues.insert(Tokenizer.words(of: entry.phrase, into: &words), $0) }
      }
    }
    self.headers = headers
    self.dates = dates
    self.lineCues = lineCues
    self.outletCues = outletCues
    self.words = words
  }

  /// Hands a list's entries out; nil from `use` says that an entry's fields are not understood.
  private static func read(
    _ list: String, of language: Language, _ use: (WordList.Entry) -> Void?
  ) throws(LanguageError) {
    for entry in language.list(list).entries where use(entry) == nil {
      throw LanguageError(
        language: language.code, file: list + ".txt", line: entry.line,
        problem: "has fields that are not understood: \(entry.fields.joined(separator: ", "))")
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
