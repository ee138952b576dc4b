/// A language that is read when the first article in it turns up.
///
/// What every article is looked at with before its language is known (the importers' lists and the closed word classes)
/// is small and read at once; the rest waits.
public struct LanguageSource: Sendable {
  /// BCP 47 code, the folder's name.
  public let code: String
  private let read: @Sendable (_ isNeeded: (String) -> Bool) throws -> Language

  /// - Parameter read: reads the folder's files whose paths are needed.
  public init(code: String, read: @escaping @Sendable (_ isNeeded: (String) -> Bool) throws -> Language) {
    self.code = code
    self.read = read
  }

  /// A language that has been read already.
  public init(_ language: Language) {
    self.init(code: language.code) { _ in language }
  }

  /// The whole folder.
  /// - Throws: what is wrong with the folder.
  func whole() throws -> Language { try read { _ in true } }

  /// What tells texts in the language from others, and how their files are read.
  /// - Throws: what is wrong with the folder.
  func beginning() throws -> Language { try read { ImportRules.isNeeded($0) || LanguageDetector.files.contains($0) } }
}
