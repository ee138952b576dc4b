import SynopticCore

extension Commands {
  /// What the reader knows better than the analysis.
  static let correcting: [Command] = [
    Command(
      "link", "Say that another column's sentence tells the same as this one", keys: ["+"], in: .texts,
      argument: .source("The same as in", among: { $0.linkable }) { $0.wordsUnderCursor(in: $1) }
    ) { state, letter in state.correctLink(to: letter, isTold: true) },
    Command(
      "unlink", "Say that another source does not tell this sentence", keys: ["-"], in: .texts,
      argument: .source("Not the same as in", among: { $0.linked }) { $0.wordsOfCounterpart(in: $1) }
    ) { state, letter in state.correctLink(to: letter, isTold: false) },
    Command("note", "Write a note on this sentence", keys: ["a"], argument: note) { state, text in state.note(text) },
    Command(
      "unlink-claim", "Compare: the focused source does not tell this claim", keys: ["-"],
      in: .screen(CompareScreen.id)
    ) { state, _ in state.unlinkFocusedSource() },
    Command(
      "settle-claim", "Compare: settle the contradictions of this claim, or open them again", keys: ["r"],
      in: .screen(CompareScreen.id)
    ) { state, _ in state.settleClaim() },
    Command(
      "settle", "Differences: settle this one, or open it again", keys: ["r"], in: .screen(DifferencesScreen.id)
    ) { state, _ in state.settleDifference() },
    Command(
      "join", "Names: say that another name means the same", keys: ["+"], in: .names, argument: join
    ) { state, name in state.joinSelectedEntity(with: name) },
    Command(
      "split", "Entity: these words name somebody or something else", keys: ["-"], in: .screen(EntityCardScreen.id)
    ) { state, _ in state.splitSelectedMention() },
    Command(
      "delete-correction", "Corrections: take this one back", keys: ["x", "<del>"], in: .screen(CorrectionsScreen.id)
    ) { state, _ in state.deleteSelectedCorrection() },
  ]

  private static let note = Argument(
    "Note", initial: { state in state.placeOfSentence.flatMap { state.story.note(at: $0) } ?? "" },
    check: { state, text in
      guard let place = state.placeOfSentence else {
        return .wrong("notes are on sentences: in the texts, and where they are compared")
      }
      let letter = state.story.label(of: place)
      return .fine(
        "on \(letter); \(Correction.words(text) == nil ? "no words take the note away" : "kept with the corrections")")
    })

  private static let join = Argument(
    "The same as",
    complete: { state, typed in
      state.entityNames.filter { $0.lowercased().hasPrefix(typed.lowercased()) }
    },
    check: { state, typed in
      guard let selected = state.selectedEntity, let entity = state.story.comparison?.entities[selected] else {
        return .wrong("names are joined in the list of entities and on a card; i opens the list")
      }
      guard let (other, isConfirmed) = state.entity(called: typed) else {
        return .wrong("a name of the list; Tab completes")
      }
      guard other.type == entity.type || isConfirmed else {
        return .wrong("\(Wording.type(other.type)) and \(Wording.type(entity.type)): write ! behind it to join them")
      }
      return .fine("the same as \(oneLine(entity.name))")
    })
}

extension Argument {
  /// The letter of a source, with its words.
  fileprivate static func source(
    _ prompt: String, among sources: @escaping @Sendable (State) -> [Int],
    words: @escaping @Sendable (State, Int) -> String
  ) -> Argument {
    let letters = { @Sendable (state: State) in sources(state).map { Comparison.letter($0) } }
    return Argument(
      prompt, initial: { letters($0).first ?? "" },
      complete: { state, typed in letters(state).filter { $0.hasPrefix(typed.uppercased()) } },
      check: { state, typed in
        guard let source = state.story.source(named: typed), sources(state).contains(source) else {
          let known = letters(state)
          return .wrong(known.isEmpty ? "no other source tells this" : "one of: " + known.joined(separator: " "))
        }
        return .fine(words(state, source))
      })
  }
}

extension State {
  private var statement: Statement? { story.statement(at: story.place) }

  /// The other sources.
  fileprivate var linkable: [Int] { story.sources.indices.filter { $0 != story.readSource } }

  /// The sources that tell the sentence under the cursor.
  fileprivate var linked: [Int] {
    statement.flatMap { story.claims?.counterparts(of: $0) }.map { $0.map(\.article) } ?? []
  }

  private func counterpart(in source: Int) -> Statement? {
    statement.flatMap { story.claims?.counterparts(of: $0) }?.first { $0.article == source }
  }

  fileprivate func wordsUnderCursor(in source: Int) -> String {
    story.sentence(at: story.cursorPlace(in: source)).map { oneLine(story.sources[source].article[$0].prefix(200)) }
      ?? ""
  }

