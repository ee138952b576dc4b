/// Reads the dates that stand in metadata, bylines and datelines: ISO 8601, RFC 5322 (mail and feeds), and the
/// written-out forms "16 October 2025", "Oct. 16, 2025 14:05 GMT", "Thursday, October 16".
///
/// Only for lines that are known to hold a date; dates in running text are the time tagger's.
struct DateReader {
  /// A date as far as it is written.
  struct Reading: Equatable {
    var year: Int?
    var month: Int
    var day: Int
    /// Minutes after midnight.
    var minute: Int?
    /// Minutes east of UTC.
    var zone: Int?

    /// The calendar day; nil without a year.
    var calendarDay: CalendarDay? { year.flatMap { CalendarDay(year: $0, month: month, day: day) } }
  }

  private let words: DateWords
  private let parts: [DatePart]
  private var next = 0

  /// The first date in a text.
  static func firstDate(in text: some StringProtocol, words: DateWords) -> Reading? {
    read(text, words: words)?.reading
  }

  /// The date a text consists of, with nothing else around it.
  static func wholeDate(_ text: some StringProtocol, words: DateWords) -> Reading? {
    read(text, words: words).flatMap { $0.isWhole ? $0.reading : nil }
  }

  private static func read(_ text: some StringProtocol, words: DateWords) -> (reading: Reading, isWhole: Bool)? {
    var reader = DateReader(words: words, parts: DatePart.parts(of: text))
    while reader.next < reader.parts.count {
      let start = reader.next
      if let reading = reader.readDateTime() {
        return (reading, start == 0 && reader.next == reader.parts.count)
      }
      reader.next = start + 1
    }
    return nil
  }

  private init(words: DateWords, parts: [DatePart]) {
    self.words = words
    self.parts = parts
  }

  // MARK: - Grammar

  /// A date, a time of day before or behind it.
  private mutating func readDateTime() -> Reading? {
    let start = next
    var clock = readClock()
    skipJoints()
    var date = readDate()
    if date == nil, clock != nil {
      // "16.10.2025" starts like a time of day.
      next = start
      clock = nil
      date = readDate()
    }
    guard var reading = date, isPossible(reading) else { return nil }
    let end = next
    skipJoints()
    if let clock = clock ?? readClock() {
      (reading.minute, reading.zone) = clock
    } else {
      next = end
    }
    skipMarks()
    return reading
  }

  private func isPossible(_ reading: Reading) -> Bool {
    // A leap year stands in for one that is not given.
    CalendarDay(year: reading.year ?? 2000, month: reading.month, day: reading.day) != nil
  }

  private mutating func readDate() -> Reading? {
    skipWeekday()
    let start = next
    if let reading = readNumeric() { return reading }
    next = start
    if let reading = readDayMonth() { return reading }
    next = start
    return readMonthDay()
  }

  /// "2025-10-16", "2025/10/16", "16.10.2025", "10/16/2025" where only one order is possible.
  private mutating func readNumeric() -> Reading? {
    guard let (first, firstLength) = number(), let mark = mark(of: "-/."), let (second, _) = number(),
      self.mark(of: mark) != nil, let (third, thirdLength) = number()
    else { return nil }
    if firstLength == 4 { return Reading(year: first, month: second, day: third) }
    guard thirdLength == 4 else { return nil }
    if mark == "." { return Reading(year: third, month: second, day: first) }
    if first > 12 { return Reading(year: third, month: second, day: first) }
    if second > 12 || first == second { return Reading(year: third, month: first, day: second) }
    return nil
  }

  /// "16 October 2025", "16th of October", "16-Oct-2025".
  private mutating func readDayMonth() -> Reading? {
    guard let (day, length) = number(), length <= 2 else { return nil }
    skipOrdinal()
    _ = mark(of: "-")
    skipJoints()
    guard let month = readMonth() else { return nil }
    return Reading(year: readYear(), month: month, day: day)
  }

  /// "October 16, 2025", "Oct. 16".
  private mutating func readMonthDay() -> Reading? {
    guard let month = readMonth() else { return nil }
    skipJoints()
    guard let (day, length) = number(), length <= 2 else { return nil }
    skipOrdinal()
    return Reading(year: readYear(), month: month, day: day)
  }

  private mutating func readMonth() -> Int? {
    guard case .month(let month)? = word() else { return nil }
    _ = mark(of: ".")
    return month
  }

