/// Turns tokens into the items the time rules are matched against: words with their classes, numbers with their value.
struct TimeItemReader {
  let lexicon: TimeLexicon
  let tokens: [Token]
  let bytes: [UInt8]
  let classes: NumberClasses
  let marks: NumberMarks

  /// Classes of number words, looked up once.
  struct NumberClasses: Sendable {
    let scale: TimeClass?
    let article: TimeClass?
    /// "and" in "two hundred and ten".
    let joiner: TimeClass?
    /// "y" in "treinta y cinco".
    let tensJoiner: TimeClass?
  }

  /// The items of `range`, with one more on either side for the rules that look around.
  func items(_ range: Range<Int>, in sentence: Range<Int>) -> [TimeItem] {
    var items: [TimeItem] = []
    items.reserveCapacity(range.count + 2)
    items.append(
      range.lowerBound > sentence.lowerBound
        ? bystander(range.lowerBound - 1)
        : TimeItem(classes: TimeClass.edge.bit, tokens: range.lowerBound..<range.lowerBound))
    var index = range.lowerBound
    while index < range.upperBound {
      let item = spelledNumber(at: index, before: range.upperBound) ?? item(at: index, before: range.upperBound)
      items.append(item)
      index = item.tokens.upperBound
      if item.has(.hourNumber), let minute = minute(behind: index - 1) { items.append(minute) }
    }
    items.append(
      index < sentence.upperBound
        ? bystander(index) : TimeItem(classes: TimeClass.edge.bit, tokens: index..<index))
    return items
  }

  private func item(at index: Int, before end: Int) -> TimeItem {
    let token = tokens[index]
    if let found = lexicon.senses(tokens, at: index, before: end) {
      return word(found.senses, index..<index + found.length, before: end) ?? bystander(index)
    }
    return token.kind == .number ? number(at: index) : bystander(index)
  }

  private func word(_ all: [TimeLexicon.Sense], _ range: Range<Int>, before end: Int) -> TimeItem? {
    let token = tokens[range.lowerBound]
    let senses = all.filter { token.isCapitalised ? !$0.needsSmall : !$0.needsCapital }
    guard !senses.isEmpty else { return nil }
    var upper = range.upperBound
    if senses.contains(where: \.takesDot), upper < end, isDot(upper) { upper += 1 }
    return TimeItem(
      classes: senses.reduce(0) { $0 | $1.timeClass.bit }, tokens: range.lowerBound..<upper, word: token.word,
      senses: senses, isSpaced: token.spaced)
  }

  private func isDot(_ index: Int) -> Bool {
    tokens[index].kind == .terminator && !tokens[index].spaced && bytes[tokens[index].span.lower.index] == 0x2e
  }

  /// Something the rules can look at, but not take.
  private func bystander(_ index: Int) -> TimeItem {
    let token = tokens[index]
    return TimeItem(
      classes: classes(of: token).bit, tokens: index..<index + 1, word: token.word, isSpaced: token.spaced)
  }

  private func classes(of token: Token) -> TimeClass {
    switch token.kind {
    case .comma: .comma
    case .dash: .dash
    case .slash: .slash
    case .colon: .colon
    case .quote: .quote
    case .open: .open
    case .close: .close
    case .symbol: .currency
    case .terminator: .edge
    default: token.isCapitalised ? .capital : .other
    }
  }

  // MARK: - Numbers

  private func number(at index: Int) -> TimeItem {
    let digits = bytes[tokens[index].span.range]
    let token = tokens[index]
    guard let value = DigitReader.value(digits, marks) else {
      guard let clock = DigitReader.clock(digits) else { return bystander(index) }
      return TimeItem(
        classes: TimeClass.hourNumber.bit, tokens: index..<index + 1, value: clock.hour, isSpaced: token.spaced)
    }
    var classes = TimeClass.number.bit
    if digits.count <= 2, !value.hasHalf {
      if (1...31).contains(value.whole) { classes |= TimeClass.dayNumber.bit }
      if (1...12).contains(value.whole) { classes |= TimeClass.monthNumber.bit }
      if value.whole <= 24 { classes |= TimeClass.hourNumber.bit }
      if digits.count == 2 { classes |= TimeClass.shortYear.bit }
      if digits.count == 2, value.whole < 60 { classes |= TimeClass.minuteNumber.bit }
    } else if digits.count == 4, (1000...2199).contains(value.whole), !value.hasHalf {
      classes |= TimeClass.yearNumber.bit
      if (1900...2049).contains(value.whole) { classes |= TimeClass.recentYear.bit }
    }
    if digits.count == 4, value.whole <= 2400, value.whole % 100 < 60, !value.hasHalf {
      classes |= TimeClass.clockNumber.bit
    }
    return TimeItem(
      classes: classes, tokens: index..<index + 1, value: value.whole, hasHalf: value.hasHalf, isSpaced: token.spaced)
  }

