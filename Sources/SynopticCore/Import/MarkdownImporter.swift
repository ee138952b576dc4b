/// Markdown (CommonMark): headings, lists, quotations and pictures tell what the blocks are; markup inside them is
/// taken off to its text. Front matter between `---` lines states what a header block states.
///
/// Read by a block reader of our own: no Markdown library is among the dependencies, and an article needs a
/// fraction of what one does (no nesting, no rendering).
struct MarkdownImporter: Importer {
  let name = "Markdown"
  let extensions = ["md", "markdown", "mdown", "mkd"]

  /// Front matter or a heading comes first.
  func recognises(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(512).drop { $0 <= 0x20 || $0 == 0xef || $0 == 0xbb || $0 == 0xbf }
    return start.starts(with: "---\n".utf8) || start.starts(with: "---\r\n".utf8) || start.starts(with: "# ".utf8)
  }

  func articles(from file: ImportedFile, rules: ImportRules) throws(ImportError) -> [Article] {
    let decoded = try CharacterDecoder.decode(file)
    let text = TextLines(decoded.text)
    var draft = ArticleDraft()
    draft.hiddenCharacters = decoded.hiddenCharacters
    draft.diagnostics = decoded.diagnostics
    let header = FrontMatter(text, rules: rules)
    if let header { draft.diagnostics += draft.metadata.read(header.entries, rules: rules) }
    draft.pieces = MarkdownBlockReader.pieces(of: text, from: header?.end ?? 0)
    guard !draft.pieces.isEmpty else { throw ImportError(file: file.name, reason: .empty) }
    return [StructureReader.structured(draft, rules: rules).article(from: file, rules: rules)]
  }
}

/// The block between two `---` lines at the top of a Markdown file: `key: value` lines, others are ignored.
struct FrontMatter {
  let entries: [HeaderBlock.Entry]
  /// The first line behind it.
  let end: Int

  /// Lines looked at for the closing `---`.
  private static let longest = 200

  init?(_ text: TextLines, rules: ImportRules) {
    guard let start = text.lines.firstIndex(where: { !$0.isBlank }), text.text(start) == "---" else { return nil }
    let rest = (start + 1)..<min(text.lines.count, start + 1 + FrontMatter.longest)
    guard let close = rest.first(where: { text.text($0) == "---" || text.text($0) == "..." }) else { return nil }
    entries = (start + 1..<close).compactMap { HeaderBlock.Entry(text.text($0), line: $0 + 1, rules: rules) }
    end = close + 1
  }
}
