/// Characters that change how a text is shown without being seen. Import removes them; whatever writes a file drops
/// them again, for texts that came another way.
///
/// Joiners (U+200C, U+200D) stay: Persian, Indic scripts and emoji are spelled with them.
enum HiddenCharacter {
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0d: false
    case 0x00...0x1f, 0x7f, 0x80...0x84, 0x86...0x9f: true
    case 0x61c, 0x200b, 0x200e, 0x200f, 0x202a...0x202e, 0x2060...0x206f, 0xfeff, 0xfff9...0xfffb: true
    case 0xe0000...0xe007f, 0xfdd0...0xfdef: true
    default: scalar.value & 0xfffe == 0xfffe
    }
  }

  /// White space that a line may be broken at, and line ends of every kind; a no-break space is neither.
  static func breaksOrSpaces(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0d, 0x20, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
