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
    if let list = focusedList {
      moveInList(list, movement)
    } else if readsTexts {
      moveInText(movement)
    }
  }

  /// The list that has the focus; nil while a text has it.
  var focusedList: (any ListContent)? {
    if screen.id != ColumnsScreen.id { return screen.list(in: self) }
    return story.focus.pane.map { Panes[$0] }
  }

  /// The columns are shown and one of them has the focus.
  var readsTexts: Bool { screen.id == ColumnsScreen.id && story.focus.pane == nil }

  /// The area of the focused list's items.
  func itemArea(of list: any ListContent) -> Rectangle {
    let area =
      screen.id == ColumnsScreen.id
      ? columnsArrangement.panes.first { $0.id == story.focus.pane }?.items : arrangement.body
    return list.itemArea(in: area ?? arrangement.body, state: self)
  }

  /// Lets a list's cursor move and scrolls the list after it.
  mutating func moveInList(_ list: any ListContent, _ movement: Movement) {
    let (count, area) = (list.count(in: self), itemArea(of: list))
    let rows = max(1, area.rows)
    var cursor = story.lists[list.listID] ?? ListState()
    let isStop = { [self] item in list.isStop(item, in: self) }
    switch movement {
    case .lines(let steps): cursor.move(by: steps, count: count, isStop: isStop)
    case .pages(let pages): cursor.place(at: cursor.cursor + pages * rows, count: count, isStop: isStop)
    case .halfPages(let halves): cursor.place(at: cursor.cursor + halves * rows / 2, count: count, isStop: isStop)
    case .start: cursor.place(at: 0, count: count, isStop: isStop)
    case .end: cursor.place(at: count - 1, count: count, isStop: isStop)
    }
    store(cursor, of: list, area: area)
  }

  /// Puts a list's cursor on an item.
  mutating func select(_ item: Int, in list: any ListContent) {
    var cursor = story.lists[list.listID] ?? ListState()
    cursor.place(at: item, count: list.count(in: self)) { list.isStop($0, in: self) }
    store(cursor, of: list, area: itemArea(of: list))
  }

  /// Keeps the cursor of the shown list on an item and on the screen, after the list or its size changed.
  mutating func keepListPlace() {
    guard let list = focusedList else { return }
    select(story.lists[list.listID]?.cursor ?? 0, in: list)
  }

  private mutating func store(_ cursor: ListState, of list: any ListContent, area: Rectangle) {
    var cursor = cursor
    if cursor.cursor != story.lists[list.listID]?.cursor { cursor.detailTop = 0 }
    cursor.reveal(rows: area.rows, count: list.count(in: self)) {
      list.height(of: $0, in: self, width: area.columns)
    }
    story.lists[list.listID] = cursor
  }

  /// Scrolls what is shown of the item under the cursor, where the screen shows more than the list.
  /// - Returns: whether it does.
  mutating func scrollDetail(by rows: Int) -> Bool {
    guard let screen = screen as? any EvidenceScreen, let item = selectedItem(of: screen) else { return false }
    let parts = screen.parts(of: arrangement.body, self, isScrolled: true)
    guard !parts.evidence.isEmpty else { return false }
    let count =
      (parts.isInPlace ? 1 : 0)
      + screen.evidence(of: item, in: self, columns: EvidencePane(parts, theme: theme).wordColumns).count
    let top = (story.lists[screen.listID]?.detailTop ?? 0) + rows
    story.lists[screen.listID, default: ListState()].detailTop = max(0, min(top, count - 1))
    return true
  }

  /// The item under a list's cursor; nil when the list is empty.
  func selectedItem(of list: any ListContent) -> Int? {
    let count = list.count(in: self)
    return count == 0 ? nil : min(story.lists[list.listID]?.cursor ?? 0, count - 1)
  }

  /// Where the cursor is in a list: "3/17".
  func position(in list: any ListContent) -> String {
    selectedItem(of: list).map { "\($0 + 1)/\(list.count(in: self))" } ?? ""
  }

  /// The scopes a key is looked up in, the narrowest first.
  var scopes: [Command.Scope] {
    let focus: [Command.Scope] =
      if readsTexts {
        [.texts]
      } else if screen.id == ColumnsScreen.id, let pane = story.focus.pane {
        [.pane(pane), .lists]
      } else {
        focusedList == nil ? [] : [.lists]
      }
    let names: [Command.Scope] = [EntitiesScreen.id, EntityCardScreen.id].contains(screen.id) ? [.names] : []
    return [.screen(screen.id)] + names + focus + [.everywhere]
  }
}
