/// How the bytes of a text file stand for characters.
enum TextEncoding: Equatable {
  case utf8
  case utf16(isBigEndian: Bool)
  case utf32(isBigEndian: Bool)
  /// The last resort for bytes that are no UTF-8: every byte is a character.
  case windows1252

  /// The encoding a byte order mark states, with the mark's length.
  static func stated(by bytes: [UInt8]) -> (encoding: TextEncoding, markLength: Int)? {
    // UTF-32 first: its little-endian mark starts with the one of UTF-16.
    if bytes.starts(with: [0xff, 0xfe, 0, 0]) { return (.utf32(isBigEndian: false), 4) }
    if bytes.starts(with: [0, 0, 0xfe, 0xff]) { return (.utf32(isBigEndian: true), 4) }
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return (.utf8, 3) }
    if bytes.starts(with: [0xff, 0xfe]) { return (.utf16(isBigEndian: false), 2) }
    if bytes.starts(with: [0xfe, 0xff]) { return (.utf16(isBigEndian: true), 2) }
    return nil
  }

  /// UTF-16 without a mark, told by where the NULs stand: Western text has one in every other place.
  static func guessedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4, bytes.count % 2 == 0 else { return nil }
    var even = 0
    var odd = 0
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let units = sample.count / 2
    if odd * 10 >= units * 4, even * 20 <= units { return .utf16(isBigEndian: false) }
    if even * 10 >= units * 4, odd * 20 <= units { return .utf16(isBigEndian: true) }
    return nil
  }

  /// The text; what cannot be decoded becomes U+FFFD.
  func decode(_ bytes: ArraySlice<UInt8>) -> String {
    switch self {
    case .utf8: String(decoding: bytes, as: UTF8.self)
    case .utf16(let isBigEndian):
      String(decoding: TextEncoding.units(of: bytes, width: 2, isBigEndian).map(UInt16.init), as: UTF16.self)
    case .utf32(let isBigEndian):
      String(decoding: TextEncoding.units(of: bytes, width: 4, isBigEndian), as: UTF32.self)
    case .windows1252: TextEncoding.decodeWindows1252(bytes)
    }
  }

  /// Whole code units only: a rest at the end is dropped.
  private static func units(of bytes: ArraySlice<UInt8>, width: Int, _ isBigEndian: Bool) -> [UInt32] {
    stride(from: bytes.startIndex, to: bytes.endIndex - width + 1, by: width).map { start in
      (0..<width).reduce(UInt32(0)) { value, index in
        value << 8 | UInt32(bytes[isBigEndian ? start + index : start + width - 1 - index])
      }
    }
  }

  private static func decodeWindows1252(_ bytes: ArraySlice<UInt8>) -> String {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count * 5 / 4)
    for byte in bytes {
      if byte < 0x80 {
        utf8.append(byte)
      } else {
        let scalar = byte < 0xa0 ? windows1252HighControls[Int(byte - 0x80)] : Unicode.Scalar(byte)
        utf8.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
    return String(decoding: utf8, as: UTF8.self)
  }

  /// 0x80…0x9F, as in the WHATWG Encoding Standard's index windows-1252.
  private static let windows1252HighControls: [Unicode.Scalar] = [
    "\u{20ac}", "\u{81}", "\u{201a}", "\u{192}", "\u{201e}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2c6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8d}", "\u{17d}", "\u{8f}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201c}", "\u{201d}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2dc}", "\u{2122}", "\u{161}", "\u{203a}", "\u{153}", "\u{9d}", "\u{17e}", "\u{178}",
  ]
}
