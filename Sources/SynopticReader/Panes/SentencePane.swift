import SynopticCore

/// What the other sources tell of the sentence that is read, beside the texts of a wide screen.
struct SentencePane: Pane, TextList {
  static let id = PaneID("sentence-pane")
  var id: PaneID { Self.id }
  var title: String { "This sentence" }
  var side: PaneSide { .right }
  func labelWidth(in width: Int) -> Int { min(13, width / 3) }
  var opening: (help: String, keys: [String]) {
    ("Show beside the texts what others tell of the sentence; move into it; hide it (wide)", ["V"])
  }

  func preferredRows(in state: State) -> Int { max(6, count(in: state) * 2) }

  func items(in state: State) -> [TextRow] { state.story.sentenceEvidence.rows }

  func row(_ item: TextRow, in state: State) -> TextRow { item }

  /// Goes to the words of a row that has some.
  func choose(_ item: TextRow, in state: inout State) -> [Effect] {
    if let place = item.place { state.go(to: place) } else { state.message = .note("this line stands in no text") }
    return []
  }

  func emptyText(in state: State) -> String {
    state.story.waitingForStatements ?? "Nothing of this sentence was found in another text."
  }
}

/// The evidence of the sentence under the cursor: kept, because it is asked for again and again while it is drawn.
struct SentenceEvidence: Sendable {
  private var statement: Statement?
  private var version = 0
  fileprivate(set) var rows: [TextRow] = []

  /// - Returns: whether it is another sentence's now.
  fileprivate mutating func update(_ story: Story) -> Bool {
    let current = story.statement(at: story.place)
    guard current != statement || story.statementsVersion != version else { return false }
    (statement, version) = (current, story.statementsVersion)
    rows = SentenceEvidence.rows(of: current, in: story)
    return true
  }

  private static func rows(of statement: Statement?, in story: Story) -> [TextRow] {
    guard let statement, let claims = story.claims, let evidence = Evidence(story) else { return [] }
    guard let row = claims.row(of: statement).map({ claims.rows[$0] }) else {
      return evidence.rows(nearest: statement)
    }
    return row.claim == nil ? evidence.rows(ofLone: statement) : evidence.rows(of: row)
  }
}

extension State {
  /// Brings the panes beside the texts up to the sentence that is read.
  mutating func preparePanes() {
    let shown = Set(columnsArrangement.panes.map(\.id))
    if shown.contains(SentencePane.id), story.sentenceEvidence.update(story) {
      story.lists[SentencePane().listID] = nil
    }
    if shown.contains(NamePane.id), story.nameCard.update(story) { story.lists[NamePane().listID] = nil }
    if shown.contains(StatementsPane.id), story.focus != .pane(StatementsPane.id) { followStatement() }
  }
}
