/// What `:set` changes.
public struct Settings: Sendable {
  /// The line of hints at the bottom.
  public var hints = true
  public var mouse = false

  public init(hints: Bool = true, mouse: Bool = false) {
    self.hints = hints
    self.mouse = mouse
  }
}
