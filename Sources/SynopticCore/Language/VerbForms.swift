/// Which forms of a verb a word can be; "put" is three of them.
struct VerbForms: OptionSet, Sendable {
  let rawValue: UInt8

  static let base = VerbForms(rawValue: 1 << 0)
  static let thirdPerson = VerbForms(rawValue: 1 << 1)
  static let past = VerbForms(rawValue: 1 << 2)
  static let participle = VerbForms(rawValue: 1 << 3)
  /// The present participle, and other forms that never stand alone: an infinitive that is no base form.
  static let ing = VerbForms(rawValue: 1 << 4)
  static let future = VerbForms(rawValue: 1 << 5)

  static let finite: VerbForms = [.base, .thirdPerson, .past, .future]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The form at a position of a list's line: base, third person, past, participle, present participle, future. A
  /// language without one of them leaves its place empty.
  init(position: Int) { self.init(rawValue: 1 << UInt8(min(position, 5))) }
}
