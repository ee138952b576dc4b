/// What stands before the words of a list item: "•", "- ", "* ", "1. ", "(2)".
struct ListMarker {
  /// Bytes of the marker and the white space behind it.
  let length: Int

  /// Reads a marker at the start of a range; nil where there is none, or nothing follows it.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    let line = bytes[range]
    guard let first = line.first else { return nil }
    let mark: Int
    switch first {
    case 0x2a, 0x2b, 0x2d: mark = 1
    case 0x30...0x39, 0x28:
      guard let length = ListMarker.numberLength(line) else { return nil }
      mark = length
    case 0xe2 where ListMarker.bullets.contains { line.starts(with: $0) }: mark = 3
    default: return nil
    }
    let space = line.dropFirst(mark).prefix { $0 == 0x20 || $0 == 0x09 }.count
    guard space > 0 || first == 0xe2, mark + space < line.count else { return nil }
    length = mark + space
  }

  /// "1." "12)" "(3)": up to three digits, so that a year at the start of a line is none.
  private static func numberLength(_ line: ArraySlice<UInt8>) -> Int? {
    let opening = line.first == 0x28 ? 1 : 0
    let digits = line.dropFirst(opening).prefix(4).prefix { CharacterClass.isDigit($0) }.count
    guard (1...3).contains(digits), let close = line.dropFirst(opening + digits).first else { return nil }
    guard close == 0x29 || opening == 0 && close == 0x2e else { return nil }
    return opening + digits + 1
  }

  private static let bullets: [[UInt8]] = ["•", "‣", "▪", "●", "◦", "⁃", "■"].map { Array($0.utf8) }
}
