/// Runs a `PatternProgram` over a text: all threads advance together, one character at a time, so that no pattern and
/// no text takes more than (length of the pattern) × (length of the text) steps for a match.
///
/// Of the matches that start first, the one a backtracking engine would take is found. Empty matches are passed over.
struct PatternMatcher {
  private let program: PatternProgram
  private let canStart: [Bool]

  /// - Throws: `SearchError` when the pattern cannot be read.
  init(_ query: SearchQuery) throws(SearchError) {
    let pattern = try PatternParser.pattern(NormalForm.composed(query.text))
    program = try PatternProgram(pattern, ignoringCase: !query.isCaseSensitive)
    canStart = program.firstBytes
  }

  /// The matches in a text in UTF-8, in order and not overlapping, at most `limit`; stops when the `budget` of steps
  /// is used up.
  func matches(in text: [UInt8], limit: Int, budget: inout Int) -> [Span] {
    var current = ThreadList(program)
    var following = ThreadList(program)
    var spans: [Span] = []
    var place = PatternPlace(text)
    while spans.count < limit, let match = next(from: place, &current, &following, &budget) {
      if !match.isEmpty { spans.append(Span(match.lowerBound, match.upperBound)) }
      place.position = match.upperBound
      if match.isEmpty { place.position += place.length }
    }
    return spans
  }

  private func next(
    from start: PatternPlace, _ current: inout ThreadList, _ following: inout ThreadList, _ budget: inout Int
  ) -> Range<Int>? {
    var place = start
    var match: Range<Int>?
    current.removeAll()
    while place.position <= place.text.count, budget > 0 {
      if current.threads.isEmpty {
        if match != nil { break }
        guard place.skip(to: canStart) else { return nil }
        current.removeAll()
      }
      if match == nil { current.add(0, start: place.position, at: place) }
      budget -= current.threads.count + 1
      following.removeAll()
      match = advance(current, over: &place, to: &following) ?? match
      swap(&current, &following)
    }
    return budget > 0 ? match : nil
  }

  /// Moves every thread over a character. Those behind one that has matched are given up, and the match is returned.
  private func advance(
    _ current: ThreadList, over place: inout PatternPlace, to following: inout ThreadList
  ) -> Range<Int>? {
    let position = place.position
    let scalar = place.scalar
    place.position += place.length
    let lower = scalar.map(program.compared)
    for thread in current.threads {
      let instruction = program.instructions[thread.instruction]
      if case .match = instruction { return thread.start..<position }
      guard let scalar, let lower, program.accepts(instruction, scalar, lower: lower) else { continue }
      following.add(thread.instruction + 1, start: thread.start, at: place)
    }
    return nil
  }
}

/// The threads that stand at one place of the text, the preferred ones first, no instruction twice.
private struct ThreadList {
  struct Thread {
    let instruction: Int
    /// Where its match starts.
    let start: Int
  }
  private(set) var threads: [Thread] = []
  private let program: PatternProgram
  /// Per instruction, the generation it was last added in.
  private var added: [Int]
  private var generation = 0
  private var pending: [Int] = []

  init(_ program: PatternProgram) {
    self.program = program
    added = [Int](repeating: 0, count: program.instructions.count)
  }

  mutating func removeAll() {
    threads.removeAll(keepingCapacity: true)
    generation += 1
  }

  /// Adds a thread, or those it leads to without reading a character.
  mutating func add(_ instruction: Int, start: Int, at place: PatternPlace) {
    pending.append(instruction)
    while let index = pending.popLast() {
      guard added[index] != generation else { continue }
      added[index] = generation
      switch program.instructions[index] {
      case .split(let preferred, let other):
        pending.append(other)
        pending.append(preferred)
      case .jump(let target): pending.append(target)
      case .assertion(let assertion): if place.holds(assertion) { pending.append(index + 1) }
      case .character, .set, .match: threads.append(Thread(instruction: index, start: start))
      }
    }
  }
}

/// A position between two characters of a text in UTF-8.
private struct PatternPlace {
  let text: [UInt8]
  var position = 0

  init(_ text: [UInt8]) { self.text = text }

  /// The character behind the position; nil at the end.
  var scalar: Unicode.Scalar? {
    position < text.count ? Unicode.Scalar(UTF8Decoding.scalar(in: text, at: position).scalar) : nil
  }

  /// The length of that character; 1 at the end, to step over it.
  var length: Int { position < text.count ? UTF8Decoding.scalar(in: text, at: position).length : 1 }

  /// Moves to the next byte a match can begin with; false when there is none.
  mutating func skip(to canStart: [Bool]) -> Bool {
    while position < text.count, !canStart[Int(text[position])] { position += 1 }
    return position < text.count
  }

  func holds(_ assertion: Pattern.Assertion) -> Bool {
    switch assertion {
    case .lineStart: position == 0 || text[position - 1] == 0x0a
    case .lineEnd: position >= text.count || text[position] == 0x0a
    case .wordEdge: isWordBefore != isWordBehind
    case .insideOrOutsideWord: isWordBefore == isWordBehind
    }
  }

  private var isWordBehind: Bool { scalar.map(PatternSet.Class.word.contains) ?? false }

  private var isWordBefore: Bool {
    guard position > 0 else { return false }
    var before = self
    before.position -= 1
    while before.position > 0, text[before.position] & 0xc0 == 0x80 { before.position -= 1 }
    return before.isWordBehind
  }
}
