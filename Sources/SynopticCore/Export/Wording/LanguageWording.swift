extension Wording {
  /// The language an article is read in, and how it is known: `es (by its words)`.
  public static func language(_ choice: LanguageChoice) -> String {
    if let missing = choice.missing {
      let reason = choice.problem == nil ? "which has no folder" : "whose folder cannot be used"
      return "\(choice.code); it is written in \(missing), \(reason)"
    }
    let reason =
      switch choice.origin {
      case .given: "stated by the reader"
      case .metadata: "stated by the file"
      case .detected: "by its words"
      case .assumed: "too few words tell; --language says it"
      case .foreign: "its own cannot be read"
      }
    return "\(choice.code) (\(reason))"
  }
}

extension LanguageChoice {
  /// What the reader should be told; nil where all is well.
  public var warning: Diagnostic? {
    missing.map {
      let reason = problem.map { "whose folder cannot be used (\($0))" } ?? "which has no folder of its own"
      return Diagnostic(.warning, "it is written in \($0), \(reason); read with the rules of “\(code)”")
    }
  }
}

extension AnnotatedArticle {
  /// What was found wrong with the article while it was imported, and with the language it is read in.
  public var diagnostics: [Diagnostic] { article.diagnostics + [layer.choice.warning].compactMap(\.self) }
}
