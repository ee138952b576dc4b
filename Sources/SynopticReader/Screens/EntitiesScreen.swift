import SynopticCore

/// Who and what the texts name, how often each source does, and in which words.
struct EntitiesScreen: Screen, ListContent {
  static let id = ScreenID("entities")
  var id: ScreenID { Self.id }
  var listID: String { "entities" }
  var title: String { "Entities" }
  var opening: (help: String, keys: [String]) { ("Show who and what is named, by source", ["i"]) }
  var hints: [Hint] {
    [
      Hint("open-item", "card"), Hint("filter-type", "filter"), Hint("join", "the same as"), Hint("export", "export"),
      Hint("close", "back"),
    ]
  }

  func list(in state: State) -> (any ListContent)? { self }

  private func entities(in state: State) -> [Int] { state.story.overview?.entities(of: state.story.entityType) ?? [] }

  func count(in state: State) -> Int { entities(in: state).count }

  func open(_ item: Int, in state: inout State) -> [Effect] {
    guard let comparison = state.story.comparison else { return [] }
    state.openCard(of: comparison.entities[entities(in: state)[item]])
    return []
  }

  func draw(_ state: State, into frame: inout Frame, in area: Rectangle) {
    if area.rows >= 6, count(in: state) > 0 { drawHeader(state, into: &frame, area.splitTop(1).top) }
    draw(state, isFocused: true, into: &frame, in: area)
  }

  func itemArea(in area: Rectangle, state: State) -> Rectangle {
    area.splitTop(area.rows >= 6 && count(in: state) > 0 ? 1 : 0).rest
  }

  private func drawHeader(_ state: State, into frame: inout Frame, _ area: Rectangle) {
    let columns = EntityColumns(area, sources: state.story.sources.count)
    let style = state.theme[.heading]
    frame.write(columns.header, row: area.row, column: columns.counts, style: style)
    guard columns.formsRoom > 0 else { return }
    let forms = state.story.entityType.map { "only: \(Wording.type($0))" } ?? "also called"
    frame.write(forms, row: area.row, column: columns.forms, style: state.theme[.secondary], limit: columns.formsRoom)
  }

  func draw(_ item: Int, in state: State, into frame: inout Frame, area: Rectangle) {
    guard let comparison = state.story.comparison else { return }
    let entity = comparison.entities[entities(in: state)[item]]
    let columns = EntityColumns(area, sources: comparison.articles.count)
    frame.write(
      DisplayWidth.truncate(oneLine(entity.name), columns: columns.nameRoom), row: area.row, column: area.column + 1,
      style: state.theme[Role(entity.type)])
    frame.write(
      Wording.type(entity.type), row: area.row, column: columns.type, style: state.theme[.secondary],
      limit: columns.typeRoom)
    columns.drawCounts(of: entity, into: &frame, row: area.row, theme: state.theme)
    frame.write(
      DisplayWidth.truncate(otherForms(of: entity), columns: columns.formsRoom), row: area.row, column: columns.forms,
      style: state.theme[.secondary], limit: columns.formsRoom)
  }

  /// The forms that are not the name itself, by how often they are used.
  private func otherForms(of entity: Entity) -> String {
    var counts: [String: Int] = [:]
    for form in entity.forms.joined() where form.form != entity.name { counts[form.form, default: 0] += form.count }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\(oneLine($0.key)) \($0.value)" }.joined(separator: " · ")
  }

  func emptyText(in state: State) -> String {
    if let waiting = state.story.waitingText { return waiting }
    guard let type = state.story.entityType else { return "No names were found in these texts." }
    return "No \(Wording.type(type)) is named in these texts; f shows the next type, then all."
  }

  func status(_ state: State) -> String {
    [state.position(in: self), state.story.entityType.map { "only: \(Wording.type($0))" }].compactMap(\.self)
      .joined(separator: " · ")
  }

  func exportRequest(_ state: State) -> ExportRequest? {
    guard state.story.entityType != nil else { return ExportRequest(view: .entities) }
    return ExportRequest(view: .entities, selection: ExportRequest.Selection(items: Set(entities(in: state))))
  }
}

/// The columns of the list of entities: name, type, mentions per source, other forms; as many as there is room for.
private struct EntityColumns {
  let nameRoom: Int
  let type: Int
  let typeRoom: Int
  let counts: Int
  let forms: Int
  let formsRoom: Int
  private let sources: Int
  /// Columns of one source's count; 0 where there is one count for all.
  private let step: Int

  init(_ area: Rectangle, sources: Int) {
    self.sources = sources
    step = sources * 4 <= area.columns / 3 ? 4 : 0
    let countsRoom = step == 0 ? 5 : sources * step
    typeRoom = area.columns >= 56 ? 12 : 0
    nameRoom = max(1, min(30, (area.columns - 2 - countsRoom - typeRoom) * (area.columns >= 80 ? 1 : 2) / 2))
    type = area.column + 1 + nameRoom + 1
    counts = type + typeRoom
    forms = counts + countsRoom + 2
    formsRoom = max(0, area.endColumn - 1 - forms)
  }

  var header: String {
    step == 0
      ? Self.right("all", 5) : (0..<sources).map { Self.right(Comparison.letter($0), step) }.joined()
  }

  func drawCounts(of entity: Entity, into frame: inout Frame, row: Int, theme: Theme) {
    guard step > 0 else {
      frame.write(Self.right("\(entity.mentions.count)", 5), row: row, column: counts, style: theme[.text])
      return
    }
    for (source, forms) in entity.forms.enumerated() {
      let count = forms.reduce(0) { $0 + $1.count }
      let text = Self.right(count == 0 ? "·" : "\(count)", step)
      frame.write(text, row: row, column: counts + source * step, style: theme[count == 0 ? .secondary : .text])
    }
  }

  private static func right(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - DisplayWidth.width(of: text))) + text
  }
}

extension State {
  /// Opens the card of an entity, at its top.
  mutating func openCard(of entity: Entity) {
    guard let first = entity.mentions.first else { return }
    story.card = first
    story.lists[EntityCardScreen().listID] = nil
    openView(EntityCardScreen.id)
  }
}
