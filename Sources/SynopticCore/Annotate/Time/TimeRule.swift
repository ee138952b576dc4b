/// One rule of a language's time grammar, as read from its file.
struct TimeRule: Sendable {
  /// Rules of an earlier phase have had their turn over the whole sentence before those of a later one start.
  let phase: Int
  let name: String
  let product: TimeClass
  /// Read only when somebody asks for the examples, which start-up does not.
  let exampleLines: [(text: Substring, line: Int)]

  var examples: [TimeExample] {
    get throws(TimeDataError) {
      var examples: [TimeExample] = []
      for (text, line) in exampleLines { examples.append(try TimeExample(text, line: line)) }
      return examples
    }
  }
}

/// A sentence under the file's fixed day, with the expressions a rule's author says are in it.
struct TimeExample: Sendable {
  /// The words, `[` and `]` around each expression.
  let text: String
  /// The value of each expression; empty when there must be none.
  let values: [String]
  /// In the rules' file, from 1.
  let line: Int
}

/// One way through a rule's pattern: a sequence of items, without choices.
struct TimePattern: Sendable {
  /// What an item must be to stand at a place of a pattern.
  struct Test: Hashable, Sendable {
    /// Classes of which the item must have one; with `isNegated`, none.
    var classes: UInt128 = 0
    /// The word the item must be; nil for any.
    var word: WordID?
    var isNegated = false
    /// No white space stands before it.
    var isAttached = false

    func accepts(_ item: TimeItem) -> Bool {
      if isAttached, item.isSpaced { return false }
      if let word { return (item.word == word) != isNegated }
      return (item.classes & classes != 0) != isNegated
    }
  }
  struct Element: Sendable {
    var test = Test()
    var slot: TimeSlot?
    /// The class whose value the slot takes.
    var timeClass = TimeClass.other
  }
  /// Looked at, not taken.
  var before: [Element]
  /// Never empty; its first element is not negated.
  var core: [Element]
  var after: [Element]
  var rule: Int
  var constructor: TimeConstructor
  var constants: [(slot: TimeSlot, value: Int)]
}

/// What a pattern can catch, by the name it has in the rules.
enum TimeSlot: String, Sendable {
  case weekday, month, unit, number, ordinal, season, daypart, shift, deictic, reference, holiday, era, zone, meridiem
  case moment, portion, bound, vague, half, article, recurring, decade, century, year, day, hour, minute, second,
    quarter
  case weekend, heading, date, duration, clock, inner, outer, first, final, origin, order, value, anaphoric, earlier,
    shorter, halfyear, digits, nth
}

/// How a rule makes a meaning of what it caught.
enum TimeConstructor: String, CaseIterable, Sendable {
  case value, decade, hour, date, shift, reference, duration, recurring, refine, beside, same, part, bound, range, list,
    night, nothing, sum, within
}

/// A token, a phrase, or what a rule made of several.
struct TimeItem {
  var classes: UInt128
  var tokens: Range<Int>
  var word: WordID?
  var senses: [TimeLexicon.Sense] = []
  var value = 0
  /// A half stands behind the number: "2.5".
  var hasHalf = false
  var isSpaced = true
  var meaning: TimeMeaning?
  /// The rule that made it; nil for what stands in the text.
  var rule: Int?

  func has(_ timeClass: TimeClass) -> Bool { classes & timeClass.bit != 0 }

  func value(as timeClass: TimeClass) -> Int {
    senses.first { $0.timeClass == timeClass }?.value ?? value
  }
}

/// What a pattern caught: the last item for each slot, and the constants its rule sets.
struct TimeCaptures {
  private struct Catch {
    let slot: TimeSlot
    let value: Int
    let item: TimeItem?
    let index: Int?
  }
  private var catches: [Catch] = []

  mutating func set(_ slot: TimeSlot, _ item: TimeItem?, _ value: Int, at index: Int? = nil) {
    catches.append(Catch(slot: slot, value: value, item: item, index: index))
  }

  private func find(_ slot: TimeSlot) -> Catch? { catches.last { $0.slot == slot } }

  /// The value caught in a slot.
  subscript(slot: TimeSlot) -> Int? { find(slot)?.value }
  func meaning(_ slot: TimeSlot) -> TimeMeaning? { find(slot)?.item?.meaning }
  func index(_ slot: TimeSlot) -> Int? { find(slot)?.index }
  func hasHalf(_ slot: TimeSlot) -> Bool { find(slot)?.item?.hasHalf ?? false }
}
