extension Commands {
  static let program: [Command] = [
    Command("close", "Close the view; quit from the last one", keys: ["q"]) { state, _ in state.closeView() },
    Command("quit", "Quit", keys: ["Q"]) { _, _ in [.quit] },
  ]
}
