import SynopticCore

/// An article's text in lines of a width.
struct TextLayout: Sendable {
  struct Line: Hashable, Sendable {
    /// Empty between blocks.
    let span: Span
    let block: Int
    /// Cells before the text.
    let indent: Int
  }
  let lines: [Line]

  init(_ article: Article, width: Int) {
    var lines: [Line] = []
    for (index, block) in article.blocks.enumerated() {
      if index > 0 { lines.append(Line(span: Span(block.span.lower, block.span.lower), block: index, indent: 0)) }
      for span in LineWrapper.lines(of: article.text, in: block.span, width: max(1, width)) {
        lines.append(Line(span: span, block: index, indent: 0))
      }
    }
    self.lines = lines
  }

  /// The line an offset stands on, or the last one before it.
  func line(at offset: TextOffset) -> Int { max(0, lines.partitioningIndex { $0.span.lower > offset } - 1) }
}
