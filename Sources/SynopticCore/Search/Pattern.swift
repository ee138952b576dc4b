/// A regular expression as it was written.
///
/// Characters, `.`, classes (`[a-z]`, `\d \w \s` and their capitals), `^ $ \b \B`, groups, `|`, `* + ? {n,m}` and their
/// lazy forms. There are no back references and no look-around, so that matching takes time linear in the text.
indirect enum Pattern: Hashable {
  case character(Unicode.Scalar)
  case set(PatternSet)
  case assertion(Assertion)
  case sequence([Pattern])
  /// The first alternative that matches is taken.
  case choice([Pattern])
  case repeated(Pattern, atLeast: Int, atMost: Int?, isGreedy: Bool)

  enum Assertion: Hashable {
    case lineStart, lineEnd, wordEdge, insideOrOutsideWord
  }
}

/// The characters a class stands for.
struct PatternSet: Hashable {
  enum Class: Hashable {
    case digit, word, space
  }
  struct Member: Hashable {
    let kind: Class
    let isNegated: Bool
  }
  var ranges: [ClosedRange<Unicode.Scalar>] = []
  var members: [Member] = []
  var isNegated = false

  /// `.`: anything but a line end.
  static let any = PatternSet(ranges: ["\n"..."\n"], isNegated: true)

  init(ranges: [ClosedRange<Unicode.Scalar>] = [], members: [Member] = [], isNegated: Bool = false) {
    self.ranges = ranges
    self.members = members
    self.isNegated = isNegated
  }

  /// - Parameter ignoringCase: the other case of the character counts too.
  func contains(_ scalar: Unicode.Scalar, ignoringCase: Bool) -> Bool {
    let isIn =
      holds(scalar)
      || ignoringCase && (holds(LetterFolding.lower(scalar)) || holds(LetterFolding.upper(scalar)))
    return isIn != isNegated
  }

  private func holds(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar) } || members.contains { $0.kind.contains(scalar) != $0.isNegated }
  }
}

extension PatternSet.Class {
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .digit: scalar.properties.generalCategory == .decimalNumber
    case .word: scalar == "_" || CharacterClass.isWordPart(scalar.value)
    case .space: LetterFolding.isSpace(scalar)
    }
  }
}
