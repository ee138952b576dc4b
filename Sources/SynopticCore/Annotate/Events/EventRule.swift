/// Names of the rules that make events, shown to the reader who asks.
enum EventRule {
  static let verb = "verb"
  static let participle = "participle or infinitive"
  static let noun = "event noun"
  static let speech = "speech"

  // What puts one event before another.
  static let connective = "a connective"
  static let named = "a noun beside its verb"
  static let purpose = "an infinitive"
  static let participlePhrase = "a participle"
  static let result = "a participle behind a comma"
  static let pluperfect = "the pluperfect"
  static let reported = "reported speech"
  static let future = "the future"
  static let sequence = "one verb behind another"
  static let present = "the present tense"
  static let toldOf = "what is reported"
  static let background = "times long past"
  static let known = "a noun for what is known"
  static let course = "the usual course of things"
}
