/// Named values of classes and their numbers.
enum TimeValue {
  /// What a class's values are: the last part of its name ("plural-unit" has units).
  static func kind(of name: String) -> String {
    name.utf8.lastIndex(of: UInt8(ascii: "-")).map { String(name[name.index(after: $0)...]) } ?? name
  }

  static func unit(_ name: String) -> TimeUnit? { tables["unit"]?[name].map { TimeUnit.allCases[$0] } }

  /// The number that stands for a value of a class in the rules; nil where the class has no such value.
  static func number(of value: String, in name: String) -> Int? { tables[kind(of: name)]?[value] }

  private static let tables: [String: [String: Int]] = [
    "unit": numbers(TimeUnit.self),
    "season": numbers(CalendarFields.Season.self),
    "daypart": numbers(CalendarFields.DayPart.self),
    "reference": numbers(TimeMeaning.Reference.self),
    "portion": numbers(TimeMeaning.Portion.self),
    "bound": numbers(TimeExpression.Modifier.self),
    "origin": numbers(TimeMeaning.Origin.self),
    "heading": ["past": 0, "future": 1, "earlier": 2],
  ]

  private static func numbers<Value: CaseIterable>(_ type: Value.Type) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: type.allCases.enumerated().map { ("\($1)", $0) })
  }
}

extension Holiday {
  /// `12-25`, `11-thursday-4`, `05-monday-last`, `11-tuesday-after-monday`, `easter-2`.
  init?(rule: String) {
    if rule.hasPrefix("easter") {
      guard let days = Int(rule.dropFirst(6)) else { return nil }
      self = .easter(days)
      return
    }
    let parts = rule.utf8.split(separator: UInt8(ascii: "-")).map { String($0)! }
    guard parts.count >= 2, let month = Int(parts[0]), (1...12).contains(month) else { return nil }
    if parts.count == 2, let day = Int(parts[1]) {
      self = .fixed(month: month, day: day)
      return
    }
    guard let weekday = Weekday.allCases.first(where: { "\($0)" == parts[1] }) else { return nil }
    switch parts.dropFirst(2).first {
    case "last": self = .weekday(weekday, number: 0, month: month)
    case "after": self = .afterFirstMonday(weekday, month: month)
    case let number?:
      guard let number = Int(number) else { return nil }
      self = .weekday(weekday, number: number, month: month)
    case nil: return nil
    }
  }
}
