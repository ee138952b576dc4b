/// The words of a language without a lexicon of its own, by what they mean in the lexicon's language: from
/// `similarity/glosses.txt`, `muerto|muertos<TAB>dead`.
///
/// With them statements in different languages can be compared; a word that stands for several things has one gloss, and
/// words without one are compared as they are written.
struct Glosses {
  private let places: [WordID: Int]

  static let file = "similarity/glosses"

  init(_ language: Language, lexicon: SimilarityLexicon) {
    places = Glosses.words(of: language).compactMapValues { lexicon.find($0.utf8) }
  }

  /// What each word of a language means; empty for one that has no such list.
  static func words(of language: Language) -> [WordID: String] {
    var words: [WordID: String] = [:]
    for entry in language.list(file).entries where entry.words.count == 1 {
      words[entry.words[0]] = words[entry.words[0]] ?? entry.fields.first
    }
    return words
  }

  /// Where the lexicon has the gloss of a word.
  func place(of word: WordID) -> Int? { places[word] }
}
