/// How many cells a character takes, and the form of it that terminals agree on.
public enum DisplayWidth {
  /// The grapheme to draw and its width in cells: 0 (dropped), 1 or 2.
  static func reduce(_ character: Character) -> (grapheme: String, width: Int) { (String(character), 1) }

  /// The cells a text takes on one line.
  static func width(of text: some StringProtocol) -> Int { text.reduce(0) { $0 + reduce($1).width } }
}
