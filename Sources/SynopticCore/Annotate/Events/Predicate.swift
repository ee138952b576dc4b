/// A word that tells a happening, where it stands.
struct Predicate: Sendable {
  enum Form: Sendable { case noun, finite, infinitive, gerund, participle }

  let tokens: Range<Int>
  var form: Form
  var tense: Event.Tense
  /// First token of the verb group: auxiliaries and adverbs are in.
  let groupStart: Int
  /// What happens, by the base form of its verb.
  let act: String

  var isNoun: Bool { form == .noun }

  /// A finite verb of what was.
  var isPast: Bool { form == .finite && [.past, .perfect, .pluperfect].contains(tense) }

  /// A past tense, or a participle that may be one.
  var mayBePast: Bool { tense == .past || form == .participle }
}
