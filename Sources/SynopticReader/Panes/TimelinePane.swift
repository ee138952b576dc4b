/// The timeline below the columns.
struct TimelinePane: Pane, TimelineList {
  static let id = PaneID("timeline-pane")
  var id: PaneID { Self.id }
  var title: String { "Timeline" }
  var opening: (help: String, keys: [String]) {
    ("Show the timeline below or beside the texts; move into it; hide it", ["t"])
  }
  var hasLanes: Bool { false }

  func status(_ state: State) -> String { "\(title) \(position(in: state))" }

  func preferredRows(in state: State) -> Int { max(2, count(in: state)) }

  /// The sources' letters stand over their marks.
  func titleNote(in state: State, columns: Int) -> String {
    TimelineLine.marks(of: state, columns: columns).header
  }
}
