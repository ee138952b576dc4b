extension StringProtocol {
  /// One line without hidden characters: white space runs become one space, ends are trimmed.
  ///
  /// Import has removed what is hidden from articles; this is for words that come another way.
  public var visibleLine: String {
    var line = String.UnicodeScalarView()
    var gap = false
    for scalar in unicodeScalars {
      switch CharacterVisibility(scalar.value) {
      case .hidden where scalar != "\t": continue
      case .lineEnd: gap = !line.isEmpty
      case _ where scalar == " " || scalar == "\t": gap = !line.isEmpty
      case .hidden, .combining, .visible:
        if gap { line.append(" ") }
        gap = false
        line.append(scalar)
      }
    }
    return String(line)
  }
}
