/// Finds the calendar unit a meaning stands for.
struct DateLocator {
  let context: TimeContext

  /// Nil where the meaning is no time of its own, or nothing says where it stands.
  func locate(_ meaning: TimeMeaning) -> LocatedTime? {
    switch meaning {
    case .date(let fields, let heading): locate(fields, heading)
    case .shifted(let unit, let amount, let origin): shift(unit, amount, origin)
    case .refined(let outer, let fields): locate(outer).flatMap { refine($0, fields) }
    case .beside(let inner, let unit, let amount): locate(inner).flatMap { move($0, unit, amount) }
    case .same(let unit): same(unit)
    case .range(let first, _): locate(first)
    case .night(let first, _): locate(first).map { atTime($0, .part(.night)) }
    case .part(let inner, _), .bounded(let inner, _): locate(inner)
    case .reference, .duration, .recurring: nil
    }
  }

  // MARK: - Dates by their fields

  private func locate(_ fields: CalendarFields, _ heading: TimeMeaning.Heading) -> LocatedTime? {
    if let stated = fields.unit(inYear: nil) {
      return LocatedTime(unit: stated, basis: .calendar, symbol: stated.value, anchor: .explicit)
    }
    guard fields.year == nil, fields.decade == nil, fields.century == nil else { return nil }
    if fields.isYearly { return yearly(fields, heading) }
    if let weekday = fields.weekday { return weekly(fields, heading) { $0.first(weekday) } }
    if fields.isWeekend { return weekly(fields, heading) { $0.first(.saturday) } }
    if fields.day != nil { return monthly(fields) }
    return fields.time.flatMap { daily($0, heading) }
  }

  /// "May 5", "the third quarter", "Christmas": one candidate a year.
  private func yearly(_ fields: CalendarFields, _ heading: TimeMeaning.Heading) -> LocatedTime? {
    let symbol = fields.symbol
    if context.isNarrative, let earlier = context.earlier, earlier.located.isKnown(context), !heading.isStated {
      let near = earlier.located.unit
      let candidates = (-1...1).compactMap { fields.unit(inYear: near.firstDay.year + $0) }
      guard let unit = Candidates(candidates, around: near.firstDay).following(near) else { return nil }
      return LocatedTime(
        unit: unit, basis: earlier.located.basis, symbol: symbol, anchor: .expression(earlier.index))
    }
    let candidates = (-1...1).compactMap { fields.unit(inYear: context.today.year + $0) }.filter(fields.fitsWeekday)
    guard let unit = Candidates(candidates, around: context.today).pick(heading, fields) else { return nil }
    return LocatedTime(unit: unit, basis: .date, symbol: symbol, anchor: publication(.date))
  }

  /// "Friday", "the weekend": one candidate a week.
  private func weekly(
    _ fields: CalendarFields, _ heading: TimeMeaning.Heading, _ next: (CalendarDay) -> CalendarDay
  ) -> LocatedTime? {
    let isNarrative = context.isNarrative && context.earlier != nil && !heading.isStated
    let near = isNarrative ? context.earlier!.located.unit.firstDay : context.today
    let first = next(near - 13)
    let candidates = (0..<4).map { fields.weeklyUnit(on: first + 7 * $0) }
    let ordered = Candidates(candidates, around: near)
    guard let unit = isNarrative ? ordered.pick(.future, fields) : ordered.pick(heading, fields) else { return nil }
    let basis = isNarrative ? context.earlier!.located.basis : .weekday
    let anchor = isNarrative ? .expression(context.earlier!.index) : publication(.weekday)
    return LocatedTime(unit: unit, basis: basis, symbol: fields.symbol, anchor: anchor)
  }

  /// "the 15th": a day of the month spoken of.
  private func monthly(_ fields: CalendarFields) -> LocatedTime? {
    let near = context.earlier?.located
    let month = near.map { $0.unit.unit <= .month ? $0.unit.firstDay : context.today } ?? context.today
    var full = fields
    full.month = month.month
    guard let unit = full.unit(inYear: month.year) else { return nil }
    let basis = near?.basis ?? .date
    return LocatedTime(
      unit: unit, basis: basis, symbol: fields.symbol,
      anchor: context.earlier.map { .expression($0.index) } ?? publication(.date))
  }

