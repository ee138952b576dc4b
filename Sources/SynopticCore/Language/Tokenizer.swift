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
    var reader = PhraseReader()
    return reader.words(of: bytes, in: bytes.indices, into: &words)
  }

  /// The forms of a stretch of bytes, which are valid UTF-8: lower-cased, apostrophes straightened.
  static func forEachForm(of bytes: [UInt8], in span: Span, _ use: ([UInt8]) -> Void) {
    scan(bytes, span) { use($0.form) }
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
