/// Words that frame what is told, from `framing/` and the participles of `events/verbs.txt`.
struct FramingLexicon: Sendable {
  private var certainty = PhraseTable<Framing.Feature>()
  private let agents: Set<WordID>
  private var adjectives = PhraseTable<Bool>()
  private var participles: Set<WordID> = []

  /// Which of a verb's forms in `events/verbs.txt` is its participle.
  private static let participleForm = 3

  init(_ language: Language) {
    for entry in language.list("framing/certainty").entries {
      if let feature = entry.fields.first.flatMap(Framing.Feature.init) { certainty.insert(entry.words, feature) }
    }
    agents = language.list("framing/agents").singleWords
    for entry in language.list("framing/adjectives").entries { adjectives.insert(entry.words, true) }
    for entry in language.list("events/verbs").entries
    where entry.form == FramingLexicon.participleForm && entry.words.count == 1 {
      participles.insert(entry.words[0])
    }
  }

  func certainty(_ tokens: [Token], at start: Int, before end: Int) -> (length: Int, payload: Framing.Feature)? {
    tokens[start].shape == .lower ? certainty.match(tokens, at: start, before: end) : nil
  }

  /// "Is set to": a participle by its form only, behind which nobody acts.
  func isAdjective(_ tokens: [Token], at start: Int, before end: Int) -> Bool {
    adjectives.match(tokens, at: start, before: end) != nil
  }

  func isParticiple(_ word: WordID) -> Bool { participles.contains(word) }
  func isAgent(_ word: WordID) -> Bool { agents.contains(word) }
}
