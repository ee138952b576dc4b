/// What a character is to the tokeniser: a table for ASCII, Unicode properties for the rest.
enum CharacterClass {
  enum ASCII {
    case letter, digit, space, terminator, apostrophe
    case mark(Token.Kind)
  }

  static let ascii: [ASCII] = (0..<128).map { (byte: UInt8) in
    switch byte {
    case 0x41...0x5a, 0x61...0x7a: .letter
    case 0x30...0x39: .digit
    case 0...0x20, 0x7f: .space
    case 0x2e, 0x21, 0x3f: .terminator
    case 0x27: .apostrophe
    case 0x22, 0x60: .mark(.quote)
    case 0x28, 0x5b, 0x7b: .mark(.open)
    case 0x29, 0x5d, 0x7d: .mark(.close)
    case 0x2c: .mark(.comma)
    case 0x3a, 0x3b: .mark(.colon)
    case 0x2d: .mark(.dash)
    case 0x2f: .mark(.slash)
    default: .mark(.symbol)
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x85, 0xa0, 0x1680, 0x2000...0x200b, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff: true
    default: false
    }
  }

  /// Letters, combining marks and digits of any script.
  static func isWordPart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xc0...0x24f: return scalar != 0xd7 && scalar != 0xf7
    case 0x370...0x1fff: break
    case 0x2000...0x2bff, 0x3000...0x3004, 0x3008...0x3020: return false
    default: break
    }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark || properties.generalCategory == .spacingMark
  }

  /// Scripts written without spaces, where each character is a token.
  static func isIdeograph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3040...0x30ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff, 0x20000...0x3ffff: true
    default: false
    }
  }

  static func mark(_ scalar: UInt32) -> Token.Kind {
    switch scalar {
    case 0x201c...0x201f, 0x2018, 0x201a, 0x201b, 0xab, 0xbb, 0x2039, 0x203a, 0x300c...0x300f, 0xff02: .quote
    case 0x2026, 0x3002, 0xff01, 0xff1f, 0xff0e, 0x203c, 0x2047...0x2049, 0x61f, 0x6d4, 0x964: .terminator
    case 0x2010...0x2015, 0x2212: .dash
    case 0x3001, 0xff0c, 0x60c: .comma
    case 0xff1a, 0xff1b, 0x61b: .colon
    case 0xff08, 0x3008, 0x300a, 0x3010: .open
    case 0xff09, 0x3009, 0x300b, 0x3011: .close
    case 0x2044: .slash
    default: .symbol
    }
  }

  static func endsAddress(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x3c || byte == 0x3e || byte == 0x28 || byte == 0x29
  }

  /// Marks that end the sentence an address stands in, not the address.
  static func trailsAddress(_ byte: UInt8) -> Bool {
    byte == 0x2e || byte == 0x2c || byte == 0x3a || byte == 0x3b || byte == 0x21 || byte == 0x3f || byte == 0x27
  }
}
