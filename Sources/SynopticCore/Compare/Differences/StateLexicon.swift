/// Words for how a matter stands that exclude each other, and verbs of denying.
struct StateLexicon: Sendable {
  /// "open" and "closed" are the two sides of one matter.
  struct State: Hashable, Sendable {
    let matter: String
    let holds: Bool
  }
  private var states: [WordID: State] = [:]
  private let denials: Set<WordID>

  init(_ language: Language) {
    for entry in language.list("comparison/states").entries where entry.words.count == 1 && entry.fields.count == 2 {
      states[entry.words[0]] = State(matter: entry.fields[0], holds: entry.fields[1] == "yes")
    }
    denials = language.list("events/denials").singleWords
  }

  subscript(word: WordID) -> State? { states[word] }

  /// "Denied": what it introduces is said not to be so.
  func isDenial(_ word: WordID) -> Bool { denials.contains(word) }
}
