/// Cuts a text into tokens in one pass over its UTF-8 bytes.
///
/// The same rules for every language; what a token means is the language's business.
struct Tokenizer {
  /// Tokens of stretches of a text. `known` are the language's words, `own` takes those it does not have.
  static func tokens(of text: String, in spans: [Span], known: WordTable, own: inout WordTable) -> [Token] {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5)
    for span in spans {
      scan(bytes, span) { lexeme in
        let number = known.find(lexeme.form) ?? known.count + own.intern(lexeme.form)
        tokens.append(lexeme.token(word: WordID(number)))
      }
    }
    return tokens
  }

  /// The words of a phrase, added to a table.
  static func words(of phrase: String, into words: inout WordTable) -> [WordID] {
    let bytes = Array(phrase.utf8)
    return self.words(of: bytes, in: Span(0, bytes.count), into: &words)
  }

  /// The words of a stretch of a list, added to the language's table. `bytes` are valid UTF-8.
  static func words(of bytes: [UInt8], in span: Span, into words: inout WordTable) -> [WordID] {
    var ids: [WordID] = []
    var word: [UInt8] = []
    var index = span.lower.index
    while index < span.upper.index {
      var end = index
      while end < span.upper.index, bytes[end] != 0x20 { end += 1 }
      // What stands behind a word in texts ("'s") stands alone in lists, where a scanner would see a quotation mark.
      let isEnding = index < end && bytes[index] == UInt8(ascii: "'")
      // Lists are mostly words of plain letters, some with a comma behind, which need no scanner.
      let letters = lowercaseLetters(bytes, from: isEnding ? index + 1 : index, to: end, into: &word)
      let hasComma = letters == end - 1 && bytes[letters] == 0x2c
      if isEnding, letters == end, !word.isEmpty {
        ids.append(WordID(words.intern([UInt8(ascii: "'")] + word)))
      } else if letters > index, letters == end || hasComma {
        ids.append(WordID(words.intern(word)))
        if hasComma { ids.append(WordID(words.intern(bytes[letters..<end]))) }
      } else if end > index {
        scan(bytes, Span(index, end)) { ids.append(WordID(words.intern($0.form))) }
      }
      index = end + 1
    }
    return ids
  }

  /// Copies ASCII letters in lower case and returns where they end.
  private static func lowercaseLetters(
    _ bytes: [UInt8], from start: Int, to end: Int, into word: inout [UInt8]
  ) -> Int {
    word.removeAll(keepingCapacity: true)
    var index = start
    while index < end, bytes[index] | 0x20 >= 0x61, bytes[index] | 0x20 <= 0x7a {
      word.append(bytes[index] | 0x20)
      index += 1
    }
    return index
  }

  /// A token before its word has a number.
  private struct Lexeme {
    var lower = 0
    var upper = 0
    var kind = Token.Kind.symbol
    var shape = Token.Shape.none
    var spaced = true
    var startsLine = true
    /// Lower-cased, apostrophes straightened.
    var form: [UInt8] = []

    func token(word: WordID) -> Token {
      Token(span: Span(lower, upper), word: word, kind: kind, shape: shape, spaced: spaced, startsLine: startsLine)
    }
  }

  private static func scan(_ bytes: [UInt8], _ span: Span, _ emit: (borrowing Lexeme) -> Void) {
    var scanner = TokenScanner(bytes: bytes, from: span.lower.index, to: span.upper.index)
    var lexeme = Lexeme()
    lexeme.form.reserveCapacity(64)
    while let gap = scanner.skipSpace() {
      lexeme.form.removeAll(keepingCapacity: true)
      lexeme.lower = scanner.position
      (lexeme.kind, lexeme.shape) = scanner.next(into: &lexeme.form)
      lexeme.upper = scanner.position
      lexeme.spaced = gap != .none
      lexeme.startsLine = gap == .line
      emit(lexeme)
    }
  }
}
