/// A happening as one sentence tells it (TimeML event, reduced to what a reader of news needs).
public struct Event: Hashable, Sendable {
  public enum Polarity: String, Hashable, Sendable { case positive, negative }
  public enum Modality: String, Hashable, Sendable { case actual, planned, possible, alleged }
  /// What the date rests on, most certain first.
  public enum Dating: String, Hashable, Sendable, CaseIterable, Comparable {
    case clause, sentence
    /// Only the tense and the publication day: shown as inferred.
    case tense
    case undated

    public static func < (a: Dating, b: Dating) -> Bool { allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)! }
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
  public let time: Int?
  public let dating: Dating
  public let placement: Placement
  public let polarity: Polarity
  public let modality: Modality
  /// Index into the article's quotations: the happening is told in somebody's words.
  public let attribution: Int?
  public let rule: String

  public init(
    sentence: Int, trigger: Span, clause: Span, participants: [Int], time: Int?, dating: Dating, placement: Placement,
    polarity: Polarity, modality: Modality, attribution: Int?, rule: String
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
  }
}
