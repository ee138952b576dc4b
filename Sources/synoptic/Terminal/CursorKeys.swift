import CNcurses

/// Key sequences that terminals send and terminfo does not list: cursor keys in their other mode, with modifiers
/// (which are ignored), and the marks around pasted text.
enum CursorKeys {
  private static let letters: [(letter: Character, key: Int32)] = [
    ("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT), ("H", KEY_HOME), ("F", KEY_END),
  ]
  private static let numbers: [(number: Int, key: Int32)] = [
    (1, KEY_HOME), (3, KEY_DC), (4, KEY_END), (5, KEY_PPAGE), (6, KEY_NPAGE), (7, KEY_HOME), (8, KEY_END),
  ]

  static func define() {
    for (letter, key) in letters {
      define_key("\u{1b}[\(letter)", key)
      define_key("\u{1b}O\(letter)", key)
      for modifier in 2...8 { define_key("\u{1b}[1;\(modifier)\(letter)", key) }
    }
    for (number, key) in numbers {
      define_key("\u{1b}[\(number)~", key)
      for modifier in 2...8 { define_key("\u{1b}[\(number);\(modifier)~", key) }
    }
    define_key("\u{1b}[Z", KEY_BTAB)
    define_key("\u{1b}[200~", KeyDecoder.pasteBegin)
    define_key("\u{1b}[201~", KeyDecoder.pasteEnd)
  }
}
