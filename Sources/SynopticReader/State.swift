import SynopticCore

/// Everything the reader knows: a value, changed by commands and results only, from which the screen is drawn.
public struct State: Sendable {
  /// At least one.
  public internal(set) var stories: [Story]
  var storyIndex = 0
  public internal(set) var size: Size
  public internal(set) var settings: Settings
  public internal(set) var theme: Theme
  /// The open views, the visible one last; the first is always the columns.
  var views: [ScreenID] = [ColumnsScreen.id]
  var prompt: Prompt?
  var confirmation: Confirmation?
  /// What `/` takes its input for.
  var searchMode = SearchQuery.Mode.words
  /// The words that commands must have to be listed in the help.
  var helpFilter = ""
  /// One line about what just happened; gone with the next key.
  var message: Message?
  var pendingWrite: PendingWrite?
  /// Command line, search …: what was entered, by prompt, the latest last.
  var entered: [String: [String]] = [:]
  /// Wrapped texts of the visible columns: derived, kept because wrapping is the slow part of drawing.
  var layouts = LayoutCache()
  var generation = 0

  /// The open story.
  var story: Story {
    _read { yield stories[storyIndex] }
    _modify { yield &stories[storyIndex] }
  }

  var screen: any Screen { Screens[views.last!] }
}

/// A one-time message of the status line.
public struct Message: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case note, error }
  public let kind: Kind
  public let text: String

  static func note(_ text: String) -> Message { Message(kind: .note, text: text) }
  static func error(_ text: String) -> Message { Message(kind: .error, text: text) }
}
