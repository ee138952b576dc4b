/// A piece of text short enough to be something other than a paragraph, looked at word by word.
struct ShortLine {
  struct Cue {
    let meaning: LineCue.Meaning
    /// The cue's words.
    let tokens: Range<Int>
  }
  let text: String
  let tokens: [Token]
  /// Cues that stand where they mean something.
  let cues: [Cue]

  /// Bytes up to which a line is looked at.
  private static let longest = 400

  /// nil for a line that is too long, or holds nothing.
  init?(_ text: String, rules: ImportRules) {
    guard text.utf8.count <= ShortLine.longest else { return nil }
    var own = WordTable()
    let tokens = Tokenizer.tokens(
      of: text, in: [Span(0, text.utf8.count)], known: rules.words, own: &own)
    guard !tokens.isEmpty else { return nil }
    self.text = text
    self.tokens = tokens
    cues = ShortLine.cues(in: tokens, rules)
  }

  /// Words and numbers.
  var wordCount: Int { tokens.count { $0.kind == .word || $0.kind == .number } }

  /// How the line ends, quotation marks and brackets aside; nil where it ends in a word.
  var ending: Token.Kind? {
    let last = tokens.last { $0.kind != .quote && $0.kind != .close }
    guard let last, last.kind != .word, last.kind != .number else { return nil }
    return last.kind
  }

  /// Ends like a sentence that is not a question: "." "!" "…".
  var endsInFullStop: Bool { ending == .terminator && !isQuestion }
  var isQuestion: Bool { tokens.last { $0.kind != .quote && $0.kind != .close }.map { self[$0] == "?" } ?? false }

  /// A sentence of running text rather than a heading, caption or link.
  var isSentence: Bool { endsInFullStop && wordCount >= 6 }

  /// Ends with a quotation mark that it does not start with: the rest of a quotation from the line before.
  var endsQuotation: Bool { tokens.last?.kind == .quote && tokens.count { $0.kind == .quote } == 1 }

  /// Consists of a web address.
  var isAddress: Bool { tokens.count == 1 && tokens[0].kind == .address }

  /// A capitalised word, number or quotation mark stands first.
  var startsLikeHeading: Bool {
    guard let first = tokens.first else { return false }
    return first.isCapitalised || first.shape == .lowerMixed || first.kind == .number || first.kind == .quote
      || first.kind == .open || first.kind == .symbol
  }

  func has(_ meaning: LineCue.Meaning) -> Bool { cues.contains { $0.meaning == meaning } }

  /// What furniture the line is, if it is any.
  var omission: Omission.Reason? {
    for cue in cues {
      if case .omission(let reason) = cue.meaning { return reason }
    }
    return nil
  }

  subscript(token: Token) -> Substring { self[token.span.range] }

  /// The words of a range of UTF-8 offsets.
  subscript(range: Range<Int>) -> Substring {
    let utf8 = text.utf8
    return text[
      utf8.index(
        utf8.startIndex, offsetBy: range.lowerBound)..<utf8.index(
          utf8.startIndex, offsetBy: range.upperBound)]
  }

  // MARK: - Cues

  private static func cues(in tokens: [Token], _ rules: ImportRules) -> [Cue] {
    let first = tokens.firstIndex { $0.kind == .word || $0.kind == .open } ?? 0
    var cues: [Cue] = []
    for start in tokens.indices {
      guard let (length, readings) = rules.lineCues.match(tokens, at: start, before: tokens.count) else { continue }
      let range = start..<start + length
      for cue in readings where stands(range, cue.place, in: tokens, first: first) {
        cues.append(Cue(meaning: cue.meaning, tokens: range))
      }
    }
    return cues
  }

  private static func stands(_ cue: Range<Int>, _ place: LineCue.Place, in tokens: [Token], first: Int) -> Bool {
    let isFirst = cue.lowerBound <= first
    // Brackets and dots around a label do not make it a sentence.
    let rest = tokens[cue.upperBound...].drop { $0.kind == .close || $0.kind == .terminator }
    switch place {
    case .line: return isFirst && rest.isEmpty
    case .label: return isFirst && (rest.isEmpty || isLabelEnd(rest.first!))
    case .start: return isFirst
    case .end: return rest.isEmpty
    case .within: return true
    }
  }

  private static func isLabelEnd(_ token: Token) -> Bool {
    token.kind == .colon || token.kind == .dash || token.kind == .symbol
  }
}
