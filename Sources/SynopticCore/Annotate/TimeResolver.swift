/// Turns the meaning of time expressions into values and placements, given what is known of the publication day.
///
/// Dates without a year, weekdays and shifts are counted from the day of writing in reports, and from the time told
/// before in narratives (histories, biographies), as HeidelTime does for its two text types (Strötgen and Gertz 2013);
/// which of the two an article is follows from the dates it names.
enum TimeResolver {
  static func resolve(_ times: [TimeExpression], against day: PublicationEstimate) -> [TimeExpression] {
    var context = TimeContext(day, isNarrative: isNarrative(times, day.day))
    var resolved: [TimeExpression] = []
    resolved.reserveCapacity(times.count)
    for (index, time) in times.enumerated() {
      context.advance(to: time)
      let reading = TimeReading(time.meaning, context)
      if let located = reading.located, time.meaning.movesOn(in: context) {
        context.remember(located, time, index: index)
      }
      resolved.append(
        TimeExpression(
          span: time.span, kind: reading.kind, meaning: time.meaning, value: reading.value, modifier: reading.modifier,
          placement: reading.placement, anchor: reading.anchor, rule: time.rule))
    }
    return resolved
  }

  /// More stated dates of a past year than words that count from the day of writing.
  private static func isNarrative(_ times: [TimeExpression], _ day: CalendarDay?) -> Bool {
    var past = 0
    var around = 0
    for time in times {
      switch time.meaning.distance(to: day) {
      case .past: past += 1
      case .around: around += 1
      case .reporting: around += TimeResolver.reportingWeight
      case .none: break
      }
    }
    return past >= 4 && past > 2 * around
  }

  /// One "yesterday" shows a report as surely as several dates without a year, which narratives have too.
  private static let reportingWeight = 3
}

extension TimeMeaning {
  /// What follows may count from it. A glance back ("from a year earlier") leaves the time told where it was, and so
  /// does the day of writing in a narrative.
  fileprivate func movesOn(in context: TimeContext) -> Bool {
    switch self {
    case .shifted(_, let amount, let origin):
      return origin == .earlierTime ? (amount.halves ?? 0) >= 0 : !context.isNarrative
    case .date(let fields, let heading): return !(context.isNarrative && fields.year == nil && heading.isStated)
    case .refined(let inner, _), .part(let inner, _), .bounded(let inner, _): return inner.movesOn(in: context)
    default: return true
    }
  }

  fileprivate enum Distance {
    case past, around, none
    /// "Yesterday" and "tomorrow": nobody but a reporter counts from the day of writing by days.
    case reporting
  }

  fileprivate func distance(to day: CalendarDay?) -> Distance {
    switch self {
    case .date(let fields, let heading):
      guard let year = fields.year else { return heading.isStated || fields.weekday != nil ? .around : .none }
      return day.map { year < $0.year - 1 } ?? true ? .past : .none
    case .shifted(.day, let amount, from: .publication) where amount != Amount(0): return .reporting
    case .shifted(_, _, from: .publication), .shifted(_, _, from: .counterpart): return .around
    case .refined(let inner, _), .part(let inner, _), .bounded(let inner, _), .beside(let inner, _, _):
      return inner.distance(to: day)
    case .range(let first, _): return first.distance(to: day)
    default: return .none
    }
  }
}

/// One meaning, read in its context.
struct TimeReading {
  private(set) var kind = TimeExpression.Kind.date
  private(set) var value = "XXXX-XX-XX"
  private(set) var modifier: TimeExpression.Modifier?
  private(set) var placement = Placement.unplaced
  private(set) var anchor = TimeExpression.Anchor.none
  /// Where it stands; nil where that is not known.
  private(set) var located: LocatedTime?

  init(_ meaning: TimeMeaning, _ context: TimeContext) {
    switch meaning {
    case .reference(let reference): refer(reference, context)
    case .duration(let lengths): (kind, value) = (.duration, lengths.timexValue)
    case .recurring(let recurrence): (kind, value) = (.set, recurrence.timexValue)
    case .bounded(let inner, let modifier):
      self = TimeReading(inner, context)
      self.modifier = modifier
    case .part(let inner, let portion):
      self = TimeReading(inner, context)
      narrow(to: portion, context)
    case .range(let first, let final):
      let end = TimeReading(final, context)
      self = TimeReading(first, until: end, context)
      extend(through: end)
    case .night(let first, let final): setNight(first, final, context)
    default: locate(meaning, context)
    }
  }