  /// A year of four digits behind a day and month; nothing is read where none stands.
  private mutating func readYear() -> Int? {
    let start = next
    _ = mark(of: ",-")
    if let (year, length) = number(), length == 4 { return year }
    next = start
    return nil
  }

  /// "14:05", "14:05:09.120+02:00", "2.30 p.m. GMT", "1405 GMT"; minutes after midnight and the zone.
  private mutating func readClock() -> (minute: Int?, zone: Int?)? {
    let start = next
    skipTimeDesignator()
    skipJoints()
    guard let minute = readTimeOfDay() else {
      next = start
      return nil
    }
    return (minute, readZone())
  }

  /// The "T" of ISO 8601 between date and time.
  private mutating func skipTimeDesignator() {
    if next < parts.count, parts[next] == .word("t") { next += 1 }
  }

  private mutating func readTimeOfDay() -> Int? {
    guard let (hour, length) = number() else { return nil }
    if length == 4, hour % 100 < 60, hour < 2400, isZoneNext { return hour / 100 * 60 + hour % 100 }
    guard length <= 2 else { return nil }
    var minute: Int?
    let behindHour = next
    if mark(of: ":.") != nil, let (value, length) = number(), length == 2, value < 60 {
      minute = value
      skipSeconds()
    } else {
      next = behindHour
    }
    let half = readHalf()
    guard minute != nil || half != nil, hour < 24 else { return nil }
    let hours = half.map { hour % 12 + $0 } ?? hour
    return hours * 60 + (minute ?? 0)
  }

  private mutating func skipSeconds() {
    let start = next
    guard mark(of: ":") != nil, number() != nil else {
      next = start
      return
    }
    let behindSeconds = next
    if mark(of: ".") == nil || number() == nil { next = behindSeconds }
  }

  /// "p.m.", "PM".
  private mutating func readHalf() -> Int? {
    guard next < parts.count, case .word(let word) = parts[next] else { return nil }
    var name = word
    var behind = next + 1
    // "p.m." comes as four parts.
    if word.utf8.count == 1, behind + 1 < parts.count, parts[behind] == .mark("."),
      case .word(let m) = parts[behind + 1]
    {
      name += m
      behind += 2
      if behind < parts.count, parts[behind] == .mark(".") { behind += 1 }
    }
    guard case .half(let hours)? = words[name] else { return nil }
    next = behind
    return hours
  }

  private var isZoneNext: Bool {
    if next < parts.count, case .word(let word) = parts[next], case .zone? = words[word] { return true }
    return false
  }

  /// "GMT", "Z", "+02:00", "-0500".
  private mutating func readZone() -> Int? {
    let start = next
    if case .zone(let minutes)? = word() { return minutes }
    next = start
    guard let sign = mark(of: "+-"), let (value, length) = number() else {
      next = start
      return nil
    }
    var minutes = length == 4 ? value / 100 * 60 + value % 100 : value * 60
    var isZone = length == 2 || length == 4
    if length == 2, mark(of: ":") != nil, let (value, length) = number() {
      isZone = length == 2 && value < 60
      minutes += value
    }
    guard isZone, minutes <= 14 * 60 else {
      next = start
      return nil
    }
    return sign == "+" ? minutes : -minutes
  }

  // MARK: - Parts

  private mutating func number() -> (value: Int, digits: Int)? {
    guard next < parts.count, case .number(let value, let digits) = parts[next] else { return nil }
    next += 1
    return (value, digits)
  }

  private mutating func word() -> DateWords.Word? {
    guard next < parts.count, case .word(let word) = parts[next], let reading = words[word] else { return nil }
    next += 1
    return reading
  }

  private mutating func mark(of marks: String) -> String? {
    guard next < parts.count, case .mark(let mark) = parts[next], marks.unicodeScalars.contains(mark) else {
      return nil
    }
    next += 1
    return String(mark)
  }

  private mutating func skipWeekday() {
    let start = next
    guard case .weekday? = word() else {
      next = start
      return
    }
    while mark(of: ",.") != nil {}
  }

  private mutating func skipOrdinal() {
    let start = next
    if case .ordinal? = word() { return }
    next = start
  }

  private mutating func skipJoints() {
    while true {
      let start = next
      if mark(of: ",|–—(") != nil { continue }
      if case .joint? = word() { continue }
      next = start
      return
    }
  }

  private mutating func skipMarks() {
    while mark(of: ".,;)|") != nil {}
  }
}
