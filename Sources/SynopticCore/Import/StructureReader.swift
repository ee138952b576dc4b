/// Tells what the pieces of a saved page are: furniture, section path, byline, title, captions, subheadings.
///
/// Works on layout and on the cue words of the language's `import/lines` list; a page without any of it comes out as
/// it went in.
struct StructureReader {
  /// A piece with its words, where it is short enough to be no paragraph.
  struct Item {
    var piece: ArticleDraft.Piece
    let line: ShortLine?
    /// Running text: long, or a sentence.
    let isBody: Bool

    init(_ piece: ArticleDraft.Piece, rules: ImportRules) {
      let line = ShortLine(piece.text, rules: rules)
      self.piece = piece
      self.line = line
      isBody = line.map { $0.isSentence || $0.text.utf8.count > Item.longestHeading } ?? true
    }

    /// Bytes of the longest headline.
    static let longestHeading = 200
  }

  let rules: ImportRules
  var draft: ArticleDraft
  var items: [Item]

  /// The draft with the kinds of its pieces, its metadata and its omissions filled in.
  static func structured(_ draft: ArticleDraft, rules: ImportRules) -> ArticleDraft {
    var reader = StructureReader(draft, rules: rules)
    reader.takeFurniture()
    reader.readHead()
    reader.markCaptions()
    reader.markSubheadings()
    reader.draft.pieces = reader.items.map(\.piece)
    return reader.draft
  }

  private init(_ draft: ArticleDraft, rules: ImportRules) {
    self.rules = rules
    self.draft = draft
    items = draft.pieces.map { Item($0, rules: rules) }
  }

  /// Takes an item out of the body and keeps it among the omissions.
  mutating func omit(_ index: Int, _ reason: Omission.Reason) { draft.omit(items.remove(at: index).piece, reason) }

  // MARK: - Body

  /// Short pieces with the words of a caption, wherever they stand.
  private mutating func markCaptions() {
    for index in items.indices where items[index].piece.kind == .paragraph {
      if items[index].line?.has(.caption) ?? false { items[index].piece.kind = .caption }
    }
  }

  /// Short lines between paragraphs that do not end like a sentence.
  private mutating func markSubheadings() {
    guard let firstBody = items.firstIndex(where: \.isBody) else { return }
    for index in items.indices.dropFirst(firstBody + 1).dropLast()
    where items[index].piece.kind == .paragraph && isSubheading(items[index]) && leadsOn(from: index) {
      items[index].piece.kind = .subheading
    }
  }

  private func isSubheading(_ item: Item) -> Bool {
    guard let line = item.line, line.text.utf8.count <= 80, line.wordCount <= 10, line.wordCount > 0 else {
      return false
    }
    return line.startsLikeHeading && (line.ending == nil || line.isQuestion) && !line.isAddress && !line.endsQuotation
  }

  /// Running text stands behind it, perhaps below a second line of the heading or a picture.
  private func leadsOn(from index: Int) -> Bool {
    items[(index + 1)...].prefix(2).contains { $0.isBody && $0.piece.kind == .paragraph }
  }
}
