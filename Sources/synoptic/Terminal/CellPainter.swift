import CNcurses
import SynopticReader

/// Turns the cells of a frame into those of curses, a row at a time.
///
/// Curses believes the C library about widths. A glyph for which that disagrees with the frame becomes U+FFFD, so
/// that nothing ever shifts the grid.
struct CellPainter {
  private let depth: ColorDepth
  private var blanks: [Style: cchar_t] = [:]
  private var elements: [Glyph: [Element]] = [:]
  private var wideElements: [Glyph: [Element]] = [:]

  /// One element of a curses row without its style: a character with its combining marks, ended by 0.
  private typealias Element = [wchar_t]

  init(depth: ColorDepth) { self.depth = depth }

  /// The elements of a row of cells. A character of two columns is one element.
  mutating func elements(of row: ArraySlice<Cell>) -> [cchar_t] {
    var elements: [cchar_t] = []
    elements.reserveCapacity(row.count)
    var style = Style.plain
    var blank = blank(in: style)
    var column = row.startIndex
    while column < row.endIndex {
      let cell = row[column]
      if cell.style != style {
        style = cell.style
        blank = self.blank(in: style)
      }
      let isWide = column + 1 < row.endIndex && row[column + 1].glyph.isNone
      if !isWide, let letter = cell.glyph.ascii {
        var element = blank
        element.chars.0 = wchar_t(letter)
        elements.append(element)
      } else {
        for characters in self.elements(of: cell.glyph, isWide: isWide) {
          var element = cchar_t()
          _ = nc_cell(&element, characters, blank.attr, blank.ext_color)
          elements.append(element)
        }
      }
      column += isWide ? 2 : 1
    }
    return elements
  }

  private mutating func elements(of glyph: Glyph, isWide: Bool) -> [Element] {
    if let known = isWide ? wideElements[glyph] : elements[glyph] { return known }
    if elements.count + wideElements.count > 10_000 {
      elements.removeAll(keepingCapacity: true)
      wideElements.removeAll(keepingCapacity: true)
    }
    // The right half of a character whose left half was painted over is blank.
    let made = CellPainter.makeElements(of: glyph.isNone ? .space : glyph, columns: isWide ? 2 : 1)
    if isWide { wideElements[glyph] = made } else { elements[glyph] = made }
    return made
  }

  /// Elements that take exactly that many columns by the C library's count.
  private static func makeElements(of glyph: Glyph, columns: Int) -> [Element] {
    var elements: [Element] = []
    var width = 0
    for scalar in glyph.scalars {
      let code = wchar_t(bitPattern: scalar.value)
      let own = Int(nc_width(code))
      if own > 0 {
        elements.append([code])
        width += own
      } else if own == 0, !elements.isEmpty, elements[elements.count - 1].count < 5 {
        elements[elements.count - 1].append(code)
      } else if own < 0 || elements.isEmpty {
        return replacement(columns)
      }
    }
    return width == columns ? elements.map { $0 + [0] } : replacement(columns)
  }

  private static func replacement(_ columns: Int) -> [Element] {
    [[0xFFFD, 0]] + [Element](repeating: [0x20, 0], count: columns - 1)
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
