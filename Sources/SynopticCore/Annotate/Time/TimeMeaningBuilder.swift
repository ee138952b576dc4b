/// What a rule makes of the items it took.
enum TimeProduct {
  /// A number for a later phase.
  case value(Int)
  case meaning(TimeMeaning)
  /// The two ends of a range, both kept.
  case ends(first: TimeMeaning, final: TimeMeaning)
  /// The words are no time, and no part of one.
  case nothing
}

/// Makes the meaning of what a rule caught; nil where the parts do not fit together ("31 June").
struct TimeMeaningBuilder {
  let captures: TimeCaptures
  let lexicon: TimeLexicon

  func product(_ constructor: TimeConstructor) -> TimeProduct? {
    switch constructor {
    case .nothing: return .nothing
    case .value: return value.map { .value($0) }
    case .decade: return decade.map { .value($0) }
    case .range: return range
    case .within: return within
    case .list: return ends.map { .ends(first: $0.first, final: $0.final) }
    default: return meaning(constructor).map(TimeProduct.meaning)
    }
  }

  private func meaning(_ constructor: TimeConstructor) -> TimeMeaning? {
    switch constructor {
    case .date: date
    case .hour: hourOfPart
    case .shift: shift
    case .reference: reference
    case .duration: duration
    case .sum: sum
    case .recurring: recurring
    case .refine: refined
    case .beside: beside
    case .same: unit.map { .same($0) }
    case .part: part
    case .bound: bound
    case .night: night
    case .nothing, .value, .decade, .range, .list, .within: nil
    }
  }

  // MARK: - Values

  private var value: Int? { captures[.value] ?? captures[.ordinal] ?? captures[.month] ?? captures[.weekday] }

  private var unit: TimeUnit? { captures[.unit].map { TimeUnit.allCases[$0] } }

  /// How many: a number, "a", "a half", "several".
  private var amount: TimeMeaning.Amount? {
    let half = captures[.half] == nil ? 0 : 1
    if captures[.vague] == 0 { return .vague }
    if let number = captures[.number] {
      return TimeMeaning.Amount(halves: number * 2 + (captures.hasHalf(.number) ? 1 : half))
    }
    if let vague = captures[.vague] { return TimeMeaning.Amount(vague) }
    if captures[.article] != nil { return TimeMeaning.Amount(halves: 2 + half) }
    return half == 1 ? TimeMeaning.Amount(halves: 1) : nil
  }

  /// "1980s", "'80s".
  private var decade: Int? {
    guard let year = captures[.year] ?? captures[.shorter].map({ 1900 + $0 }), year % 10 == 0 else { return nil }
    return year / 10
  }

  /// "six in the morning", "ten at night".
  private var hourOfPart: TimeMeaning? {
    guard let hour = captures[.hour], (1...12).contains(hour), let part = captures[.daypart] else { return nil }
    let isMorning = [.morning, .smallHours].contains(CalendarFields.DayPart.allCases[part])
    var fields = CalendarFields()
    fields.clock = CalendarFields.Clock(hour: hour % 12 + (isMorning ? 0 : 12), minute: 0)
    return .date(fields, .unknown)
  }

  // MARK: - Calendar fields

  private var fields: CalendarFields? {
    var fields = CalendarFields()
    fields.weekday = captures[.weekday].flatMap(Weekday.init)
    fields.month = captures[.month]
    fields.season = captures[.season].map { CalendarFields.Season.allCases[$0] }
    fields.holiday = captures[.holiday].map { lexicon.holidays[$0] }
    fields.part = captures[.daypart].map { CalendarFields.DayPart.allCases[$0] }
    fields.isWeekend = captures[.weekend] != nil
    fields.decade = captures[.decade]
    fields.half = captures[.halfyear]
    fields.century = captures[.century].map { captures[.era] == -1 ? -$0 : $0 - 1 }
    guard setDay(&fields), setYear(&fields), setQuarter(&fields), setClock(&fields), setWeekdayOfMonth(&fields) else {
      return nil
    }
    return fields
  }

  private func setDay(_ fields: inout CalendarFields) -> Bool {
    guard let day = captures[.day] else { return true }
    fields.day = day
    return (1...31).contains(day) && fields.isPossible
  }

