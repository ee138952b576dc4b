/// What a command wants to be told: asked for by a prompt when a key starts it, given behind its name on the command
/// line.
public struct Argument: Sendable {
  /// What an entered text would do, or why it cannot.
  enum Check: Equatable, Sendable {
    case fine(String)
    case wrong(String)
  }

  /// Stands before the input: "Export to".
  public let prompt: String
  /// What the input suggests; typing replaces it.
  let initial: @Sendable (State) -> String
  /// Whole inputs that could follow what is typed, best first.
  let complete: @Sendable (State, String) -> [String]
  /// The start of a path within the input, where paths should be offered.
  let path: @Sendable (State, String) -> String?
  /// Shows in the texts what is typed so far; taken back when the prompt is left.
  let preview: (@Sendable (inout State, String) -> Void)?
  /// What Tab does instead of completing.
  let toggle: (@Sendable (inout State) -> Void)?
  let check: @Sendable (State, String) -> Check

  init(
    _ prompt: String, initial: @escaping @Sendable (State) -> String = { _ in "" },
    complete: @escaping @Sendable (State, String) -> [String] = { _, _ in [] },
    path: @escaping @Sendable (State, String) -> String? = { _, _ in nil },
    preview: (@Sendable (inout State, String) -> Void)? = nil, toggle: (@Sendable (inout State) -> Void)? = nil,
    check: @escaping @Sendable (State, String) -> Check
  ) {
    self.prompt = prompt
    self.initial = initial
    self.complete = complete
    self.path = path
    self.preview = preview
    self.toggle = toggle
    self.check = check
  }

  /// One of some words; empty is wrong.
  static func choice(_ prompt: String, _ words: @escaping @Sendable (State) -> [String]) -> Argument {
    Argument(
      prompt,
      complete: { state, typed in words(state).filter { $0.hasPrefix(typed) } },
      check: { state, typed in
        let words = words(state)
        return words.contains(typed) ? .fine("") : .wrong("one of: " + words.joined(separator: " "))
      })
  }
}
