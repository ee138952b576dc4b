/// Puts what a time expression says into words, before any day of publication is applied.
enum TimeMeaningText {
  static func text(_ meaning: TimeMeaning) -> String {
    switch meaning {
    case .reference(let reference): text(reference)
    case .date(let fields, let heading): text(fields) + text(heading)
    case .shifted(let unit, let amount, let origin): shift(amount, unit, from: origin)
    case .refined(let whole, let fields): "\(text(fields)) of \(text(whole))"
    case .beside(let other, let unit, let amount): "\(shift(amount, unit)) (\(text(other)))"
    case .same(let unit): "the \(unit) spoken of"
    case .duration(let lengths): lengths.map { length($0.amount, $0.unit) }.joined(separator: " and ")
    case .recurring(.each(let amount, let unit)): "again and again, every \(text(amount)) \(unit)"
    case .recurring(.dates(let fields)): "again and again, \(text(fields))"
    case .range(let first, let last): "from (\(text(first))) through (\(text(last)))"
    case .night(let first, let last): "the night from (\(text(first))) to (\(text(last)))"
    case .part(let whole, let portion): "the \(portion) part of (\(text(whole)))"
    case .bounded(let meaning, let modifier): "\(modifier.rawValue) (\(text(meaning)))"
    }
  }

  private static func text(_ reference: TimeMeaning.Reference) -> String {
    switch reference {
    case .past: "some time before"
    case .present: "now"
    case .future: "some time to come"
    }
  }

  private static func text(_ heading: TimeMeaning.Heading) -> String {
    switch heading {
    case .past: ", the latest that fits: the verb is in the past"
    case .future: ", the next that fits: the verb is in the future"
    case .unknown: ""
    case .last, .earlier: ", the last one, by its words"
    case .this: ", this one, by its words"
    case .next: ", the next one, by its words"
    }
  }

  private static func text(_ origin: TimeMeaning.Origin) -> String {
    switch origin {
    case .publication: "the day of publication"
    case .counterpart: "the day of publication, as finely as the time spoken of"
    case .earlierTime: "the time named before"
    }
  }

  /// The day something is counted from stands for itself.
  private static func shift(
    _ amount: TimeMeaning.Amount, _ unit: TimeUnit, from origin: TimeMeaning.Origin
  ) -> String {
    let isItself = amount.halves == 0 && unit == .day && origin != .earlierTime
    return isItself ? text(origin) : "\(shift(amount, unit)) \(text(origin))"
  }

  /// `2 days before`, `1 week after`, `the week of`.
  private static func shift(_ amount: TimeMeaning.Amount, _ unit: TimeUnit) -> String {
    guard let halves = amount.halves else { return "some \(unit) from" }
    if halves == 0 { return "the \(unit) of" }
    let size = halves < 0 ? amount.negated : amount
    return "\(length(size, unit)) \(halves < 0 ? "before" : "after")"
  }

  /// `1 day`, `2 weeks`.
  private static func length(_ amount: TimeMeaning.Amount, _ unit: TimeUnit) -> String {
    "\(text(amount)) " + (amount.halves == 2 ? "\(unit)" : unit == .century ? "centuries" : "\(unit)s")
  }

  private static func text(_ amount: TimeMeaning.Amount) -> String {
    guard let whole = amount.whole else { return "some" }
    return amount.hasHalf ? "\(whole)½" : "\(whole)"
  }

  private static func text(_ fields: CalendarFields) -> String {
    let parts: [(String, String?)] = [
      ("century", fields.century.map { "\($0)00" }), ("decade", fields.decade.map { "\($0)0" }),
      ("year", fields.year.map(String.init)), ("half", fields.half.map(String.init)),
      ("quarter", fields.quarter.map(String.init)), ("", fields.season.map { "\($0)" }),
      ("month", fields.month.map { (1...12).contains($0) ? Wording.month($0) : "\($0)" }),
      ("weekend", fields.isWeekend ? "" : nil), ("day", fields.day.map(String.init)),
      ("", fields.weekday.map(Wording.weekdayName)), ("holiday", fields.holiday.map { _ in "by its rule" }),
      ("", fields.part.map { "\($0)" }), ("clock", fields.clock.map(text)),
    ]
    return parts.compactMap { name, value in value.map { $0.isEmpty || name.isEmpty ? name + $0 : "\(name) \($0)" } }
      .joined(separator: ", ")
  }

  private static func text(_ clock: CalendarFields.Clock) -> String {
    guard let minute = clock.minute else { return "\(clock.hour) h" }
    return Wording.clock(clock.hour * 60 + minute) + (clock.zone.map { " \(Wording.zone($0))" } ?? "")
  }
}
