/// Which way a text runs.
///
/// Right-to-left text is shown in logical order, since terminals disagree on who turns it round; its column says so.
enum Direction {
  /// Scalars looked at: a title and a paragraph tell, and a text without letters costs no more.
  private static let sample = 600

  /// Whether most of the first letters are of a right-to-left script (bidirectional classes R and AL of UAX #9).
  static func isRightToLeft(_ text: String) -> Bool {
    let letters = text.unicodeScalars.prefix(sample).lazy.filter(\.properties.isAlphabetic)
    let (all, turned) = letters.reduce((0, 0)) { ($0.0 + 1, $0.1 + (isRightToLeft($1) ? 1 : 0)) }
    return turned * 2 > all
  }

  /// The blocks of Hebrew, Arabic and their neighbours, their presentation forms, and the ancient and African scripts.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08ff, 0xfb1d...0xfdff, 0xfe70...0xfeff, 0x10800...0x10fff, 0x1e800...0x1efff: true
    default: false
    }
  }
}
