import SynopticCore

extension State {
  var columnsArrangement: ColumnsArrangement { ColumnsArrangement(self, in: arrangement.body) }

  /// How the columns are wrapped at this size.
  func measure(_ columns: ColumnsArrangement) -> TextLayout.Measure {
    TextLayout.Measure(width: columns.textWidth, isSpaced: (columns.columns.first?.text.rows ?? 0) >= 12)
  }

  /// Wraps the visible columns; drawing only reads.
  mutating func prepareColumns() {
    let columns = columnsArrangement
    let measure = measure(columns)
    for column in columns.columns { _ = layouts.layout(of: story.sources[column.source].article, measure) }
  }
}