  private func setYear(_ fields: inout CalendarFields) -> Bool {
    if let year = captures[.year] {
      fields.year = year * (captures[.era] ?? 1)
    } else if let shorter = captures[.shorter] {
      fields.year = shorter < 50 ? 2000 + shorter : 1900 + shorter
    }
    return fields.year != 0
  }

  private func setQuarter(_ fields: inout CalendarFields) -> Bool {
    guard captures[.quarter] != nil else { return true }
    fields.quarter = captures[.ordinal]
    return fields.quarter.map { (1...4).contains($0) } ?? false
  }

  /// "The last Thursday of March": its number is 0; that of the first one after the first Monday is -1.
  private func setWeekdayOfMonth(_ fields: inout CalendarFields) -> Bool {
    guard let number = captures[.nth] else { return true }
    guard (-1...4).contains(number), let weekday = fields.weekday, let month = fields.month else { return false }
    fields.holiday =
      number < 0
      ? .following(weekday, after: .monday, number: 1, month: month)
      : .weekday(weekday, number: number, month: month)
    (fields.weekday, fields.month) = (nil, nil)
    return true
  }

  private func setClock(_ fields: inout CalendarFields) -> Bool {
    if let clock = captures.meaning(.clock)?.fields {
      fields.clock = clock.clock
      fields.part = fields.part ?? clock.part
      return true
    }
    if let moment = captures[.moment] {
      fields.clock = CalendarFields.Clock(hour: moment, minute: 0)
      return true
    }
    if let digits = captures[.digits] {
      fields.clock = CalendarFields.Clock(hour: digits / 100, minute: digits % 100, zone: captures[.zone])
      return true
    }
    guard var hour = captures[.hour] else { return true }
    if let meridiem = captures[.meridiem] {
      guard (1...12).contains(hour) else { return false }
      hour = hour % 12 + meridiem
    }
    fields.clock = CalendarFields.Clock(
      hour: hour, minute: captures[.minute], second: captures[.second], zone: captures[.zone])
    return hour < 24 || hour == 24 && fields.clock?.minute ?? 0 == 0
  }

  private var date: TimeMeaning? {
    guard let fields, fields != CalendarFields() else { return nil }
    return .date(fields, heading)
  }

  /// "last", "this" and "next" decide themselves, some rules decide; everything else waits for the tense.
  private var heading: TimeMeaning.Heading {
    switch captures[.heading] {
    case 0: return .past
    case 1: return .future
    case 2: return .earlier
    default: break
    }
    switch captures[.shift] {
    case -1: return .last
    case 0: return .this
    case 1: return .next
    default: return .unknown
    }
  }

  // MARK: - Relative times

  private var origin: TimeMeaning.Origin {
    if let stated = captures[.origin] { return TimeMeaning.Origin.allCases[stated] }
    if captures[.anaphoric] ?? captures[.earlier] != nil { return .earlierTime }
    return captures[.order] == nil ? .publication : .counterpart
  }

  private var shift: TimeMeaning? {
    let lengths = captures.meaning(.duration)?.lengths
    guard let unit = lengths?.first?.unit ?? unit ?? (captures[.deictic] == nil ? nil : .day) else { return nil }
    let amount = lengths?.first?.amount ?? amount ?? TimeMeaning.Amount(1)
    guard
      let sign = captures[.deictic] ?? captures[.shift] ?? captures[.order] ?? captures[.anaphoric]
        ?? captures[.earlier]
    else { return nil }
    let steps = sign == 0 ? TimeMeaning.Amount(0) : sign < 0 ? amount.negated : amount
    if origin == .earlierTime, captures[.anaphoric] == 1, lengths == nil, unit >= .month, unit != .quarter {
      return .beside(.same(unit), unit, steps)
    }
    var shifted = TimeMeaning.shifted(unit, steps, from: origin)
    if let portion = captures[.portion] { shifted = .part(shifted, TimeMeaning.Portion.allCases[portion]) }
    guard let inner = fields, inner != CalendarFields() else { return shifted }
    return .refined(shifted, inner)
  }

  private var reference: TimeMeaning? {
    captures[.reference].map { .reference(TimeMeaning.Reference.allCases[$0]) }
  }

