/// Something worth telling the reader; collected as a value, never printed by the core.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable { case note, warning, error }
  public let severity: Severity
  /// One sentence: what, with what, what to do.
  public let message: String
  /// Line in the file it is about, from 1, where there is one.
  public let line: Int?

  public init(_ severity: Severity, _ message: String, line: Int? = nil) {
    self.severity = severity
    self.message = message
    self.line = line
  }
}
