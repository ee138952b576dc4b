/// Finds happenings, who takes part in them, and when.
struct EventTagger: Sendable {
  init(_ language: Language) throws(LanguageError) {}

  func events(
    in layer: TokenizedArticle, mentions: [Mention], times: [TimeExpression], quotations: [Quotation]
  ) -> [Event] { [] }

  /// The same events after their times were resolved against another publication day.
  static func place(_ events: [Event], by times: [TimeExpression], day: PublicationEstimate) -> [Event] { events }
}
