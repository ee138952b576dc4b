import SynopticCore

/// All texts one after the other in one column, with everything else said in words: for screen readers and for paper.
struct LinearScreen: Screen, ListContent {
  static let id = ScreenID("linear")
  var id: ScreenID { Self.id }
  var listID: String { "linear" }
  var title: String { "Linear" }
  var opening: (help: String, keys: [String]) { ("Read in one column, with labels in words", ["p"]) }
  var hints: [Hint] { [Hint("open-item", "in columns"), Hint("export", "export"), Hint("close", "back")] }

  func list(in state: State) -> (any ListContent)? { self }

  func opened(_ state: inout State, fromTexts: Bool) {
    let place = state.story.place
    rebuild(&state, width: state.arrangement.body.columns, at: place)
  }

  func prepare(_ state: inout State, area: Rectangle) {
    let linear = state.story.linear
    guard linear?.width != LinearText.width(in: area.columns) || linear?.version != LinearText.version(of: state.story)
    else { return }
    let place = state.selectedItem(of: self).flatMap { linear?.lines[$0].place } ?? state.story.place
    rebuild(&state, width: area.columns, at: place)
  }

  private func rebuild(_ state: inout State, width: Int, at place: Place) {
    state.story.linear = LinearText(state.story, columns: width)
    let line = state.story.linear?.line(at: place) ?? 0
    state.select(line, in: self)
  }

  func count(in state: State) -> Int { state.story.linear?.lines.count ?? 0 }

  func draw(_ item: Int, in state: State, into frame: inout Frame, area: Rectangle) {
    guard let line = state.story.linear?.lines[item] else { return }
    switch line.content {
    case .words(let text, let role):
      frame.write(text, row: area.row, column: area.column + 1, style: state.theme[role], limit: area.columns - 1)
    case .text(let source, let span):
      let article = state.story.sources[source].article
      frame.write(
        article[span], row: area.row, column: area.column + 1, style: state.theme[.text], limit: area.columns - 1)
    }
  }

  func open(_ item: Int, in state: inout State) -> [Effect] {
    if let place = state.story.linear?.lines[item].place { state.go(to: place) }
    return []
  }

  func emptyText(in state: State) -> String { "There is no text." }

  func status(_ state: State) -> String {
    guard let item = state.selectedItem(of: self), let place = state.story.linear?.lines[item].place else { return "" }
    return "\(state.story.label(of: place)) · \(item * 100 / max(1, count(in: state) - 1)) %"
  }

  func exportRequest(_ state: State) -> ExportRequest? { ExportRequest(view: .columns) }
}
