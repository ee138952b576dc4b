/// A regular expression compiled for a machine with many threads: K. Thompson, "Regular expression search algorithm",
/// in the form of R. Cox, "Regular Expression Matching: the Virtual Machine Approach".
struct PatternProgram {
  enum Instruction {
    case character(Unicode.Scalar)
    /// Index into `sets`.
    case set(Int)
    case assertion(Pattern.Assertion)
    /// Goes on at both, preferring the first.
    case split(Int, Int)
    case jump(Int)
    case match
  }
  private(set) var instructions: [Instruction] = []
  private(set) var sets: [PatternSet] = []
  private let ignoresCase: Bool
  /// Per set, whether it has each of the 128 ASCII characters.
  private var ascii: [Bool] = []

  /// Counts are unrolled; this bounds the work for each character of the text.
  private static let longest = 4000

  /// - Throws: `SearchError` when the pattern unrolls to too much.
  init(_ pattern: Pattern, ignoringCase: Bool) throws(SearchError) {
    ignoresCase = ignoringCase
    try add(pattern)
    try append(.match)
  }

  /// Whether an instruction reads a character. `lower` is its lower-case form where case is ignored.
  func accepts(_ instruction: Instruction, _ scalar: Unicode.Scalar, lower: Unicode.Scalar) -> Bool {
    switch instruction {
    case .character(let wanted): lower == wanted
    case .set(let set):
      scalar.value < 128
        ? ascii[set * 128 + Int(scalar.value)] : sets[set].contains(scalar, ignoringCase: ignoresCase)
    case .assertion, .split, .jump, .match: false
    }
  }

  /// What a character is compared as.
  func compared(_ scalar: Unicode.Scalar) -> Unicode.Scalar { ignoresCase ? LetterFolding.lower(scalar) : scalar }

  private mutating func add(_ set: PatternSet) throws(SearchError) {
    try append(.set(sets.count))
    sets.append(set)
    ascii += (0..<128).map { set.contains(Unicode.Scalar(UInt8($0)), ignoringCase: ignoresCase) }
  }

  private mutating func append(_ instruction: Instruction) throws(SearchError) {
    guard instructions.count < Self.longest else { throw SearchError("the pattern repeats too much") }
    instructions.append(instruction)
  }

  private mutating func add(_ pattern: Pattern) throws(SearchError) {
    switch pattern {
    case .character(let scalar): try append(.character(compared(scalar)))
    case .set(let set): try add(set)
    case .assertion(let assertion): try append(.assertion(assertion))
    case .sequence(let parts): for part in parts { try add(part) }
    case .choice(let alternatives): try add(choice: alternatives[...])
    case .repeated(let part, let atLeast, let atMost, let isGreedy):
      let start = instructions.count
      for _ in 0..<atLeast {
        try add(part)
        // What reads nothing is the same however often: "()" is not unrolled a million times.
        guard instructions.count > start else { return }
      }
      if let atMost {
        try add(optional: part, count: atMost - atLeast, isGreedy)
      } else {
        try add(star: part, isGreedy)
      }
    }
  }

  private mutating func add(choice alternatives: ArraySlice<Pattern>) throws(SearchError) {
    var exits: [Int] = []
    for alternative in alternatives.dropLast() {
      let split = try hole()
      try add(alternative)
      exits.append(try hole())
      instructions[split] = .split(split + 1, instructions.count)
    }
    try add(alternatives.last!)
    for exit in exits { instructions[exit] = .jump(instructions.count) }
  }

  private mutating func add(star part: Pattern, _ isGreedy: Bool) throws(SearchError) {
    let split = try hole()
    try add(part)
    try append(.jump(split))
    fill(split, isGreedy)
  }

  private mutating func add(optional part: Pattern, count: Int, _ isGreedy: Bool) throws(SearchError) {
    var splits: [Int] = []
    for _ in 0..<count {
      splits.append(try hole())
      try add(part)
    }
    for split in splits { fill(split, isGreedy) }
  }

  /// A place for an instruction that jumps to where nothing stands yet.
  private mutating func hole() throws(SearchError) -> Int {
    try append(.match)
    return instructions.count - 1
  }

  private mutating func fill(_ split: Int, _ isGreedy: Bool) {
    let (inside, behind) = (split + 1, instructions.count)
    instructions[split] = isGreedy ? .split(inside, behind) : .split(behind, inside)
  }
}

extension PatternProgram {
  /// Whether a match can begin with each byte of UTF-8; other characters than ASCII always may.
  var firstBytes: [Bool] {
    var first = [Bool](repeating: false, count: 128) + [Bool](repeating: true, count: 128)
    var pending = [0]
    var seen: Set<Int> = [0]
    while let index = pending.popLast() {
      let instruction = instructions[index]
      for byte in UInt8(0)..<128 {
        let scalar = Unicode.Scalar(byte)
        if accepts(instruction, scalar, lower: compared(scalar)) { first[Int(byte)] = true }
      }
      pending += successors(of: instruction, at: index).filter { seen.insert($0).inserted }
    }
    return first
  }

  /// Where an instruction leads without reading a character.
  private func successors(of instruction: Instruction, at index: Int) -> [Int] {
    switch instruction {
    case .split(let a, let b): [a, b]
    case .jump(let target): [target]
    case .assertion: [index + 1]
    case .character, .set, .match: []
    }
  }
}
