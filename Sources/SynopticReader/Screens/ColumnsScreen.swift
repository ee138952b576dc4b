import SynopticCore

/// The texts side by side.
struct ColumnsScreen: Screen {
  static let id = ScreenID("columns")
  var id: ScreenID { Self.id }
  var title: String { "Columns" }
  var opening: (help: String, keys: [String]) { ("Show the texts side by side", []) }
  var hints: [Hint] { [Hint("next-pane", "source"), Hint("search", "search"), Hint("help", "help")] }

  func draw(_ state: State, into frame: inout Frame, in area: Rectangle) {}
}
