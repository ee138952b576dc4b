/// What an item of a time expression can be, as a number below 128: an item may have several classes.
struct TimeClass: Hashable, Sendable {
  let index: UInt8

  var bit: UInt128 { 1 << UInt128(index) }

  /// Classes that digits, marks and the edge of a sentence have; all others are named by the language's files.
  static let builtIn = [
    "number", "day-number", "month-number", "hour-number", "minute-number", "year-number", "short-year", "comma",
    "dash",
    "slash", "colon", "quote", "open", "currency", "edge", "capital", "other", "recent-year",
    "spoken-year", "clock-number", "close",
  ]
  static let number = TimeClass(index: 0)
  static let dayNumber = TimeClass(index: 1)
  static let monthNumber = TimeClass(index: 2)
  static let hourNumber = TimeClass(index: 3)
  static let minuteNumber = TimeClass(index: 4)
  static let yearNumber = TimeClass(index: 5)
  static let shortYear = TimeClass(index: 6)
  static let comma = TimeClass(index: 7)
  static let dash = TimeClass(index: 8)
  static let slash = TimeClass(index: 9)
  static let colon = TimeClass(index: 10)
  static let quote = TimeClass(index: 11)
  static let open = TimeClass(index: 12)
  static let currency = TimeClass(index: 13)
  static let edge = TimeClass(index: 14)
  static let capital = TimeClass(index: 15)
  static let other = TimeClass(index: 16)
  static let recentYear = TimeClass(index: 17)
  static let spokenYear = TimeClass(index: 18)
  /// "1430".
  static let clockNumber = TimeClass(index: 19)
  static let close = TimeClass(index: 20)
}

/// The names of the classes a language uses.
struct TimeClasses: Sendable {
  private(set) var names = TimeClass.builtIn
  private var numbers: [String: Int]

  init() {
    numbers = Dictionary(uniqueKeysWithValues: TimeClass.builtIn.enumerated().map { ($1, $0) })
  }

  /// The class of a name, made if it is new; nil when there is no room for another.
  mutating func intern(_ name: String) -> TimeClass? {
    if let known = self[name] { return known }
    guard names.count < 128 else { return nil }
    numbers[name] = names.count
    names.append(name)
    return TimeClass(index: UInt8(names.count - 1))
  }

  subscript(name: String) -> TimeClass? { numbers[name].map { TimeClass(index: UInt8($0)) } }
}
