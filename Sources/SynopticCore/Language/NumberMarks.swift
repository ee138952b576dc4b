/// The marks a language writes inside numbers, from `numbers.txt`; without it as in English: 1,234.5.
struct NumberMarks: Hashable, Sendable {
  private var decimal: UInt8 = 0x2e
  private var group: UInt8 = 0x2c
  /// Thousands may also stand apart: "12 000".
  private(set) var groupsBySpace = false
  /// Countries differ: three digits behind a mark are thousands, fewer a fraction, whichever mark it is.
  private var isMixed = false

  /// - Throws: `LanguageError` when a line is not understood.
  init(_ list: WordList, language: String) throws(LanguageError) {
    for entry in list.entries {
      switch (entry.fields.first, entry.phrase, entry.phrase.utf8.first) {
      case ("mixed", "both", _): isMixed = true
      case ("group", "space", _): groupsBySpace = true
      case ("group", _, let mark?) where entry.phrase.utf8.count == 1: group = mark
      case ("decimal", _, let mark?) where entry.phrase.utf8.count == 1: decimal = mark
      default:
        throw LanguageError(
          language: language, file: "numbers.txt", line: entry.line, problem: "is no mark with decimal or group")
      }
    }
  }

  /// Figures with a point for the decimal mark and nothing between thousands.
  func plain(_ figures: some Collection<UInt8>) -> [UInt8] {
    let figures = Array(figures)
    let marks = figures.indices.filter { figures[$0] == 0x2c || figures[$0] == 0x2e }
    return figures.indices.compactMap { index in
      switch figures[index] {
      case 0x2c, 0x2e:
        isDecimal(figures[index], digits: figures.count - index - 1, isOnly: marks.count == 1) ? 0x2e : nil
      case let digit: digit
      }
    }
  }

  private func isDecimal(_ mark: UInt8, digits: Int, isOnly: Bool) -> Bool {
    isMixed && isOnly ? digits != 3 : mark == decimal
  }
}
