/// What importers know of the languages a file may be written in.
public struct ImportRules: Sendable {
  /// - Throws: `LanguageError` when a list cannot be read.
  public init(_ languages: [Language]) throws(LanguageError) {}
}
