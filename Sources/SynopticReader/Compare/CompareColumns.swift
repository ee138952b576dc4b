import SynopticCore

/// Where the parts of the compare view stand: the row's mark, a matrix of marks, the words of some sources.
///
/// Sources that do not fit as words are columns of the matrix. Where no two fit side by side, or the reader asks for
/// it, the words are those of the claim's most central statement and all sources are in the matrix.
struct CompareColumns {
  struct TextColumn: Hashable {
    /// Nil for the words that stand for all sources.
    let source: Int?
    let column: Int
    let columns: Int
  }

  /// The sources of the matrix, and where it begins.
  let matrix: [Int]
  let matrixColumn: Int
  /// Cells from one mark of the matrix to the next; 0 where its sources are only counted.
  let step: Int
  let texts: [TextColumn]

  /// The row's mark, with a blank on either side.
  private static let gutter = 3

  init(_ area: Rectangle, _ state: State) {
    let sources = state.story.sources.count
    let capacity = state.settings.matrix ? 1 : ColumnsArrangement.capacity(area.columns)
    let shown = capacity < 2 ? [] : state.story.window.sources(capacity, of: sources)
    let hidden = (0..<sources).filter { !shown.contains($0) }
    matrix = hidden
    matrixColumn = area.column + CompareColumns.gutter
    let room = shown.isEmpty ? area.columns / 2 : area.columns / 3
    let letters = sources > 26 ? 3 : 2
    step = [letters, 1].first { hidden.count * $0 <= room } ?? 0
    let counted = hidden.isEmpty ? 0 : String(sources).count * 2 + 2
    let start = matrixColumn + (step > 0 ? hidden.count * step : counted) + (hidden.isEmpty ? 0 : 1)
    texts = CompareColumns.texts(shown.isEmpty ? [nil] : shown, from: start, to: area.endColumn)
  }

  /// A line and a blank between two sources' words.
  static let separator = 2

  /// Equal parts with a separator between them.
  private static func texts(_ sources: [Int?], from start: Int, to end: Int) -> [TextColumn] {
    let room = max(sources.count, end - start - separator * (sources.count - 1))
    var column = start
    return sources.enumerated().map { index, source in
      let columns = room / sources.count + (index < room % sources.count ? 1 : 0)
      defer { column += columns + separator }
      return TextColumn(source: source, column: column, columns: columns)
    }
  }

  /// Cells of words in a text column: its mark and a blank stand before them, a blank behind.
  static func room(_ text: TextColumn) -> Int { max(1, text.columns - 3) }
}
