/// Named values of classes and their numbers.
enum TimeValue {
  /// What a class's values are: the last part of its name ("plural-unit" has units).
  static func kind(of name: String) -> String {
    name.utf8.lastIndex(of: UInt8(ascii: "-")).map { String(name[name.index(after: $0)...]) } ?? name
  }

  static func unit(_ name: String) -> TimeUnit? { tables["unit"]?[name].map { TimeUnit.allCases[$0] } }

  /// The number that stands for a value of a class in the rules; nil where the class has no such value.
  static func number(of value: String, in name: String) -> Int? { tables[kind(of: name)]?[value] }

  /// By kind the names of the cases of a type, in their order. They are spelled out, because to ask the runtime for them
  /// takes a millisecond of the start.
  static let names: [String: [String]] = [
    // TimeUnit
    "unit": [
      "second", "minute", "hour", "night", "day", "weekend", "week", "fortnight", "month", "quarter", "season", "year",
      "decade", "century", "millennium",
    ],
    // CalendarFields.Season, CalendarFields.DayPart
    "season": ["winter", "spring", "summer", "fall"],
    "daypart": ["morning", "midday", "afternoon", "evening", "night", "daytime"],
    // TimeMeaning.Reference, TimeMeaning.Portion, TimeMeaning.Origin
    "reference": ["past", "present", "future"],
    "portion": ["early", "middle", "late", "earlier", "later"],
    "origin": ["publication", "counterpart", "earlierTime"],
    // TimeExpression.Modifier
    "bound": [
      "before", "after", "onOrBefore", "onOrAfter", "lessThan", "moreThan", "equalOrLess", "equalOrMore", "start",
      "middle", "end", "approximately",
    ],
    // TimeMeaning.Heading, the three a rule may set.
    "heading": ["past", "future", "earlier"],
  ]

  private static let tables = names.mapValues { names in
    Dictionary(uniqueKeysWithValues: zip(names, names.indices))
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
