/// Words that name or bound numbers, from `comparison/numbers.txt` and `comparison/bounds.txt`.
struct NumberLexicon: Sendable {
  enum Word: Hashable, Sendable {
    /// "seven", "twenty".
    case number(Double)
    /// "hundred": multiplies what stands before it.
    case scale(Double)
    /// "dozens": at least so many, at most so many.
    case vague(Double, Double)
    /// "y" of "treinta y cinco": between ones and tens from this one on.
    case joiner(tens: Int)
  }
  /// How words bound a number.
  enum Bound: String, Hashable, Sendable {
    case least, more, most, fewer, about, nearly
  }

  private var words: [WordID: Word] = [:]
  private var units: [WordID: String] = [:]
  let before: PhraseTable<Bound>
  let after: PhraseTable<Bound>

  /// - Throws: `LanguageError` when a line of the lists cannot be read.
  init(_ language: Language) throws(LanguageError) {
    func fail(_ file: String, _ entry: WordList.Entry) -> LanguageError {
      LanguageError(
        language: language.code, file: "comparison/\(file).txt", line: entry.line, problem: "cannot be read")
    }
    for entry in language.list("comparison/numbers").entries where entry.words.count == 1 {
      guard let word = Word(entry.fields) else { throw fail("numbers", entry) }
      words[entry.words[0]] = word
    }
    for entry in language.list("comparison/units").entries where entry.words.count == 1 {
      guard let unit = entry.fields.first else { throw fail("units", entry) }
      units[entry.words[0]] = unit
    }
    var before = PhraseTable<Bound>()
    var after = PhraseTable<Bound>()
    for entry in language.list("comparison/bounds").entries {
      guard let bound = entry.fields.first.flatMap(Bound.init), entry.fields.count == 2 else {
        throw fail("bounds", entry)
      }
      if entry.fields[1] == "after" { after.insert(entry.words, bound) } else { before.insert(entry.words, bound) }
    }
    self.before = before
    self.after = after
  }

  subscript(word: WordID) -> Word? { words[word] }

  /// What a symbol or word counts in: "percent" for "%".
  func unit(_ word: WordID) -> String? { units[word] }
}

extension NumberLexicon.Word {
  fileprivate init?(_ fields: [String]) {
    let numbers = fields.dropFirst().compactMap(Double.init)
    switch (fields.first, numbers.count) {
    case ("joiner", 1): self = .joiner(tens: Int(numbers[0]))
    case ("number", 1): self = .number(numbers[0])
    case ("scale", 1): self = .scale(numbers[0])
    case ("vague", 1): self = .vague(numbers[0], .infinity)
    case ("vague", 2): self = .vague(numbers[0], numbers[1])
    default: return nil
    }
  }
}
