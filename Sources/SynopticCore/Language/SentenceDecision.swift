/// Whether a stop ends its sentence, from the word before it and the token behind it.
struct SentenceDecision {
  let stop: SentenceStop
  /// The token behind the stop and what closes with it; inside the block.
  let closed: Int
  let scanner: SentenceScanner

  private var tokens: [Token] { scanner.tokens }
  private var next: Token { tokens[closed] }
  /// Quotation marks or brackets stand between the stop and the next token.
  private var hasClosers: Bool { closed > stop.upper }

  var ends: Bool {
    if SentenceStop.startsWord(stop.lower, scanner), stop.upper == stop.lower + 1 { return false }
    if !next.spaced { return endsWithoutSpace }
    // A sentence is more than its first mark or number: ". . . The rest", "4.1. Results", "E-mail:? name".
    guard stop.lower > scanner.start, !isNumberedHeading, tokens[stop.lower - 1].kind != .colon else { return false }
    switch stop.kind {
    case .exclamation: return startsAnew || startsCarelessly
    case .ellipsis: return startsAnew && !isAlwaysCapital(next)
    case .fullStop: return startsAnew && endsAfterWord || startsCarelessly
    }
  }

  /// "4.1. Results": nothing but a number stands before the stop.
  private var isNumberedHeading: Bool {
    stop.kind == .fullStop && stop.lower == scanner.start + 1 && tokens[scanner.start].kind == .number
      && (tokens[scanner.start].span.count <= 3
        || scanner.bytes[tokens[scanner.start].span.range].contains(0x2e))
  }

  /// "it was great. i will come back": after an ordinary word a small letter may start a sentence in careless writing;
  /// careful writing has none there.
  private var startsCarelessly: Bool {
    guard !hasClosers, tokens[stop.lower].kind == .terminator, next.kind == .word, next.shape == .lower else {
      return false
    }
    let before = tokens[stop.lower - 1]
    return before.kind == .word && before.shape == .lower && before.span.count > 1
      && words.abbreviation(before.word) == nil
  }

  /// "ocean.The rings": a space was lost between an ordinary word and a capitalised one. Full-width marks need none.
  private var endsWithoutSpace: Bool {
    if isFullWidth { return true }
    guard !hasClosers, stop.kind != .ellipsis, stop.lower > scanner.start else {
      return hasClosers && next.shape == .initial && next.span.count > 1
    }
    let before = tokens[stop.lower - 1]
    return tokens[stop.lower].kind == .terminator && before.shape == .lower && before.span.count > 2
      && next.shape == .initial && next.span.count > 1
  }

  private var isFullWidth: Bool {
    let scalar = UTF8Decoding.scalar(in: scanner.bytes, at: tokens[stop.upper - 1].span.lower.index).scalar
    return scalar == 0x3002 || (0xff01...0xff1f).contains(scalar)
  }

  // MARK: - What follows

  /// What follows may be the first token of a sentence.
  private var startsAnew: Bool {
    guard let first = firstWord else { return true }
    if InlineList.marks(first, in: scanner) { return true }
    switch tokens[first].kind {
    case .word: return tokens[first].shape != .lower || tokens[first].span.count > 0 && isCaseless(first)
    case .comma, .colon, .close, .slash: return false
    default: return true
    }
  }

  /// The next word behind opening marks and dashes; nil where the block ends before one.
  private var firstWord: Int? {
    var index = closed
    while index < scanner.range.upperBound {
      switch tokens[index].kind {
      case .quote, .open, .dash: index += 1
      default: return index
      }
    }
    return nil
  }

  /// Written in a script without capitals.
  private func isCaseless(_ index: Int) -> Bool {
    let byte = scanner.byte(index)
    guard byte >= 0x80 else { return false }
    let (scalar, _) = UTF8Decoding.scalar(in: scanner.bytes, at: tokens[index].span.lower.index)
    return Unicode.Scalar(scalar).map { !$0.properties.isCased } ?? false
  }

  /// A single capital letter, as "I": its capital says nothing.
  private func isAlwaysCapital(_ token: Token) -> Bool { token.span.count == 1 && token.isCapitalised }

  // MARK: - What stands before

  private var endsAfterWord: Bool {
    let word = tokens[stop.lower].kind == .word ? stop.lower : stop.lower - 1
    guard word >= scanner.start, !hasClosers || isAbbreviated(word) else { return true }
    guard tokens[word].kind == .word else { return endsAfterMark(word) }
    switch words.abbreviation(tokens[word].word) {
    case .title: return tokens[word].isCapitalised ? false : isStarted
    case .inner: return false
    case .number: return !isNumbered
    case .capital: return !tokens[word].isCapitalised || isStarted
    case .clock: return endsAfterClock(word)
    case .end: return isStarted
    case nil: return isAbbreviated(word) ? isStarted && word > scanner.start : true
    }
  }

  private var words: SentenceWords { scanner.words }

  /// "U.S.", "J.", "Ph.D."
  private func isAbbreviated(_ word: Int) -> Bool {
    guard tokens[word].kind == .word else { return false }
    if tokens[word].span.count > 1, scanner.bytes[tokens[word].span.range].contains(0x2e) { return true }
    return scanner.isSingleLetter(word) && tokens[word].isCapitalised
  }

  /// A number or mark stands before the stop: "in 2016." ends, "N°. 5" does not.
  private func endsAfterMark(_ index: Int) -> Bool {
    tokens[index].kind != .symbol || next.kind != .number
  }

  /// The next word is one that starts sentences, or a mark stands there.
  private var isStarted: Bool {
    guard let first = firstWord else { return true }
    switch tokens[first].kind {
    case .word: return words.startsSentences(tokens[first].word)
    case .number: return false
    default: return true
    }
  }

  private var isNumbered: Bool {
    next.kind == .number || next.kind == .symbol || scanner.isSingleLetter(closed) && next.shape == .initial
      || next.kind == .terminator
  }

  /// "at 6 p.m. He": behind a number, unless a day or zone follows, or nothing but the time stands before it.
  private func endsAfterClock(_ word: Int) -> Bool {
    guard word > scanner.start, tokens[word - 1].kind == .number else { return isAbbreviated(word) ? isStarted : true }
    guard let first = firstWord else { return true }
    return word - scanner.start > 2 && !words.followsClock(tokens[first].word) && tokens[first].kind != .number
  }
}
