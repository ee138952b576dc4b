/// What a time is read against: the day of writing as far as it is known, and the times named before it.
struct TimeContext {
  /// How much of the day of writing is known.
  enum Knowledge { case day, weekday, nothing }

  let knowledge: Knowledge
  /// The day of writing; a stand-in with the right weekday, or without even that, where it is not known.
  private(set) var today: CalendarDay
  /// The article tells of a past, date by date, rather than of the days around its writing.
  let isNarrative: Bool
  /// The last time placed on the calendar or around the day of writing, and its index among the expressions.
  private(set) var earlier: (located: LocatedTime, index: Int)?
  /// The last of them that is a day or a part of one.
  private(set) var earlierDay: (located: LocatedTime, index: Int)?
  /// The last of these that is not ahead of the day of writing.
  private(set) var begunDay: (located: LocatedTime, index: Int)?

  init(_ estimate: PublicationEstimate, isNarrative: Bool) {
    self.isNarrative = isNarrative
    if let day = estimate.day {
      (knowledge, today) = (.day, day)
    } else if let weekday = estimate.weekday {
      (knowledge, today) = (.weekday, CalendarDay(number: 0).first(weekday))
    } else {
      (knowledge, today) = (.nothing, CalendarDay(number: 0))
    }
  }

  /// The quarter a report is about, which is over, while it is still spoken of.
  private(set) var quarter: LocatedTime?
  private var quarterOffset = TextOffset.zero

  /// Bytes of text for which a report stays with a quarter it has named.
  private static let reach = 1200

  /// The same context for what is counted from another day.
  func moved(to day: CalendarDay) -> TimeContext {
    var context = self
    context.today = day
    return context
  }

  mutating func remember(_ located: LocatedTime, _ time: TimeExpression, index: Int) {
    earlier = (located, index)
    rememberQuarter(located, time, index: index)
    guard located.unit.unit <= .day else { return }
    earlierDay = earlier
    if knowledge != .day || located.unit.firstDay <= today { begunDay = earlier }
  }

  private mutating func rememberQuarter(_ located: LocatedTime, _ time: TimeExpression, index: Int) {
    guard case .quarter = located.unit.extent, time.meaning.fields != nil, located.unit.lastDay < today else { return }
    quarter = located
    quarter?.anchor = .expression(index)
    quarterOffset = time.span.lower
  }

  /// Forgets what is too far back.
  mutating func advance(to time: TimeExpression) {
    if quarter != nil, time.span.lower.index - quarterOffset.index > TimeContext.reach { quarter = nil }
  }
}

/// A unit of the calendar and what its place rests on.
struct LocatedTime {
  enum Basis: Comparable {
    /// Its date is stated.
    case calendar
    /// It stands a number of days from the day of writing.
    case days
    /// It needs the weekday of the day of writing.
    case weekday
    /// It needs the date of the day of writing.
    case date
  }
  var unit: CalendarUnit
  var basis: Basis
  /// The value as long as what it rests on is not known: `XXXX-WXX-4`.
  var symbol: String
  var anchor: TimeExpression.Anchor

  /// What it rests on is known.
  func isKnown(_ context: TimeContext) -> Bool { basis == .calendar || context.knowledge == .day }

  func value(_ context: TimeContext) -> String { isKnown(context) ? unit.value : symbol }

  func placement(_ period: Period, _ context: TimeContext) -> Placement {
    if isKnown(context) { return .calendar(period) }
    switch (basis, context.knowledge) {
    case (.days, _), (.weekday, .weekday): return .relative(period.moved(-context.today.number * Period.day))
    default: return .unplaced
    }
  }
}
