extension CalendarFields {
  /// Comes once a year.
  var isYearly: Bool { month != nil || season != nil || quarter != nil || half != nil || holiday != nil }

  var time: CalendarUnit.Time? { clock.map { .clock($0) } ?? part.map { .part($0) } }

  /// The unit of the calendar the fields name, its year stated or given; nil where they name none.
  func unit(inYear given: Int?) -> CalendarUnit? {
    guard let year = year ?? given else { return longUnit }
    guard CalendarUnit.years.contains(year) else { return nil }
    // The year before 1 is 0 to the calendar.
    let counted = year < 0 ? year + 1 : year
    if let holiday { return holiday.day(in: counted).map { CalendarUnit(.day($0), time: time) } }
    if let month, let day {
      return CalendarDay(year: counted, month: month, day: day).map { CalendarUnit(.day($0), time: time) }
    }
    if let month { return CalendarUnit(.month(year: year, month)) }
    if let season { return CalendarUnit(.season(year: year, season)) }
    if let quarter { return CalendarUnit(.quarter(year: year, quarter)) }
    if let half { return CalendarUnit(.half(year: year, half)) }
    return self.year == nil ? nil : CalendarUnit(.year(year))
  }

  /// The century or decade the fields name.
  private var longUnit: CalendarUnit? {
    if let century { return CalendarUnit.years.contains(century * 100) ? CalendarUnit(.century(century)) : nil }
    if let decade { return CalendarUnit.years.contains(decade * 10) ? CalendarUnit(.decade(decade)) : nil }
    return nil
  }

  /// The unit for a weekday or weekend that falls on this day.
  func weeklyUnit(on day: CalendarDay) -> CalendarUnit {
    isWeekend && weekday == nil ? CalendarUnit(.weekend, containing: day) : CalendarUnit(.day(day), time: time)
  }

  /// The unit within a longer one; nil where it has none, or not one that is sure.
  func unit(inside outer: CalendarUnit) -> CalendarUnit? {
    if isYearly { return unit(inYear: outer.firstDay.year) }
    if let weekday, outer.unit <= .week { return weeklyUnit(on: outer.firstDay.first(weekday)) }
    if isWeekend, outer.unit <= .week { return CalendarUnit(.weekend, containing: outer.firstDay) }
    if let day, case .month(let year, let month) = outer.extent {
      return CalendarDay(year: year, month: month, day: day).map { CalendarUnit(.day($0), time: time) }
    }
    return nil
  }

  /// The TIMEX3 value as far as the fields tell it.
  var symbol: String {
    let year = year.map { padded($0, 4) } ?? "XXXX"
    let clock = time?.code ?? ""
    if let weekday, day == nil { return "\(year)-WXX-\(weekday.rawValue)\(clock)" }
    if isWeekend { return "\(year)-WXX-WE" }
    if let quarter { return "\(year)-Q\(quarter)" }
    if let half { return "\(year)-H\(half)" }
    if let season { return "\(year)-\(season.code)" }
    if case .fixed(let month, let day) = holiday { return "\(year)-\(padded(month, 2))-\(padded(day, 2))\(clock)" }
    let months = month.map { padded($0, 2) } ?? "XX"
    if let day { return "\(year)-\(months)-\(padded(day, 2))\(clock)" }
    if time != nil || holiday != nil { return "\(year)-XX-XX\(clock)" }
    return month == nil ? year : "\(year)-\(months)"
  }
}
