/// Where the lists of a language's `names` folder hold a name or a word, for the reader who asks why.
///
/// Gathered when somebody asks: the tables that the taggers look names up in keep no lines.
struct NameSources {
  /// A line of a list.
  struct Place: Hashable {
    let list: String
    let line: Int
    /// What the list says of the line.
    let fields: String

    /// `places.txt, line 8 (city)`
    var description: String { "\(list).txt, line \(line)" + (fields.isEmpty ? "" : " (\(fields))") }
  }

  private static let folder = "names/"
  private let language: Language
  /// The lines of each name and word, by list.
  private let places: [[WordID]: [Place]]

  init(_ language: Language) {
    self.language = language
    let comma = language.word(",")
    var places: [[WordID]: [Place]] = [:]
    for path in language.listPaths where path.hasPrefix(NameSources.folder) {
      let isOfWords = NameLexiconBuilder.wordLists.contains(path)
      for entry in language.list(path).entries {
        let place = Place(
          list: String(path.dropFirst(NameSources.folder.count)), line: entry.line,
          fields: entry.fields.filter { !$0.isEmpty }.joined(separator: ", "))
        // Names stand between commas; in lists of words every word stands for itself.
        let names = isOfWords ? entry.words.map { [$0] } : entry.words.split { $0 == comma }.map(Array.init)
        for name in Set(names) { places[name, default: []].append(place) }
      }
    }
    self.places = places
  }

  /// The lines that hold exactly these words as one name or word, by list.
  func places(of words: some Sequence<WordID>) -> [Place] { places[Array(words)] ?? [] }

  /// The lines that hold both names.
  func places(ofBoth left: String, _ right: String) -> [Place] {
    let other = Set(places(of: words(right)))
    return places(of: words(left)).filter(other.contains)
  }

  private func words(_ name: String) -> [WordID] {
    var table = language.words
    return Tokenizer.words(of: name, into: &table)
  }
}
