import SynopticCore

/// Breaks text into lines that fit a number of cells.
enum LineWrapper {
  /// The lines of a stretch of text as spans into it, each at most `width` cells wide, without the white space at the
  /// breaks. An empty stretch has no lines.
  static func lines(of text: String, in span: Span, width: Int) -> [Span] {
    var lines: [Span] = []
    let utf8 = text.utf8
    var start = span.lower.index
    var lastEnd = start
    var used = 0
    func flush() { if lastEnd > start { lines.append(Span(start, lastEnd)) } }
    let end = utf8.index(utf8.startIndex, offsetBy: span.upper.index)
    var position = utf8.index(utf8.startIndex, offsetBy: start)
    var offset = start
    for word in text[position..<end].split(separator: " ", omittingEmptySubsequences: false) {
      let cells = DisplayWidth.width(of: word)
      if used > 0, used + 1 + cells > width {
        flush()
        start = offset
        used = cells
      } else {
        used += cells + (offset == start ? 0 : 1)
      }
      lastEnd = offset + word.utf8.count
      offset = lastEnd + 1
    }
    flush()
    position = end
    return lines
  }
}
