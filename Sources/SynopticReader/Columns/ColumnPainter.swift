import SynopticCore

/// Draws one source's column: header, gutter and the visible lines of its text.
struct ColumnPainter {
  let state: State
  let column: ColumnsArrangement.Column
  let layout: TextLayout
  let isFocused: Bool
  private let article: Article
  private let times: [TimeExpression]
  private let mentions: [Mention]
  private let sentences: [Sentence]
  private let claims: ClaimTable?
  private let sentence: Span?
  /// What the column tells of the sentence under the cursor, while another one is read.
  private let counterparts: [Span]
  private let selection: Span?
  private let differing: [Span]
  private let highlighted: Int?
  private let underCursor: Int?
  private let hits: ArraySlice<SearchHit>
  private let marks: [TextOffset]
  private let notes: [TextOffset]

  init(_ state: State, _ column: ColumnsArrangement.Column, _ layout: TextLayout, isFocused: Bool) {
    self.state = state
    self.column = column
    self.layout = layout
    self.isFocused = isFocused
    article = state.story.sources[column.source].article
    times = state.story.annotated(column.source)?.times ?? []
    mentions = state.story.annotated(column.source)?.mentions ?? []
    sentences = state.story.annotated(column.source)?.sentences ?? []
    claims = state.story.claims
    let place = Place(source: column.source, offset: state.story.positions[column.source].cursor)
    sentence = isFocused ? state.story.sentence(at: place) : nil
    counterparts = state.story.counterparts(in: column.source)
    selection = state.story.selectedSpan(in: column.source)
    differing = state.story.differingWords(in: column.source)
    highlighted = state.story.entity(of: state.story.highlighted)
    underCursor = isFocused ? state.story.entity(of: state.story.mention(at: place)) : nil
    hits = state.story.search.map { $0.hits[$0.hits(in: column.source)] } ?? []
    marks = state.story.marks(in: column.source)
    notes = state.story.notes(in: column.source)
  }

  func draw(into frame: inout Frame) {
    let position = state.story.positions[column.source]
    let top = layout.line(at: position.top)
    let cursor = layout.line(at: position.cursor)
    for row in 0..<column.text.rows where top + row < layout.lines.count {
      let line = layout.lines[top + row]
      let screenRow = column.text.row + row
      if !line.isBlank { draw(line, row: screenRow, into: &frame) }
      if isFocused, top + row == cursor { park(on: line, row: screenRow, at: position.cursor, in: &frame) }
    }
  }

  private func draw(_ line: TextLayout.Line, row: Int, into frame: inout Frame) {
    drawGutter(line, row: row, into: &frame)
    var column = self.column.text.column + ColumnsArrangement.gutter + line.indent
    for run in styles(of: line).runs {
      column += frame.write(article[run.span], row: row, column: column, style: run.style)
    }
  }

  /// The bar beside the focused sentence and beside what other columns tell of it, or the reader's mark; and what the
  /// sentence that begins on the line shares with other sources.
  private func drawGutter(_ line: TextLayout.Line, row: Int, into frame: inout Frame) {
    if let selection, selection.overlaps(line.span) {
      frame.write("▐", row: row, column: column.text.column, style: state.theme[.selection])
    } else if let sentence, sentence.overlaps(line.span) {
      frame.write("▎", row: row, column: column.text.column, style: state.theme[.hintKey])
    } else if counterparts.contains(where: { $0.overlaps(line.span) }) {
      frame.write("▏", row: row, column: column.text.column, style: state.theme[.hintKey])
    }
    if marks.contains(where: line.span.contains) {
      frame.write("◆", row: row, column: column.text.column, style: state.theme[.mark])
    } else if notes.contains(where: line.span.contains) {
      frame.write("*", row: row, column: column.text.column, style: state.theme[.mark])
    }
    if let mark = statementMark(on: line.span) {
      let text = mark.text(ascii: state.settings.ascii)
      frame.write(text, row: row, column: column.text.column + 1, style: state.theme[mark.role])
    }
  }

  /// What a line says of the sentences that begin on it: a difference first, then the first that says something.
  private func statementMark(on line: Span) -> StoryStatements.Mark? {
    guard let claims else { return nil }
    var first: StoryStatements.Mark?
    var sentence = sentences.partitioningIndex { $0.span.lower >= line.lower }
    while sentence < sentences.count, sentences[sentence].span.lower < line.upper {
      let mark = claims.mark(of: Statement(article: column.source, sentence: sentence))
      if mark == .differs { return mark }
      first = first ?? mark
      sentence += 1
    }
    return first
  }

  private func styles(of line: TextLayout.Line) -> LineStyles {
    let theme = state.theme
    var styles = LineStyles(line.span, base: theme[Role(article.blocks[line.block].kind)])
    overlayAnnotations(on: line.span, &styles)
    if let sentence { styles.overlay(sentence, theme[.sentenceFocus]) }
    for counterpart in counterparts { styles.overlay(counterpart, theme[.aligned]) }
    for words in differing { styles.overlay(words, theme[.match]) }
    if let selection { styles.overlay(selection, theme[.selection]) }
    if !hits.isEmpty { overlayMatches(on: line.span, &styles) }
    return styles
  }

  private func overlayAnnotations(on line: Span, _ styles: inout LineStyles) {
    for index in times.overlapping(line, by: { $0.span }) { styles.overlay(times[index].span, state.theme[.time]) }
    for index in mentions.overlapping(line, by: { $0.span }) {
      let span = mentions[index].span
      if mentions[index].form == .name {
        styles.overlay(span, state.theme[Role(mentions[index].type)], by: Style.contrasted)
      }
      if isFocusedEntity(index) { styles.overlay(span, state.theme[.entityFocus]) }
    }
  }

  /// The entity under the cursor shows itself in the focused sentence only; `*` shows it everywhere.
  private func isFocusedEntity(_ mention: Int) -> Bool {
    let isInSentence = underCursor != nil && sentence?.contains(mentions[mention].span) == true
    guard highlighted != nil || isInSentence,
      let entity = state.story.comparison?.entity(of: mention, in: column.source)
    else { return false }
    return entity == highlighted || isInSentence && entity == underCursor
  }

  private func overlayMatches(on line: Span, _ styles: inout LineStyles) {
    let current = state.story.search?.current
    for index in hits.overlapping(line, by: { $0.span }) {
      styles.overlay(hits[index].span, state.theme[current == index ? .currentMatch : .match])
    }
  }

  /// Puts the hidden cursor where the reader is.
  private func park(on line: TextLayout.Line, row: Int, at offset: TextOffset, in frame: inout Frame) {
    let before = Span(line.span.lower, max(line.span.lower, min(offset, line.span.upper)))
    let cells = DisplayWidth.width(of: article[before])
    frame.cursor = (row, column.text.column + ColumnsArrangement.gutter + line.indent + cells)
  }
}
