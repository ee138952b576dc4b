/// Words that stand around names of places, from `comparison/places.txt`.
struct PlaceLexicon: Sendable {
  enum Role: String, Sendable {
    /// Between a place and the one that holds it: "in".
    case within
    /// Before a place, for a part of it: "northern".
    case part
    /// Behind a nationality, making a place of both: "village".
    case kind
  }
  private var roles: [WordID: Role] = [:]

  init(_ language: Language) {
    for entry in language.list("comparison/places").entries where entry.words.count == 1 {
      roles[entry.words[0]] = entry.fields.first.flatMap(Role.init)
    }
  }

  subscript(word: WordID) -> Role? { roles[word] }
}