  /// "the morning", "10:30": on the day spoken of; what has happened was not on a day to come.
  private func daily(_ time: CalendarUnit.Time, _ heading: TimeMeaning.Heading) -> LocatedTime? {
    if let earlier = heading == .past ? context.begunDay : context.earlierDay {
      var located = atTime(earlier.located, time)
      located.anchor = .expression(earlier.index)
      return located
    }
    return atTime(today, time)
  }

  private func atTime(_ located: LocatedTime, _ time: CalendarUnit.Time) -> LocatedTime {
    guard case .day = located.unit.extent else { return located }
    var result = located
    result.unit.time = time
    let day = located.unit.time.map { String(located.symbol.dropLast($0.code.utf8.count)) } ?? located.symbol
    result.symbol = day + time.code
    return result
  }

  // MARK: - Relative times

  private var today: LocatedTime {
    LocatedTime(
      unit: CalendarUnit(.day(context.today)), basis: .days, symbol: "XXXX-XX-XX", anchor: publication(.days))
  }

  private func publication(_ basis: LocatedTime.Basis) -> TimeExpression.Anchor {
    switch context.knowledge {
    case .day: .publicationDay
    case .weekday: basis <= .weekday ? .publicationDay : .none
    case .nothing: basis <= .days ? .publicationDay : .none
    }
  }

  private func shift(_ unit: TimeUnit, _ amount: TimeMeaning.Amount, _ origin: TimeMeaning.Origin) -> LocatedTime? {
    if unit == .year, origin != .publication, let count = amount.whole, count < 0, let quarter = context.quarter {
      return LocatedTime(
        unit: quarter.unit.moved(count, .year), basis: quarter.basis, symbol: quarter.symbol, anchor: quarter.anchor)
    }
    if origin == .earlierTime, let earlier = context.earlier {
      guard var moved = move(earlier.located, unit, amount) else { return nil }
      moved.anchor = .expression(earlier.index)
      return moved
    }
    return move(today, unit, amount)
  }

  private func move(_ located: LocatedTime, _ unit: TimeUnit, _ amount: TimeMeaning.Amount) -> LocatedTime? {
    guard let count = amount.whole, unit >= located.unit.unit || unit >= .week && located.unit.unit <= .month else {
      return nil
    }
    guard !(unit < .day && located.unit.unit > .hour && located.unit.unit != .day) else { return nil }
    let moved =
      amount.hasHalf && unit == .hour
      ? located.unit.moved(amount.halves! * 30, .minute) : located.unit.moved(count, unit)
    let basis = max(located.basis, LocatedTime.basis(of: moved.unit, from: located.basis))
    return LocatedTime(unit: moved, basis: basis, symbol: moved.unit.symbol(time: moved.time), anchor: located.anchor)
  }

  /// "that year": the unit around the time spoken of.
  private func same(_ unit: TimeUnit) -> LocatedTime? {
    if unit == .quarter, !context.isNarrative { return context.quarter ?? latestQuarter }
    let base =
      context.earlier.map { earlier in
        var located = earlier.located
        located.anchor = .expression(earlier.index)
        return located
      } ?? today
    guard base.unit.unit <= unit else { return nil }
    let widened = base.unit.coarsened(to: unit)
    return LocatedTime(
      unit: widened, basis: max(base.basis, LocatedTime.basis(of: widened.unit, from: base.basis)),
      symbol: widened.unit.symbol(time: widened.time), anchor: base.anchor)
  }

  /// "The quarter" of a report that names none: the latest that has ended.
  private var latestQuarter: LocatedTime {
    let unit = CalendarUnit(.quarter, containing: context.today.adding(months: -3))
    return LocatedTime(unit: unit, basis: .date, symbol: "XXXX-QX", anchor: publication(.date))
  }

  /// A part of a time that is found already.
  private func refine(_ outer: LocatedTime, _ inner: CalendarFields) -> LocatedTime? {
    var located = outer
    if case .day = outer.unit.extent {
      guard let time = inner.time else { return outer }
      return atTime(outer, time)
    }
    guard let unit = inner.unit(inside: outer.unit) else { return nil }
    located.unit = unit
    located.symbol = inner.symbol
    if located.basis != .calendar, inner.isYearly || inner.day != nil { located.basis = .date }
    return located
  }
}

extension CalendarFields {
  /// Reports name such times of the last and the coming months against the tense, too ("was extended to Nov. 20",
  /// "expects a third-quarter loss").
  fileprivate var isNearby: Bool { day != nil && month != nil || quarter != nil || holiday != nil }

