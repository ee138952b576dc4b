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
  /// It is shown beside the texts of a wide screen only, not below them.
  var isBeside: Bool { get }
  /// Rows it would like to have, its title not counted.
  func preferredRows(in state: State) -> Int
  /// Stands at the right of its title line, one cell before the edge.
  func titleNote(in state: State, columns: Int) -> String
}

extension Pane {
  var listID: String { "pane " + id.name }
  var isBeside: Bool { false }
  func titleNote(in state: State, columns: Int) -> String { "" }
}

/// Every pane, in the order of the focus. A new one is added here and nowhere else.
enum Panes {
  static let all: [any Pane] = [SentencePane(), TimelinePane()]

  static subscript(id: PaneID) -> any Pane { all.first { $0.id == id }! }
}
