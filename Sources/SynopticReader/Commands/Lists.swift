import SynopticCore

extension Commands {
  /// What is special to one view.
  static let lists: [Command] = [
    Command("finer", "Timeline: gather by a finer unit (year, month, day, hour)", keys: ["+"], in: timeline) {
      $0.zoomTimeline(\.finer, "the finest unit is the hour")
    },
    Command("coarser", "Timeline: gather by a coarser unit", keys: ["-"], in: timeline) {
      $0.zoomTimeline(\.coarser, "the coarsest unit is the year")
    },
    Command("filter-source", "Timeline: only what one source tells, then the next, then all", keys: ["f"], in: timeline)
    {
      $0.filterTimelineByNextSource()
    },
    Command(
      "filter-type", "Entities: only persons, then the next type, then all", keys: ["f"],
      in: .screen(EntitiesScreen.id)
    ) { $0.filterEntitiesByNextType() },
    Command("filter-help", "Help: only what has these words", keys: ["/"], in: .screen(HelpScreen.id), argument: filter)
    {
      state, text in
      state.helpFilter = text
      return []
    },
    Command("delete-mark", "Marks: take this mark away", keys: ["x", "<del>"], in: .screen(MarksScreen.id)) {
      $0.deleteSelectedMark()
    },
  ]

  private static let timeline = Command.Scope.screen(TimelineScreen.id)

  private static var filter: Argument {
    Argument(
      "Only with", preview: { state, text in state.helpFilter = text },
      check: { state, text in
        let count = HelpScreen.commands(with: text).count
        return count == 0 ? .wrong("no command has these words") : .fine(Wording.count(count, "command", "commands"))
      })
  }
}

extension State {
  fileprivate mutating func zoomTimeline(
    _ neighbour: (TimelineRows.Zoom) -> TimelineRows.Zoom?, _ limit: String
  ) {
    guard let zoom = story.overview?.timeline.choice.zoom else { return }
    guard let next = neighbour(zoom) else { return message = .note(limit) }
    rearrangeTimeline { $0.zoom = next }
  }

  fileprivate mutating func filterTimelineByNextSource() {
    let count = story.sources.count
    rearrangeTimeline { choice in
      let next = choice.source.map { $0 + 1 } ?? 0
      choice.source = next < count ? next : nil
    }
  }

  fileprivate mutating func filterEntitiesByNextType() {
    story.entityType = story.entityType.map { $0.neighbour(1) } ?? EntityType.allCases.first
    keepListPlace()
  }

  fileprivate mutating func deleteSelectedMark() {
    guard case .mark(let mark) = MarksScreen().selected(in: self) else {
      return message = .note("this is no mark")
    }
    var edits = story.edits.value
    edits.marks.removeAll { $0 == mark }
    story.edits.change("mark taken away", to: edits)
    message = .note("mark taken away; u brings it back")
    keepListPlace()
  }
}
