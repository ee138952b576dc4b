import SynopticCore

/// The texts side by side.
struct ColumnsScreen: Screen {
  static let id = ScreenID("columns")
  var id: ScreenID { Self.id }
  var title: String { "Columns" }
  var hints: [String] { ["close"] }

  func draw(_ state: State, into frame: inout Frame, in area: Rectangle) {}
}
