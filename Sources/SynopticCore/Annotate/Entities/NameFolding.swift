/// Folds words of names so that spellings of one name become equal.
enum NameFolding {
  /// A lower-cased word without diacritics, dots and apostrophes: "zürich" → "zurich", "u.s." → "us".
  static func plain(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x2e && $0 != 0x27 }) { return word }
    var folded = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x2e, 0x27, 0x2019, 0x2bc, 0x300...0x36f: break
      case 0xdf: folded.append(contentsOf: "ss".unicodeScalars)
      case 0xe6: folded.append(contentsOf: "ae".unicodeScalars)
      case 0x153: folded.append(contentsOf: "oe".unicodeScalars)
      case 0xfe: folded.append(contentsOf: "th".unicodeScalars)
      default: folded.append(base(scalar))
      }
    }
    return String(folded)
  }

  /// The base letter of a lower-case Latin letter with a mark.
  private static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xe0...0xe5, 0x101, 0x103, 0x105: "a"
    case 0xe7, 0x107, 0x109, 0x10b, 0x10d: "c"
    case 0xf0, 0x10f, 0x111: "d"
    case 0xe8...0xeb, 0x113, 0x115, 0x117, 0x119, 0x11b, 0x259: "e"
    case 0x11d, 0x11f, 0x121, 0x123: "g"
    case 0x125, 0x127: "h"
    case 0xec...0xef, 0x129, 0x12b, 0x12d, 0x12f, 0x131: "i"
    case 0x135: "j"
    case 0x137: "k"
    case 0x13a, 0x13c, 0x13e, 0x142: "l"
    case 0xf1, 0x144, 0x146, 0x148: "n"
    case 0xf2...0xf6, 0xf8, 0x14d, 0x14f, 0x151: "o"
    case 0x155, 0x157, 0x159: "r"
    case 0x15b, 0x15d, 0x15f, 0x161, 0x219: "s"
    case 0x163, 0x165, 0x167, 0x21b: "t"
    case 0xf9...0xfc, 0x169, 0x16b, 0x16d, 0x16f, 0x171, 0x173: "u"
    case 0x175: "w"
    case 0xfd, 0xff, 0x177: "y"
    case 0x17a, 0x17c, 0x17e: "z"
    default: scalar
    }
  }

  /// Letters a word keeps at least to be compared by sound.
  static let shortestSound = 5

  /// The class of transliterations a plain word belongs to: "zelenskyy", "zelenskiy" and "zelensky" are one.
  ///
  /// The classes follow how the romanisations of Russian, Ukrainian, Arabic and German in use differ from each other
  /// (BGN/PCGN, ISO 9, the Ukrainian national system of 2010, umlauts written with e).
  static func sound(_ plain: String) -> String {
    let bytes = Array(plain.utf8)
    guard bytes.count >= shortestSound, bytes.allSatisfy({ $0 < 0x80 }) else { return plain }
    var sound: [UInt8] = []
    sound.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let (letter, length) = step(bytes, at: index)
      if let letter, sound.last != letter { sound.append(letter) }
      index += length
    }
    return String(decoding: sound, as: UTF8.self)
  }

  /// The sound that starts at a byte and how many bytes write it.
  private static func step(_ bytes: [UInt8], at index: Int) -> (UInt8?, Int) {
    let letter = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch (letter, next) {
    case (0x6b, 0x68), (0x67, 0x68), (0x64, 0x68), (0x7a, 0x68), (0x74, 0x68): return (letter, 2)  // kh gh dh zh th
    case (0x63, 0x6b): return (0x6b, 2)  // ck
    case (0x70, 0x68): return (0x66, 2)  // ph
    case (0x6b, 0x73): return (0x78, 2)  // ks
    case (0x74, 0x73), (0x74, 0x7a): return (0x7a, 2)  // ts tz
    case (0x6f, 0x75), (0x6f, 0x6f), (0x75, 0x65): return (0x75, 2)  // ou oo ue
    case (0x61, 0x65), (0x6f, 0x65): return (letter, 2)  // ae oe
    case (0x65, 0x65), (0x69, 0x65), (0x69, 0x79), (0x69, 0x6a), (0x79, 0x69): return (0x69, 2)  // ee ie iy ij yi
    case (0x79, _), (0x6a, _): return (0x69, 1)  // y j
    case (0x71, _): return (0x6b, 1)  // q
    case (0x77, _): return (0x76, 1)  // w
    default: return (letter, 1)
    }
  }
}
