import SynopticCore

/// Moving in one text: the cursor is an offset, the screen follows it.
extension State {
  /// A column as the movements need it.
  private struct View {
    let source: Int
    let layout: TextLayout
    let rows: Int
  }

  private mutating func view(of source: Int) -> View? {
    let columns = columnsArrangement
    guard let column = columns.column(of: source) else { return nil }
    let layout = layouts.layout(of: story.sources[source].article, measure(columns))
    return layout.lines.isEmpty ? nil : View(source: source, layout: layout, rows: max(1, column.text.rows))
  }

  /// Moves the cursor by lines with text; a movement that meets no such line goes to the end of the text.
  mutating func moveInText(_ movement: Movement) {
    guard let view = view(of: story.readSource) else { return }
    let here = view.layout.line(at: story.positions[view.source].cursor)
    switch movement {
    case .lines(let lines): place(view, at: view.layout.step(lines, from: here))
    case .pages(let pages): page(view, from: here, by: pages * max(1, view.rows - 1))
    case .halfPages(let halves): page(view, from: here, by: halves * max(1, view.rows / 2))
    case .start: place(view, at: view.layout.textLine(near: 0, forwards: true))
    case .end: place(view, at: view.layout.textLine(near: .max, forwards: false))
    }
    alignColumns()
  }

  /// Scrolls; the cursor stays where it is unless its line leaves the screen.
  mutating func scroll(_ lines: Int, source: Int? = nil) {
    guard let view = view(of: source ?? story.readSource) else { return }
    scroll(view, by: lines)
    if source == nil || source == story.focus.source { alignColumns() }
  }

  /// Puts a place of another column on the row one of the focused column is on; a column that is not shown begins with
  /// it.
  mutating func level(_ place: Place, with focused: Place) {
    guard let other = view(of: place.source), let view = view(of: focused.source) else {
      story.positions[place.source].top = place.offset
      return
    }
    let row = view.layout.line(at: focused.offset) - view.layout.line(at: story.positions[focused.source].top)
    _ = setTopAlone(other, other.layout.line(at: place.offset) - max(0, min(row, other.rows - 1)))
  }

  /// Puts the cursor on an offset and scrolls as little as shows its line, or centres it when it was off the screen.
  mutating func show(_ place: Place) {
    story.reveal(place.source, width: sourcesWidth)
    story.positions[place.source].cursor = place.offset
    guard let view = view(of: place.source) else { return }
    let line = view.layout.line(at: place.offset)
    let top = view.layout.line(at: story.positions[place.source].top)
    if line < top || line >= top + view.rows { setTop(view, line - view.rows / 3) }
  }

  /// Keeps every cursor on the screen, after the size or the layout changed.
  mutating func keepPlaces() {
    for column in columnsArrangement.columns {
      guard let view = view(of: column.source) else { continue }
      reveal(view, view.layout.line(at: story.positions[column.source].cursor))
    }
  }

  private mutating func page(_ view: View, from line: Int, by lines: Int) {
    scroll(view, by: lines)
    place(view, at: view.layout.textLine(near: line + lines, forwards: lines > 0))
  }

  private mutating func place(_ view: View, at line: Int?) {
    guard let line else { return }
    story.positions[view.source].cursor = view.layout.lines[line].span.lower
    reveal(view, line)
  }

  private mutating func reveal(_ view: View, _ line: Int) {
    let top = view.layout.line(at: story.positions[view.source].top)
    if line < top { setTop(view, line) } else if line >= top + view.rows { setTop(view, line - view.rows + 1) }
  }

  private mutating func scroll(_ view: View, by lines: Int) {
    let top = view.layout.line(at: story.positions[view.source].top)
    setTop(view, top + lines)
    let newTop = view.layout.line(at: story.positions[view.source].top)
    let line = view.layout.line(at: story.positions[view.source].cursor)
    let kept = max(newTop, min(line, newTop + view.rows - 1))
    guard kept != line, let target = view.layout.textLine(near: kept, forwards: kept > line) else { return }
    story.positions[view.source].cursor = view.layout.lines[target].span.lower
  }

  /// Sets the first visible line; in locked mode the other columns move by as many lines.
  private mutating func setTop(_ view: View, _ line: Int) {
    let moved = setTopAlone(view, line)
    guard story.scrolling == .locked, moved != 0 else { return }
    for column in columnsArrangement.columns where column.source != view.source {
      guard let other = self.view(of: column.source) else { continue }
      let top = other.layout.line(at: story.positions[column.source].top)
      _ = setTopAlone(other, top + moved)
    }
  }

  /// - Returns: by how many lines the text moved.
  private mutating func setTopAlone(_ view: View, _ line: Int) -> Int {
    let before = view.layout.line(at: story.positions[view.source].top)
    let last = max(0, view.layout.lines.count - view.rows)
    let line = max(0, min(line, last))
    story.positions[view.source].top = view.layout.lines[line].span.lower
    return line - before
  }
}

extension TextLayout {
  /// The line so many lines with text further on, or the last one in that direction.
  func step(_ steps: Int, from line: Int) -> Int? {
    var line = line
    for _ in 0..<abs(steps) {
      guard let next = textLine(near: line + steps.signum(), forwards: steps > 0) else { break }
      line = next
    }
    return line
  }
}
