/// How far a movement goes.
enum Movement: Hashable, Sendable {
  case lines(Int)
  case pages(Int)
  case halfPages(Int)
  case start, end
}

extension State {
  /// Moves in what has the focus.
  mutating func move(_ movement: Movement) {
    if let list = focusedList { moveInList(list, movement) }
  }

  /// The list that has the focus; nil while a text has it.
  var focusedList: (any ListContent)? {
    if let list = screen.list(in: self) { return list }
    if case .pane(let id) = story.focus { return Panes[id] }
    return nil
  }

  private mutating func moveInList(_ list: any ListContent, _ movement: Movement) {
    let count = list.count(in: self)
    let rows = 10
    var cursor = story.lists[list.listID] ?? ListState()
    let isStop = { [self] item in list.isStop(item, in: self) }
    switch movement {
    case .lines(let steps): cursor.move(by: steps, count: count, isStop: isStop)
    case .pages(let pages): cursor.place(at: cursor.cursor + pages * rows, count: count, isStop: isStop)
    case .halfPages(let halves): cursor.place(at: cursor.cursor + halves * rows / 2, count: count, isStop: isStop)
    case .start: cursor.place(at: 0, count: count, isStop: isStop)
    case .end: cursor.place(at: count - 1, count: count, isStop: isStop)
    }
    story.lists[list.listID] = cursor
  }

  /// Where the cursor is in a list: "3/17".
  func position(in list: any ListContent) -> String {
    let count = list.count(in: self)
    return count == 0 ? "" : "\((story.lists[list.listID]?.cursor ?? 0) + 1)/\(count)"
  }

  /// The scopes a key is looked up in, the narrowest first.
  var scopes: [Command.Scope] {
    [.screen(screen.id), focusedList == nil ? .texts : .lists, .everywhere]
  }
}

extension State {
  /// Opens a view on top of the one that is shown; one that is open already comes to the top.
  mutating func openView(_ id: ScreenID) {
    guard views.last != id else { return }
    if id == ColumnsScreen.id { return views = [id] }
    views.removeAll { $0 == id }
    views.append(id)
  }

  /// Closes the view that is shown; the last one quits.
  mutating func closeView() -> [Effect] {
    guard views.count > 1 else { return [.quit] }
    views.removeLast()
    return []
  }

  /// Takes the reader to a place in the texts, remembering where they came from.
  mutating func go(to place: Place) {
    story.positions[place.source].cursor = place.offset
    story.focus = .source(place.source)
    views = [ColumnsScreen.id]
  }
}
