import SynopticCore

/// The reader without a terminal: inputs go in, effects come out, and a frame can be drawn at any time.
///
/// The loop around it is `inputs → handle → effects → runner → inputs …; render → terminal`.
public struct Session: Sendable {
  public private(set) var state: State

  /// The names of the views a session can open with, the texts first.
  public static let views = Screens.all.filter { !$0.isOverlay }.map(\.id.name)

  /// - Parameters:
  ///   - stories: at least one, each with at least one source.
  ///   - view: one of `views`; what is none of them opens the texts.
  ///   - notice: what went wrong before; shown until the first key.
  public init(
    stories: [Story], size: Size, settings: Settings = Settings(), theme: Theme = .standard, view: String? = nil,
    notice: String? = nil
  ) {
    precondition(!stories.isEmpty && stories.allSatisfy { !$0.sources.isEmpty }, "a session needs something to read")
    state = State(stories: stories, size: size, settings: settings, theme: theme)
    if let screen = Screens.all.first(where: { $0.id.name == view }) { state.openView(screen.id) }
    if let notice { state.message = .error(notice) }
  }

  /// What has to be done before the first key: the analysis of the open story.
  public mutating func start() -> [Effect] {
    (state.settings.mouse ? [.setMouse(true)] : []) + state.analyze()
  }

  /// Takes everything that happened since the last call, in order; the caller draws once afterwards.
  public mutating func handle(_ inputs: [Input]) -> [Effect] { inputs.flatMap { handle($0) } }

  private mutating func handle(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key): return press(key)
    case .paste(let text): return paste(text)
    case .mouse(let mouse): return state.point(mouse)
    case .resize(let size): state.resize(to: size)
    case .result(let result): return state.take(result)
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect] {
    state.message = nil
    if let question = state.confirmation { return answer(question, by: key) }
    if state.prompt != nil { return state.type(key) }
    guard let command = Keymap.command(for: key, in: state) else {
      state.message = .error("\(key.notation) does nothing here; ? shows the keys")
      return []
    }
    return state.start(command, by: key)
  }

  private mutating func answer(_ question: Confirmation, by key: Key) -> [Effect] {
    state.confirmation = nil
    if key == .character("y") { return question.effects }
    state.message = .note(question.refusal)
    return []
  }

  private mutating func paste(_ text: String) -> [Effect] {
    if state.prompt != nil { return state.pasteIntoPrompt(text) }
    state.message = .note("pasted text is read in prompts only; / and : open one")
    return []
  }

  /// The screen at a size.
  public mutating func render(_ size: Size) -> Frame {
    if size != state.size { state.resize(to: size) }
    state.screen.prepare(&state, area: state.arrangement.body)
    return ScreenPainter(state).frame
  }
}

extension State {
  /// Another size; every text stays at the words it was at.
  mutating func resize(to size: Size) {
    self.size = size
    guard !Arrangement.isTooSmall(size) else { return }
    focusWhatIsShown()
    keepPlaces()
    alignColumns()
    keepListPlace()
  }
}