  /// The weekday the fields name beside a day of the month, if any, is that day's.
  fileprivate func fitsWeekday(_ unit: CalendarUnit) -> Bool { weekday.map { unit.firstDay.weekday == $0 } ?? true }
}

extension LocatedTime {
  /// What a unit reached from another rests on: weeks need the weekday, everything coarser the date.
  static func basis(of unit: TimeUnit, from basis: Basis) -> Basis {
    if basis == .calendar { return .calendar }
    switch unit {
    case ...TimeUnit.day: return .days
    case .weekend, .week, .fortnight: return .weekday
    default: return .date
    }
  }
}

extension TimeUnit {
  /// The TIMEX3 value of a unit of which nothing else is known.
  func symbol(time: CalendarUnit.Time?) -> String {
    switch self {
    case .second, .minute, .hour, .night, .day: "XXXX-XX-XX" + (time?.code ?? "")
    case .weekend: "XXXX-WXX-WE"
    case .week, .fortnight: "XXXX-WXX"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .season, .year: "XXXX"
    case .decade: "XXX"
    case .century, .millennium: "XX"
    }
  }
}

extension TimeMeaning.Heading {
  /// The words say which, not the tense.
  var isStated: Bool { self == .last || self == .earlier || self == .this || self == .next }
}

/// Times of which a text may mean one, in order of time.
struct Candidates {
  private let units: [CalendarUnit]
  private let day: CalendarDay

  init(_ units: [CalendarUnit], around day: CalendarDay) {
    self.units = units.sorted { $0.firstDay < $1.firstDay }
    self.day = day
  }

  func pick(_ heading: TimeMeaning.Heading, _ fields: CalendarFields) -> CalendarUnit? {
    switch heading {
    case .past: fields.isNearby && fields.quarter == nil ? soon(else: begun) : begun
    case .future: fields.isNearby ? lately(else: coming) : coming
    case .last: units.last { $0.lastDay < day }
    case .earlier: units.last { $0.lastDay < day && ($0 != monthBefore || $0.firstDay.year < day.year) }
    case .next: units.first { $0.firstDay > day }
    case .this: here(fields)
    case .unknown where fields.quarter != nil || !fields.isYearly: begun
    case .unknown: fields.isNearby ? nearest : here(fields)
    }
  }

  private var monthBefore: CalendarUnit { CalendarUnit(.month, containing: day.adding(months: -1)) }

  private var begun: CalendarUnit? { units.last { $0.firstDay <= day } }
  private var coming: CalendarUnit? { units.first { $0.lastDay >= day } }

  /// Days within which a date may lie against the tense of its verb.
  private static let season = 92

  /// The one before, unless it is far and the one ahead is near.
  private func soon(else before: CalendarUnit?) -> CalendarUnit? {
    guard let next = units.first(where: { $0.firstDay > day }), next.firstDay.number - day.number < Candidates.season
    else { return before }
    return before.map { day.number - $0.lastDay.number < 2 * Candidates.season } ?? false ? before : next
  }

  /// The one ahead, unless it is far and the one before is near.
  private func lately(else next: CalendarUnit?) -> CalendarUnit? {
    guard let last = units.last(where: { $0.lastDay < day }), day.number - last.lastDay.number < Candidates.season
    else { return next }
    return next.map { $0.firstDay.number - day.number < 2 * Candidates.season } ?? false ? next : last
  }

  /// In a narrative: in the year told last, or early in the next when that is near.
  func following(_ earlier: CalendarUnit) -> CalendarUnit? {
    let year = earlier.firstDay.year
    let next = units.first { $0.firstDay.year == year + 1 }
    if let next, earlier.unit <= .month, next.firstDay.number - earlier.firstDay.number < Candidates.narrativeReach {
      return next
    }
    return units.first { $0.firstDay.year == year }
  }

  /// Days from a time to one in the next year that a narrative goes on to without naming the year.
  private static let narrativeReach = 125

  private var nearest: CalendarUnit? {
    units.min { abs($0.firstDay.number - day.number) < abs($1.firstDay.number - day.number) }
  }

  /// In the same year, or for a weekday in the same week as the day; a bare weekday without a tense is past.
  private func here(_ fields: CalendarFields) -> CalendarUnit? {
    if fields.isYearly { return units.first { $0.firstDay.year == day.year } }
    let monday = day - (day.weekday.rawValue - 1)
    return units.first { $0.firstDay >= monday }
  }
}
