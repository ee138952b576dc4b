/// Where the lists of a language's `names` folder hold a name or a word, for the reader who asks why.
///
/// Searched when somebody asks: the tables that the taggers look names up in keep no lines.
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
  private let comma: WordID?

  init(_ language: Language) {
    self.language = language
    comma = language.word(",")
  }

  /// The lines that hold exactly these words as one name or word, by list.
  func places(of words: some Collection<WordID>) -> [Place] {
    guard !words.isEmpty, words.allSatisfy({ Int($0.number) < language.words.count }) else { return [] }
    return language.listPaths.filter { $0.hasPrefix(NameSources.folder) }.flatMap { path in
      language.list(path).entries.filter { holds($0, words, in: path) }.map { entry in
        Place(
          list: String(path.dropFirst(NameSources.folder.count)), line: entry.line,
          fields: entry.fields.filter { !$0.isEmpty }.joined(separator: ", "))
      }
    }
  }

  /// Names stand between commas; in lists of words every word stands for itself.
  private func holds(_ entry: WordList.Entry, _ words: some Collection<WordID>, in path: String) -> Bool {
    if NameLexiconBuilder.wordLists.contains(path) {
      return words.count == 1 && entry.words.contains(words.first!)
    }
    return entry.words.split { $0 == comma }.contains { $0.elementsEqual(words) }
  }

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
