/// Plain text: saved pages, wire copy, mails. The last importer to be asked, as any text is plain text.
struct PlainTextImporter: Importer {
  let name = "plain text"
  let extensions = ["txt", "text"]

  func recognises(_ bytes: [UInt8]) -> Bool { true }

  func articles(from file: ImportedFile, rules: ImportRules) throws(ImportError) -> [Article] {
    let decoded = try CharacterDecoder.decode(file)
    let text = TextLines(decoded.text)
    var draft = ArticleDraft()
    draft.hiddenCharacters = decoded.hiddenCharacters
    draft.diagnostics = decoded.diagnostics
    let header = HeaderBlock(text, rules: rules)
    if let header { draft.diagnostics += draft.metadata.read(header.entries, rules: rules) }
    draft.pieces = ParagraphReader(text).paragraphs(from: header?.lines.upperBound ?? 0).map { lines in
      ArticleDraft.Piece(kind: .paragraph, text: text.joined(lines), line: lines.lowerBound + 1)
    }
    return [StructureReader.structured(draft, rules: rules).article(from: file, rules: rules)]
  }
}
