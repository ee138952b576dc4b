/// Reads a language's time rules: the format is described in `Resources/README.md`, "Time rules".
struct TimeRuleReader {
  private(set) var rules: [TimeRule] = []
  private(set) var patterns: [TimePattern] = []
  private(set) var lexicon: TimeLexicon
  /// The day the examples are read under.
  private(set) var day: CalendarDay?
  private(set) var phases = 0

  private let language: Language
  private var name = ""
  private var product: TimeClass?
  private var examples: [(text: Substring, line: Int)] = []
  private var line = 0

  static let file = "time/rules"

  init(_ language: Language, lexicon: TimeLexicon) throws(LanguageError) {
    self.language = language
    self.lexicon = lexicon
    guard let text = language.file(TimeRuleReader.file) else { return }
    for bytes in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      do {
        try read(Substring(bytes))
      } catch {
        throw LanguageError(language: language.code, file: TimeRuleReader.file, line: line, problem: error.problem)
      }
    }
    endRule()
  }

  private mutating func read(_ text: Substring) throws(TimeDataError) {
    guard let start = text.utf8.firstIndex(where: { $0 != UInt8(ascii: " ") }) else { return }
    let line = text[start...]
    switch line.utf8.prefix(while: { $0 != UInt8(ascii: " ") }) {
    case let first where first.first == UInt8(ascii: "#"): return
    case let first where first.elementsEqual("yes".utf8) || first.elementsEqual("no".utf8):
      examples.append((line, self.line))
    case let first where first.elementsEqual("day".utf8): day = CalendarDay(iso: line.dropFirst(4))
    case let first where first.elementsEqual("phase".utf8):
      endRule()
      phases += 1
    case let first where first.elementsEqual("rule".utf8):
      try startRule(line.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) })
    default: try readPattern(line)
    }
  }

  /// `rule NAME : CLASS`
  private mutating func startRule(_ words: [String]) throws(TimeDataError) {
    endRule()
    guard words.count == 4, words[2] == ":", phases > 0 else {
      throw TimeDataError("is no 'rule NAME : CLASS' in a phase")
    }
    guard let timeClass = lexicon.intern(words[3]) else { throw TimeDataError("makes too many classes") }
    name = words[1]
    product = timeClass
  }

  private mutating func endRule() {
    guard let product else { return }
    rules.append(TimeRule(phase: phases - 1, name: name, product: product, exampleLines: examples))
    examples = []
    self.product = nil
  }

  /// `PATTERN => CONSTRUCTOR SLOT=VALUE …`
  private mutating func readPattern(_ text: Substring) throws(TimeDataError) {
    guard product != nil else { throw TimeDataError("is outside a rule") }
    var scanner = PatternScanner(text)
    let tree = try scanner.read(lexicon: &lexicon, language: language)
    let (constructor, constants) = try readMeaning(scanner.rest)
    let (befores, cores, afters) = (tree.before.expanded, tree.core.expanded, tree.after.expanded)
    guard cores.allSatisfy({ !($0.first?.test.isNegated ?? true) }) else {
      throw TimeDataError("may be empty or starts with what it must not be")
    }
    for before in befores {
      for core in cores {
        for after in afters {
          patterns.append(
            TimePattern(
              before: before, core: core, after: after, rule: rules.count, constructor: constructor,
              constants: constants))
        }
      }
    }
  }

  private mutating func readMeaning(
    _ words: [String]
  ) throws(TimeDataError) -> (TimeConstructor, [(slot: TimeSlot, value: Int)]) {
    guard let first = words.first, let constructor = TimeConstructor(rawValue: first) else {
      throw TimeDataError("makes nothing known: \(words.first ?? "")")
    }
    var constants: [(slot: TimeSlot, value: Int)] = []
    for word in words.dropFirst() {
      let parts = word.utf8.split(separator: UInt8(ascii: "=")).map { String(Substring($0)) }
      guard parts.count == 2, let slot = TimeSlot(rawValue: parts[0]) else {
        throw TimeDataError("sets no known slot: \(word)")
      }
      constants.append((slot, try lexicon.decode(parts[1], of: parts[0])))
    }
    return (constructor, constants)
  }
}

extension TimeExample {
  /// `yes He came [last Friday]. = 2025-10-10` or `no She may march on.`
  init(_ text: Substring, line: Int) throws(TimeDataError) {
    let isPositive = text.hasPrefix("yes")
    let body = text.drop { $0 != " " }.drop { $0 == " " }
    guard isPositive else {
      self.init(text: String(body), values: [], line: line)
      return
    }
    guard let equals = body.utf8.lastIndex(of: UInt8(ascii: "=")) else { throw TimeDataError("expects no value") }
    let values = body[body.index(after: equals)...].utf8.split(separator: UInt8(ascii: " ")).map {
      String(Substring($0))
    }
    var sentence = body[..<equals]
    while sentence.last == " " { sentence.removeLast() }
    self.init(text: String(sentence), values: values, line: line)
  }
}
