import SynopticCore

extension Commands {
  static let program: [Command] = [
    Command("command-line", "Type a command by its name", keys: [":"], argument: CommandLine.argument) {
      state, text in CommandLine.run(text, &state)
    },
    Command("set", "Change a setting", argument: Setting.argument) { state, text in Setting.apply(text, &state) },
    Command("mouse", "Turn the mouse on or off; while it is on, the terminal selects no text", keys: ["<f2>"]) {
      state, _ in Setting.apply("mouse \(state.settings.mouse ? "off" : "on")", &state)
    },
    Command("escape", "Close what is on top; end the selection, the search, the highlighting", keys: ["<esc>"]) {
      $0.escape()
    },
    Command("close", "Close this view; quit from the last one", keys: ["q"]) { state, _ in state.closeView() },
    Command("quit", "Quit", keys: ["Q"]) { _, _ in [.quit] },
    Command("cancel", "Cancel what is being worked on", keys: ["<c-c>"]) { state, _ in
      guard state.story.awaited != nil || state.story.awaitedStatements != nil else {
        state.message = .note("nothing is being worked on; Q quits")
        return []
      }
      (state.story.awaited, state.story.awaitedStatements) = (nil, nil)
      state.message = .note("cancelled; R starts again")
      return [.cancel]
    },
    Command("redraw", "Draw the screen anew", keys: ["<c-l>"]) { _, _ in [.redraw] },
    Command("suspend", "Suspend the program", keys: ["<c-z>"]) { _, _ in [.suspend] },
  ]
}

extension State {
  /// Takes away one thing at a time, the topmost first; never quits.
  fileprivate mutating func escape() {
    if screen.isOverlay {
      views.removeLast()
    } else if story.selection != nil {
      story.selection = nil
    } else if story.search != nil {
      story.search = nil
    } else if story.difference != nil {
      story.difference = nil
    } else if story.highlighted != nil {
      story.highlighted = nil
    } else if story.isZoomed {
      story.isZoomed = false
    } else if story.focus.pane != nil, screen.id == ColumnsScreen.id {
      focus(.source(story.lastSource))
    }
  }
}
