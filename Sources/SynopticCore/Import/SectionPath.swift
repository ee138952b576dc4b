/// Where an outlet filed an article, as its page shows it: "News / Foreign Policy / Russia", "Home > World".
struct SectionPath {
  let parts: [String]

  /// Reads a line; nil when it is no path.
  init?(_ line: ShortLine) {
    guard line.wordCount <= 16, line.ending == nil else { return nil }
    for separator in SectionPath.separators {
      let parts = line.text.utf8.split(separator: separator)
      guard (2...6).contains(parts.count), parts.allSatisfy(SectionPath.isPart),
        parts.count > 2 || separator.first == UInt8(ascii: ">") || line.has(.section)
      else { continue }
      self.parts = parts.map { String(Substring($0)).trimmingSpaces() }
      return
    }
    return nil
  }

  /// Signs that stand between the parts, with space around them: "and/or" is no path.
  private static let separators: [[UInt8]] = ["/", ">", "»", "›", "|", "→"].map { Array($0.utf8) }

  private static func isPart(_ part: Substring.UTF8View) -> Bool {
    let words = String(Substring(part)).trimmingSpaces().split(separator: " ")
    return (1...4).contains(words.count) && words[0].unicodeScalars.first!.properties.isUppercase
  }
}

extension String {
  /// Without the white space around it, no-break spaces included.
  func trimmingSpaces() -> String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
