/// Tells a binary file from text by its first bytes.
enum BinarySignature {
  static func matches(_ bytes: [UInt8]) -> Bool { signatures.contains { bytes.starts(with: $0) } }

  /// First bytes of formats whose contents may look like text for a while.
  private static let signatures: [[UInt8]] = [
    Array("%PDF-".utf8), Array("PK\u{3}\u{4}".utf8), Array("GIF8".utf8), Array("RIFF".utf8),
    Array("\u{7f}ELF".utf8), Array("SQLite format 3".utf8), Array("{\\rtf".utf8),
    [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x1f, 0x8b], [0xfd, 0x37, 0x7a, 0x58, 0x5a],
    [0x28, 0xb5, 0x2f, 0xfd], [0xd0, 0xcf, 0x11, 0xe0], [0xcf, 0xfa, 0xed, 0xfe],
  ]

  /// Text has no NULs and next to no control characters; a stray one is only removed.
  static func holdsControls(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(16_384)
    var nuls = 0
    var controls = 0
    for byte in sample where byte < 0x20 {
      switch byte {
      case 0: nuls += 1
      case 0x07...0x0d, 0x1b: break
      default: controls += 1
      }
    }
    return nuls * 1000 > sample.count || controls * 20 > sample.count
  }
}
