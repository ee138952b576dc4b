import SynopticCore

/// The reader without a terminal: inputs go in, effects come out, and a frame can be drawn at any time.
///
/// The loop around it is `inputs → handle → effects → runner → inputs …; render → terminal`.
public struct Session: Sendable {
  public private(set) var state: State

  /// - Parameter stories: at least one.
  public init(
    stories: [Story], size: Size, settings: Settings = Settings(), theme: Theme = .standard
  ) {
    precondition(!stories.isEmpty, "a session needs a story")
    state = State(stories: stories, size: size, settings: settings, theme: theme)
  }

  /// What has to be done before the first key: the analysis of the open story.
  public mutating func start() -> [Effect] { [] }

  /// Takes everything that happened since the last call, in order; the caller draws once afterwards.
  public mutating func handle(_ inputs: [Input]) -> [Effect] { inputs.flatMap { handle($0) } }

  private mutating func handle(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key): return press(key)
    case .resize(let size): state.size = size
    case .paste, .mouse, .result: break
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect] {
    state.message = nil
    guard let command = Keymap.command(for: key, in: state) else {
      state.message = .error("\(key.notation) does nothing here; ? shows the keys")
      return []
    }
    return command.run(&state, "")
  }

  /// The screen at a size.
  public mutating func render(_ size: Size) -> Frame {
    if size != state.size { state.size = size }
    var frame = Frame(size: size)
    state.screen.draw(state, into: &frame, in: Rectangle(size))
    return frame
  }
}
