extension Article {
  /// An article whose text is exactly the one given: nothing is normalised or left out, so that offsets into it hold
  /// for whoever sent it. Only its paragraphs are told apart, and the title where the text starts with it.
  public static func verbatim(
    _ text: String, title: String? = nil, source: Source, publication: Publication? = nil, url: String? = nil,
    language: String? = nil
  ) -> Article {
    Article(
      text: text, blocks: verbatimBlocks(of: text, title: title), title: title, source: source,
      publication: publication, url: url.flatMap { WebAddress($0)?.text }, language: language)
  }

  private static func verbatimBlocks(of text: String, title: String?) -> [Block] {
    let lines = TextLines(text)
    return ParagraphReader(lines).paragraphs().enumerated().map { index, paragraph in
      let lower = lines.lines[paragraph.lowerBound].range.lowerBound
      let upper = lines.lines[paragraph.upperBound - 1].range.upperBound
      let isTitle = index == 0 && title.map { lines.bytes[lower..<upper].elementsEqual($0.utf8) } ?? false
      return Block(kind: isTitle ? .title : .paragraph, span: Span(lower, upper))
    }
  }

  /// One sentence of which nothing else is known.
  static func sentence(_ text: String) -> Article {
    Article(
      text: text, id: ArticleID(sha256: ""), blocks: [Block(kind: .paragraph, span: Span(0, text.utf8.count))],
      source: Source(name: "", origin: .given))
  }
}
