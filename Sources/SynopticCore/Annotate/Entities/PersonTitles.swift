/// The ranks and offices a text gives a person, as words: what tells people of one surname apart.
struct PersonTitles: Hashable, Sendable {
  /// Plain words: `["prime", "minister"]`.
  private(set) var words: Set<String> = []
  /// A rank is among them, which stands in front of every first mention of its holder.
  private(set) var hasRank = false

  static let none = PersonTitles()

  var isEmpty: Bool { words.isEmpty }

  mutating func insert(_ title: some Sequence<String>, kind: Title.Kind) {
    words.formUnion(title)
    if kind == .rank { hasRank = true }
  }

  mutating func formUnion(_ other: PersonTitles) {
    words.formUnion(other.words)
    hasRank = hasRank || other.hasRank
  }

  /// They share a word, written out or cut short ("Capt.", "Captain").
  func agree(with other: PersonTitles) -> Bool {
    words.contains { word in other.words.contains { PersonTitles.isSame(word, $0) } }
  }

  /// Both say something, and nothing of it is the same.
  func contradict(_ other: PersonTitles) -> Bool { !isEmpty && !other.isEmpty && !agree(with: other) }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    a == b || isShort(a, for: b) || isShort(b, for: a)
  }

  /// At most four letters that stand in the same order in the longer word, the first of both being the same.
  private static func isShort(_ short: String, for long: String) -> Bool {
    guard (2...4).contains(short.utf8.count), long.utf8.count > short.utf8.count, short.utf8.first == long.utf8.first
    else { return false }
    var rest = short.utf8[...]
    for letter in long.utf8 where letter == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}

extension NameForms {
  /// The titles in the description of a person; honorifics and trades say nothing that lasts.
  func titles(in description: Range<Int>, of layer: TokenizedArticle) -> PersonTitles {
    var titles = PersonTitles.none
    var index = description.lowerBound
    while index < description.upperBound {
      guard let title = lexicon.title(layer.tokens, at: index, before: description.upperBound) else {
        index += 1
        continue
      }
      if [.rank, .office, .clergy].contains(title.payload.kind) {
        let words = layer.tokens[index..<index + title.length].filter { $0.kind == .word }
        titles.insert(words.map { NameFolding.plain(layer.form($0.word)) }, kind: title.payload.kind)
      }
      index += title.length
    }
    return titles
  }
}
