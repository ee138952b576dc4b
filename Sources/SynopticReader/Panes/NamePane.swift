import SynopticCore

/// Who or what the name under the cursor is, beside the texts of a wide screen: the beginning of its card.
struct NamePane: Pane, TextList {
  static let id = PaneID("name-pane")
  var id: PaneID { Self.id }
  var title: String { "This name" }
  var side: PaneSide { .right }
  var opening: (help: String, keys: [String]) {
    ("Show beside the texts who the name under the cursor is; move into it; hide it (wide)", ["P"])
  }

  func preferredRows(in state: State) -> Int { max(4, count(in: state) * 2) }

  func items(in state: State) -> [EntityCard.Row] { state.story.nameCard.rows }

  func isHeading(_ item: EntityCard.Row) -> Bool { item.text.isHeading }

  func row(_ item: EntityCard.Row, in state: State) -> TextRow { item.text }

  func choose(_ item: EntityCard.Row, in state: inout State) -> [Effect] {
    EntityCardScreen().choose(item, in: &state)
  }

  func emptyText(in state: State) -> String {
    state.story.waitingText ?? "There is no name in this sentence; . goes to the next one."
  }
}

/// The beginning of the card of the name under the cursor: kept, because it is asked for again and again.
struct NameCard: Sendable {
  private var entity: Int?
  private var version = 0
  fileprivate(set) var rows: [EntityCard.Row] = []

  /// - Returns: whether it is another name's now.
  mutating func update(_ story: Story) -> Bool {
    let reference = story.mention(at: story.place)
    let current = story.entity(of: reference)
    guard current != entity || story.comparisonVersion != version else { return false }
    (entity, version) = (current, story.comparisonVersion)
    rows = EntityCard(of: reference, in: story)?.rows ?? []
    return true
  }
}
