import SynopticCore

/// An article's text in lines of a width: the slow part of drawing, kept in the state.
struct TextLayout: Sendable {
  struct Line: Hashable, Sendable {
    /// Empty on the line between two blocks, where it lies at the end of the upper one.
    let span: Span
    let block: Int
    /// Cells before the text.
    let indent: Int
    var isBlank: Bool { span.isEmpty }
  }
  /// What a layout depends on besides the text.
  struct Measure: Hashable, Sendable {
    let width: Int
    /// A blank line stands between blocks; otherwise paragraphs are indented.
    let isSpaced: Bool
  }

  let lines: [Line]

  init(_ article: Article, _ measure: Measure) {
    var lines: [Line] = []
    for (index, block) in article.blocks.enumerated() {
      if measure.isSpaced, let end = lines.last?.span.upper {
        lines.append(Line(span: Span(end, end), block: index, indent: 0))
      }
      lines += TextLayout.lines(of: block, index, in: article, measure)
    }
    self.lines = lines
  }

  private static func lines(of block: Block, _ index: Int, in article: Article, _ measure: Measure) -> [Line] {
    let hanging = min(indent(of: block.kind), measure.width / 4)
    let first = measure.isSpaced || block.kind != .paragraph ? 0 : min(2, measure.width / 4)
    let columns = max(1, measure.width - hanging - first)
    return LineWrapper.lines(of: article.text, in: block.span, width: columns).enumerated().map {
      Line(span: $1, block: index, indent: hanging + ($0 == 0 ? first : 0))
    }
  }

  /// Cells every line of a block is moved to the right.
  private static func indent(of kind: Block.Kind) -> Int {
    switch kind {
    case .title, .subheading, .paragraph: 0
    case .caption, .listItem, .quotation: 2
    }
  }

  /// The line an offset stands on, or the last one before it.
  func line(at offset: TextOffset) -> Int { max(0, lines.partitioningIndex { $0.span.lower > offset } - 1) }

  /// The nearest line with text, looking first in the direction of the movement.
  func textLine(near line: Int, forwards: Bool) -> Int? {
    guard !lines.isEmpty else { return nil }
    let line = max(0, min(line, lines.count - 1))
    let ahead = (line..<lines.count).first { !lines[$0].isBlank }
    let behind = (0...line).last { !lines[$0].isBlank }
    return forwards ? ahead ?? behind : behind ?? ahead
  }
}
