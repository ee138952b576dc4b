/// What a language's words mean for the ends of sentences, by word number.
struct SentenceWords {
  /// What the full stop of an abbreviation means.
  enum Abbreviation: String {
    /// Written with a capital, a name follows: no end.
    case title
    /// Something always follows: no end.
    case inner
    /// An end, unless a number follows.
    case number
    /// Written with a capital: an end only before a word that starts sentences.
    case capital
    /// Behind a number: an end before a capital, unless a day or zone follows.
    case clock
    /// An end only before a word that starts sentences.
    case end
  }
  private var abbreviations: [Abbreviation?]
  private var starters: [Bool]
  private var clockFollowers: [Bool]

  /// - Throws: `LanguageError` when an abbreviation has no known class.
  init(_ language: Language) throws(LanguageError) {
    let count = language.words.count
    abbreviations = Array(repeating: nil, count: count)
    for entry in language.list("abbreviations").entries where entry.words.count == 1 {
      guard let kind = entry.fields.first.flatMap(Abbreviation.init(rawValue:)) else {
        throw LanguageError(
          language: language.code, file: "abbreviations.txt", line: entry.line,
          problem: "needs a class: title, inner, number, capital, clock or end")
      }
      abbreviations[Int(entry.words[0].number)] = kind
    }
    starters = SentenceWords.flags(language.list("sentence-starters"), count)
    clockFollowers = SentenceWords.flags(language.list("clock-followers"), count)
  }

  func abbreviation(_ word: WordID) -> Abbreviation? {
    Int(word.number) < abbreviations.count ? abbreviations[Int(word.number)] : nil
  }

  /// A word that, capitalised, shows that a new sentence has begun.
  func startsSentences(_ word: WordID) -> Bool { Int(word.number) < starters.count && starters[Int(word.number)] }

  func followsClock(_ word: WordID) -> Bool {
    Int(word.number) < clockFollowers.count && clockFollowers[Int(word.number)]
  }

  private static func flags(_ list: WordList, _ count: Int) -> [Bool] {
    var flags = [Bool](repeating: false, count: count)
    for word in list.singleWords { flags[Int(word.number)] = true }
    return flags
  }
}