  /// The other half of "7.30", which is one token: an item without tokens of its own.
  private func minute(behind index: Int) -> TimeItem? {
    guard tokens[index].kind == .number, let clock = DigitReader.clock(bytes[tokens[index].span.range]) else {
      return nil
    }
    return TimeItem(
      classes: TimeClass.minuteNumber.bit, tokens: index + 1..<index + 1, value: clock.minute, isSpaced: false)
  }

  /// "twenty-five", "two hundred and ten", "a thousand", "nineteen ninety-seven".
  private func spelledNumber(at start: Int, before end: Int) -> TimeItem? {
    var reader = SpelledNumber()
    var index = start
    var taken = start
    while index < end, index - start < SpelledNumber.longest {
      let token = tokens[index]
      if token.kind == .dash, index > start, !token.spaced {
        index += 1
        continue
      }
      if index > start, isJoiner(index, before: end, reader) {
        index += 1
        continue
      }
      guard let part = part(at: index, isFirst: index == start, before: end), reader.add(part) else { break }
      index += 1
      taken = index
    }
    guard let value = reader.value else { return nil }
    if reader.isYear {
      return TimeItem(
        classes: TimeClass.spokenYear.bit, tokens: start..<taken, value: value, isSpaced: tokens[start].spaced)
    }
    return TimeItem(
      classes: TimeClass.number.bit, tokens: start..<taken, value: value, isSpaced: tokens[start].spaced)
  }

  private func isJoiner(_ index: Int, before end: Int, _ reader: SpelledNumber) -> Bool {
    lexicon.senses(tokens, at: index, before: end)?.senses.contains {
      reader.hasScale && $0.timeClass == classes.joiner
        || $0.timeClass == classes.tensJoiner && reader.endsWithTens(from: $0.value)
    } ?? false
  }

  private func part(at index: Int, isFirst: Bool, before end: Int) -> SpelledNumber.Part? {
    guard let senses = lexicon.senses(tokens, at: index, before: end)?.senses else { return nil }
    for sense in senses {
      if sense.timeClass == .number { return .number(sense.value) }
      if sense.timeClass == classes.scale { return .scale(sense.value) }
      if sense.timeClass == classes.article, isFirst { return .article }
    }
    return nil
  }
}

/// Reads a number written in digits.
enum DigitReader {
  /// `12`, `1,500`, `2.5` as the language writes them; nil for other fractions and for more than nine digits.
  static func value(_ digits: ArraySlice<UInt8>, _ marks: NumberMarks) -> (whole: Int, hasHalf: Bool)? {
    let hasMark = digits.contains { !CharacterClass.isDigit($0) }
    return hasMark ? value(marks.plain(digits)[...]) : value(digits)
  }

  private static func value(_ digits: ArraySlice<UInt8>) -> (whole: Int, hasHalf: Bool)? {
    var whole = 0
    var count = 0
    for (offset, byte) in digits.enumerated() {
      switch byte {
      case 0x30...0x39:
        whole = whole * 10 + Int(byte - 0x30)
        count += 1
        if count > 9 { return nil }
      default: return Array(digits.dropFirst(offset + 1)) == [0x35] ? (whole, true) : nil
      }
    }
    return count > 0 ? (whole, false) : nil
  }
}

extension DigitReader {
  /// `7.30`, `23.05`: hours and minutes with a dot between.
  static func clock(_ digits: ArraySlice<UInt8>) -> (hour: Int, minute: Int)? {
    let parts = digits.split(separator: 0x2e, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count <= 2, parts[1].count == 2, let hour = value(parts[0]),
      let minute = value(parts[1]), hour.whole < 24, minute.whole < 60
    else { return nil }
    return (hour.whole, minute.whole)
  }
}
