import SynopticCore

/// All about one entity: what each source calls it, why the names were joined, what is related, every mention.
struct EntityCardScreen: Screen, TextList {
  enum Item: Sendable {
    case name
    case forms(source: Int)
    case join(Int)
    case relation(Int)
    case mentions
    case mention(Entity.Reference)
  }

  static let id = ScreenID("card")
  var id: ScreenID { Self.id }
  var listID: String { "card" }
  var title: String { "Entity" }
  var isOverlay: Bool { true }
  var opening: (help: String, keys: [String]) { ("Show all about the name under the cursor", ["<enter>"]) }
  var hints: [Hint] {
    [Hint("open-item", "go there"), Hint("highlight", "show all"), Hint("split", "another"), Hint("close", "back")]
  }

  func list(in state: State) -> (any ListContent)? { self }

  /// In the texts, the card is that of the name under the cursor.
  func opened(_ state: inout State, fromTexts: Bool) {
    guard fromTexts else { return }
    state.story.card = state.story.mention(at: state.story.place)
    state.story.lists[listID] = nil
  }

  private func entity(in state: State) -> Entity? {
    state.story.entity(of: state.story.card).flatMap { state.story.comparison?.entities[$0] }
  }

  func items(in state: State) -> [Item] {
    guard let entity = entity(in: state) else { return [] }
    return [.name] + entity.forms.indices.filter { !entity.forms[$0].isEmpty }.map { .forms(source: $0) }
      + entity.joins.indices.map { .join($0) } + entity.related.indices.map { .relation($0) }
      + [.mentions] + entity.mentions.map { .mention($0) }
  }

  func isHeading(_ item: Item) -> Bool {
    switch item {
    case .name, .mentions: true
    case .forms, .join, .relation, .mention: false
    }
  }

  func row(_ item: Item, in state: State) -> TextRow {
    guard let entity = entity(in: state) else { return TextRow(text: "") }
    switch item {
    case .name: return name(of: entity)
    case .forms(let source): return TextRow(label: Comparison.letter(source), text: forms(of: entity, in: source))
    case .join(let index):
      let join = entity.joins[index]
      return TextRow(label: "joined", text: "\(oneLine(join.left)) = \(oneLine(join.right)): \(join.rule)")
    case .relation(let index):
      let relation = entity.related[index]
      let other = state.story.comparison?.entities[relation.entity].name ?? ""
      return TextRow(label: "see", text: "\(oneLine(other)): \(relation.rule)")
    case .mentions: return .heading(Wording.count(entity.mentions.count, "mention", "mentions"))
    case .mention(let reference): return mention(reference, in: state.story)
    }
  }

  private func name(of entity: Entity) -> TextRow {
    let name = oneLine(entity.name)
    var row = TextRow.heading("\(name), \(Wording.type(entity.type))")
    row.parts = [TextRow.Part(span: Span(0, name.utf8.count), role: Role(entity.type))]
    return row
  }

  private func forms(of entity: Entity, in source: Int) -> String {
    entity.forms[source].map { "\(oneLine($0.form)) \($0.count)" }.joined(separator: " · ")
  }

  private func mention(_ reference: Entity.Reference, in story: Story) -> TextRow {
    guard let annotated = story.annotated(reference.article), let place = story.place(of: reference) else {
      return TextRow(text: "")
    }
    let mention = annotated.mentions[reference.mention]
    let excerpt = Excerpt(mention.span, in: annotated)
    return TextRow(
      label: story.label(of: place), text: excerpt.text,
      parts: [TextRow.Part(span: excerpt.focus, role: Role(mention.type))], maximumLines: 2)
  }

  func choose(_ item: Item, in state: inout State) -> [Effect] {
    switch item {
    case .mention(let reference):
      if let place = state.story.place(of: reference) { state.go(to: place) }
    case .forms(let source):
      let first = entity(in: state)?.mentions.first { $0.article == source }
      if let place = first.flatMap(state.story.place) { state.go(to: place) }
    case .relation(let index):
      guard let relation = entity(in: state)?.related[index], let comparison = state.story.comparison else { break }
      state.openCard(of: comparison.entities[relation.entity])
    case .name, .join, .mentions: break
    }
    return []
  }

  func emptyText(in state: State) -> String {
    state.story.waitingText
      ?? "There is no name in this sentence. i lists all names; . goes to the next one in the text."
  }

  func status(_ state: State) -> String {
    guard let entity = entity(in: state) else { return "" }
    return "\(position(in: state)) · \(oneLine(entity.name))"
  }

  func exportRequest(_ state: State) -> ExportRequest? {
    guard let entity = state.story.entity(of: state.story.card) else { return nil }
    return ExportRequest(view: .entities, selection: ExportRequest.Selection(items: [entity]))
  }
}
