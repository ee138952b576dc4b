import SynopticCore

/// All about one entity.
struct EntityCardScreen: Screen, TextList {
  static let id = ScreenID("card")
  var id: ScreenID { Self.id }
  var listID: String { "card" }
  var title: String { "Entity" }
  var isOverlay: Bool { true }
  var opening: (help: String, keys: [String]) { ("Show all about the name under the cursor", ["<enter>"]) }
  var hints: [Hint] {
    [
      Hint("open-item", "go there"), Hint("highlight", "show all"), Hint("split", "another"),
      Hint("join", "the same as"), Hint("close", "back"),
    ]
  }

  func list(in state: State) -> (any ListContent)? { self }

  /// In the texts, the card is that of the name under the cursor.
  func opened(_ state: inout State, fromTexts: Bool) {
    guard fromTexts else { return }
    state.story.card = state.story.mention(at: state.story.place)
    state.story.lists[listID] = nil
  }

  func items(in state: State) -> [EntityCard.Row] { state.story.cardRows }

  func isHeading(_ item: EntityCard.Row) -> Bool { item.text.isHeading }

  func row(_ item: EntityCard.Row, in state: State) -> TextRow { item.text }

  func choose(_ item: EntityCard.Row, in state: inout State) -> [Effect] {
    switch item.target {
    case .mention(let reference):
      if let place = state.story.place(of: reference) { state.go(to: place) }
    case .place(let place): state.go(to: place)
    case .entity(let index):
      if let entity = state.story.comparison?.entities[index] { state.openCard(of: entity) }
    case .nowhere: state.message = .note("this line stands in no text")
    }
    return []
  }

  func emptyText(in state: State) -> String {
    state.story.waitingText
      ?? "There is no name in this sentence. i lists all names; . goes to the next one in the text."
  }

  private func entity(in state: State) -> Int? { state.story.entity(of: state.story.card) }

  func status(_ state: State) -> String {
    guard let entity = entity(in: state).flatMap({ state.story.comparison?.entities[$0] }) else { return "" }
    return "\(position(in: state)) · \(oneLine(entity.name))"
  }

  func exportRequest(_ state: State) -> ExportRequest? {
    entity(in: state).map { ExportRequest(view: .entities, selection: ExportRequest.Selection(items: [$0])) }
  }
}
