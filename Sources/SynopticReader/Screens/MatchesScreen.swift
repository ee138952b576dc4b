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
    let number = state.story.paragraphNumber(of: block, in: hit.article)
    let label = " \(Comparison.letter(hit.article))" + (number == 0 ? "" : " ¶\(number)")
    frame.write(label, row: area.row, column: area.column, style: state.theme[.heading], limit: area.columns)
    let start = area.column + min(MatchesScreen.labelWidth, area.columns)
    let span = article.blocks[block].span
    let before = MatchesScreen.ending(
      article[Span(span.lower, hit.span.lower)], columns: (area.endColumn - start) * 2 / 5)
    let middle = start + (area.endColumn - start) * 2 / 5
    frame.write(before, row: area.row, column: middle - DisplayWidth.width(of: before), style: state.theme[.text])
    let width = frame.write(article[hit.span], row: area.row, column: middle, style: state.theme[.match])
    let rest = article[Span(hit.span.upper, max(hit.span.upper, span.upper))]
    frame.write(rest, row: area.row, column: middle + width, style: state.theme[.text])
  }

  private static let labelWidth = 8

  /// The longest end of a text that fits, beginning at a word.
  private static func ending(_ text: Substring, columns: Int) -> Substring {
    var tail = text.suffix(columns)
    while DisplayWidth.width(of: tail) > columns { tail = tail.dropFirst() }
    guard tail.startIndex > text.startIndex, let blank = tail.firstIndex(of: " ") else { return tail }
    return tail[blank...]
  }

  func exportRequest(_ state: State) -> ExportRequest? {
    state.story.search.map { ExportRequest(view: .search, query: $0.query) }
  }
}
