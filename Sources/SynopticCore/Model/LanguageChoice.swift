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
    /// What it is written in cannot be read: the rules that hold for every language, else the first language's.
    case foreign
  }
  /// BCP 47 code of the language whose rules and lists are used.
  public let code: String
  public let origin: Origin
  /// How much of what tells languages apart speaks for it, or for `missing`: 0…1. Where words do not tell, 1 if somebody
  /// said so and 0 if nobody did.
  public let confidence: Double
  /// What the article seems to be written in and cannot be read in, as a name or code; nil as a rule.
  public let missing: String?
  /// Why the folder of `missing` cannot be used; nil where it has none.
  public let problem: String?

  public init(code: String, origin: Origin, confidence: Double = 1, missing: String? = nil, problem: String? = nil) {
    self.code = code
    self.origin = origin
    self.confidence = confidence
    self.missing = missing
    self.problem = problem
  }
}
