import SynopticCore

/// The rows of the timeline as a list; the pane and the view differ in where the marks stand.
protocol TimelineList: ListContent {
  /// Marks between time and words, in lanes, or at the right edge.
  var hasLanes: Bool { get }
}

extension TimelineList {
  func rows(in state: State) -> [TimelineRows.Row] { state.story.overview?.timeline.rows ?? [] }

  func count(in state: State) -> Int { rows(in: state).count }

  func isStop(_ item: Int, in state: State) -> Bool { rows(in: state)[item].entries != nil }

  func height(of item: Int, in state: State, width: Int) -> Int {
    switch rows(in: state)[item] {
    case .report: TextRow.heading(state.story.reportDayText).height(width: width, labelWidth: 0)
    case .undated: 1
    case .entries: isNarrow(width) ? 2 : 1
    }
  }

  func draw(_ item: Int, in state: State, into frame: inout Frame, area: Rectangle) {
    switch rows(in: state)[item] {
    case .report: draw(.heading(state.story.reportDayText), state, into: &frame, area)
    case .undated: draw(.heading("Without a date"), state, into: &frame, area)
    case .entries(let entries):
      let line = TimelineLine(state, entries, columns: area.columns, hasLanes: hasLanes)
      let isNarrow = isNarrow(area.columns)
      line.draw(into: &frame, area: area, isNarrow: isNarrow, showsLabel: isNarrow || showsLabel(item, in: state))
    }
  }

  private func draw(_ heading: TextRow, _ state: State, into frame: inout Frame, _ area: Rectangle) {
    heading.draw(into: &frame, area: area, labelWidth: 0, theme: state.theme)
  }

  /// Where the cursor is among the rows that are no headings.
  func position(in state: State) -> String {
    guard let selected = state.selectedItem(of: self) else { return "" }
    let stops = rows(in: state).enumerated().filter { $0.element.entries != nil }
    return "\(stops.count { $0.offset <= selected })/\(stops.count)"
  }

  /// Words get a line of their own where time and marks would leave them too little room.
  private func isNarrow(_ columns: Int) -> Bool { columns < 50 }

  /// A label is not repeated from one visible row to the next.
  private func showsLabel(_ item: Int, in state: State) -> Bool {
    let rows = rows(in: state)
    let top = state.story.lists[listID]?.top ?? 0
    guard item > top, let above = rows[item - 1].entries else { return true }
    return above.label != rows[item].entries?.label
  }

  /// Takes every source to the sentences that tell it; where several entries share the row, shows them first.
  func open(_ item: Int, in state: inout State) -> [Effect] {
    guard let row = rows(in: state)[item].entries else { return [] }
    if row.entries.count > 1, let finer = state.story.overview?.timeline.choice.zoom.finer {
      state.rearrangeTimeline { $0.zoom = finer }
      if let item = state.story.overview?.timeline.row(of: row.entries[0]) { state.select(item, in: self) }
      return []
    }
    state.go(to: state.story.places(of: row))
    return []
  }

  func emptyText(in state: State) -> String {
    if let waiting = state.story.waitingText { return waiting }
    guard let source = state.story.overview?.timeline.choice.source else {
      return
        "No happening with a time was found in these texts. Entries come from sentences that say when something happened."
    }
    return "\(Comparison.letter(source)) tells no happening; f shows the next source, then all."
  }
}

extension TimelineRows.Zoom {
  var finer: TimelineRows.Zoom? { neighbour(1) }
  var coarser: TimelineRows.Zoom? { neighbour(-1) }
}

extension State {
  /// Shows the timeline under another choice and keeps the cursor on its entry.
  mutating func rearrangeTimeline(_ change: (inout TimelineRows.Choice) -> Void) {
    guard let comparison = story.comparison, let old = story.overview?.timeline else { return }
    var choice = old.choice
    change(&choice)
    guard choice != old.choice else { return }
    let entry = (focusedList as? any TimelineList)
      .flatMap { list in selectedItem(of: list).flatMap { old.rows[$0].entries?.entries.first } }
    let new = TimelineRows(comparison, choice)
    story.overview?.timeline = new
    guard let list = focusedList else { return }
    select(entry.flatMap { new.row(of: $0) } ?? 0, in: list)
  }
}

extension Story {
  /// Where each source tells a row of the timeline.
  func places(of row: TimelineRows.Entries) -> [Place] {
    row.entries.flatMap { comparison?.timeline.entries[$0].statements ?? [] }.map { statement in
      let sentence = statement.sentence.map { comparison!.articles[statement.article].sentences[$0].span.lower }
      return Place(source: statement.article, offset: sentence ?? statement.span?.lower ?? .zero)
    }
  }

  /// What D stands for, what is known of it, and what would fix it.
  var reportDayText: String {
    guard let comparison else { return "" }
    let unknown = comparison.days.indices.filter { comparison.days[$0].day == nil }
    let letters = unknown.map { Comparison.letter($0) }.joined(separator: " ")
    let day = unknown.first.map { Wording.publicationDay(comparison.days[$0]) } ?? "day unknown"
    let known =
      unknown.lazy.compactMap { index in
        Wording.publicationBounds(comparison.days[index]).map { bounds in
          let reasons = comparison.days[index].reasons.map(\.message).joined(separator: "; ")
          return "; \(bounds)" + (reasons.isEmpty ? "" : " (\(reasons))")
        }
      }.first ?? ""
    return "Around D, the day of the report in \(letters) (@ sets it): \(day)\(known)."
  }
}
