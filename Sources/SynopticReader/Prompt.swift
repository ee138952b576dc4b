import SynopticCore

/// A line the reader is asked for: what it is for, what was typed, what could complete it.
struct Prompt: Sendable {
  /// The command whose argument is asked for.
  let command: Command
  let argument: Argument
  var editor: LineEditor
  /// Where the reader was; a preview is taken back to it.
  let viewpoint: Viewpoint
  let views: [ScreenID]
  /// Whole inputs that could follow what was typed, best first.
  var completions: [String] = []
  /// The completion that is in the line.
  var chosen: Int?
  /// How far back in the history the line comes from; 0 is what is being typed.
  var historyDepth = 0
  /// What was typed before the history was entered.
  var draft = ""

  /// - Parameter text: what the line suggests.
  init(_ command: Command, _ argument: Argument, text: String, viewpoint: Viewpoint, views: [ScreenID]) {
    self.command = command
    self.argument = argument
    editor = LineEditor(text, isSuggestion: true)
    self.viewpoint = viewpoint
    self.views = views
  }
}

/// What of the reading a preview may change.
struct Viewpoint: Sendable {
  let positions: [Position]
  let focus: Story.Focus
  let window: SourceWindow
  let search: SearchState?
}

extension Story {
  var viewpoint: Viewpoint {
    get { Viewpoint(positions: positions, focus: focus, window: window, search: search) }
    set {
      (positions, focus, window, search) = (newValue.positions, newValue.focus, newValue.window, newValue.search)
    }
  }
}

/// A question that is answered with `y`; anything else is no.
struct Confirmation: Sendable {
  let question: String
  let effects: [Effect]
  /// What is said after a no.
  let refusal: String
}
