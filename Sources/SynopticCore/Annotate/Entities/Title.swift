/// A word or phrase in front of a person's name that is no part of it.
struct Title: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable, CaseIterable { case honorific, rank, clergy, office, role }
  let kind: Kind
  let gender: Gender?

  /// The most tokens of a title looked for in front of a name.
  static let longest = 5
}

/// The grammatical gender of a person, as far as names and titles tell it.
enum Gender: String, Hashable, Sendable {
  case male = "m"
  case female = "f"
}
