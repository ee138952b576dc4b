extension String {
  /// The text with every character replaced by U+FFFD that could steer a terminal or hide what is written: controls,
  /// bidirectional overrides and isolates, zero-width and tag characters, noncharacters.
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
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF,
      0xFFF9...0xFFFB, 0xFDD0...0xFDEF, 0xE0000...0xE007F:
      true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
