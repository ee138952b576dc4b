import SynopticCore

extension Commands {
  static let search: [Command] = [
    Command(
      "search", "Search all sources while you type; Tab: words or regular expression", keys: ["/"],
      argument: Argument(
        "/", preview: { state, text in state.search(text) }, toggle: { $0.toggleSearchMode() },
        check: { state, text in state.check(search: text) })
    ) { state, text in
      state.commitSearch(text)
      return []
    },
    Command("next-match", "Go to the next match, in any source", keys: ["n"]) { $0.moveByMatch(forwards: true) },
    Command("previous-match", "Go to the previous match, in any source", keys: ["N"]) {
      $0.moveByMatch(forwards: false)
    },
  ]
}

extension State {
  /// Searches all sources and goes to the first match at or behind the cursor; nothing typed ends the search.
  fileprivate mutating func search(_ text: String) {
    guard !text.isEmpty else { return story.search = nil }
    let index = story.searchIndex ?? SearchIndex(story.sources.map(\.article))
    story.searchIndex = index
    var search = SearchState(
      SearchQuery(text: text, mode: searchMode), in: index, sources: story.sources.count)
    search.current = search.hit(from: story.place)
    story.search = search
    if let hit = search.current { visit(search.place(of: hit)) }
  }

  fileprivate mutating func commitSearch(_ text: String) {
    let origin = stop
    search(text)
    if story.place != origin.place { story.trail.leave(origin) }
    if let search = story.search, search.current == nil { message = .note("no match for \(text)") }
  }

  fileprivate mutating func toggleSearchMode() {
    searchMode = searchMode == .words ? .regularExpression : .words
  }

  fileprivate func check(search text: String) -> Argument.Check {
    let mode = searchMode == .words ? "words" : "regular expression"
    guard !text.isEmpty else { return .fine("\(mode), in all sources; Tab changes it") }
    // While it is typed the preview has searched already.
    if let search = story.search, search.query == SearchQuery(text: text, mode: searchMode) {
      return search.problem.map { .wrong($0) } ?? .fine("\(mode): \(search.summary)")
    }
    return .fine(mode)
  }

  fileprivate mutating func moveByMatch(forwards: Bool) {
    guard var search = story.search else {
      message = .note("nothing was searched for; / searches")
      return
    }
    let here = story.place
    let behind = Place(source: here.source, offset: here.offset.advanced(by: 1))
    guard let hit = forwards ? search.hit(from: behind) : search.hit(before: here) else {
      message = .note("no match for \(search.query.text)")
      return
    }
    search.current = hit
    story.search = search
    let place = search.place(of: hit)
    if forwards ? place <= here : place >= here {
      message = .note(forwards ? "from the first match on again" : "from the last match back again")
    }
    go(to: place)
  }
}
