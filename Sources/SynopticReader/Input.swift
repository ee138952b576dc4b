import SynopticCore

/// Everything that can happen to the reader; the only thing that changes its state.
public enum Input: Sendable {
  case key(Key)
  /// Text pasted by the terminal: never read as commands.
  case paste(String)
  case mouse(Mouse)
  case resize(Size)
  /// Something the reader asked for by an `Effect` has happened.
  case result(EffectResult)
}

public struct Mouse: Hashable, Sendable {
  public enum Action: Hashable, Sendable { case press, wheelUp, wheelDown }
  public let action: Action
  public let row: Int
  public let column: Int
  public init(action: Action, row: Int, column: Int) {
    self.action = action
    self.row = row
    self.column = column
  }
}
