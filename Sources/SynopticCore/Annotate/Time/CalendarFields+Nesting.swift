extension CalendarFields {
  /// The units the fields name, the finest first.
  private var units: [TimeUnit] {
    var units: [TimeUnit] = []
    if clock != nil { units.append(.hour) }
    if part != nil { units.append(.night) }
    if day != nil || weekday != nil || holiday != nil { units.append(.day) }
    if isWeekend { units.append(.weekend) }
    if month != nil { units.append(.month) }
    if quarter != nil || half != nil { units.append(.quarter) }
    if season != nil { units.append(.season) }
    if year != nil { units.append(.year) }
    if decade != nil { units.append(.decade) }
    if century != nil { units.append(.century) }
    return units
  }

  var finest: TimeUnit? { units.first }
  var coarsest: TimeUnit? { units.last }

  /// The month, if any, has such a day in some year.
  var isPossible: Bool {
    guard let day, let month else { return true }
    return day <= CalendarDay.daysIn(month: month, of: year ?? 2000)
  }

  /// Both sets of fields in one; where both name a field, the other's.
  func merging(_ other: CalendarFields) -> CalendarFields {
    var merged = other
    merged.century = other.century ?? century
    merged.decade = other.decade ?? decade
    merged.year = other.year ?? year
    merged.half = other.half ?? half
    merged.quarter = other.quarter ?? quarter
    merged.season = other.season ?? season
    merged.month = other.month ?? month
    merged.isWeekend = other.isWeekend || isWeekend
    merged.day = other.day ?? day
    merged.weekday = other.weekday ?? weekday
    merged.holiday = other.holiday ?? holiday
    merged.part = other.part ?? part
    merged.clock = other.clock ?? clock
    return merged
  }

  /// A weekday beside a day of the month says the same day twice.
  private func names(sameDayAs other: CalendarFields) -> Bool {
    weekday != nil && day == nil && other.weekday == nil && (other.day != nil || other.holiday != nil)
      || other.weekday != nil && other.day == nil && weekday == nil && (day != nil || holiday != nil)
  }

  fileprivate func fits(in outer: CalendarFields) -> Bool {
    guard let coarsest, let finest = outer.finest else { return false }
    return coarsest < finest || names(sameDayAs: outer)
  }
}

extension TimeMeaning {
  /// The fields of a plain date.
  var fields: CalendarFields? {
    if case .date(let fields, _) = self { fields } else { nil }
  }

  var lengths: [Length]? {
    switch self {
    case .duration(let lengths): lengths
    case .bounded(let inner, _): inner.lengths
    default: nil
    }
  }

  /// This date as a part of a coarser time; nil where it is none.
  func within(_ outer: TimeMeaning) -> TimeMeaning? {
    if case .part(let inner, let portion) = self { return inner.within(outer).map { .part($0, portion) } }
    guard let inner = fields, let coarsest = inner.coarsest else { return nil }
    switch outer {
    case .date(let fields, let heading):
      let merged = fields.merging(inner)
      return inner.fits(in: fields) && merged.isPossible ? .date(merged, heading) : nil
    case .refined(let base, let fields):
      return inner.fits(in: fields) ? .refined(base, fields.merging(inner)) : nil
    case .shifted(let unit, _, _), .beside(_, let unit, _), .same(let unit):
      return coarsest < unit ? .refined(outer, inner) : nil
    default:
      return nil
    }
  }

  /// "26 June" in "26 June – 4 August 1952": the year is told once, behind the later of two dates.
  func sharingYear(with final: TimeMeaning) -> TimeMeaning {
    guard case .date(var fields, let heading) = self, fields.year == nil, fields.isYearly, let last = final.fields,
      let year = last.year, let month = fields.month, let lastMonth = last.month
    else { return self }
    fields.year = month <= lastMonth ? year : year - 1
    return .date(fields, heading)
  }

  /// "5 a.m." in "from 9 p.m. to 5 a.m.": the next day's.
  func following(_ first: TimeMeaning) -> TimeMeaning {
    guard let start = first.fields, start.coarsest == .hour, let end = fields, end.coarsest == .hour,
      let from = start.time?.minutes.lowerBound, let until = end.time?.minutes.lowerBound, until < from
    else { return self }
    return .refined(.shifted(.day, Amount(1), from: .earlierTime), end)
  }

  /// The same date, before the day it is read against; nil where its words say which it is.
  var turnedBack: TimeMeaning? {
    guard case .date(let fields, let heading) = self, !heading.isStated else { return nil }
    return .date(fields, .past)
  }

  /// The same meaning, every date that waits for a tense decided by it.
  func headed(_ heading: Heading) -> TimeMeaning {
    switch self {
    case .date(let fields, .unknown): .date(fields, heading)
    case .refined(let inner, let fields): .refined(inner.headed(heading), fields)
    case .beside(let inner, let unit, let amount): .beside(inner.headed(heading), unit, amount)
    case .range(let first, let final): .range(first.headed(heading), through: final.headed(heading))
    case .night(let first, let final): .night(from: first.headed(heading), to: final.headed(heading))
    case .part(let inner, let portion): .part(inner.headed(heading), portion)
    case .bounded(let inner, let modifier): .bounded(inner.headed(heading), modifier)
    default: self
    }
  }

  /// A tense would tell more about it.
  var wantsHeading: Bool { headed(.past) != self }
}
