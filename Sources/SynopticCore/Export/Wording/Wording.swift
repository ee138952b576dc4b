/// How the program words what it found, the same on every screen and in every export: days, marks, places in a text.
///
/// Times of happenings are in `Wording.time(_:reportWeekday:)`.
public enum Wording {
  /// `Thu 16 Oct 2025`: a day in a heading.
  public static func day(_ day: CalendarDay) -> String {
    "\(weekday(day.weekday)) \(day.day) \(month(day.month)) \(day.year)"
  }

  /// `2025-10-16 Thu`: a day in a column that is read from top to bottom.
  public static func isoDay(_ day: CalendarDay) -> String { "\(day) \(weekday(day.weekday))" }

  /// `Thu`
  public static func weekday(_ weekday: Weekday) -> String { String(weekdayName(weekday).prefix(3)) }

  /// `Thursday`
  public static func weekdayName(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// `Oct`, for a month from 1 to 12.
  public static func month(_ month: Int) -> String { months[month - 1] }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `09:40`, for minutes after midnight.
  public static func clock(_ minute: Int) -> String { "\(padded(minute / 60, 2)):\(padded(minute % 60, 2))" }

  /// `UTC`, `UTC+3`, `UTC−3:30`, for minutes east of UTC.
  public static func zone(_ minutes: Int) -> String {
    guard minutes != 0 else { return "UTC" }
    let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
    return "UTC\(minutes < 0 ? "−" : "+")\(hours)" + (rest == 0 ? "" : ":\(padded(rest, 2))")
  }

  /// The mark of a source beside a timeline entry: `●` states it, `○` vaguely, `?` inferred, `!` another day.
  public static func mark(_ mark: Timeline.Statement.Mark) -> String {
    switch mark {
    case .states: "●"
    case .vague: "○"
    case .inferred: "?"
    case .differs: "!"
    }
  }

  /// The mark of a source beside an entry of a kind: a lozenge for the day it was published.
  public static func mark(_ mark: Timeline.Statement.Mark, of kind: Timeline.Entry.Kind) -> String {
    kind == .publication ? published : self.mark(mark)
  }

  private static let published = "◆"

  /// What the marks beside some entries mean: `● states it`, each mark that is there.
  public static func legend(of entries: [Timeline.Entry]) -> [String] {
    let told = Set(entries.filter { $0.kind == .happening }.flatMap(\.statements).map(\.mark))
    let marks = Timeline.Statement.Mark.allCases.filter(told.contains).map { "\(mark($0)) \(meaning(of: $0))" }
    return marks + (entries.contains { $0.kind == .publication } ? ["\(published) publishes"] : [])
  }

  /// What the mark of a source beside a timeline entry stands for.
  public static func meaning(of mark: Timeline.Statement.Mark) -> String {
    switch mark {
    case .states: "states it"
    case .vague: "vaguely"
    case .inferred: "inferred"
    case .differs: "another day"
    }
  }

  /// What a difference comes to, in a word or two.
  public static func verdict(_ verdict: Discrepancy.Verdict) -> String {
    switch verdict {
    case .conflict: "conflict"
    case .update: "update"
    case .refined: "more exact"
    case .compatible: "other words"
    }
  }

  /// What an entity is.
  public static func type(_ type: EntityType) -> String {
    switch type {
    case .person: "person"
    case .organisation: "organisation"
    case .place: "place"
    case .group: "group"
    case .event: "event"
    case .product: "product"
    }
  }

  /// How a text refers to somebody or something.
  public static func form(_ form: Mention.Form) -> String {
    switch form {
    case .name: "name"
    case .nominal: "role noun"
    case .pronoun: "pronoun"
    }
  }

  /// What two sentences have in common.
  public static func evidence(_ kind: Alignment.Evidence.Kind) -> String {
    switch kind {
    case .word: "word"
    case .related: "related words"
    case .name: "name"
    case .number: "number"
    case .day: "day"
    }
  }

  /// `12 %`, rounded.
  public static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
