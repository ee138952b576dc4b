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
    case screen(ScreenID)
  }

  /// What it is called on the command line: `next-source`.
  public let name: String
  /// One line, in the imperative.
  public let help: String
  public let keys: [Key]
  public let scope: Scope
  public let argument: Argument?
  let run: @Sendable (inout State, String) -> [Effect]

  /// - Parameter keys: in key notation; a name that is no key is a programmer's mistake.
  init(
    _ name: String, _ help: String, keys: [String] = [], in scope: Scope = .everywhere, argument: Argument? = nil,
    run: @escaping @Sendable (inout State, String) -> [Effect]
  ) {
    self.name = name
    self.help = help
    self.keys = keys.map { Key(notation: $0)! }
    self.scope = scope
    self.argument = argument
    self.run = run
  }

  /// A command without argument whose effects are none.
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

/// What a command wants to be told, asked for by a prompt when a key starts it.
public struct Argument: Sendable {
  /// What an entered text would do, or why it cannot.
  enum Check: Equatable, Sendable {
    case fine(String)
    case wrong(String)
  }

  /// Stands before the input: "export to".
  public let prompt: String
  /// It may be left out on the command line.
  public let isOptional: Bool
  /// What the input starts with.
  let initial: @Sendable (State) -> String
  /// Whole arguments that could follow what is typed, best first.
  let complete: @Sendable (State, String) -> [String]
  let check: @Sendable (State, String) -> Check
  /// Shows in the texts what is typed so far; undone when the prompt is left by Esc.
  let preview: (@Sendable (inout State, String) -> Void)?

  init(
    _ prompt: String, isOptional: Bool = false, initial: @escaping @Sendable (State) -> String = { _ in "" },
    complete: @escaping @Sendable (State, String) -> [String] = { _, _ in [] },
    preview: (@Sendable (inout State, String) -> Void)? = nil,
    check: @escaping @Sendable (State, String) -> Check
  ) {
    self.prompt = prompt
    self.isOptional = isOptional
    self.initial = initial
    self.complete = complete
    self.preview = preview
    self.check = check
  }
}
