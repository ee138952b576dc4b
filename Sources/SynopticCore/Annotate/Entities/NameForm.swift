/// A name as the sieves compare it: its words, folded.
struct NameForm: Hashable, Sendable {
  /// Plain words, without article, possessive and marks: `["jong", "un"]`.
  let words: [String]
  /// The same in small letters, with their accents: as lists have them.
  let spelled: [String]
  /// Written in capitals, as acronyms are.
  let isUpper: Bool
  /// One word, or several that hyphens tie: "Kara-Murza" alone is a surname.
  let isLone: Bool
  /// A name and nothing around it: no other names' possessives, no lower-case words.
  let isPure: Bool
  /// The words as written.
  let text: String

  var key: String { words.joined(separator: " ") }
  var sound: String { words.map(NameFolding.sound).joined(separator: " ") }
  var surname: String { words[words.count - 1] }

  /// By their sound, its last words are all of the other's: "Vladimir Kara-Murza" ends with "Kara-Murza".
  func ends(with other: NameForm) -> Bool {
    words.suffix(other.words.count).map(NameFolding.sound) == other.words.map(NameFolding.sound)
  }

  /// It may be cut from the other: an acronym, or letters of it in their order.
  func isShort(for name: NameForm) -> Bool {
    if isAcronym { return true }
    guard words.count == 1, name.words.count > 1, words[0].utf8.count > 3 else { return false }
    var rest = words[0].utf8[...]
    for letter in name.words.joined().utf8 where letter == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty && name.words[0].utf8.first == words[0].utf8.first
  }

  /// "NATO", "U.N.", "WHO".
  var isAcronym: Bool { words.count == 1 && isUpper && (2...8).contains(words[0].utf8.count) }
}
