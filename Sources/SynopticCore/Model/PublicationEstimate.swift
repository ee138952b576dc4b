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
    /// A sentence for the reader: "names 15 August 2025 as past".
    public let message: String
    /// Index of the article in the story and the span there.
    public let article: Int
    public let span: Span?

    public init(message: String, article: Int, span: Span?) {
      self.message = message
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

  public static let unknown = PublicationEstimate(certainty: .unknown, day: nil, weekday: nil)
}
