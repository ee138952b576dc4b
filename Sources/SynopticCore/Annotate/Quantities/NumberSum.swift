/// A number put together from its figures and words, one at a time: "two hundred and fifty thousand".
struct NumberSum {
  /// What is multiplied already, by a thousand or more.
  private var finished = 0.0
  /// What a scale behind it may still multiply.
  private var group: Double?

  var isEmpty: Bool { group == nil && finished == 0 }
  var value: Double { finished + (group ?? 0) }

  /// False where the number cannot follow those before it: "hundred six" is one number, "six five" are two.
  mutating func add(_ number: Double) -> Bool {
    guard let group else {
      self.group = number
      return true
    }
    guard group >= 100 && number < 100 || group >= 20 && group < 100 && number < 10 else { return false }
    self.group = group + number
    return true
  }

  /// Three more figures, set apart: "12 000".
  mutating func append(thousands figures: Double) { group = (group ?? 0) * 1000 + figures }

  mutating func multiply(by scale: Double) {
    if group == nil, finished > 0, scale > finished {
      // "dos mil millones"
      finished *= scale
      return
    }
    group = (group ?? 1) * scale
    guard scale >= 1000 else { return }
    finished = value
    group = nil
  }

  /// Whether it ends with tens, the least of which is given, so that ones may follow.
  func endsWithTens(from least: Int) -> Bool {
    group.flatMap(Int.init(exactly:)).map { SpelledNumber.endsWithTens($0, from: least) } ?? false
  }
}
