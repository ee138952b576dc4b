/// Tells what language a text is written in, by its short and frequent words.
///
/// Every language contributes the closed word classes of its `grammar.txt`; `und/others.txt` has the commonest words of
/// languages without a folder, so that a text in one of them is recognised as foreign instead of being taken for the
/// nearest language there is. A word of several languages counts for each in parts (after Ingle 1976; Cavnar & Trenkle
/// 1994 compare such methods). Nothing is said of texts that are too short or have too few such words: tables, lists.
struct LanguageDetector: Sendable {
  enum Finding: Hashable, Sendable {
    /// The code of a language with a folder, and how much of what tells languages apart speaks for it: 0…1.
    case language(String, confidence: Double)
    /// The codes of languages without a folder, the nearest first; several where they are too much alike (Norwegian and
    /// Danish) for short words to tell them apart.
    case foreign([String], confidence: Double)
    /// Written in letters that no language it could be uses.
    case foreignScript
    case unsure
  }

  /// The files of a folder it is made from.
  static let files: Set<String> = ["grammar.txt", "others.txt"]

  private var codes: [String] = []
  /// What languages without a folder are called, by their code.
  private(set) var names: [String: String] = [:]
  private var words = WordTable(capacity: 2048)
  /// Per word: the languages that have it, one bit each.
  private var languages: [UInt64] = []

  /// Bytes from the start of a text that are looked at.
  private static let prefix = 2_000
  /// The least number of different telling words, the share of all words they make up, and how many times the runner-up's
  /// weight the best has to have.
  private static let leastWords = 5
  private static let leastShare = 0.1
  private static let leastLead = 1.3
  /// A headline or a line in a language that can be read: fewer words have to do, and nothing may speak half as loudly
  /// for another language ("met in" is as much Dutch as English).
  private static let line = (words: 30, kinds: 2, lead: 2.0)
  /// The share of words in other letters than Latin ones from which a text is foreign.
  private static let foreignShare = 0.5

  /// - Parameter languages: their beginnings, as `LanguageSource` reads them.
  init(_ languages: [Language]) {
    for language in languages {
      for entry in language.list("grammar").entries where entry.words.count == 1 {
        add([entry.phrase], of: language.code)
      }
      for entry in language.list("others").entries {
        guard let code = entry.fields.first else { continue }
        names[code] = entry.fields.last
        add(entry.phrase.split(separator: " "), of: code)
      }
    }
  }

  /// Words in lower case; those of a 65th language would not count.
  private mutating func add(_ forms: [some StringProtocol], of code: String) {
    let place = codes.firstIndex(of: code) ?? codes.count
    guard place < UInt64.bitWidth else { return }
    if place == codes.count { codes.append(code) }
    for form in forms {
      let word = words.intern(Array(form.utf8))
      if word == languages.count { languages.append(0) }
      languages[word] |= 1 << UInt64(place)
    }
  }

  func language(of text: String) -> Finding {
    var (weights, kinds) = ([Double](repeating: 0, count: codes.count), [Int](repeating: 0, count: codes.count))
    var seen: Set<Int> = []
    var (total, foreign) = (0, 0)
    forEachWord(of: text) { form, isLower in
      total += 1
      if form[0] >= 0xcd { foreign += 1 }
      guard isLower, let word = words.find(form) else { return }
      let holders = languages[word]
      let isNew = seen.insert(word).inserted
      for place in codes.indices where holders & 1 << UInt64(place) != 0 {
        weights[place] += 1 / Double(holders.nonzeroBitCount)
        if isNew { kinds[place] += 1 }
      }
    }
    if let finding = finding(weights, kinds, total) { return finding }
    let isForeign =
      total > LanguageDetector.leastWords
      && Double(foreign) >= LanguageDetector.foreignShare * Double(total)
    return isForeign ? .foreignScript : .unsure
  }

  /// - Parameters:
  ///   - weights: of the words of each language, in the order of `codes`.
  ///   - kinds: how many different ones.
  private func finding(_ weights: [Double], _ kinds: [Int], _ total: Int) -> Finding? {
    let ranked = codes.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
    guard let best = ranked.first else { return nil }
    let group = ranked.filter { $0 == best || isForeign(best) && isForeign($0) && !leads(weights[best], weights[$0]) }
    let weight = group.reduce(0) { $0 + weights[$1] }
    let rival = ranked.first { !group.contains($0) }.map { weights[$0] } ?? 0
    let isLine = !isForeign(best) && total <= LanguageDetector.line.words
    guard weight >= LanguageDetector.leastShare * Double(total),
      kinds[best] >= LanguageDetector.leastWords && leads(weight, rival)
        || isLine && kinds[best] >= LanguageDetector.line.kinds && weight >= LanguageDetector.line.lead * rival
    else { return nil }
    let confidence = weight / weights.reduce(0, +)
    return isForeign(best)
      ? .foreign(group.map { codes[$0] }, confidence: confidence) : .language(codes[best], confidence: confidence)
  }

  /// There is no folder for it.
  private func isForeign(_ place: Int) -> Bool { names[codes[place]] != nil }

  private func leads(_ weight: Double, _ other: Double) -> Bool { weight >= LanguageDetector.leastLead * other }

  /// Hands out the lower-cased words of the text's beginning, and whether they are written in small letters.
  private func forEachWord(of text: String, _ use: ([UInt8], Bool) -> Void) {
    var bytes = Array(text.utf8.prefix(LanguageDetector.prefix + 3))
    if bytes.count > LanguageDetector.prefix {
      var end = LanguageDetector.prefix
      while end > 0, UTF8.isContinuation(bytes[end]) { end -= 1 }
      bytes.removeSubrange(end...)
    }
    var scanner = TokenScanner(bytes: bytes, from: 0, to: bytes.count)
    var form: [UInt8] = []
    while scanner.skipSpace() != nil {
      form.removeAll(keepingCapacity: true)
      let (kind, shape) = scanner.next(into: &form)
      if kind == .word { use(form, shape == .lower) }
    }
  }
}
