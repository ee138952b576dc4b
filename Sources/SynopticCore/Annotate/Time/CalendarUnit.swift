/// A stretch of the calendar with a TIMEX3 value of its own: a year, a week, a day's evening.
struct CalendarUnit: Hashable {
  enum Extent: Hashable {
    /// 19 is 1900–1999.
    case century(Int)
    /// 199 is 1990–1999.
    case decade(Int)
    /// Negative before the common era, which has no year 0.
    case year(Int)
    case half(year: Int, Int)
    case quarter(year: Int, Int)
    /// A winter has the year it starts in.
    case season(year: Int, CalendarFields.Season)
    case month(year: Int, Int)
    /// By its Monday.
    case week(CalendarDay)
    case weekend(CalendarDay)
    case day(CalendarDay)
  }
  enum Time: Hashable {
    case part(CalendarFields.DayPart)
    case clock(CalendarFields.Clock)
  }

  var extent: Extent
  /// Only for days.
  var time: Time?

  init(_ extent: Extent, time: Time? = nil) {
    self.extent = extent
    self.time = time
  }

  /// The unit of a kind that holds a day.
  init(_ unit: TimeUnit, containing day: CalendarDay) {
    let (astronomical, month, _) = day.parts
    // There is no year 0: the year before 1 is 1 BC.
    let year = astronomical <= 0 ? astronomical - 1 : astronomical
    switch unit {
    case .century, .millennium: extent = .century(floorDivide(year, 100))
    case .decade: extent = .decade(floorDivide(year, 10))
    case .year: extent = .year(year)
    case .quarter: extent = .quarter(year: year, (month - 1) / 3 + 1)
    case .season: extent = CalendarUnit.season(month: month, year: year)
    case .month: extent = .month(year: year, month)
    case .week, .fortnight: extent = .week(day - (day.weekday.rawValue - 1))
    case .weekend: extent = .weekend(day - (day.weekday.rawValue - 1))
    case .day, .hour, .minute, .second: extent = .day(day)
    case .night:
      extent = .day(day)
      time = .part(.night)
    }
  }

  private static func season(month: Int, year: Int) -> Extent {
    .season(year: month < 3 ? year - 1 : year, CalendarFields.Season.allCases[month % 12 / 3])
  }

  /// How coarse it is.
  var unit: TimeUnit {
    switch extent {
    case .century: .century
    case .decade: .decade
    case .year: .year
    case .half, .quarter: .quarter
    case .season: .season
    case .month: .month
    case .week: .week
    case .weekend: .weekend
    case .day: time == nil ? .day : .hour
    }
  }

  // MARK: - Days

  var firstDay: CalendarDay {
    switch extent {
    case .century(let number): CalendarUnit.day(number * 100, 1)
    case .decade(let number): CalendarUnit.day(number * 10, 1)
    case .year(let year): CalendarUnit.day(year, 1)
    case .half(let year, let half): CalendarUnit.day(year, half * 6 - 5)
    case .quarter(let year, let quarter): CalendarUnit.day(year, quarter * 3 - 2)
    case .season(let year, let season): CalendarUnit.day(year, season == .winter ? 12 : season.rawValue * 3)
    case .month(let year, let month): CalendarUnit.day(year, month)
    case .week(let monday): monday
    case .weekend(let monday): monday + 5
    case .day(let day): day
    }
  }

  var lastDay: CalendarDay {
    let first = firstDay
    switch extent {
    case .century: return first.adding(months: 1200) - 1
    case .decade: return first.adding(months: 120) - 1
    case .year: return first.adding(months: 12) - 1
    case .half: return first.adding(months: 6) - 1
    case .quarter, .season: return first.adding(months: 3) - 1
    case .month: return first.adding(months: 1) - 1
    case .week: return first + 6
    case .weekend: return first + 1
    case .day: return first
    }
  }

  /// Years that are put on the calendar; others stay words, as their TIMEX3 value says.
  static let years = -9000...9000

  /// What is moved beyond the calendar's years stays at their end, so that no text can name a day outside it.
  private static func day(_ year: Int, _ month: Int) -> CalendarDay {
    let counted = year < 0 ? year + 1 : year
    return CalendarDay(year: max(years.lowerBound, min(years.upperBound, counted)), month: month, day: 1)!
  }

  var period: Period {
    let days = Period(firstDay, through: lastDay, granularity: granularity)
    guard let time else { return days }
    let minutes = time.minutes
    let midnight = firstDay.number * Period.day
    return Period(from: midnight + minutes.lowerBound, until: midnight + minutes.upperBound, granularity: granularity)
  }

  private var granularity: Period.Granularity {
    switch extent {
    case .century: .century
    case .decade: .decade
    case .year, .half: .year
    case .quarter: .quarter
    case .season: .season
    case .month: .month
    case .week: .week
    case .weekend: .weekend
    case .day: time?.granularity ?? .day
    }
  }

  // MARK: - Moving

  /// The unit of a kind around its start.
  func coarsened(to unit: TimeUnit) -> CalendarUnit {
    if case .season(let year, _) = extent, unit == .year { return CalendarUnit(.year(year)) }
    return CalendarUnit(unit, containing: firstDay)
  }

