/// A happening as one sentence tells it (TimeML event, reduced to what a reader of news needs).
public struct Event: Hashable, Sendable {
  public enum Polarity: String, Hashable, Sendable { case positive, negative }
  public enum Modality: String, Hashable, Sendable { case actual, planned, possible, alleged }
  /// What the date rests on, most certain first.
  public enum Dating: String, Hashable, Sendable, OrderedCases {
    case clause, sentence
    /// The day told last, or when the same happening was told before: shown as inferred.
    case narrative
    /// Only the tense and the publication day: shown as inferred.
    case tense
    case undated
  }
  /// How its verb tells it; none for a noun, an infinitive, a participle.
  public enum Tense: String, Hashable, Sendable { case past, perfect, pluperfect, present, future, none }
  /// What puts another event of the article before this one.
  public struct Predecessor: Hashable, Sendable {
    /// Index into the article's events.
    public let event: Int
    public let rule: String

    public init(event: Int, rule: String) {
      self.event = event
      self.rule = rule
    }
  }

  /// Index into the article's sentences.
  public let sentence: Int
  /// The word that stands for the happening: a verb or an event noun.
  public let trigger: Span
  /// The clause it is told in: the words a timeline shows.
  public let clause: Span
  /// Indices into the article's mentions.
  public let participants: [Int]
  /// Index into the article's time expressions.
  public internal(set) var time: Int?
  public internal(set) var dating: Dating
  public internal(set) var placement: Placement
  public let polarity: Polarity
  public let modality: Modality
  /// Index into the article's quotations: the happening is told in somebody's words.
  public let attribution: Int?
  public let rule: String
  /// What happens, by the base form of its verb, or of its noun where no verb is listed for it; empty where unknown.
  public let act: String
  public let tense: Tense
  /// Other events of the article that come before this one, whether either has a date or not.
  public internal(set) var after: [Predecessor] = []
  /// What the words of its sentence put before it: `after`, before the dates are known.
  var toldAfter: [Predecessor] = []
  /// A noun that names something known that has happened: "the storm".
  var namesKnown = false
  /// Told in a line without an end mark, of which the present tense tells what has just happened.
  var isInHeading = false
  /// Days from those its time names, where it is counted from another event: "two days after the fire".
  var daysApart = 0

  public init(
    sentence: Int, trigger: Span, clause: Span, participants: [Int], time: Int?, dating: Dating, placement: Placement,
    polarity: Polarity, modality: Modality, attribution: Int?, rule: String, act: String = "",
    tense: Tense = .none
  ) {
    self.sentence = sentence
    self.trigger = trigger
    self.clause = clause
    self.participants = participants
    self.time = time
    self.dating = dating
    self.placement = placement
    self.polarity = polarity
    self.modality = modality
    self.attribution = attribution
    self.rule = rule
    self.act = act
    self.tense = tense
  }

  /// Its day is concluded, not told.
  public var isInferred: Bool { dating > .sentence }
}