  private var beside: TimeMeaning? {
    guard let date = captures.meaning(.date), let sign = captures[.earlier] ?? captures[.order] else { return nil }
    let length = captures.meaning(.duration)?.lengths?.first
    guard let unit = length?.unit ?? unit else { return nil }
    // "The week of May 5" is no step away from the day.
    guard sign != 0 else { return date.fields?.day == nil ? nil : .beside(date, unit, TimeMeaning.Amount(0)) }
    let amount = length?.amount ?? amount ?? TimeMeaning.Amount(1)
    return .beside(date, unit, sign < 0 ? amount.negated : amount)
  }

  /// A part of a time within a coarser one: "June" and "last year".
  private var refined: TimeMeaning? {
    guard let inner = captures.meaning(.inner) ?? captures.meaning(.clock) ?? date, let outer = captures.meaning(.outer)
    else {
      return nil
    }
    return inner.within(outer)
  }

  // MARK: - Durations and sets

  private var duration: TimeMeaning? {
    guard let unit else { return nil }
    return .duration([TimeMeaning.Length(amount ?? .vague, unit)])
  }

  /// "two years and three months".
  private var sum: TimeMeaning? {
    guard let first = captures.meaning(.first)?.lengths, let final = captures.meaning(.final)?.lengths,
      let last = first.last, let next = final.first, next.unit < last.unit
    else { return nil }
    return .duration(first + final)
  }

  private var recurring: TimeMeaning? {
    if let known = captures[.recurring] {
      let length = lexicon.recurrences[known]
      return .recurring(.each(length.amount, length.unit))
    }
    if let fields, fields != CalendarFields() { return .recurring(.dates(fields)) }
    return unit.map { .recurring(.each(amount ?? TimeMeaning.Amount(1), $0)) }
  }

  // MARK: - Parts and ranges

  private var part: TimeMeaning? {
    guard let portion = captures[.portion], let date = captures.meaning(.date) else { return nil }
    return .part(date, TimeMeaning.Portion.allCases[portion])
  }

  private var bound: TimeMeaning? {
    guard let bound = captures[.bound], let inner = captures.meaning(.date) ?? captures.meaning(.duration) else {
      return nil
    }
    return .bounded(inner, TimeExpression.Modifier.allCases[bound])
  }

  /// The first is a part of the final, from which other words divide it.
  private var within: TimeProduct? {
    guard let final = captures.meaning(.final), let first = captures.meaning(.first)?.within(final) else { return nil }
    return .ends(first: first, final: final)
  }

  private var range: TimeProduct? {
    guard let (first, final) = ends else { return nil }
    let last = final.following(first)
    return .ends(first: .range(first, through: last), final: last)
  }

  /// Both ends of a range or list; one that is told in part takes the rest from the other.
  private var ends: (first: TimeMeaning, final: TimeMeaning)? {
    guard let final = captures.meaning(.final) ?? finalFromFirst,
      let first = captures.meaning(.first)?.sharingYear(with: final) ?? firstFromFinal(final)
    else { return nil }
    return (first, final)
  }

  /// "12–14 May": the first end has only a day.
  private func firstFromFinal(_ final: TimeMeaning) -> TimeMeaning? {
    guard case .date(var fields, let heading) = final, fields.day != nil, let day = captures[.day] else { return nil }
    fields.day = day
    fields.weekday = nil
    return (1...31).contains(day) && fields.isPossible ? .date(fields, heading) : nil
  }

  /// "May 12–14", "1994–95": the second end has only what differs.
  private var finalFromFirst: TimeMeaning? {
    guard case .date(var fields, let heading) = captures.meaning(.first) else { return nil }
    if let day = captures[.day], let first = fields.day, day > first {
      fields.day = day
      fields.weekday = nil
      fields.year = captures[.year] ?? fields.year
      return fields.isPossible ? .date(fields, heading) : nil
    }
    if let shorter = captures[.shorter], let year = fields.year, fields.month == nil, shorter > year % 100 {
      fields.year = year - year % 100 + shorter
      return .date(fields, heading)
    }
    return nil
  }

  private var night: TimeMeaning? {
    guard let final = captures.meaning(.final), let first = captures.meaning(.first) ?? firstFromFinal(final) else {
      return nil
    }
    return .night(from: first, to: final)
  }
}
