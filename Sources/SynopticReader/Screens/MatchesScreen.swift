import SynopticCore

/// What the search found, a line a match, the matches below each other.
struct MatchesScreen: Screen, ListContent {
  static let id = ScreenID("matches")
  var id: ScreenID { Self.id }
  var title: String { "Matches" }
  var opening: (help: String, keys: [String]) { ("List what the search found", ["M"]) }
  var hints: [Hint] {
    [
      Hint("open-item", "go there"), Hint("search", "search"), Hint("export", "export"), Hint("close", "close"),
    ]
  }
  var listID: String { id.name }

  func list(in state: State) -> (any ListContent)? { self }

  func status(_ state: State) -> String { state.story.search.map { "/\($0.query.text)" } ?? "" }

  func count(in state: State) -> Int { state.story.search?.hits.count ?? 0 }

  func emptyText(in state: State) -> String {
    guard let search = state.story.search else { return "Nothing was searched for yet. / searches all sources." }
    return "No match for \(search.query.text). / searches for something else."
  }

  func open(_ item: Int, in state: inout State) -> [Effect] {
    guard let place = state.story.search?.place(of: item) else { return [] }
    state.story.search?.current = item
    state.go(to: place)
    return []
  }

  func draw(_ item: Int, in state: State, into frame: inout Frame, area: Rectangle) {
    guard let hit = state.story.search?.hits[item] else { return }
    let place = Place(source: hit.article, offset: hit.span.lower)
    let article = state.story.sources[hit.article].article
    guard let block = state.story.block(at: place) else { return }
    let labelColumns = max(8, min(14, area.columns / 6))
    frame.write(
      DisplayWidth.truncate(state.story.label(of: place), columns: labelColumns - 2), row: area.row,
      column: area.column + 1, style: state.theme[.heading])
    let words = area.splitLeft(labelColumns).rest
    let middle = words.column + words.columns * 2 / 5
    let span = article.blocks[block].span
    let before = MatchesScreen.ending(
      article[Span(span.lower, hit.span.lower)], columns: middle - words.column)
    frame.write(before, row: area.row, column: middle - DisplayWidth.width(of: before), style: state.theme[.text])
    let end = middle + frame.write(article[hit.span], row: area.row, column: middle, style: state.theme[.match])
    let rest = article[Span(hit.span.upper, max(hit.span.upper, span.upper))].prefix(words.columns * 2)
    frame.write(
      DisplayWidth.truncate(oneLine(rest), columns: max(0, area.endColumn - 1 - end)), row: area.row, column: end,
      style: state.theme[.text])
  }

  /// The longest end of a text that fits, beginning at a word; an ellipsis stands for what is left out.
  private static func ending(_ text: Substring, columns: Int) -> String {
    var tail = text.suffix(columns)
    while DisplayWidth.width(of: tail) > columns { tail = tail.dropFirst() }
    guard tail.startIndex > text.startIndex, let blank = tail.firstIndex(of: " ") else { return String(tail) }
    return "…" + tail[blank...].dropFirst()
  }

  func exportRequest(_ state: State) -> ExportRequest? {
    state.story.search.map { ExportRequest(view: .search, query: $0.query) }
  }
}
