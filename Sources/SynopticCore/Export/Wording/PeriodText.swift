extension Wording {
  /// When something happened, in the precision it was told in.
  ///
  /// `2022-02`, `2025-08-15 Fri`, `2025-W43`, `night of 15–16 Oct 2025`, `since 2022`; against an unknown day of
  /// publication D: `D−3 Mon`, `D`, `D+1 Fri`; `undated`.
  /// - Parameters:
  ///   - placement: where it stands on the time axis.
  ///   - reportWeekday: what is known of D, for relative placements.
  public static func time(_ placement: Placement, reportWeekday: Weekday? = nil) -> String {
    switch placement {
    case .calendar(let period): PeriodText(axis: .calendar).text(period)
    case .relative(let period): PeriodText(axis: .report(reportWeekday)).text(period)
    case .unplaced: "undated"
    }
  }

  /// A period of the calendar, worded as in `time(_:reportWeekday:)`.
  public static func period(_ period: Period) -> String { PeriodText(axis: .calendar).text(period) }
}

/// Puts periods into words, on the calendar or against the unknown day of a report.
private struct PeriodText {
  enum Axis {
    case calendar
    /// Days count from the day of publication, of which at most the weekday is known.
    case report(Weekday?)
  }
  let axis: Axis

  func text(_ period: Period) -> String {
    switch (period.firstDay, period.lastDay) {
    case (let first?, let last?): closed(period, first, last)
    case (let first?, nil): "since " + unit(first, period.granularity)
    case (nil, let last?): "until " + unit(last, period.granularity)
    case (nil, nil): "at any time"
    }
  }

  private func closed(_ period: Period, _ first: CalendarDay, _ last: CalendarDay) -> String {
    switch period.granularity {
    case .century, .decade, .year, .season, .quarter, .month, .week, .weekend:
      coarse(first, last, period.granularity)
    case .day: first == last ? day(first) : days(first, last)
    case .partOfDay: partOfDay(period, first, last)
    case .hour, .minute: first == last ? "\(day(first)) \(clock(period))" : days(first, last)
    }
  }

  private func coarse(_ first: CalendarDay, _ last: CalendarDay, _ granularity: Period.Granularity) -> String {
    if case .report = axis { return days(first, last) }
    let (start, end) = (unit(first, granularity), unit(last, granularity))
    return start == end ? start : "\(start) – \(end)"
  }

  /// The unit of the axis that holds a day.
  private func unit(_ day: CalendarDay, _ granularity: Period.Granularity) -> String {
    if case .report = axis { return self.day(day) }
    return switch granularity {
    // Centuries by their years: whether 1900 belongs to the twentieth is the text's affair.
    case .century, .year: padded(day.year, 4)
    case .decade: "\(floorDivide(day.year, 10) * 10)s"
    case .quarter: "\(padded(day.year, 4))-Q\((day.month + 2) / 3)"
    case .season, .month: "\(padded(day.year, 4))-\(padded(day.month, 2))"
    case .week: week(day)
    case .weekend: week(day) + " Sat–Sun"
    case .day, .partOfDay, .hour, .minute: self.day(day)
    }
  }

  private func week(_ day: CalendarDay) -> String {
    let (year, number) = day.week
    return "\(padded(year, 4))-W\(padded(number, 2))"
  }

  private func day(_ day: CalendarDay) -> String {
    switch axis {
    case .calendar:
      return Wording.isoDay(day)
    case .report(let weekday):
      let name = reportDay(day)
      return weekday.map { "\(name) \(Wording.weekday(shifted($0, by: day.number)))" } ?? name
    }
  }

  /// `D`, `D+1`, `D−3`, the day's number being the distance from D.
  private func reportDay(_ day: CalendarDay) -> String {
    switch day.number {
    case 0: "D"
    case 1...: "D+\(day.number)"
    default: "D−\(abs(day.number))"
    }
  }

  private func shifted(_ weekday: Weekday, by days: Int) -> Weekday {
    let number = (weekday.rawValue - 1 + days % 7 + 7) % 7 + 1
    return Weekday(rawValue: number)!
  }

  /// `15–16 Oct 2025`, `30 Sep – 2 Oct 2025`, `30 Dec 2024 – 2 Jan 2025`; `D−1 – D`.
  private func days(_ first: CalendarDay, _ last: CalendarDay) -> String {
    if case .report = axis { return "\(reportDay(first)) – \(reportDay(last))" }
    let end = "\(last.day) \(Wording.month(last.month)) \(last.year)"
    if first.year != last.year { return "\(first.day) \(Wording.month(first.month)) \(first.year) – \(end)" }
    if first.month != last.month { return "\(first.day) \(Wording.month(first.month)) – \(end)" }
    return first.day == last.day ? end : "\(first.day)–\(end)"
  }

  /// Morning to night by where the middle of the period lies, so that it does not matter where a language draws the
  /// exact borders; the clock for anything too short or too long to be one of them.
  private func partOfDay(_ period: Period, _ first: CalendarDay, _ last: CalendarDay) -> String {
    guard let from = period.from, let until = period.until else { return days(first, last) }
    let hours = (until - from) / 60
    if first != last { return (last == first + 1 && hours <= 16 ? "night of " : "") + days(first, last) }
    guard (3...9).contains(hours) else { return "\(day(first)) \(clock(period))" }
    let part =
      switch ((from + until) / 2 - first.number * Period.day) / 60 {
      case 0..<5: "early"
      case 5..<12: "morning"
      case 12..<17: "afternoon"
      case 17..<22: "evening"
      default: "night"
      }
    return "\(day(first)) \(part)"
  }

  /// `10:00` for one unit of the clock, `10:00–12:00` for more.
  private func clock(_ period: Period) -> String {
    guard let from = period.from, let until = period.until else { return "" }
    let start = Wording.clock(from - floorDivide(from, Period.day) * Period.day)
    let unit = period.granularity == .minute ? 1 : 60
    guard until - from > unit else { return start }
    let end = until - floorDivide(until - 1, Period.day) * Period.day
    return "\(start)–\(Wording.clock(end))"
  }
}
