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

  /// `Thu 16 Oct 2025 09:40 UTC+3`, the clock and zone where they are known.
  public static func publication(_ publication: Publication) -> String {
    guard let minute = publication.minute else { return day(publication.day) }
    return "\(day(publication.day)) \(clock(minute))" + (publication.zone.map { " \(zone($0))" } ?? "")
  }

  /// `Thu 16 Oct 2025`, `≈ Thu 16 Oct 2025` where it was inferred, `a Thursday, day unknown`, `day unknown`.
  public static func publicationDay(_ estimate: PublicationEstimate) -> String {
    if let known = estimate.day { return (estimate.certainty == .inferred ? "≈ " : "") + day(known) }
    guard let weekday = estimate.weekday else { return "day unknown" }
    return "a \(weekdayName(weekday)), day unknown"
  }

  /// What bounds a day that is not known: `not before Fri 15 Aug 2025`; nil where nothing does.
  public static func publicationBounds(_ estimate: PublicationEstimate) -> String? {
    guard estimate.day == nil else { return nil }
    let bounds = [
      estimate.earliest.map { "not before \(day($0))" }, estimate.latest.map { "not after \(day($0))" },
    ].compactMap(\.self)
    return bounds.isEmpty ? nil : bounds.joined(separator: ", ")
  }

  /// Where the day an article was published is known from.
  public static func origin(_ origin: Publication.Origin) -> String {
    switch origin {
    case .given: "stated by the reader"
    case .metadata: "the file's metadata"
    case .url: "the address"
    case .dateline: "the dateline"
    case .byline: "the byline"
    }
  }

  /// The language an article is read in, and how it is known: `es (by its words)`.
  public static func language(_ choice: LanguageChoice) -> String {
    if let missing = choice.missing {
      let reason = choice.problem == nil ? "which has no folder" : "whose folder cannot be used"
      return "\(choice.code); it is written in \(missing), \(reason)"
    }
    let reason =
      switch choice.origin {
      case .given: "stated by the reader"
      case .metadata: "stated by the file"
      case .detected: "by its words"
      case .assumed: "too few words tell; --language says it"
      case .foreign: "its own cannot be read"
      }
    return "\(choice.code) (\(reason))"
  }

  /// The mark of a source beside a timeline entry: `●` states it, `○` less precisely, `?` inferred, `!` another day.
  public static func mark(_ mark: Timeline.Statement.Mark) -> String {
    switch mark {
    case .states: "●"
    case .vague: "○"
    case .inferred: "?"
    case .differs: "!"
    }
  }

  public static func meaning(of mark: Timeline.Statement.Mark) -> String {
    switch mark {
    case .states: "states it"
    case .vague: "less precisely"
    case .inferred: "day inferred"
    case .differs: "another day"
    }
  }

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
}
