import SynopticCore

/// What a screen is known by.
public struct ScreenID: Hashable, Sendable, CustomStringConvertible {
  public let name: String
  init(_ name: String) { self.name = name }
  public var description: String { name }
}

/// One view over a story: draws itself from the state and says what can be exported of it.
///
/// One screen, one file; conformers are listed once, in `Screens.all`. Drawing touches nothing and cannot fail.
protocol Screen: Sendable {
  var id: ScreenID { get }
  /// Stands at the right of the top line.
  var title: String { get }
  /// Overlays are closed by Esc, views only by `q`.
  var isOverlay: Bool { get }
  /// How it is opened: the help line and the default keys of the command, which is called like the screen.
  var opening: (help: String, keys: [String]) { get }
  /// What the hint line offers, the most useful first.
  var hints: [Hint] { get }
  /// The same where what has the focus matters.
  func hints(in state: State) -> [Hint]
  /// What could not be guessed from what is shown, said at the right of the status line.
  func nextStep(in state: State) -> Hint?
  /// Called when it comes to the top; `fromTexts` when the columns were shown and one of them had the focus.
  func opened(_ state: inout State, fromTexts: Bool)
  /// The list under the cursor, where the screen is one: it gets movement, wheel, click and Enter from it.
  func list(in state: State) -> (any ListContent)?
  /// Draws between the top line and the status line.
  func draw(_ state: State, into frame: inout Frame, in area: Rectangle)
  /// Where the reader is: the left part of the status line.
  func status(_ state: State) -> String
  /// Computes what drawing needs and the state keeps: wrapped texts. Called before `draw`, at the same size.
  func prepare(_ state: inout State, area: Rectangle)
  /// What `s` exports; nil where the screen shows nothing of the story.
  func exportRequest(_ state: State) -> ExportRequest?
}

extension Screen {
  var isOverlay: Bool { false }
  func hints(in state: State) -> [Hint] { hints }
  func nextStep(in state: State) -> Hint? { nil }
  func opened(_ state: inout State, fromTexts: Bool) {}
  func prepare(_ state: inout State, area: Rectangle) {}
  func list(in state: State) -> (any ListContent)? { nil }
  func status(_ state: State) -> String { list(in: state).map { state.position(in: $0) } ?? "" }
  func exportRequest(_ state: State) -> ExportRequest? { nil }

  func draw(_ state: State, into frame: inout Frame, in area: Rectangle) {
    guard let list = list(in: state) else { return }
    list.draw(state, isFocused: true, into: &frame, in: area)
  }
}

/// A command the hint line offers, with a word for it; the key is read off the command.
struct Hint: Hashable, Sendable {
  let command: String
  let label: String
  init(_ command: String, _ label: String) {
    self.command = command
    self.label = label
  }
}

/// Every screen. A new one is added here and nowhere else.
enum Screens {
  static let all: [any Screen] = [
    ColumnsScreen(), CompareScreen(), DifferencesScreen(), OnlyHereScreen(), TimelineScreen(), EntitiesScreen(),
    EntityCardScreen(), QuotationsScreen(), MatchesScreen(),
    LinearScreen(), MarksScreen(), CorrectionsScreen(), WhyScreen(), InfoScreen(), OmittedScreen(), HelpScreen(),
  ]

  static subscript(id: ScreenID) -> any Screen { all.first { $0.id == id }! }
}
