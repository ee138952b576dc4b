import SynopticCore

extension String {
  /// The text with every character replaced by U+FFFD that could steer a terminal or hide what is written: controls,
  /// line ends, and what `CharacterVisibility` calls hidden.
  ///
  /// For file names and messages; the texts of articles are cleaned when they are imported.
  public var visible: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar.isHidden ? "\u{FFFD}" : scalar) }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var isHidden: Bool {
    switch CharacterVisibility(value) {
    case .hidden, .lineEnd: true
    case .combining, .visible: self == "\t"
    }
  }
}
