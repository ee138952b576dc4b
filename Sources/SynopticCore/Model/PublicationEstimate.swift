/// What is known of the day an article was published, and why.
///
/// Nothing is invented: where the day is unknown, it says what would narrow it.
public struct PublicationEstimate: Hashable, Sendable {
  public enum Certainty: String, Hashable, Sendable {
    /// Stated by the reader, metadata, the address, the dateline.
    case stated
    /// Follows from the text or from the other articles of the story; shown with "≈".
    case inferred
    case unknown
  }
  /// One piece of evidence and the words it rests on.
  public struct Reason: Hashable, Sendable {
    public enum Evidence: Hashable, Sendable {
      /// The latest weekday the article names as past.
      case latestWeekday(Weekday)
      /// Words for a date that the article names as past.
      case pastDate(String)
      /// Words for a length of time that has passed since a day.
      case lasting(String, since: CalendarDay)
      /// The only such weekday within some days of another article of the story.
      case onlyWeekday(Weekday, within: Int, ofArticle: Int)
    }
    public let evidence: Evidence
    /// Index of the article in the story and the span there.
    public let article: Int
    public let span: Span?

    public init(_ evidence: Evidence, article: Int, span: Span?) {
      self.evidence = evidence
      self.article = article
      self.span = span
    }
  }

  public let certainty: Certainty
  public let day: CalendarDay?
  /// Known even when the day is not ("… told AFP on Thursday" in a report of the same day).
  public let weekday: Weekday?
  /// Not before, not after.
  public let earliest: CalendarDay?
  public let latest: CalendarDay?
  public let reasons: [Reason]

  public init(
    certainty: Certainty, day: CalendarDay?, weekday: Weekday?, earliest: CalendarDay? = nil,
    latest: CalendarDay? = nil, reasons: [Reason] = []
  ) {
    self.certainty = certainty
    self.day = day
    self.weekday = weekday
    self.earliest = earliest
    self.latest = latest
    self.reasons = reasons
  }

  /// A day that is known.
  init(stated day: CalendarDay) {
    self.init(certainty: .stated, day: day, weekday: day.weekday, earliest: day, latest: day)
  }

  public static let unknown = PublicationEstimate(certainty: .unknown, day: nil, weekday: nil)
}
