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

  subscript(_ word: String) -> Word? {
    get { words[word] }
    set { words[word] = newValue }
  }
}

extension DateWords.Word {
  /// What the fields of a list's entry say; nil when they are not understood.
  init?(_ fields: [String]) {
    let number = fields.count > 1 ? Int(fields[1]) : nil
    switch (fields.first, number) {
    case ("month", let number?) where (1...12).contains(number): self = .month(number)
    case ("weekday", nil): self = .weekday
    case ("zone", let number?) where (-720...840).contains(number): self = .zone(number)
    case ("half", let number?) where number == 0 || number == 12: self = .half(number)
    case ("joint", nil): self = .joint
    case ("ordinal", nil): self = .ordinal
    default: return nil
    }
  }
}
