/// Finds happenings, who takes part in them, and when.
///
/// An event is a verb or an event noun of a list. Its day comes from a time expression in its own clause, then in its
/// sentence, then from tense and publication day. When somebody said something is no date for what they said.
struct EventTagger: Sendable {
  private let grammar: Grammar
  private let lexicon: EventLexicon

  /// - Throws: `LanguageError` when a list of the language cannot be read.
  init(_ language: Language) throws(LanguageError) {
    grammar = language.grammar
    lexicon = try EventLexicon(language)
  }

  /// The events of an article in text order.
  func events(
    in layer: TokenizedArticle, mentions: [Mention], times: [TimeExpression], quotations: [Quotation]
  ) -> [Event] {
    var reader = EventReader(
      layer: layer, mentions: mentions, times: times, quotations: quotations, grammar: grammar, lexicon: lexicon)
    return reader.events()
  }

  /// The same events after their times were resolved against another publication day.
  static func place(_ events: [Event], by times: [TimeExpression], day: PublicationEstimate) -> [Event] {
    events.map { event in
      let placement =
        switch event.dating {
        case .clause, .sentence: event.time.map { times[$0].placement } ?? .unplaced
        case .tense: placement(of: day)
        case .undated: Placement.unplaced
        }
      return event.placed(placement)
    }
  }

  /// The day of the report, where only the tense tells that something has just happened.
  private static func placement(of day: PublicationEstimate) -> Placement {
    day.day.map { .calendar(Period($0)) } ?? .relative(Period(CalendarDay(number: 0)))
  }
}

extension Event {
  fileprivate func placed(_ placement: Placement) -> Event {
    Event(
      sentence: sentence, trigger: trigger, clause: clause, participants: participants, time: time, dating: dating,
      placement: placement, polarity: polarity, modality: modality, attribution: attribution, rule: rule)
  }
}
