/// What made a file: written into every export, so that the same texts under the same rules can be checked to give
/// the same file. This is the one place a version stands.
public enum Release {
  public static let name = "Synoptic"
  public static let version = "0.1.0"
  /// Raised whenever a rule, list or model changes what the analysis finds.
  public static let rules = 1

  /// `Synoptic 0.1.0, rules 1`
  public static var line: String { "\(name) \(version), rules \(rules)" }
}
