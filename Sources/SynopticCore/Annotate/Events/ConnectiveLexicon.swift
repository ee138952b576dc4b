/// The words that say how what follows them stands in time to what precedes them, from `events/order.txt`.
struct ConnectiveLexicon: Sendable {
  /// Where a phrase puts what follows it.
  enum Order: String, Sendable {
    /// Before or behind what else is told in the sentence: "after", "until".
    case earlier, later
    /// Before or behind what was told last: "previously", "subsequently".
    case prior, sequel
    /// What somebody is held to account for: earlier, and of a day of its own.
    case ground
    /// What is carried out, or goes on meanwhile: neither before nor behind, "held", "during".
    case same
    /// No connective, though a part of it is one: "was due to".
    case none
  }
  struct Connective: Sendable {
    let order: Order
    /// How many days lie between the two, where the phrase says so: "the day after".
    let days: Int?
  }

  private var phrases = PhraseTable<Connective>()
  /// Words some phrase starts with, by number.
  private var starts: [Bool]
  /// They name who did it: "by".
  private var agents: Set<WordID> = []

  private static let file = "events/order"

  /// - Throws: `LanguageError` when a line of the list cannot be read.
  init(_ language: Language) throws(LanguageError) {
    starts = [Bool](repeating: false, count: language.words.count)
    for entry in language.list(ConnectiveLexicon.file).entries {
      if entry.fields.first == "agent" {
        agents.insert(entry.words[0])
        continue
      }
      guard let order = entry.fields.first.flatMap(Order.init(rawValue:)) else {
        throw LanguageError(
          language: language.code, file: ConnectiveLexicon.file + ".txt", line: entry.line, problem: "needs an order")
      }
      phrases.insert(entry.words, Connective(order: order, days: entry.fields.dropFirst().first.flatMap { Int($0) }))
      starts[Int(entry.words[0].number)] = true
    }
  }

  /// The longest phrase that starts at a token.
  func match(_ tokens: [Token], at start: Int, before end: Int) -> (length: Int, payload: Connective)? {
    let word = Int(tokens[start].word.number)
    guard word < starts.count, starts[word] else { return nil }
    return phrases.match(tokens, at: start, before: end)
  }

  /// A connective where it stands.
  struct Found: Sendable {
    let tokens: Range<Int>
    let connective: Connective
    var order: Order { connective.order }
  }

  /// The last phrase of a stretch of tokens.
  func last(in range: Range<Int>, of tokens: [Token]) -> Found? {
    var found: Found?
    var index = range.lowerBound
    while index < range.upperBound {
      let match = match(tokens, at: index, before: range.upperBound)
      if let match, match.payload.order != .none {
        found = Found(tokens: index..<index + match.length, connective: match.payload)
      }
      index += match?.length ?? 1
    }
    return found
  }

  /// "by": behind a participle stands who did it.
  func opensAgent(_ word: WordID) -> Bool { agents.contains(word) }
}
