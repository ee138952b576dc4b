/// What the reader searches for, over all open articles.
public struct SearchQuery: Hashable, Sendable {
  public enum Mode: String, Hashable, Sendable { case words, regularExpression }
  public let text: String
  public let mode: Mode

  public init(text: String, mode: Mode) {
    self.text = text
    self.mode = mode
  }
}
