/// Limits on what comes from outside; each is reported when it is met.
public enum Limits {
  /// Bytes of one file.
  public static let fileSize = 64_000_000
  /// Articles of one story.
  public static let articles = 200
}
