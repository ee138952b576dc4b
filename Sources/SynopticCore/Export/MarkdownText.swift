/// Text from outside as Markdown that can only ever be text again: CommonMark 0.31 section 2.4 (backslash escapes),
/// and the extensions of GitHub Flavored Markdown, Pandoc and GitHub's renderer that give a character a meaning.
///
/// The result is one line that may stand anywhere in a block, at its start, and in a table cell.
enum MarkdownText {
  static func escape(_ text: some StringProtocol) -> String {
    let line = Array(text.visibleLine.unicodeScalars)
    var result = String.UnicodeScalarView()
    for index in line.indices {
      if needsBackslash(line, index) { result.append("\\") }
      result.append(line[index])
    }
    return String(result)
  }

  /// A web address as an autolink (CommonMark section 6.5), or as text when it holds anything that an address should
  /// have percent-encoded.
  static func link(_ url: String) -> String {
    let isWeb = url.hasPrefix("https://") || url.hasPrefix("http://")
    let allowed = url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && !"<>|`\\\"{}^".utf8.contains($0) }
    return isWeb && allowed ? "<\(url)>" : escape(url)
  }

  private static func needsBackslash(_ line: [Unicode.Scalar], _ index: Int) -> Bool {
    switch line[index] {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "^", "$", "{", "}", "#", "@": true
    // List items and underlines of headings.
    case "-", "+", "=": index == 0
    case ")": isNumber(line[..<index])
    case ".": isNumber(line[..<index]) || isWebPrefix(line[..<index])
    case ":": index == 0 || startsName(line[(index + 1)...].first)
    default: false
    }
  }

  /// `12.` and `12)` at the start make an ordered list, of at most nine digits.
  private static func isNumber(_ head: ArraySlice<Unicode.Scalar>) -> Bool {
    (1...9).contains(head.count) && head.allSatisfy { ("0"..."9").contains($0) }
  }

  /// `www.` makes a link.
  private static func isWebPrefix(_ head: ArraySlice<Unicode.Scalar>) -> Bool {
    head.count >= 3 && head.suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
  }

  /// What makes an address (`://`, `mailto:a`) or an emoji (`:name:`, `:+1:`) of a colon before it.
  private static func startsName(_ next: Unicode.Scalar?) -> Bool {
    guard let next else { return false }
    return next == "/" || next == "+" || next == "-" || next == ":" || next.properties.isAlphabetic
  }
}
