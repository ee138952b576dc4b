/// The words of written-out dates, in lower case.
struct DateWords {
  enum Word: Hashable {
    /// Number from 1.
    case month(Int)
    case weekday
    /// Minutes east of UTC.
    case zone(Int)
    /// Half of the day, by the hours it adds: 0 or 12.
    case half(Int)
    /// A word that may stand inside a date: "of", "at".
    case joint
    /// The ending of an ordinal: "th".
    case ordinal
  }
  private var words: [String: Word] = [:]

  subscript(_ word: String) -> Word? { words[word] }

  /// Adds a word of a list; nil when its fields are not understood.
  mutating func add(_ word: String, _ fields: [String]) -> Void? {
    guard let reading = DateWords.reading(fields) else { return nil }
    words[word] = reading
    return ()
  }

  private static func reading(_ fields: [String]) -> Word? {
    let number = fields.count > 1 ? Int(fields[1]) : nil
    switch (fields.first, number) {
    case ("month", let number?) where (1...12).contains(number): return .month(number)
    case ("weekday", nil): return .weekday
    case ("zone", let number?) where (-720...840).contains(number): return .zone(number)
    case ("half", let number?) where number == 0 || number == 12: return .half(number)
    case ("joint", nil): return .joint
    case ("ordinal", nil): return .ordinal
    default: return nil
    }
  }
}
