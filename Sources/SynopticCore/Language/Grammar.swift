/// The closed word classes of a language, looked up by word number.
///
/// There is no part-of-speech model: the stages tell verbs, nouns and clause borders by these few words around them.
struct Grammar: Sendable {
  struct WordClass: OptionSet, Sendable {
    let rawValue: UInt32

    static let determiner = WordClass(rawValue: 1 << 0)
    static let possessive = WordClass(rawValue: 1 << 1)
    /// Pronouns that stand as the subject: "he".
    static let subject = WordClass(rawValue: 1 << 2)
    /// Pronouns that stand as the object: "him".
    static let object = WordClass(rawValue: 1 << 3)
    static let relative = WordClass(rawValue: 1 << 4)
    static let be = WordClass(rawValue: 1 << 5)
    static let have = WordClass(rawValue: 1 << 6)
    static let `do` = WordClass(rawValue: 1 << 7)
    static let modal = WordClass(rawValue: 1 << 8)
    static let negation = WordClass(rawValue: 1 << 9)
    static let preposition = WordClass(rawValue: 1 << 10)
    static let coordinator = WordClass(rawValue: 1 << 11)
    static let subordinator = WordClass(rawValue: 1 << 12)
    /// Words that open a reported clause: "that", "whether".
    static let complementizer = WordClass(rawValue: 1 << 13)
    /// The mark of an infinitive: "to".
    static let infinitive = WordClass(rawValue: 1 << 14)
    static let adverb = WordClass(rawValue: 1 << 15)
    /// A pronoun with its auxiliary: "they've".
    static let contraction = WordClass(rawValue: 1 << 16)
    static let past = WordClass(rawValue: 1 << 17)
    static let present = WordClass(rawValue: 1 << 18)
    static let future = WordClass(rawValue: 1 << 19)
    static let possible = WordClass(rawValue: 1 << 20)
    /// Prepositions that hang one noun phrase on another: "the president of France".
    static let nominal = WordClass(rawValue: 1 << 21)
    /// Opens a reported clause and is no part of it: "that".
    static let declarative = WordClass(rawValue: 1 << 22)
    /// Names a day or part of one: a phrase of it ("el miércoles") says when, not who.
    static let day = WordClass(rawValue: 1 << 23)

    static let auxiliary: WordClass = [.be, .have, .do, .modal]
    static let pronoun: WordClass = [.subject, .object]

    private static let names: [String: WordClass] = [
      "determiner": .determiner, "possessive": .possessive, "subject": .subject, "object": .object,
      "relative": .relative, "be": .be, "have": .have, "do": .do, "modal": .modal, "negation": .negation,
      "preposition": .preposition, "coordinator": .coordinator, "subordinator": .subordinator,
      "complementizer": .complementizer, "infinitive": .infinitive, "adverb": .adverb, "contraction": .contraction,
      "past": .past, "present": .present, "future": .future, "possible": .possible, "nominal": .nominal,
      "declarative": .declarative, "day": .day,
    ]

    /// The class a list names; nil for a name that is none.
    init?(named name: some StringProtocol) {
      guard let named = WordClass.names[String(name)] else { return nil }
      self = named
    }

    init(rawValue: UInt32) { self.rawValue = rawValue }
  }

  private let classes: [WordClass]

  /// - Throws: `LanguageError` when the list names an unknown class.
  init(_ list: WordList, words: WordTable, language: String) throws(LanguageError) {
    var classes = [WordClass](repeating: [], count: words.count)
    for entry in list.entries where entry.words.count == 1 {
      for bytes in (entry.fields.first ?? "").utf8.split(separator: UInt8(ascii: ",")) {
        let name = Substring(bytes)
        guard let named = WordClass(named: name) else {
          throw LanguageError(
            language: language, file: "grammar.txt", line: entry.line, problem: "has no word class \(name)")
        }
        classes[Int(entry.words[0].number)].formUnion(named)
      }
    }
    self.classes = classes
  }

  /// The classes of a token. With a capital a modal verb is a name: "May", "Will".
  subscript(token: Token) -> WordClass {
    let classes = self[token.word]
    return token.isCapitalised && classes.contains(.modal) ? [] : classes
  }

  /// The classes of a word; empty for the open ones.
  subscript(word: WordID) -> WordClass {
    let number = Int(word.number)
    return number < classes.count ? classes[number] : []
  }
}