  /// "Between Thursday and Saturday", both past: the Thursday before that Saturday, not the latest.
  private init(_ first: TimeMeaning, until end: TimeReading, _ context: TimeContext) {
    let start = TimeReading(first, context)
    guard context.knowledge == .day, let from = start.located?.unit.firstDay, let last = end.located?.unit.firstDay,
      last < from, let before = first.turnedBack
    else {
      self = start
      return
    }
    self = TimeReading(before, context.moved(to: last))
  }

  private mutating func locate(_ meaning: TimeMeaning, _ context: TimeContext) {
    guard let found = DateLocator(context: context).locate(meaning) else {
      (kind, value) = meaning.unlocated
      return
    }
    located = found
    kind = found.unit.time == nil ? .date : .time
    value = found.value(context)
    placement = found.placement(found.unit.period, context)
    anchor = placement == .unplaced ? .none : found.anchor
  }

  private mutating func refer(_ reference: TimeMeaning.Reference, _ context: TimeContext) {
    value = reference.rawValue
    guard reference == .present else { return }
    anchor = .publicationDay
    let today = Period(context.today)
    placement =
      context.knowledge == .day ? .calendar(today) : .relative(today.moved(-context.today.number * Period.day))
  }

  private mutating func narrow(to portion: TimeMeaning.Portion, _ context: TimeContext) {
    modifier = portion.modifier
    guard let located else { return }
    placement = located.placement(portion.part(of: located.unit.period, today: context.today), context)
  }

  private mutating func extend(through final: TimeReading) {
    switch (placement, final.placement) {
    case (.calendar(let first), .calendar(let last)): placement = .calendar(first.extended(to: last))
    case (.relative(let first), .relative(let last)): placement = .relative(first.extended(to: last))
    default: break
    }
  }

  private mutating func setNight(_ first: TimeMeaning, _ final: TimeMeaning, _ context: TimeContext) {
    locate(.refined(first, .nightOnly), context)
    kind = .time
    guard let located else { return }
    let evening = located.unit.firstDay.number * Period.day + CalendarFields.DayPart.evening.minutes.lowerBound
    let morning = (located.unit.firstDay.number + 1) * Period.day + CalendarFields.DayPart.morning.minutes.lowerBound
    placement = located.placement(Period(from: evening, until: morning, granularity: .partOfDay), context)
  }
}

extension CalendarFields {
  fileprivate static let nightOnly: CalendarFields = {
    var fields = CalendarFields()
    fields.part = .night
    return fields
  }()
}

extension TimeMeaning {
  /// What is left of a time that stands nowhere: "several years ago" is some past, "an hour later" an hour.
  fileprivate var unlocated: (TimeExpression.Kind, String) {
    switch self {
    case .date(let fields, _), .refined(_, let fields): return (.date, fields.symbol)
    case .shifted(let unit, let amount, from: .earlierTime):
      return (.duration, [Length(amount.magnitude, unit)].timexValue)
    case .shifted(_, .vague, _): return (.date, Reference.past.rawValue)
    case .same(let unit), .beside(_, let unit, _), .shifted(let unit, _, _): return (.date, unit.symbol(time: nil))
    default: return (.date, "XXXX-XX-XX")
    }
  }
}

extension TimeMeaning.Portion {
  /// Hours around midnight: the last third of a night is the early morning.
  private static func lateNight(of night: Period) -> Period {
    let midnight = night.lastDay!.number * Period.day
    return Period(from: midnight - 120, until: midnight + 180, granularity: .partOfDay)
  }

  fileprivate var modifier: TimeExpression.Modifier? {
    switch self {
    case .early: .start
    case .middle: .middle
    case .late: .end
    case .earlier: .before
    case .later: .after
    }
  }

  /// The stretch of a period that is meant: a third of it, or its part before or from the day of writing.
  fileprivate func part(of period: Period, today: CalendarDay) -> Period {
    guard let from = period.from, let until = period.until, until - from >= 3 else { return period }
    if self == .late, period.granularity == .partOfDay, period.firstDay != period.lastDay {
      return TimeMeaning.Portion.lateNight(of: period)
    }
    let third = (until - from) / 3
    let now = today.number * Period.day
    switch self {
    case .early: return Period(from: from, until: from + third, granularity: period.granularity)
    case .middle: return Period(from: from + third, until: until - third, granularity: period.granularity)
    case .late: return Period(from: until - third, until: until, granularity: period.granularity)
    case .earlier:
      let end = min(until, now + Period.day)
      return end > from ? Period(from: from, until: end, granularity: period.granularity) : period
    case .later:
      let start = max(from, now)
      return start < until ? Period(from: start, until: until, granularity: period.granularity) : period
    }
  }
}
