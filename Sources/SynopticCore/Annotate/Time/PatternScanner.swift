/// Reads the pattern of a time rule into a tree of choices, and expands the tree into plain sequences.
struct PatternScanner {
  indirect enum Node {
    case element(TimePattern.Element)
    case sequence([Node])
    case choice([Node])
    case optional(Node)

    /// Every way through.
    var expanded: [[TimePattern.Element]] {
      switch self {
      case .element(let element): [[element]]
      case .optional(let node): node.expanded + [[]]
      case .choice(let nodes): nodes.flatMap(\.expanded)
      case .sequence(let nodes):
        nodes.reduce([[]]) { ways, node in
          let next = node.expanded
          return ways.flatMap { way in next.map { way + $0 } }
        }
      }
    }
  }

  private var words: [String]
  private var position = 0

  init(_ text: Substring) { words = PatternScanner.split(text) }

  /// What stands behind the arrow.
  var rest: [String] { Array(words[min(position + 1, words.count)...]) }

  /// The pattern up to the arrow: what stands before `[`, between the brackets, and behind `]`.
  mutating func read(
    lexicon: inout TimeLexicon, language: Language
  ) throws(TimeDataError) -> (before: Node, core: Node, after: Node) {
    let first = try sequence(&lexicon, language)
    guard peek == "[" else {
      guard peek == "=>" else { throw TimeDataError("has no arrow") }
      return (.sequence([]), first, .sequence([]))
    }
    position += 1
    let core = try sequence(&lexicon, language)
    guard peek == "]" else { throw TimeDataError("has no closing bracket") }
    position += 1
    let after = try sequence(&lexicon, language)
    guard peek == "=>" else { throw TimeDataError("has no arrow") }
    return (first, core, after)
  }

  private var peek: String? { position < words.count ? words[position] : nil }

  private mutating func sequence(_ lexicon: inout TimeLexicon, _ language: Language) throws(TimeDataError) -> Node {
    var nodes: [Node] = []
    while let word = peek, !PatternScanner.endsSequence(word) {
      position += 1
      var node: Node
      if word == "(" {
        node = try choice(&lexicon, language)
      } else {
        node = .element(try element(word, &lexicon, language))
      }
      if peek == "?" {
        position += 1
        node = .optional(node)
      }
      nodes.append(node)
    }
    return .sequence(nodes)
  }

  private static func endsSequence(_ word: String) -> Bool {
    switch word {
    case "|", ")", "[", "]", "=>": true
    default: false
    }
  }

  private mutating func choice(_ lexicon: inout TimeLexicon, _ language: Language) throws(TimeDataError) -> Node {
    var nodes = [try sequence(&lexicon, language)]
    while peek == "|" {
      position += 1
      nodes.append(try sequence(&lexicon, language))
    }
    guard peek == ")" else { throw TimeDataError("has an open parenthesis") }
    position += 1
    return .choice(nodes)
  }

  /// `"word"`, `class`, `slot=class`, each after `~` (attached) or `!` (not).
  private func element(
    _ text: String, _ lexicon: inout TimeLexicon, _ language: Language
  ) throws(TimeDataError) -> TimePattern.Element {
    var element = TimePattern.Element()
    var name = text[...]
    while let mark = name.utf8.first, mark == UInt8(ascii: "~") || mark == UInt8(ascii: "!") {
      if mark == UInt8(ascii: "~") { element.test.isAttached = true } else { element.test.isNegated = true }
      name.removeFirst()
    }
    if name.utf8.first == UInt8(ascii: "\"") {
      let word = String(name.dropFirst().dropLast())
      guard let id = language.word(word) else { throw TimeDataError("has a word no list holds: \(word)") }
      lexicon.include(id)
      element.test.word = id
      return element
    }
    let parts = name.utf8.split(separator: UInt8(ascii: "=")).map { String(Substring($0)) }
    guard let className = parts.last, let timeClass = lexicon.classes[className] else {
      throw TimeDataError("has an unknown class: \(name)")
    }
    element.test.classes = timeClass.bit
    element.timeClass = timeClass
    if parts.count == 2 {
      guard let slot = TimeSlot(rawValue: parts[0]) else { throw TimeDataError("has an unknown slot: \(parts[0])") }
      element.slot = slot
    } else {
      element.slot = TimeSlot(rawValue: TimeValue.kind(of: className))
    }
    return element
  }

  /// Words and marks: `( ) | ? [ ]` stand for themselves, anything else runs to the next of them or to a space.
  private static func split(_ text: Substring) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func flush() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: " "): flush()
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: "["),
        UInt8(ascii: "]"):
        flush()
        words.append(String(UnicodeScalar(byte)))
      default: word.append(byte)
      }
    }
    flush()
    return words
  }
}
