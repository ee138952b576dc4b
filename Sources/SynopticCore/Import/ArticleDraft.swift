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
  /// The finished article.
  consuming func article(from file: ImportedFile, rules: ImportRules) -> Article {
    if let title = metadata.title { setTitle(title) }
    var text = ""
    var blocks: [Block] = []
    for piece in pieces {
      if !blocks.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += piece.text
      blocks.append(Block(kind: piece.kind, span: Span(start, text.utf8.count)))
    }
    let dateline = dateline(blocks, rules)
    return Article(
      text: text, blocks: blocks, title: pieces.first { $0.kind == .title }?.text, source: source(of: file),
      byline: metadata.byline, section: metadata.section, dateline: dateline?.span,
      publication: metadata.publication ?? addressDay(rules) ?? dateline?.publication,
      url: metadata.url, language: metadata.language, omissions: omissions.sorted { $0.line < $1.line },
      hiddenCharacters: hiddenCharacters, diagnostics: diagnostics)
  }

  /// The dateline at the head of the first paragraph, and the day it gives where it names the year.
  private func dateline(_ blocks: [Block], _ rules: ImportRules) -> (span: Span, publication: Publication?)? {
    guard let first = pieces.firstIndex(where: { $0.kind == .paragraph }),
      let dateline = Dateline(pieces[first].text, rules: rules)
    else { return nil }
    let start = blocks[first].span.lower.index
    return (
      Span(start + dateline.range.lowerBound, start + dateline.range.upperBound),
      dateline.date?.calendarDay.map { Publication(day: $0, origin: .dateline) }
    )
  }

  /// The day in the article's address.
  private func addressDay(_ rules: ImportRules) -> Publication? {
    metadata.url.flatMap(WebAddress.init)?.day(rules.dates).map { Publication(day: $0, origin: .url) }
  }

  /// Puts the title the file states in front. A headline that says something else is kept among the omissions.
  mutating func setTitle(_ title: String) {
    for piece in pieces where piece.kind == .title && piece.text != title { omit(piece, .header) }
    pieces.removeAll { $0.kind == .title || $0.text == title }
    pieces.insert(Piece(kind: .title, text: title, line: 1), at: 0)
  }

  private func source(of file: ImportedFile) -> Source {
    if let source = metadata.source { return source }
    if let address = metadata.url.flatMap(WebAddress.init) { return Source(name: address.host, origin: .url) }
    return Source(name: file.label, origin: .fileName)
  }
}
