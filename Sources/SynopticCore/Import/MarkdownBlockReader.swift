/// Reads the blocks of a Markdown text (CommonMark 0.31, sections 4 and 5) as pieces of an article.
///
/// Containers are flattened: what a list item or block quotation holds is an item or a quotation.
struct MarkdownBlockReader {
  private let text: TextLines
  private var pieces: [ArticleDraft.Piece] = []
  /// The block being read: its lines are joined by spaces.
  private var open: (kind: Block.Kind, words: [String], line: Int)?
  /// What closes the code block being read.
  private var fence: String?

  static func pieces(of text: TextLines, from start: Int) -> [ArticleDraft.Piece] {
    var reader = MarkdownBlockReader(text: text)
    for index in start..<max(start, text.lines.count) { reader.read(index) }
    reader.close()
    return reader.pieces
  }

  private init(text: TextLines) { self.text = text }

  private mutating func read(_ index: Int) {
    let line = text.text(index)
    if let fence {
      if line.hasPrefix(fence) {
        self.fence = nil
        close()
      } else {
        add(line, number: index + 1)
      }
    } else if line.isEmpty {
      close()
    } else {
      readBlockStart(line, number: index + 1)
    }
  }

  private mutating func readBlockStart(_ line: String, number: Int) {
    if line.hasPrefix("```") || line.hasPrefix("~~~") {
      close()
      fence = String(line.prefix(3))
    } else if let heading = MarkdownBlockReader.heading(line) {
      close()
      append(pieces.isEmpty ? .title : .subheading, heading, line: number)
    } else if let underlined = setextHeading(line) {
      open = nil
      append(pieces.isEmpty ? .title : .subheading, underlined.text, line: underlined.line)
    } else if MarkdownBlockReader.isThematicBreak(line) || MarkdownBlockReader.isDefinition(line) {
      close()
    } else if line.hasPrefix(">") {
      readQuotation(line, number: number)
    } else if let marker = ListMarker(Array(line.utf8), 0..<line.utf8.count) {
      close()
      open = (.listItem, [String(Substring(line.utf8.dropFirst(marker.length)))], number)
    } else {
      add(line, number: number)
    }
  }

  /// A line of the open block, or the first of a paragraph.
  private mutating func add(_ line: String, number: Int) {
    if open == nil { open = (.paragraph, [], number) }
    open?.words.append(line.hasSuffix("\\") ? String(line.dropLast()) : line)
  }

  private mutating func readQuotation(_ line: String, number: Int) {
    let words = String(line.drop { $0 == ">" || $0 == " " })
    if words.isEmpty || open?.kind != .quotation { close() }
    guard !words.isEmpty else { return }
    if open == nil { open = (.quotation, [], number) }
    open?.words.append(words)
  }

  private mutating func close() {
    guard let block = open else { return }
    open = nil
    append(block.kind, block.words.joined(separator: " "), line: block.line)
  }

  private mutating func append(_ kind: Block.Kind, _ markup: String, line: Int) {
    let inline = MarkdownInlineReader.plainText(markup)
    let text = inline.text.trimmingSpaces()
    guard !text.isEmpty else { return }
    pieces.append(ArticleDraft.Piece(kind: inline.isPicture ? .caption : kind, text: text, line: line))
  }

  // MARK: - Lines

  /// "## Words ##": the words.
  private static func heading(_ line: String) -> String? {
    let level = line.utf8.prefix { $0 == 0x23 }.count
    let rest = line.dropFirst(level)
    guard (1...6).contains(level), rest.isEmpty || rest.hasPrefix(" ") || rest.hasPrefix("\t") else { return nil }
    var words = String(rest).trimmingSpaces()
    let closing = words.utf8.reversed().prefix { $0 == 0x23 }.count
    if closing > 0, closing == words.utf8.count || words.dropLast(closing).hasSuffix(" ") {
      words = String(words.dropLast(closing)).trimmingSpaces()
    }
    return words
  }

  /// The open paragraph, when the line underlines it.
  private func setextHeading(_ line: String) -> (text: String, line: Int)? {
    guard let open, open.kind == .paragraph,
      line.utf8.allSatisfy({ $0 == 0x3d }) || line.utf8.allSatisfy({ $0 == 0x2d })
    else { return nil }
    return (open.words.joined(separator: " "), open.line)
  }

  /// "---", "* * *", "___".
  private static func isThematicBreak(_ line: String) -> Bool {
    guard let mark = line.utf8.first, mark == 0x2d || mark == 0x2a || mark == 0x5f else { return false }
    return line.utf8.count { $0 == mark } >= 3 && line.utf8.allSatisfy { $0 == mark || $0 == 0x20 || $0 == 0x09 }
  }

  /// "[1]: https://…", which shows nothing, and comments.
  private static func isDefinition(_ line: String) -> Bool {
    if line.hasPrefix("<!--"), line.hasSuffix("-->") { return true }
    guard line.hasPrefix("["), let end = line.utf8.prefix(200).firstIndex(of: 0x5d) else { return false }
    return line.utf8[end...].dropFirst().first == 0x3a
  }
}
