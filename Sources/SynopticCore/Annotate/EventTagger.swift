/// Finds happenings, who takes part in them, and when.
///
/// An event is a verb or an event noun of a list. Its day comes from a time expression in its own clause, then in its
/// sentence, then from what was told before (`Narrative`), then from tense and publication day. When somebody said
/// something is no date for what they said.
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
    return DateOrder.complete(reader.events())
  }

  /// The same events after their times were resolved against another publication day.
  static func place(_ events: [Event], by times: [TimeExpression], day: PublicationEstimate) -> [Event] {
    let placed = events.map { event in
      var placed = event
      placed.placement =
        switch event.dating {
        case .clause, .sentence: event.time.map { times[$0].placement } ?? .unplaced
        case .narrative:
          event.time.map { times[$0].placement.inDays.moved(days: event.daysApart) } ?? .unplaced
        case .tense: placement(of: day)
        case .undated: .unplaced
        }
      return placed
    }
    return DateOrder.complete(placed)
  }

  /// The day of the report, where only the tense tells that something has just happened.
  private static func placement(of day: PublicationEstimate) -> Placement {
    day.day.map { .calendar(Period($0)) } ?? .relative(Period(CalendarDay(number: 0)))
  }
}

extension Placement {
  /// No finer than its days: what followed an event at ten was not at ten.
  var inDays: Placement {
    switch self {
    case .calendar(let period): .calendar(period.inDays)
    case .relative(let period): .relative(period.inDays)
    case .unplaced: .unplaced
    }
  }

  func moved(days: Int) -> Placement {
    switch self {
    case .calendar(let period): .calendar(period.moved(days * Period.day))
    case .relative(let period): .relative(period.moved(days * Period.day))
    case .unplaced: .unplaced
    }
  }
}

extension Period {
  fileprivate var inDays: Period {
    guard granularity > .day, let first = firstDay else { return self }
    return Period(first)
  }
}
