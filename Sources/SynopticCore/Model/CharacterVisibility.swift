/// What becomes of a character outside plain ASCII when a text is imported.
package enum CharacterVisibility: Equatable {
  case lineEnd
  /// Controls, bidirectional controls, zero-width and tag characters, noncharacters.
  case hidden
  case combining
  /// `mayCompose`: NFC may change it or join it with what stands before.
  case visible(mayCompose: Bool)

  package init(_ scalar: UInt32) {
    switch scalar {
    case 0x0a...0x0d, 0x85, 0x2028, 0x2029: self = .lineEnd
    case 0x00...0x08, 0x0e...0x1f, 0x7f...0x9f, 0xad, 0x61c, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x2069,
      0xfeff, 0xfff9...0xfffb, 0xe0000...0xe007f, 0xfdd0...0xfdef:
      self = .hidden
    case _ where scalar & 0xfffe == 0xfffe: self = .hidden
    case 0x80...0x2ff, 0x2010...0x2027, 0x2030...0x205e, 0x20a0...0x20cf: self = .visible(mayCompose: false)
    case 0x300...0x36f, 0x483...0x489, 0x1ab0...0x1aff, 0x1dc0...0x1dff, 0x20d0...0x20ff, 0xfe20...0xfe2f:
      self = .combining
    case _ where Unicode.Scalar(scalar)?.isMark == true: self = .combining
    default: self = .visible(mayCompose: true)
    }
  }
}

extension Unicode.Scalar {
  /// Only modifies the character before it.
  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}
