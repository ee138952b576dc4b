/// The header block of a text file: lines `Key: value` at the top, ended by an empty line. All keys are optional.
struct HeaderBlock {
  /// Lines of the file that belong to it, without the empty line.
  let lines: Range<Int>
  let entries: [Entry]

  struct Entry {
    let field: HeaderField
    let value: String
    /// Line in the file, from 1.
    let line: Int
  }

  /// Reads the block; nil where the first line that is not blank has no known key.
  init?(_ text: TextLines, rules: ImportRules) {
    guard let start = text.lines.firstIndex(where: { !$0.isBlank }) else { return nil }
    var entries: [Entry] = []
    var index = start
    while index < text.lines.count, let entry = Entry(text.text(index), line: index + 1, rules: rules) {
      entries.append(entry)
      index += 1
    }
    guard !entries.isEmpty else { return nil }
    self.entries = entries
    lines = start..<index
  }
}

extension HeaderBlock.Entry {
  /// `Key: value`, the key as one of the languages writes it; values may stand in quotation marks.
  init?(_ text: String, line: Int, rules: ImportRules) {
    guard let colon = text.utf8.prefix(40).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let key = text[..<colon].lowercased().trimmingSpaces().replacing("_", with: " ")
    guard let field = rules.headers[key] else { return nil }
    self.init(
      field: field, value: String(text[text.utf8.index(after: colon)...]).trimmingSpaces().unquoted(), line: line)
  }
}

extension FileMetadata {
  /// Takes over what a header states; what cannot be understood becomes a diagnostic.
  mutating func read(_ entries: [HeaderBlock.Entry], rules: ImportRules) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for entry in entries where !entry.value.isEmpty {
      switch entry.field {
      case .title: title = entry.value
      case .source: source = Source(name: entry.value, origin: .metadata)
      case .byline: byline = entry.value
      case .language: language = entry.value.lowercased()
      case .section: section = entry.value.split { "/>,".contains($0) }.map { String($0).trimmingSpaces() }
      case .url:
        url = WebAddress(entry.value)?.text
        if url == nil { diagnostics.append(.unusable(entry, hint: "give one that starts with https://")) }
      case .date:
        let date = DateReader.firstDate(in: entry.value, words: rules.dates)
        publication = date.flatMap { date in
          date.calendarDay.map { Publication(day: $0, minute: date.minute, zone: date.zone, origin: .metadata) }
        }
        if publication == nil { diagnostics.append(.unusable(entry, hint: "write it like 2025-10-16")) }
      }
    }
    return diagnostics
  }
}

extension Diagnostic {
  fileprivate static func unusable(_ entry: HeaderBlock.Entry, hint: String) -> Diagnostic {
    Diagnostic(.warning, "the \(entry.field.rawValue) “\(entry.value)” is not understood; \(hint)", line: entry.line)
  }
}

extension String {
  /// Without one pair of quotation marks around it.
  fileprivate func unquoted() -> String {
    guard utf8.count >= 2, let first = utf8.first, first == utf8.last, first == 0x22 || first == 0x27 else {
      return self
    }
    return String(dropFirst().dropLast())
  }
}
