import SynopticCore

/// Every command with its keys, read off the commands.
struct HelpScreen: Screen, TextList {
  enum Item: Sendable {
    case theme(String)
    case command(Command)
  }

  static let id = ScreenID("help")
  var id: ScreenID { Self.id }
  var listID: String { "help" }
  var title: String { "Help" }
  var isOverlay: Bool { true }
  var opening: (help: String, keys: [String]) { ("Show this help", ["?", "<f1>"]) }
  var hints: [Hint] { [Hint("filter-help", "search"), Hint("open-item", "do it"), Hint("escape", "close")] }
  func labelWidth(in width: Int) -> Int { min(20, width / 3) }

  func list(in state: State) -> (any ListContent)? { self }

  func opened(_ state: inout State, fromTexts: Bool) { state.helpFilter = "" }

  func items(in state: State) -> [Item] {
    Commands.themes.flatMap { theme -> [Item] in
      let shown = theme.commands.filter { HelpScreen.matches($0, state.helpFilter) }
      return shown.isEmpty ? [] : [.theme(theme.title)] + shown.map { .command($0) }
    }
  }

  /// The commands that have all of some words in their name, keys or help.
  static func commands(with words: String) -> [Command] { Commands.all.filter { matches($0, words) } }

  private static func matches(_ command: Command, _ words: String) -> Bool {
    guard !words.isEmpty else { return true }
    let text =
      "\(command.name) \(command.help) \(command.keys.map { "\($0.notation) \($0.label)" }.joined(separator: " "))"
      .lowercased()
    return words.lowercased().split(separator: " ").allSatisfy { text.contains($0) }
  }

  func isHeading(_ item: Item) -> Bool {
    if case .theme = item { true } else { false }
  }

  func row(_ item: Item, in state: State) -> TextRow {
    switch item {
    case .theme(let title): .heading(title)
    case .command(let command):
      TextRow(
        label: keys(of: command), text: "\(command.help)  :\(command.name)",
        parts: [
          TextRow.Part(
            span: Span(command.help.utf8.count, command.help.utf8.count + 3 + command.name.utf8.count), role: .secondary
          )
        ])
    }
  }

  /// `Space PgDn ^F`, `1 … 9`.
  private func keys(of command: Command) -> String {
    let labels = command.keys.map(\.label)
    return labels.count > 4 ? "\(labels[0]) … \(labels[labels.count - 1])" : labels.joined(separator: " ")
  }

  /// Closes the help and does what was chosen, where that can be done there.
  func choose(_ item: Item, in state: inout State) -> [Effect] {
    guard case .command(let command) = item else { return [] }
    _ = state.closeView()
    guard state.scopes.contains(command.scope) else {
      state.message = .note("\(command.name) does nothing here")
      return []
    }
    return state.start(command)
  }

  func emptyText(in state: State) -> String { "No command has these words. / searches for others." }

  func status(_ state: State) -> String {
    let filter = state.helpFilter.isEmpty ? "" : " · with “\(state.helpFilter)”"
    return position(in: state) + filter
  }
}
