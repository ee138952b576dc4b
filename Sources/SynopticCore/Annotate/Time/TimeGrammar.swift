/// A language's time rules, compiled: a cascade of phases in which each pattern is found by the class of its first
/// item, after the cascaded finite-state parsers of FASTUS (Hobbs et al. 1997).
///
/// In every phase the longest pattern at an item wins, the earlier rule on a tie; what it makes takes the place of the
/// items it took. Patterns have no loops, so the work is linear in the number of items.
struct TimeGrammar: Sendable {
  let lexicon: TimeLexicon
  let rules: [TimeRule]
  /// The day the rules' examples are read under.
  let exampleDay: CalendarDay?
  private let patterns: [TimePattern]
  /// One for each phase.
  private let tries: [PatternTrie]

  init(_ language: Language) throws(LanguageError) {
    let reader = try TimeRuleReader(language, lexicon: TimeLexicon(language))
    lexicon = reader.lexicon
    rules = reader.rules
    patterns = reader.patterns
    exampleDay = reader.day
    var tries = [PatternTrie](repeating: PatternTrie(), count: reader.phases)
    for (number, pattern) in patterns.enumerated() {
      tries[rules[pattern.rule].phase].insert(pattern.core.map(\.test), number)
    }
    self.tries = tries
  }

  /// Runs all phases over the items of one stretch of text.
  func parse(_ items: inout [TimeItem]) {
    for trie in tries { run(trie, over: &items) }
  }

  private func run(_ trie: PatternTrie, over items: inout [TimeItem]) {
    var result: [TimeItem] = []
    result.reserveCapacity(items.count)
    var position = 0
    while position < items.count {
      if let found = longest(trie, items, at: position, done: result) {
        found.replace(&items, &result, from: position)
        position += found.length
      } else {
        result.append(items[position])
        position += 1
      }
    }
    items = result
  }

  /// What the longest pattern of a phase makes of the items from `start`.
  private func longest(_ trie: PatternTrie, _ items: [TimeItem], at start: Int, done: [TimeItem]) -> TimeReduction? {
    for match in trie.matches(items, at: start) {
      let pattern = patterns[match.pattern]
      guard fits(pattern, between: done, and: items, from: start + match.length) else { continue }
      let captures = captures(of: pattern, items, start)
      guard let product = TimeMeaningBuilder(captures: captures, lexicon: lexicon).product(pattern.constructor) else {
        continue
      }
      return TimeReduction(
        length: match.length, product: product, productClass: rules[pattern.rule].product, rule: pattern.rule,
        captures: captures)
    }
    return nil
  }

  /// What stands before and behind is what the pattern wants there.
  private func fits(
    _ pattern: TimePattern, between done: [TimeItem], and items: [TimeItem], from end: Int
  ) -> Bool {
    guard end + pattern.after.count <= items.count, pattern.before.count <= done.count else { return false }
    let first = done.count - pattern.before.count
    return pattern.after.indices.allSatisfy { pattern.after[$0].test.accepts(items[end + $0]) }
      && pattern.before.indices.allSatisfy { pattern.before[$0].test.accepts(done[first + $0]) }
  }

  private func captures(of pattern: TimePattern, _ items: [TimeItem], _ start: Int) -> TimeCaptures {
    var captures = TimeCaptures()
    for (slot, value) in pattern.constants { captures.set(slot, nil, value) }
    for (offset, element) in pattern.core.enumerated() {
      guard let slot = element.slot, !element.test.isNegated else { continue }
      let item = items[start + offset]
      captures.set(slot, item, item.value(as: element.timeClass), at: start + offset)
    }
    return captures
  }
}

/// What a pattern made, and how it takes the place of the items.
struct TimeReduction {
  let length: Int
  let product: TimeProduct
  let productClass: TimeClass
  let rule: Int
  let captures: TimeCaptures

  /// Appends to `result` what stands for `items[start..<start + length]` from now on.
  func replace(_ items: inout [TimeItem], _ result: inout [TimeItem], from start: Int) {
    let taken = items[start..<start + length]
    switch product {
    case .value(let value): result.append(merged(taken, value: value))
    case .meaning(let meaning): result.append(merged(taken, meaning: meaning))
    case .nothing: result.append(merged(taken))
    case .ends(let first, let final):
      // An end told in part ("12" in "12–14 May") stands where its number does.
      let firstIndex = captures.index(.first) ?? captures.index(.day)
      let finalIndex = captures.index(.final) ?? captures.index(.day) ?? captures.index(.shorter)
      for (index, var item) in zip(start..., taken) {
        if index == firstIndex { item.become(first, productClass, rule) }
        if index == finalIndex { item.become(final, productClass, rule) }
        result.append(item)
      }
    }
  }

  private func merged(_ taken: ArraySlice<TimeItem>, value: Int = 0, meaning: TimeMeaning? = nil) -> TimeItem {
    let tokens = taken[taken.startIndex].tokens.lowerBound..<taken[taken.endIndex - 1].tokens.upperBound
    return TimeItem(
      classes: productClass.bit, tokens: tokens, value: value, isSpaced: taken[taken.startIndex].isSpaced,
      meaning: meaning, rule: rule)
  }
}

extension TimeItem {
  fileprivate mutating func become(_ meaning: TimeMeaning, _ timeClass: TimeClass, _ rule: Int) {
    classes = timeClass.bit
    self.meaning = meaning
    self.rule = rule
  }
}
