/// A terminator and everything that belongs to it: "?!", "…", ". . .", the dot of "U.S."
struct SentenceStop {
  enum Kind {
    case fullStop
    /// "?" or "!", an emoticon, a dash that breaks speech off.
    case exclamation
    /// Three dots, or one sign for them: a pause as often as an end.
    case ellipsis
  }
  let kind: Kind
  /// The terminator's first token; the word itself where it brings its dot.
  let lower: Int
  /// Behind its last token.
  let upper: Int

  /// Reads the stop that starts at a token.
  init(at index: Int, in scanner: SentenceScanner) {
    lower = index
    if scanner.tokens[index].kind == .colon || scanner.tokens[index].kind == .dash {
      upper = scanner.emoticon(at: index) ?? index + 1
      kind = .exclamation
      return
    }
    var end = index + 1
    var dots = SentenceStop.dots(index, scanner)
    var marks = SentenceStop.marks(index, scanner)
    while end < scanner.range.upperBound, scanner.tokens[end].kind == .terminator,
      !SentenceStop.startsWord(end, scanner), !SentenceStop.opensEllipsis(end, after: index, dots, scanner)
    {
      dots += SentenceStop.dots(end, scanner)
      marks += SentenceStop.marks(end, scanner)
      end += 1
    }
    upper = end
    kind = marks > 0 ? .exclamation : dots == 2 || dots == 3 ? .ellipsis : .fullStop
  }

  /// A full stop at a word, then an ellipsis of spaced dots: the ellipsis stands for what is left out before the next
  /// sentence (The Chicago Manual of Style, 13.53).
  private static func opensEllipsis(
    _ index: Int, after first: Int, _ dots: Int, _ scanner: SentenceScanner
  ) -> Bool {
    guard dots == 1, index == first + 1, !scanner.tokens[first].spaced, scanner.tokens[index].spaced else {
      return false
    }
    var end = index
    while end < scanner.range.upperBound, scanner.byte(end) == 0x2e, scanner.tokens[end].kind == .terminator {
      end += 1
    }
    return end - index == 3 && end < scanner.range.upperBound && scanner.tokens[end].isCapitalised
  }

  /// ".50", ".com", "!Xun": the mark belongs to what follows.
  static func startsWord(_ index: Int, _ scanner: SentenceScanner) -> Bool {
    guard scanner.tokens[index].spaced, index + 1 < scanner.range.upperBound else { return false }
    let next = scanner.tokens[index + 1]
    return !next.spaced && (next.kind == .word || next.kind == .number)
  }

  /// Dots a token stands for.
  private static func dots(_ index: Int, _ scanner: SentenceScanner) -> Int {
    let span = scanner.tokens[index].span
    guard scanner.tokens[index].kind == .terminator else { return 1 }
    if scanner.bytes[span.lower.index] >= 0x80 {
      return span.count == 3 && scanner.bytes[span.lower.index + 2] == 0xa6 ? 3 : 1
    }
    return scanner.bytes[span.range].count { $0 == 0x2e }
  }

  private static func marks(_ index: Int, _ scanner: SentenceScanner) -> Int {
    guard scanner.tokens[index].kind == .terminator else { return 0 }
    return scanner.bytes[scanner.tokens[index].span.range].count { $0 == 0x21 || $0 == 0x3f }
  }
}
