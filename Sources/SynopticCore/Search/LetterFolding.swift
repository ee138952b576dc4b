/// What a character is to a search: its letter without case and diacritics.
///
/// The letter under a diacritic is read off the character's Unicode name ("LATIN SMALL LETTER L WITH STROKE"), which,
/// unlike the canonical decomposition, knows the strokes of ł and ø. Marks that stand alone are dropped; typographic
/// quotation marks and dashes are straightened, because they are on few keyboards.
enum LetterFolding {
  /// Without case and diacritics; nil for a mark that only modifies the character before it.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value < alphabets else { return CharacterClass.isIdeograph(scalar.value) ? scalar : compute(scalar) }
    return folded[Int(scalar.value)]
  }

  /// Without diacritics, in its own case.
  static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar { letters[scalar] ?? straight(scalar) }

  /// The lower-case form, where it is a single character.
  static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar }
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first! : scalar
  }

  /// The upper-case form, where it is a single character.
  static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let mapping = scalar.properties.uppercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first! : scalar
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0d, 0x20: true
    default: CharacterClass.isSpace(scalar.value)
    }
  }

  private static func compute(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    scalar.isMark ? nil : lower(base(scalar))
  }

  private static func straight(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2018...0x201b, 0x2032, 0xb4: "'"
    case 0x201c...0x201f, 0xab, 0xbb: "\""
    case 0x2010...0x2015, 0x2212: "-"
    default: scalar
    }
  }

  /// Below it lie the scripts with case and most marks; their folding is looked up.
  private static let alphabets: UInt32 = 0x2000
  private static let folded: [Unicode.Scalar?] = (0..<alphabets).map { compute(Unicode.Scalar($0)!) }

  /// Latin, Greek and Cyrillic letters with a diacritic, to the letter under it.
  private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
    var byName: [String: Unicode.Scalar] = [:]
    var marked: [(letter: Unicode.Scalar, name: String)] = []
    for value in [0x41...0x7a, 0xc0...0x24f, 0x370...0x52f, 0x1e00...0x1fff].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)), let name = scalar.properties.name else { continue }
      if let end = name.utf8.firstRange(of: " WITH ".utf8)?.lowerBound {
        marked.append((scalar, String(name[..<end])))
      } else {
        byName[name] = scalar
      }
    }
    return Dictionary(uniqueKeysWithValues: marked.compactMap { mark in byName[mark.name].map { (mark.letter, $0) } })
  }()
}
