/// Reads a regular expression by recursive descent: choice, sequence, repetition, atom.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  /// Characters of a pattern, and what a count in braces may say: enough for a search box, and a bound on the depth
  /// of groups.
  private static let longest = 500
  private static let largestCount = 1000

  static func pattern(_ text: String) throws(SearchError) -> Pattern {
    var parser = PatternParser(scalars: Array(text.unicodeScalars))
    guard parser.scalars.count <= longest else { throw SearchError("the pattern is too long") }
    let pattern = try parser.choice()
    if parser.next != nil { throw parser.error("there is no group to close here") }
    return pattern
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func error(_ message: String, at place: Int? = nil) -> SearchError {
    SearchError(message, at: place ?? position)
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func choice() throws(SearchError) -> Pattern {
    var alternatives = [try sequence()]
    while take("|") { alternatives.append(try sequence()) }
    return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
  }

  private mutating func sequence() throws(SearchError) -> Pattern {
    var parts: [Pattern] = []
    while let scalar = next, scalar != "|", scalar != ")" { parts.append(try repetition()) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func repetition() throws(SearchError) -> Pattern {
    var pattern = try atom()
    while let (atLeast, atMost) = try quantifier() {
      pattern = .repeated(pattern, atLeast: atLeast, atMost: atMost, isGreedy: !take("?"))
    }
    return pattern
  }

  private mutating func quantifier() throws(SearchError) -> (Int, Int?)? {
    switch next {
    case "*":
      position += 1
      return (0, nil)
    case "+":
      position += 1
      return (1, nil)
    case "?":
      position += 1
      return (0, 1)
    case "{": return try count()
    default: return nil
    }
  }

  /// `{n}`, `{n,}`, `{n,m}`
  private mutating func count() throws(SearchError) -> (Int, Int?) {
    let start = position
    position += 1
    guard let atLeast = number() else { throw error("a count is written {2} or {2,5}", at: start) }
    var atMost: Int? = atLeast
    if take(",") { atMost = number() }
    guard take("}") else { throw error("a count is written {2} or {2,5}", at: start) }
    guard atLeast <= Self.largestCount, (atMost ?? 0) <= Self.largestCount else {
      throw error("a count is at most \(Self.largestCount)", at: start)
    }
    guard atLeast <= atMost ?? atLeast else { throw error("the count ends below its start", at: start) }
    return (atLeast, atMost)
  }

  private mutating func number() -> Int? {
    var digits = ""
    while let scalar = next, ("0"..."9").contains(scalar), digits.utf8.count < 9 {
      digits.unicodeScalars.append(scalar)
      position += 1
    }
    return Int(digits)
  }

  private mutating func atom() throws(SearchError) -> Pattern {
    guard let scalar = next else { throw error("something is missing at the end") }
    position += 1
    switch scalar {
    case "(": return try group()
    case "[": return .set(try set())
    case ".": return .set(.any)
    case "^": return .assertion(.lineStart)
    case "$": return .assertion(.lineEnd)
    case "\\": return try escape()
    case "*", "+", "?", "{": throw error("there is nothing to repeat before “\(scalar)”", at: position - 1)
    default: return .character(scalar)
    }
  }

  private mutating func group() throws(SearchError) -> Pattern {
    let start = position - 1
    if take("?"), !take(":") { throw error("only (…) and (?:…) are known here", at: start) }
    let pattern = try choice()
    guard take(")") else { throw error("the group is not closed", at: start) }
    return pattern
  }

  private mutating func escape() throws(SearchError) -> Pattern {
    switch next {
    case "b":
      position += 1
      return .assertion(.wordEdge)
    case "B":
      position += 1
      return .assertion(.insideOrOutsideWord)
    default:
      if let member = member() { return .set(PatternSet(members: [member])) }
      return .character(try escapedCharacter())
    }
  }

  /// What stands behind a backslash when it is a class.
  private mutating func member() -> PatternSet.Member? {
    let member: PatternSet.Member
    switch next {
    case "d": member = .init(kind: .digit, isNegated: false)
    case "D": member = .init(kind: .digit, isNegated: true)
    case "w": member = .init(kind: .word, isNegated: false)
    case "W": member = .init(kind: .word, isNegated: true)
    case "s": member = .init(kind: .space, isNegated: false)
    case "S": member = .init(kind: .space, isNegated: true)
    default: return nil
    }
    position += 1
    return member
  }

  private mutating func escapedCharacter() throws(SearchError) -> Unicode.Scalar {
    guard let scalar = next else { throw error("a backslash stands at the end", at: position - 1) }
    position += 1
    switch scalar {
    case "n": return "\n"
    case "t": return "\t"
    case "0"..."9": throw error("back references are not known here", at: position - 2)
    case "a"..."z", "A"..."Z": throw error("“\\\(scalar)” is not known here", at: position - 2)
    default: return scalar
    }
  }

  /// A class in brackets, of which the opening one was read.
  private mutating func set() throws(SearchError) -> PatternSet {
    let start = position - 1
    var set = PatternSet(isNegated: take("^"))
    var isFirst = true
    while isFirst || next != "]" {
      guard next != nil else { throw error("the class is not closed", at: start) }
      isFirst = false
      if take("\\") {
        if let member = member() {
          set.members.append(member)
          continue
        }
        set.ranges.append(try range(from: try escapedCharacter()))
      } else {
        position += 1
        set.ranges.append(try range(from: scalars[position - 1]))
      }
    }
    position += 1
    return set
  }

  /// The range a character of a class starts, or the character alone.
  private mutating func range(from lower: Unicode.Scalar) throws(SearchError) -> ClosedRange<Unicode.Scalar> {
    guard next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else { return lower...lower }
    position += 1
    let start = position
    position += 1
    let upper = scalars[start] == "\\" ? try escapedCharacter() : scalars[start]
    guard lower <= upper else { throw error("the range ends before its start", at: start) }
    return lower...upper
  }
}
