import SynopticCore

/// The marked sentences and the places visited, to go back to.
struct MarksScreen: Screen, TextList {
  enum Item: Hashable, Sendable {
    case heading(String)
    case mark(Place)
    case visited(Place)
  }

  static let id = ScreenID("marks")
  var id: ScreenID { Self.id }
  var listID: String { "marks" }
  var title: String { "Marks" }
  var isOverlay: Bool { true }
  var opening: (help: String, keys: [String]) { ("List the marks and the places visited", ["'"]) }
  var hints: [Hint] { [Hint("open-item", "go there"), Hint("delete-mark", "take away"), Hint("close", "back")] }

  func list(in state: State) -> (any ListContent)? { self }

  func items(in state: State) -> [Item] {
    let marks = state.story.edits.value.marks.map { Item.mark($0) }
    let visited = state.story.trail.places.map { Item.visited($0) }
    return (marks.isEmpty ? [] : [.heading("Marks")] + marks)
      + (visited.isEmpty ? [] : [.heading("Places visited, the latest first")] + visited)
  }

  func isHeading(_ item: Item) -> Bool {
    if case .heading = item { true } else { false }
  }

  func row(_ item: Item, in state: State) -> TextRow {
    switch item {
    case .heading(let text): .heading(text)
    case .mark(let place), .visited(let place):
      TextRow(label: state.story.label(of: place), text: words(at: place, in: state.story), maximumLines: 2)
    }
  }

  private func words(at place: Place, in story: Story) -> String {
    guard let span = story.sentence(at: place) else { return "" }
    return oneLine(story.sources[place.source].article[span].prefix(400))
  }

  func choose(_ item: Item, in state: inout State) -> [Effect] {
    switch item {
    case .mark(let place), .visited(let place): state.go(to: place)
    case .heading: break
    }
    return []
  }

  func emptyText(in state: State) -> String {
    "Nothing is marked. m in a text marks the sentence under the cursor; places you jump from are listed here too."
  }

  func exportRequest(_ state: State) -> ExportRequest? {
    let marks = state.story.edits.value.marks
    guard !marks.isEmpty else { return nil }
    var sentences: [Int: Set<Int>] = [:]
    for mark in marks {
      if let sentence = state.story.sentenceIndex(at: mark) { sentences[mark.source, default: []].insert(sentence) }
    }
    return ExportRequest(view: .columns, selection: ExportRequest.Selection(sentences: sentences))
  }
}