  /// Some units away, itself as coarse as `unit`, or finer where it is (a quarter one year on is a quarter).
  func moved(_ count: Int, _ unit: TimeUnit) -> CalendarUnit {
    let steps = max(-20_000, min(20_000, count))
    switch unit {
    case .second: return self
    case .minute: return inMinutes(steps)
    case .hour: return inMinutes(60 * steps)
    case .night, .day: return CalendarUnit(unit, containing: firstDay + steps)
    case .week: return inWeeks(steps)
    case .fortnight: return inWeeks(2 * steps)
    case .weekend: return CalendarUnit(.weekend, containing: firstDay + 7 * steps)
    case .month: return inMonths(steps, unit)
    case .quarter: return inMonths(3 * steps, unit)
    case .season, .year: return inMonths(12 * steps, .year)
    case .decade: return inMonths(120 * steps, .decade)
    case .century: return inMonths(1200 * max(-80, min(80, steps)), .century)
    case .millennium: return inMonths(12_000 * max(-8, min(8, steps)), .century)
    }
  }

  /// Only a time by the clock has one some minutes later.
  private func inMinutes(_ steps: Int) -> CalendarUnit {
    guard case .clock(var clock) = time else { return self }
    let total = clock.hour * 60 + (clock.minute ?? 0) + steps
    let minutes = total - floorDivide(total, Period.day) * Period.day
    clock.hour = minutes / 60
    clock.minute = clock.minute == nil && minutes % 60 == 0 ? nil : minutes % 60
    return CalendarUnit(.day(firstDay + floorDivide(total, Period.day)), time: .clock(clock))
  }

  private func inWeeks(_ steps: Int) -> CalendarUnit {
    CalendarUnit(.week, containing: firstDay + 7 * steps)
  }

  private func inMonths(_ months: Int, _ unit: TimeUnit) -> CalendarUnit {
    let clamped = max(-9000 * 12, min(9000 * 12, firstDay.year * 12 + months)) - firstDay.year * 12
    let kept: TimeUnit =
      (self.unit == .quarter || self.unit == .month || self.unit == .season) && unit > self.unit ? self.unit : unit
    return CalendarUnit(kept, containing: firstDay.adding(months: clamped))
  }

  // MARK: - TIMEX3

  var value: String {
    switch extent {
    case .century(let number): CalendarUnit.text(number, 2)
    case .decade(let number): CalendarUnit.text(number, 3)
    case .year(let year): CalendarUnit.text(year, 4)
    case .half(let year, let half): "\(CalendarUnit.text(year, 4))-H\(half)"
    case .quarter(let year, let quarter): "\(CalendarUnit.text(year, 4))-Q\(quarter)"
    case .season(let year, let season): "\(CalendarUnit.text(year, 4))-\(season.code)"
    case .month(let year, let month): "\(CalendarUnit.text(year, 4))-\(padded(month, 2))"
    case .week(let monday): "\(padded(monday.week.year, 4))-W\(padded(monday.week.number, 2))"
    case .weekend(let monday): "\(padded(monday.week.year, 4))-W\(padded(monday.week.number, 2))-WE"
    case .day(let day): CalendarUnit(.month, containing: day).value + "-\(padded(day.day, 2))\(time?.code ?? "")"
    }
  }

  /// A year, or a decade or century by its leading digits, with the era TIMEX3 writes in front.
  private static func text(_ number: Int, _ digits: Int) -> String {
    number < 0 ? "BC" + padded(digits == 4 ? -number : -number - 1, digits) : padded(number, digits)
  }
}

extension CalendarUnit.Time {
  /// Minutes after midnight; a night runs into the next day.
  var minutes: Range<Int> {
    switch self {
    case .part(let part): return part.minutes
    case .clock(let clock):
      let start = clock.hour * 60 + (clock.minute ?? 0)
      return start..<start + (clock.minute == nil ? 60 : 1)
    }
  }

  var granularity: Period.Granularity {
    switch self {
    case .part: .partOfDay
    case .clock(let clock): clock.minute == nil ? .hour : .minute
    }
  }

  /// `TMO`, `T18:30`.
  var code: String {
    switch self {
    case .part(let part): return "T" + part.code
    case .clock(let clock):
      var code = "T\(padded(clock.hour, 2)):\(padded(clock.minute ?? 0, 2))"
      if let second = clock.second { code += ":\(padded(second, 2))" }
      return code
    }
  }
}

extension CalendarFields.DayPart {
  var minutes: Range<Int> {
    switch self {
    case .morning: 6 * 60..<12 * 60
    case .midday: 12 * 60..<14 * 60
    case .afternoon: 12 * 60..<18 * 60
    case .evening: 18 * 60..<22 * 60
    case .night: 20 * 60..<30 * 60
    case .daytime: 6 * 60..<18 * 60
    case .smallHours: 0..<6 * 60
    }
  }

  /// As TIMEX3 writes it.
  var code: String { self == .smallHours ? CalendarFields.DayPart.morning.rawValue : rawValue }
}

extension CalendarFields.Season {
  var code: String {
    switch self {
    case .winter: "WI"
    case .spring: "SP"
    case .summer: "SU"
    case .fall: "FA"
    }
  }
}

extension CalendarDay {
  /// The first such weekday on or after this day.
  func first(_ weekday: Weekday) -> CalendarDay { self + (weekday.rawValue - self.weekday.rawValue + 7) % 7 }
  /// The last such weekday on or before this day.
  func latest(_ weekday: Weekday) -> CalendarDay { self - (self.weekday.rawValue - weekday.rawValue + 7) % 7 }
}
