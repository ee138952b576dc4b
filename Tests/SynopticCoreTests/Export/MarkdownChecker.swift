/// Reads exported Markdown back, as far as structure goes, and lists what is broken in it.
enum MarkdownChecker {
  static func problems(in text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    return tableProblems(lines) + footnoteProblems(lines) + lines.flatMap(markupProblems) + hidden(text)
  }

  /// All rows of a table have the cells of its head, and every head has its rule.
  private static func tableProblems(_ lines: [[Unicode.Scalar]]) -> [String] {
    var problems: [String] = []
    var columns: Int?
    for line in lines {
      guard line.first == "|" else {
        columns = nil
        continue
      }
      let bars = unescaped("|", in: line).count
      if let columns, columns != bars { problems.append("\(bars) bars, not \(columns): \(string(line))") }
      columns = bars
    }
    return problems
  }

  /// Every footnote that is referred to is defined once, and every one that is defined is referred to.
  private static func footnoteProblems(_ lines: [[Unicode.Scalar]]) -> [String] {
    var used: Set<String> = []
    var defined: [String] = []
    for line in lines {
      for start in unescaped("[", in: line) where line.dropFirst(start + 1).first == "^" {
        let label = string(line[(start + 2)...].prefix { $0 != "]" })
        let behind = start + label.unicodeScalars.count + 3
        if start == 0 && behind < line.count && line[behind] == ":" {
          defined.append(label)
        } else {
          used.insert(label)
        }
      }
    }
    let twice = defined.count == Set(defined).count ? [] : ["a footnote is defined twice"]
    return twice + used.symmetricDifference(defined).sorted().map { "footnote \($0) is not both used and defined" }
  }

  /// Nothing but what the exporter writes itself is markup.
  private static func markupProblems(_ line: [Unicode.Scalar]) -> [String] {
    var problems: [String] = []
    for index in unescaped("<", in: line) where !isAddress(line[index...]) {
      problems.append("raw <: \(string(line))")
    }
    for index in unescaped("[", in: line) where line.dropFirst(index + 1).first != "^" {
      problems.append("raw [: \(string(line))")
    }
    if !unescaped("&", in: line).isEmpty { problems.append("raw &: \(string(line))") }
    if unescaped("*", in: line).count % 2 != 0 { problems.append("odd *: \(string(line))") }
    if unescaped("`", in: line).count % 2 != 0 { problems.append("odd `: \(string(line))") }
    if line.first == " " || line.first == "\t" || line.last == " " {
      problems.append("space at an end: \(string(line))")
    }
    if startsBlock(line) { problems.append("starts a block: \(string(line))") }
    return problems
  }

  private static func isAddress(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let inside = string(rest.dropFirst().prefix { $0 != ">" && $0 != " " })
    return inside.hasPrefix("https://") && rest.dropFirst(inside.unicodeScalars.count + 1).first == ">"
  }

  /// Block starts that the exporter never writes.
  private static func startsBlock(_ line: [Unicode.Scalar]) -> Bool {
    let digits = line.prefix { ("0"..."9").contains($0) }.count
    let isList = (1...9).contains(digits) && line.count > digits && (line[digits] == "." || line[digits] == ")")
    return isList || ["+", "=", "~", "_", "#!", "```"].contains { string(line).hasPrefix($0) }
      || !line.isEmpty && line.allSatisfy { "-=* ".unicodeScalars.contains($0) }
  }

  private static func hidden(_ text: String) -> [String] {
    text.unicodeScalars.contains {
      $0.value < 0x20 && $0 != "\n" || (0x7f...0x9f).contains($0.value) || (0x202a...0x202e).contains($0.value)
        || (0x2066...0x2069).contains($0.value) || (0x2028...0x2029).contains($0.value)
    } ? ["a hidden character"] : []
  }

  /// Where a character stands that is not behind an odd number of backslashes.
  private static func unescaped(_ wanted: Unicode.Scalar, in line: [Unicode.Scalar]) -> [Int] {
    var places: [Int] = []
    var isEscaped = false
    for (index, scalar) in line.enumerated() {
      if scalar == wanted && !isEscaped { places.append(index) }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return places
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
