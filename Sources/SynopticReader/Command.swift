import SynopticCore

/// Something the reader can do: one value, from which keys, help, the command line and its completion are read.
public struct Command: Sendable {
  /// Where a command applies. The narrowest one that fits a key wins.
  public enum Scope: Hashable, Sendable {
    case everywhere
    /// Wherever article texts are read: the columns while a source has the focus.
    case texts
    /// Wherever a list has the focus.
    case lists
    /// The list of entities and the card of one.
    case names
    case screen(ScreenID)
    case pane(PaneID)
  }

  /// What it is called on the command line: `next-source`.
  public let name: String
  /// One line, in the imperative.
  public let help: String
  public let keys: [Key]
  public let scope: Scope
  public let argument: Argument?
  /// The argument a key stands for, where the key says it all.
  let preset: @Sendable (Key) -> String?
  let run: @Sendable (inout State, String) -> [Effect]

  /// - Parameter keys: in key notation; a name that is no key is a programmer's mistake.
  init(
    _ name: String, _ help: String, keys: [String] = [], in scope: Scope = .everywhere, argument: Argument? = nil,
    preset: @escaping @Sendable (Key) -> String? = { _ in nil },
    run: @escaping @Sendable (inout State, String) -> [Effect]
  ) {
    self.name = name
    self.help = help
    self.keys = keys.map { Key(notation: $0)! }
    self.scope = scope
    self.argument = argument
    self.preset = preset
    self.run = run
  }

  /// A command without argument and without effects.
  init(
    _ name: String, _ help: String, keys: [String] = [], in scope: Scope = .everywhere,
    change: @escaping @Sendable (inout State) -> Void
  ) {
    self.init(name, help, keys: keys, in: scope) { state, _ in
      change(&state)
      return []
    }
  }
}
