import CNcurses
import SynopticReader

/// Turns the cells of a frame into those of curses, a row at a time.
///
/// Curses believes the C library about widths. A grapheme for which that disagrees with the frame becomes U+FFFD, so
/// that nothing ever shifts the grid.
struct CellPainter {
  private let depth: ColorDepth
  private var blanks: [Style: cchar_t] = [:]
  private var glyphs: [String: [Glyph]] = [:]

  /// One element of a curses row without its style: a character with its combining marks, ended by 0.
  private typealias Glyph = [wchar_t]

  init(depth: ColorDepth) { self.depth = depth }

  /// The elements of a row. A character of two columns is one element.
  mutating func elements(of frame: Frame, row: Int) -> [cchar_t] {
    var elements: [cchar_t] = []
    elements.reserveCapacity(frame.size.columns)
    var style = Style.plain
    var blank = blank(in: style)
    var column = 0
    while column < frame.size.columns {
      let cell = frame[row: row, column: column]
      if cell.style != style {
        style = cell.style
        blank = self.blank(in: style)
      }
      let isWide = column + 1 < frame.size.columns && frame[row: row, column: column + 1].grapheme.isEmpty
      if !isWide, let letter = cell.grapheme.asciiLetter {
        var element = blank
        element.chars.0 = letter
        elements.append(element)
      } else {
        for glyph in glyphs(of: cell.grapheme, columns: isWide ? 2 : 1) {
          var element = cchar_t()
          _ = nc_cell(&element, glyph, blank.attr, blank.ext_color)
          elements.append(element)
        }
      }
      column += isWide ? 2 : 1
    }
    return elements
  }

  private mutating func glyphs(of grapheme: String, columns: Int) -> [Glyph] {
    // The right half of a character whose left half was painted over is blank.
    let key = columns == 1 ? grapheme : grapheme + "\u{0}"
    if let known = glyphs[key] { return known }
    if glyphs.count > 10_000 { glyphs.removeAll(keepingCapacity: true) }
    let made = CellPainter.makeGlyphs(of: grapheme.isEmpty ? " " : grapheme, columns: columns)
    glyphs[key] = made
    return made
  }

  /// Elements that take exactly that many columns by the C library's count.
  private static func makeGlyphs(of grapheme: String, columns: Int) -> [Glyph] {
    var glyphs: [Glyph] = []
    var width = 0
    for scalar in grapheme.unicodeScalars {
      let code = wchar_t(bitPattern: scalar.value)
      let own = Int(nc_width(code))
      if own > 0 {
        glyphs.append([code])
        width += own
      } else if own == 0, !glyphs.isEmpty, glyphs[glyphs.count - 1].count < 5 {
        glyphs[glyphs.count - 1].append(code)
      } else if own < 0 || glyphs.isEmpty {
        return replacement(columns)
      }
    }
    return width == columns ? glyphs.map { $0 + [0] } : replacement(columns)
  }

  private static func replacement(_ columns: Int) -> [Glyph] {
    [[0xFFFD, 0]] + [Glyph](repeating: [0x20, 0], count: columns - 1)
  }

  /// A space in a style.
  private mutating func blank(in style: Style) -> cchar_t {
    if let known = blanks[style] { return known }
    if blanks.count > 4096 { blanks.removeAll(keepingCapacity: true) }
    var made = cchar_t()
    _ = nc_cell(&made, [0x20, 0], CellPainter.attributes(of: style.attributes), pair(of: style))
    blanks[style] = made
    return made
  }

  private func pair(of style: Style) -> Int32 {
    // alloc_pair crashes where colours were never started.
    guard depth != .monochrome else { return 0 }
    let pair = alloc_pair(depth.number(of: style.foreground), depth.number(of: style.background))
    return max(0, pair)
  }

  private static func attributes(of attributes: Style.Attributes) -> attr_t {
    var result: attr_t = 0
    if attributes.contains(.bold) { result |= NC_BOLD }
    if attributes.contains(.dim) { result |= NC_DIM }
    if attributes.contains(.italic) { result |= NC_ITALIC }
    if attributes.contains(.underline) { result |= NC_UNDERLINE }
    if attributes.contains(.reverse) { result |= NC_REVERSE }
    return result
  }
}

extension String {
  /// The only character, where that is a printable one of ASCII.
  fileprivate var asciiLetter: wchar_t? {
    guard utf8.count == 1, let byte = utf8.first, (0x20..<0x7F).contains(byte) else { return nil }
    return wchar_t(byte)
  }
}
