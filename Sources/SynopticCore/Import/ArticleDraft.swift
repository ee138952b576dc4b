/// An article while it is read: pieces of text in order, and what has been found out about it so far.
struct ArticleDraft {
  /// A stretch of text that will be a block.
  struct Piece {
    var kind: Block.Kind
    var text: String
    /// Line in the file, from 1.
    let line: Int
  }
  var pieces: [Piece] = []
  var metadata = FileMetadata()
  var omissions: [Omission] = []
  var hiddenCharacters = 0
  var diagnostics: [Diagnostic] = []

  mutating func omit(_ piece: Piece, _ reason: Omission.Reason) {
    omissions.append(Omission(text: piece.text, reason: reason, line: piece.line))
  }
}

/// What a file says about its article.
struct FileMetadata {
  var title: String?
  var source: Source?
  var byline: String?
  var publication: Publication?
  var url: String?
  var section: [String] = []
  var language: String?
}

extension ArticleDraft {
  /// The finished article. What the reader stated about the file wins over what the file says.
  func article(from file: ImportedFile) -> Article {
    let pieces = titled(file.stated.title)
    var text = ""
    var blocks: [Block] = []
    for piece in pieces {
      if !blocks.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += piece.text
      blocks.append(Block(kind: piece.kind, span: Span(start, text.utf8.count)))
    }
    return Article(
      text: text, blocks: blocks, title: pieces.first { $0.kind == .title }?.text, source: source(of: file),
      byline: metadata.byline, section: metadata.section, dateline: nil,
      publication: file.stated.publication ?? metadata.publication, url: metadata.url, language: metadata.language,
      omissions: omissions.sorted { $0.line < $1.line }, hiddenCharacters: hiddenCharacters,
      diagnostics: diagnostics)
  }

  /// The pieces with the title in front: the stated one, then the file's own, then the headline in the text.
  private func titled(_ stated: String?) -> [Piece] {
    guard let title = stated ?? metadata.title else { return pieces }
    let body = pieces.filter { $0.kind != .title && $0.text != title }
    return [Piece(kind: .title, text: title, line: 1)] + body
  }

  private func source(of file: ImportedFile) -> Source {
    if let stated = file.stated.source { return Source(name: stated, origin: .given) }
    return metadata.source ?? Source(name: file.label, origin: .fileName)
  }
}

extension ImportedFile {
  /// What to call an article nothing else is known of: the file's name without its extension.
  var label: String {
    if name == "-" { return "stdin" }
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}