  fileprivate func wordsOfCounterpart(in source: Int) -> String {
    counterpart(in: source).flatMap { story.span(of: $0) }
      .map { oneLine(story.sources[source].article[$0].prefix(200)) } ?? ""
  }

  fileprivate mutating func correctLink(to letter: String, isTold: Bool) -> [Effect] {
    guard let statement, let source = story.source(named: letter), source != story.readSource else { return [] }
    let other = isTold ? story.statement(at: story.cursorPlace(in: source)) : counterpart(in: source)
    return other.map { correctLinks([(statement, $0)], isTold: isTold) } ?? []
  }

  private var selectedClaim: ClaimTable.Row? {
    CompareScreen().selectedRow(in: self).flatMap { story.claims?.rows[$0] }
  }

  fileprivate mutating func unlinkFocusedSource() -> [Effect] {
    guard let row = selectedClaim, row.claim != nil, let own = row.cells[story.readSource] else {
      message = .note("\(Comparison.letter(story.readSource)) does not tell this; Tab chooses the source")
      return []
    }
    let leaving = row.statements.filter { $0.article == own.article }
    let others = row.statements.filter { $0.article != own.article }
    return correctLinks(leaving.flatMap { one in others.map { (one, $0) } }, isTold: false)
  }

  fileprivate mutating func settleClaim() -> [Effect] {
    guard let row = selectedClaim, let claims = story.claims else { return [] }
    return settle(row.differences.map { claims.differences[$0] }.filter { $0.verdict <= .update })
  }

  fileprivate mutating func settleDifference() -> [Effect] {
    guard case .difference(let index) = DifferencesScreen().selected(in: self), let claims = story.claims else {
      return []
    }
    return settle(claims.repeated[index].map { claims.differences[$0] })
  }

  /// The entity under the cursor of the list, or the one whose card is open.
  fileprivate var selectedEntity: Int? {
    if screen.id == EntityCardScreen.id { return story.entity(of: story.card) }
    guard screen.id == EntitiesScreen.id, let item = selectedItem(of: EntitiesScreen()) else { return nil }
    return story.overview?.entities(of: story.entityType)[item]
  }

  /// Those it can be joined with, first the names of its own type.
  fileprivate var entityNames: [String] {
    guard let entities = story.comparison?.entities, let selected = selectedEntity else { return [] }
    let others = entities.indices.filter { $0 != selected }
    return
      (others.filter { entities[$0].type == entities[selected].type }
      + others.filter { entities[$0].type != entities[selected].type }).map { entities[$0].name }
  }

  /// Another entity by its name; "!" behind it confirms what is asked about.
  fileprivate func entity(called typed: String) -> (entity: Entity, isConfirmed: Bool)? {
    func named(_ name: Substring) -> Entity? {
      story.comparison?.entities.enumerated().first { $0.offset != selectedEntity && $0.element.name == name }?.element
    }
    if let entity = named(typed[...]) { return (entity, false) }
    return typed.hasSuffix("!") ? named(typed.dropLast()).map { ($0, true) } : nil
  }

  fileprivate mutating func joinSelectedEntity(with typed: String) -> [Effect] {
    guard let index = selectedEntity, let (other, _) = entity(called: typed),
      let left = story.comparison.flatMap({ story.firstName(of: $0.entities[index]) }),
      let right = story.firstName(of: other)
    else { return [] }
    return correct(
      "joined with \(other.name)", adding: [.join(left, right)], removing: [.split(left), .split(right)])
  }

  fileprivate mutating func splitSelectedMention() -> [Effect] {
    guard case .mention(let reference) = EntityCardScreen().selected(in: self)?.target,
      let anchor = story.anchor(of: reference)
    else {
      message = .note("put the cursor on a mention; its words leave this entity")
      return []
    }
    return correct("“\(anchor.words)” is an entity of its own", adding: [.split(anchor)])
  }

  fileprivate mutating func deleteSelectedCorrection() -> [Effect] {
    guard let correction = CorrectionsScreen().selected(in: self) else { return [] }
    var edits = story.edits.value
    edits.corrections.removeAll { $0 == correction }
    for (source, entry) in story.sources.enumerated() {
      let left = entry.article.corrections(stating: edits.stated[source]).filter { $0 != correction }
      edits.stated[source] = entry.article.stated(in: left)
    }
    return commit(edits, as: "correction taken back")
  }
}

extension Story {
  /// The first mention of an entity by name, as corrections know it.
  fileprivate func firstName(of entity: Entity) -> Correction.Anchor? {
    entity.mentions.first { annotated($0.article)?.mentions[$0.mention].form == .name }.flatMap { anchor(of: $0) }
  }
}
