/// What a time expression says before it is known when its article was published.
///
/// A small algebra: `TimeResolver` turns it into a value and a placement, given a publication day or none. Nothing in
/// it depends on the language the words are in.
public indirect enum TimeMeaning: Hashable, Sendable {
  /// "now", "recently", "soon".
  case reference(Reference)
  /// Parts of a calendar date: "1997", "May 5", "Friday morning", "the third quarter".
  case date(CalendarFields, Heading)
  /// Some units away from the day of writing or from a time named before: "yesterday", "last week", "two days later".
  case shifted(TimeUnit, Amount, from: Origin)
  /// A part of a time named in the same words: "June last year", "yesterday morning".
  case refined(TimeMeaning, CalendarFields)
  /// Some units before or after a time named in the same words: "the eve of Christmas", "two days after 9 May".
  case beside(TimeMeaning, TimeUnit, Amount)
  /// The time spoken of: "that year", "the same day", "the quarter".
  case same(TimeUnit)
  /// A length of time, the coarsest unit first: "two and a half hours", "some days".
  case duration([Length])
  /// Again and again: "every Friday", "weekly".
  case recurring(Recurrence)
  /// Both ends named; the words of the first end carry it, the second end is an expression of its own.
  case range(TimeMeaning, through: TimeMeaning)
  /// The night between two days.
  case night(from: TimeMeaning, to: TimeMeaning)
  /// "early", "the end of", "later this".
  case part(TimeMeaning, Portion)
  /// "about", "more than", "before".
  case bounded(TimeMeaning, TimeExpression.Modifier)

  /// TIMEX3's undated references.
  public enum Reference: String, Hashable, Sendable, CaseIterable {
    case past = "PAST_REF", present = "PRESENT_REF", future = "FUTURE_REF"
  }

  /// Which of the days (months, seasons …) that fit is meant.
  public enum Heading: Hashable, Sendable {
    /// By the tense of the verb: the latest that has begun, or the earliest that has not passed.
    case past, future
    /// Nothing in the words or the verb tells.
    case unknown
    /// The words say it: "last Friday", "this Friday", "next Friday".
    case last, this, next
    /// The last but for the month just past, which is "last month": "last September", said in October.
    case earlier
  }

  /// What shifts count from.
  public enum Origin: Hashable, Sendable, CaseIterable {
    case publication
    /// The day of writing too, but as finely as the time spoken of: "a year ago" in a report on a quarter.
    case counterpart
    case earlierTime
  }

  /// Which stretch of a time is meant.
  public enum Portion: Hashable, Sendable, CaseIterable {
    case early, middle, late
    /// Between its start and the day of writing, or between that day and its end.
    case earlier, later
  }

  /// How many; counted in halves so that "two and a half" stays exact.
  public struct Amount: Hashable, Sendable {
    /// Twice the number; nil for "some", "several".
    public let halves: Int?

    public init(halves: Int?) { self.halves = halves }
    public init(_ number: Int) { halves = number * 2 }

    public static let vague = Amount(halves: nil)
    /// The number without its half.
    public var whole: Int? { halves.map { $0 / 2 } }
    public var hasHalf: Bool { halves.map { $0 % 2 != 0 } ?? false }
    public var negated: Amount { Amount(halves: halves.map { -$0 }) }
    public var magnitude: Amount { Amount(halves: halves.map { abs($0) }) }
  }

  public struct Length: Hashable, Sendable {
    public let amount: Amount
    public let unit: TimeUnit

    public init(_ amount: Amount, _ unit: TimeUnit) {
      self.amount = amount
      self.unit = unit
    }
  }

  public enum Recurrence: Hashable, Sendable {
    case each(Amount, TimeUnit)
    case dates(CalendarFields)
  }
}

/// Units of time, fine to coarse.
public enum TimeUnit: Int, Hashable, Sendable, CaseIterable, Comparable {
  case second, minute, hour, night, day, weekend, week, fortnight, month, quarter, season, year, decade, century,
    millennium

  public static func < (a: TimeUnit, b: TimeUnit) -> Bool { a.rawValue < b.rawValue }
}

/// The parts of a calendar date that words name; the rest is nil.
public struct CalendarFields: Hashable, Sendable {
  public enum Season: Int, Hashable, Sendable, CaseIterable {
    case winter = 0, spring, summer, fall
  }
  public enum DayPart: String, Hashable, Sendable, CaseIterable {
    case morning = "MO", midday = "MI", afternoon = "AF", evening = "EV", night = "NI", daytime = "DT"
    /// From midnight on; TIMEX3, which has no code for them, counts them to the morning.
    case smallHours
  }
  public struct Clock: Hashable, Sendable {
    /// 0…24; 24 is the end of the day.
    public var hour: Int
    /// 0…59; nil where only the hour is told.
    public var minute: Int?
    /// 0…59.
    public var second: Int?
    /// Minutes east of UTC.
    public var zone: Int?
  }

  /// The century's number less one: 19 for 1900–1999.
  public var century: Int?
  /// The year without its last digit: 199 for 1990–1999.
  public var decade: Int?
  /// Negative before the common era, which has no year 0.
  public var year: Int?
  /// Of a year: 1 or 2.
  public var half: Int?
  /// Of a year: 1…4.
  public var quarter: Int?
  public var season: Season?
  public var month: Int?
  public var isWeekend = false
  public var day: Int?
  public var weekday: Weekday?
  public var holiday: Holiday?
  public var part: DayPart?
  public var clock: Clock?

  public init() {}
}

/// A feast or public day, by the rule that dates it.
public enum Holiday: Hashable, Sendable {
  case fixed(month: Int, day: Int)
  /// The n-th such weekday of a month, from 1; 0 is the last.
  case weekday(Weekday, number: Int, month: Int)
  /// The first such weekday after the n-th of another weekday: the day after the fourth Thursday of November.
  case following(Weekday, after: Weekday, number: Int, month: Int)
  /// Days after Easter Sunday.
  case easter(Int)
}
