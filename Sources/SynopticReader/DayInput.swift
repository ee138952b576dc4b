import SynopticCore

/// Reads a day as people type it: `2025-10-16`, `16 Oct 2025`, `October 16, 2025`.
enum DayInput {
  static func day(_ text: String) -> CalendarDay? {
    if let day = CalendarDay(iso: text) { return day }
    let words = text.split { $0 == " " || $0 == "," || $0 == "." }
    guard words.count == 3, let year = Int(words[2]), words[2].count == 4 else { return nil }
    if let day = Int(words[0]), let month = month(words[1]) { return CalendarDay(year: year, month: month, day: day) }
    if let day = Int(words[1]), let month = month(words[0]) { return CalendarDay(year: year, month: month, day: day) }
    return nil
  }

  /// A month by at least the three letters the program itself writes.
  private static func month(_ word: Substring) -> Int? {
    guard word.count >= 3 else { return nil }
    return (1...12).first { word.lowercased().hasPrefix(Wording.month($0).lowercased()) }
  }
}
