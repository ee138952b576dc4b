/// Finds the command behind a key: the narrowest scope that fits wins.
enum Keymap {
  static func command(for key: Key, in state: State) -> Command? {
    for scope in state.scopes {
      if let command = table[scope]?[key] { return command }
    }
    return nil
  }

  private static let table: [Command.Scope: [Key: Command]] = {
    var table: [Command.Scope: [Key: Command]] = [:]
    for command in Commands.all {
      for key in command.keys { table[command.scope, default: [:]][key] = command }
    }
    return table
  }()
}
