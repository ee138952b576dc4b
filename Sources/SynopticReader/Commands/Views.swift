extension Commands {
  /// One command a screen, called like it.
  static let views: [Command] = Screens.all.map { screen in
    Command(screen.id.name, screen.opening.help, keys: screen.opening.keys) { $0.openView(screen.id) }
  }
}
