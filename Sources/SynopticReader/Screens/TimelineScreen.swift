import SynopticCore

/// The timeline with a lane for each source.
struct TimelineScreen: Screen, TimelineList {
  static let id = ScreenID("timeline")
  var id: ScreenID { Self.id }
  var listID: String { "timeline" }
  var title: String { "Timeline" }
  var hasLanes: Bool { true }
  var opening: (help: String, keys: [String]) { ("Show what happened when, and who tells it", ["T"]) }
  var hints: [Hint] {
    [
      Hint("open-item", "go there"), Hint("finer", "finer"), Hint("coarser", "coarser"),
      Hint("filter-source", "filter"), Hint("set-day", "set the day"), Hint("export", "export"), Hint("close", "back"),
    ]
  }

  func list(in state: State) -> (any ListContent)? { self }

  func draw(_ state: State, into frame: inout Frame, in area: Rectangle) {
    let parts = parts(of: area, state)
    drawHeader(state, into: &frame, parts.header)
    draw(state, isFocused: true, into: &frame, in: area)
    drawDetail(state, into: &frame, parts.detail)
  }

  func itemArea(in area: Rectangle, state: State) -> Rectangle { parts(of: area, state).items }

  /// Letters and legend above, the sources' words for the entry under the cursor below, where there is room.
  private func parts(of area: Rectangle, _ state: State) -> (header: Rectangle, items: Rectangle, detail: Rectangle) {
    let (header, rest) = area.splitTop(area.rows >= 6 ? 1 : 0)
    let detailRows = area.rows < 10 ? 0 : 1 + min(state.story.sources.count, area.rows / 4)
    let (items, detail) = rest.splitTop(rest.rows - detailRows)
    return (header, items, detail)
  }

  private func drawHeader(_ state: State, into frame: inout Frame, _ area: Rectangle) {
    guard !area.isEmpty, count(in: state) > 0 else { return }
    let marks = TimelineLine.marks(of: state, columns: area.columns)
    let isNarrow = area.columns < 50
    let labelWidth = TimelineLine.labelWidth(in: state, columns: area.columns)
    let column = isNarrow ? area.endColumn - marks.columns - 1 : area.column + 1 + labelWidth + 2
    frame.write(marks.header, row: area.row, column: column, style: state.theme[.heading])
    guard !isNarrow else { return }
    let start = column + marks.columns + 2
    let legend = Wording.legend(of: state.story.comparison?.timeline.entries ?? [])
    frame.write(
      DisplayWidth.list(legend, columns: area.endColumn - start), row: area.row, column: start,
      style: state.theme[.secondary])
  }

  private func drawDetail(_ state: State, into frame: inout Frame, _ area: Rectangle) {
    guard !area.isEmpty, let item = state.selectedItem(of: self), let row = rows(in: state)[item].entries,
      let comparison = state.story.comparison
    else { return }
    let (rule, words) = area.splitTop(1)
    frame.write(
      String(repeating: "─", count: rule.columns), row: rule.row, column: rule.column, style: state.theme[.separator])
    let statements = row.entries.flatMap { comparison.timeline.entries[$0].statements }
    for (line, statement) in statements.prefix(words.rows).enumerated() {
      let (mark, role) = TimelineMarks.look(of: statement.mark, kind: row.kind)
      let column = words.column + 1
      let place = self.place(of: statement, in: state)
      let label = state.story.label(of: place)
      let labelWidth = frame.write(label, row: words.row + line, column: column, style: state.theme[.heading])
      frame.write(mark, row: words.row + line, column: column + max(7, labelWidth + 1), style: state.theme[role])
      let start = column + max(7, labelWidth + 1) + 2
      frame.write(
        DisplayWidth.truncate(told(statement, comparison), columns: words.endColumn - start - 1),
        row: words.row + line, column: start, style: state.theme[.text])
    }
  }

  private func place(of statement: Timeline.Statement, in state: State) -> Place {
    Place(source: statement.article, offset: statement.span?.lower ?? .zero)
  }

  /// The source's words for the time and for what happened.
  private func told(_ statement: Timeline.Statement, _ comparison: Comparison) -> String {
    let annotated = comparison.articles[statement.article]
    let time = statement.time.map { "“\(oneLine(annotated.article[annotated.times[$0].span]))” " } ?? ""
    guard let span = statement.span else {
      return time + "published \(Wording.publicationDay(comparison.days[statement.article]))"
    }
    return time + oneLine(annotated.article[span])
  }

  func status(_ state: State) -> String {
    guard let choice = state.story.overview?.timeline.choice else { return "" }
    let source = choice.source.map { "only \(Comparison.letter($0))" }
    // Hours gather what is told to the minute only: days and longer stand as they are told.
    let rows = choice.zoom == .hour ? "as told" : "by \(choice.zoom.rawValue)"
    return [position(in: state), rows, source].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  func exportRequest(_ state: State) -> ExportRequest? {
    guard state.story.overview?.timeline.choice.source != nil else { return ExportRequest(view: .timeline) }
    let shown = rows(in: state).flatMap { $0.entries?.entries ?? [] }
    return ExportRequest(view: .timeline, selection: ExportRequest.Selection(items: Set(shown)))
  }
}
