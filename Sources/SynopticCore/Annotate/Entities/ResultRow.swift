/// A line of a table of results or standings: names with numbers behind them and nothing else.
///
/// "Norwich 1 Wolverhampton 0" has two cells, "NEW YORK 74 59 .556 -" one.
struct ResultRow {
  /// Token indices of the names.
  let cells: [Range<Int>]

  /// Words of a cell, at most.
  private static let longestCell = 5
  /// Numbers behind the name of a line of standings, at least; fewer stand behind names in other lists.
  private static let leastNumbers = 3

  /// - Parameter line: the tokens of one line.
  /// - Returns: nil where it is something else.
  init?(_ line: Range<Int>, of tokens: [Token], lexicon: NameLexicon) {
    var cells: [Range<Int>] = []
    var numbers = 0
    var index = line.lowerBound
    while index < line.upperBound {
      let cell = index..<ResultRow.cellEnd(from: index, before: line.upperBound, tokens, lexicon)
      guard !cell.isEmpty, cell.count <= ResultRow.longestCell, cells.count < 2 else { return nil }
      cells.append(cell)
      index = cell.upperBound
      while index < line.upperBound, ResultRow.isFigure(tokens[index].kind) {
        if tokens[index].kind == .number { numbers += 1 }
        index += 1
      }
      guard index > cell.upperBound, tokens[cell.upperBound].spaced else { return nil }
    }
    guard cells.count == 2 ? numbers == 2 : numbers >= ResultRow.leastNumbers else { return nil }
    self.cells = cells
  }

  /// The index behind the capitals that start at a token, and what binds them.
  private static func cellEnd(from start: Int, before end: Int, _ tokens: [Token], _ lexicon: NameLexicon) -> Int {
    var index = start
    while index < end, isOfName(tokens[index], lexicon.traits(of: tokens[index].word), isFirst: index == start) {
      index += 1
    }
    return index
  }

  private static func isOfName(_ token: Token, _ traits: WordTraits, isFirst: Bool) -> Bool {
    switch token.kind {
    case .word where token.isCapitalised: !traits.contains(.never)
    case .word: !isFirst && (traits.contains(.of) || !token.spaced)
    case .terminator, .dash, .quote: !isFirst && !token.spaced
    default: false
    }
  }

  /// "3", ".556", "14 1/2", "-".
  private static func isFigure(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .number, .dash, .slash, .terminator: true
    default: false
    }
  }
}
