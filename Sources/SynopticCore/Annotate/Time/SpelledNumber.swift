/// Adds up a number written in words, one word at a time.
struct SpelledNumber {
  enum Part { case number(Int), scale(Int), article }

  /// Words of the longest number read.
  static let longest = 8

  private var total = 0
  private var group: Int?
  private var isArticle = false
  private(set) var hasScale = false
  private(set) var isYear = false
  private var parts = 0

  /// False when the word cannot follow those before it.
  mutating func add(_ part: Part) -> Bool {
    parts += 1
    switch part {
    case .article:
      isArticle = true
      return true
    case .number(let number): return add(number)
    case .scale(let scale):
      guard let count = group ?? (isArticle ? 1 : nil), !isYear, count < 1000 else { return false }
      hasScale = true
      if scale == 100 {
        group = count * 100
      } else {
        total += count * scale
        group = 0
      }
      return true
    }
  }

  private mutating func add(_ number: Int) -> Bool {
    guard !isArticle || hasScale else { return false }
    guard let known = group else {
      group = number
      return true
    }
    if takes(number, behind: known) {
      group = known + number
      return true
    }
    if !hasScale, !isYear, (13...20).contains(known), (10...99).contains(number) {
      isYear = true
      group = known * 100 + number
      return true
    }
    return false
  }

  /// "twenty" and "one"; of a year or behind a hundred too, which then may be followed by more than ones.
  private func takes(_ number: Int, behind known: Int) -> Bool {
    if number < 10, SpelledNumber.endsWithTens(known, from: 20) { return isYear || hasScale || known < 100 }
    return hasScale && known % 100 == 0 && number < 100
  }

  /// Ones may follow: "treinta".
  func endsWithTens(from least: Int) -> Bool { group.map { SpelledNumber.endsWithTens($0, from: least) } ?? false }

  /// A number that ends with tens, the least of which has a word of its own: from 30 in Spanish, which writes "veintidós".
  static func endsWithTens(_ number: Int, from least: Int) -> Bool { number % 10 == 0 && number % 100 >= least }

  /// The number read so far; nil when there is none.
  var value: Int? { group.map { total + $0 } }
}
