/// The place, agency and day at the head of a report: "KYIV (Reuters) —", "WASHINGTON, April 15 —", "(CNN) ".
struct Dateline {
  /// UTF-8 offsets of the dateline in its paragraph, the dash included.
  let range: Range<Int>
  /// The day it gives, perhaps without the year.
  let date: DateReader.Reading?

  /// Bytes of a paragraph that are looked at.
  private static let longest = 120

  /// Reads the head of a paragraph; nil when it has no dateline.
  init?(_ paragraph: String, rules: ImportRules) {
    guard let head = ShortLine(String(paragraph.prefixOfBytes(Dateline.longest)), rules: rules) else { return nil }
    self.init(head, rules: rules)
  }

  /// The line is nothing but a dateline.
  static func isWhole(_ line: ShortLine, rules: ImportRules) -> Bool {
    Dateline(line, rules: rules)?.range.upperBound == line.text.utf8.count
  }

  private init?(_ head: ShortLine, rules: ImportRules) {
    let tokens = head.tokens
    guard let end = Dateline.end(of: head, rules.dates) else { return nil }
    range = tokens[0].span.lower.index..<tokens[end].span.upper.index
    date = DateReader.firstDate(in: head[range], words: rules.dates)
  }

  /// The dash, or the bracket of an agency where no dash follows.
  private static func end(of head: ShortLine, _ dates: DateWords) -> Int? {
    let isRegionOrDay = { (token: Token) in Dateline.isRegionOrDay(token, head, dates) }
    let tokens = head.tokens
    var index = 0
    var isShouted = false
    // The place: "NEW YORK", "Geneva", "WEST PALM BEACH, Fla."
    while index < tokens.count, tokens[index].isCapitalised {
      if index == 0 || isShouted { isShouted = tokens[index].shape == .upper && tokens[index].span.count > 1 }
      index += 1
      if index < tokens.count, tokens[index].kind == .dash, !tokens[index].spaced { index += 1 }
    }
    let place = 0..<index
    guard place.count <= 5 else { return nil }
    // Region, month and day: up to the bracket or dash, in few words.
    while index < tokens.count, index < place.count + 10, isRegionOrDay(tokens[index]) { index += 1 }
    let agency = bracket(in: tokens, at: index)
    if let agency { index = agency.upperBound }
    while index < tokens.count, isRegionOrDay(tokens[index]), index < place.count + 16 { index += 1 }
    if index < tokens.count, isDash(tokens[index], head), agency != nil || (!place.isEmpty && isPlace(place, head)) {
      return lastDash(in: tokens, from: index, head)
    }
    // "(CNN) A small plane …"
    return agency.map { $0.lowerBound == 0 && $0.count <= 5 ? $0.upperBound - 1 : nil } ?? nil
  }

  /// Without an agency the place must be in capitals, so that "Putin — who …" is none.
  private static func isPlace(_ place: Range<Int>, _ head: ShortLine) -> Bool {
    head.tokens[place].contains { $0.shape == .upper && $0.span.count > 2 }
      && head.tokens[0].shape == .upper
  }

  /// "Fla.", "April 15", and where months are written small, "3 may".
  private static func isRegionOrDay(_ token: Token, _ head: ShortLine, _ dates: DateWords) -> Bool {
    switch token.kind {
    case .comma, .number, .terminator, .slash: return true
    case .word:
      if token.isCapitalised { return true }
      if case .month = dates[String(head[token])] { return true }
      return false
    default: return false
    }
  }

  /// "(Reuters)", "(AP Photo)": capitalised words in brackets.
  private static func bracket(in tokens: [Token], at index: Int) -> Range<Int>? {
    guard index < tokens.count, tokens[index].kind == .open,
      let close = tokens[index...].prefix(8).firstIndex(where: { $0.kind == .close }), close > index + 1,
      tokens[index + 1..<close].allSatisfy({ $0.isCapitalised || $0.kind == .slash || $0.kind == .symbol })
    else { return nil }
    return index..<close + 1
  }

  /// A dash with space around it, or an underscore as old wire texts have it.
  private static func isDash(_ token: Token, _ head: ShortLine) -> Bool {
    token.kind == .dash || token.kind == .symbol && head[token] == "_" || head[token] == "―"
  }

  private static func lastDash(in tokens: [Token], from index: Int, _ head: ShortLine) -> Int {
    var last = index
    while last + 1 < tokens.count, isDash(tokens[last + 1], head) { last += 1 }
    return last
  }
}

extension String {
  /// At most so many bytes from the start, cut at a character.
  fileprivate func prefixOfBytes(_ count: Int) -> Substring {
    guard utf8.count > count else { return self[...] }
    var end = utf8.index(startIndex, offsetBy: count)
    while end > startIndex, UTF8.isContinuation(utf8[end]) { end = utf8.index(before: end) }
    return self[..<end]
  }
}
