/// What a pane is known by.
public struct PaneID: Hashable, Sendable {
  public let name: String
  init(_ name: String) { self.name = name }
}

/// A list shown beside the columns, which may have the focus.
///
/// One pane, one file; conformers are listed once, in `Panes.all`.
protocol Pane: ListContent {
  var id: PaneID { get }
  var title: String { get }
  /// How it is shown: the help line and the default keys of the command, which is called like the pane.
  var opening: (help: String, keys: [String]) { get }
  var side: PaneSide { get }
  /// Where the cursor is, while it has the focus.
  func status(_ state: State) -> String
  /// Rows it would like to have, its title not counted.
  func preferredRows(in state: State) -> Int
  /// Stands at the right of its title line, one cell before the edge.
  func titleNote(in state: State, columns: Int) -> String
  /// Draws what stands between the title and the items.
  func drawHeader(_ state: State, into frame: inout Frame, in area: Rectangle)
}

/// Where a pane stands.
enum PaneSide {
  /// Below the texts, or at their right on a wide screen.
  case below
  /// Only where the screen is wide enough to show it beside the texts.
  case right, left

  /// The columns of a screen from which on it is shown.
  var leastColumns: Int {
    switch self {
    case .below: 0
    case .right: ColumnsArrangement.columnsForRight
    case .left: ColumnsArrangement.columnsForAll
    }
  }
}

extension Pane {
  var listID: String { "pane " + id.name }
  var side: PaneSide { .below }
  func status(_ state: State) -> String { "\(title) \(state.position(in: self))" }
  /// What the hint line offers while it has the focus.
  var hints: [Hint] {
    [
      Hint("open-item", "go there"), Hint("next-pane", "next"), Hint(id.name, "hide"), Hint("zoom", "zoom"),
      Hint("help", "help"), Hint("close", "quit"),
    ]
  }
  func titleNote(in state: State, columns: Int) -> String { "" }
  func drawHeader(_ state: State, into frame: inout Frame, in area: Rectangle) {}
}

/// Every pane, in the order of the focus. A new one is added here and nowhere else.
enum Panes {
  static let all: [any Pane] = [StatementsPane(), SentencePane(), TimelinePane(), NamePane()]

  static subscript(id: PaneID) -> any Pane { all.first { $0.id == id }! }
}
