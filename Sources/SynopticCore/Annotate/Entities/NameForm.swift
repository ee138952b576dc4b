/// A name as the sieves compare it: its words, folded.
struct NameForm: Hashable, Sendable {
  /// Plain words, without article, possessive and marks: `["jong", "un"]`.
  let words: [String]
  /// The same in small letters, with their accents: as lists have them.
  let spelled: [String]
  /// Written in capitals, as acronyms are.
  let isUpper: Bool
  /// A name and nothing around it: no other names' possessives, no lower-case words.
  let isPure: Bool
  /// The words as written.
  let text: String

  var key: String { words.joined(separator: " ") }
  var sound: String { words.map(NameFolding.sound).joined(separator: " ") }
  var surname: String { words[words.count - 1] }

  /// "NATO", "U.N.", "WHO".
  var isAcronym: Bool { words.count == 1 && isUpper && (2...8).contains(words[0].utf8.count) }
}
