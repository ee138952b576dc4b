/// In which language an article is read, and how we know.
public struct LanguageChoice: Hashable, Sendable {
  public enum Origin: String, Hashable, Sendable {
    /// The reader said so (`--language`).
    case given
    /// A header block or metadata of the file.
    case metadata
    /// The words of the text.
    case detected
    /// Nothing tells: the first language there is.
    case assumed
  }
  /// BCP 47 code of the language whose rules and lists are used.
  public let code: String
  public let origin: Origin
  /// How much of what tells languages apart speaks for it: 0…1; 1 where somebody said so.
  public let confidence: Double
  /// What the article seems to be written in and cannot be read in, as a name or code; nil as a rule.
  public let missing: String?

  public init(code: String, origin: Origin, confidence: Double = 1, missing: String? = nil) {
    self.code = code
    self.origin = origin
    self.confidence = confidence
    self.missing = missing
  }

  /// For text that belongs to no file.
  static let undetermined = LanguageChoice(code: "und", origin: .assumed, confidence: 0)

  /// What the reader should be told; nil where all is well.
  public var warning: Diagnostic? {
    missing.map {
      Diagnostic(.warning, "it is written in \($0), which has no folder of its own; read with the rules of “\(code)”")
    }
  }
}
