/// Named values of classes and their numbers.
enum TimeValue {
  /// What a class's values are: the last part of its name ("plural-unit" has units).
  static func kind(of name: String) -> String {
    name.utf8.lastIndex(of: UInt8(ascii: "-")).map { String(name[name.index(after: $0)...]) } ?? name
  }

  static func unit(_ name: String) -> TimeUnit? { tables["unit"]?[name].map { TimeUnit.allCases[$0] } }

  /// The number that stands for a value of a class in the rules; nil where the class has no such value.
  static func number(of value: String, in name: String) -> Int? { tables[kind(of: name)]?[value] }

  /// By kind the names of the cases of a type, in their order. Enumerations of names beside the types, because to ask the
  /// runtime what cases are called takes a millisecond of the start.
  static let names: [String: [String]] = [
    "unit": list(Unit.self), "season": list(Season.self), "daypart": list(DayPart.self),
    "reference": list(Reference.self), "portion": list(Portion.self), "bound": list(Bound.self),
    "origin": list(Origin.self), "heading": list(Heading.self),
  ]

  private static func list<Name: CaseIterable & RawRepresentable<String>>(_ type: Name.Type) -> [String] {
    type.allCases.map(\.rawValue)
  }

  /// Of `TimeUnit`.
  private enum Unit: String, CaseIterable {
    case second, minute, hour, night, day, weekend, week, fortnight, month, quarter, season, year, decade, century,
      millennium
  }
  /// Of `CalendarFields`.
  private enum Season: String, CaseIterable { case winter, spring, summer, fall }
  private enum DayPart: String, CaseIterable { case morning, midday, afternoon, evening, night, daytime, smallHours }
  /// Of `TimeMeaning`; a rule sets three of its headings.
  private enum Reference: String, CaseIterable { case past, present, future }
  private enum Portion: String, CaseIterable { case early, middle, late, earlier, later }
  private enum Origin: String, CaseIterable { case publication, counterpart, earlierTime }
  private enum Heading: String, CaseIterable { case past, future, earlier }
  /// Of `TimeExpression.Modifier`.
  private enum Bound: String, CaseIterable {
    case before, after, onOrBefore, onOrAfter, lessThan, moreThan, equalOrLess, equalOrMore, start, middle, end,
      approximately
  }

  private static let tables = names.mapValues { names in
    Dictionary(uniqueKeysWithValues: zip(names, names.indices))
  }
}
