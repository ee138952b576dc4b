import SynopticCore

/// A list whose items are rows of text.
protocol TextList: ListContent {
  associatedtype Item: Sendable
  /// What it lists, cheap to make: it is asked for again and again.
  func items(in state: State) -> [Item]
  func row(_ item: Item, in state: State) -> TextRow
  /// Headings are passed over by the cursor.
  func isHeading(_ item: Item) -> Bool
  /// Columns before the words in a list of a width.
  func labelWidth(in width: Int) -> Int
  /// Enter or click on an item.
  func choose(_ item: Item, in state: inout State) -> [Effect]
}

extension TextList {
  /// Room for `A subheading`; for `A ¶123` where columns are scarce.
  func labelWidth(in width: Int) -> Int { width < 60 ? min(8, width / 2) : 13 }

  func choose(_ item: Item, in state: inout State) -> [Effect] { [] }

  func count(in state: State) -> Int { items(in: state).count }

  func isHeading(_ item: Item) -> Bool { false }

  func isStop(_ item: Int, in state: State) -> Bool { !isHeading(items(in: state)[item]) }

  func height(of item: Int, in state: State, width: Int) -> Int {
    row(items(in: state)[item], in: state).height(width: width, labelWidth: labelWidth(in: width))
  }

  func draw(_ item: Int, in state: State, into frame: inout Frame, area: Rectangle) {
    row(items(in: state)[item], in: state)
      .draw(into: &frame, area: area, labelWidth: labelWidth(in: area.columns), theme: state.theme)
  }

  func open(_ item: Int, in state: inout State) -> [Effect] { choose(items(in: state)[item], in: &state) }

  /// The item under the cursor.
  func selected(in state: State) -> Item? { state.selectedItem(of: self).map { items(in: state)[$0] } }

  /// Where the cursor is among the items that are no headings: `3/17`.
  func position(in state: State) -> String {
    guard let selected = state.selectedItem(of: self) else { return "" }
    let items = items(in: state)
    let stops = items.indices.filter { !isHeading(items[$0]) }
    return "\(stops.count { $0 <= selected })/\(stops.count)"
  }
}

extension Screen where Self: TextList {
  func status(_ state: State) -> String { position(in: state) }
}
