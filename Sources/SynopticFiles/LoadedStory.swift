import SynopticCore

/// Articles about one event that were found together, and the files they came from.
public struct LoadedStory: Sendable {
  /// The folder's name; nil for files that were named one by one.
  public let name: String?
  public let articles: [Article]
  /// For each article the path it was read from, as it was given; `-` is standard input.
  public let paths: [String]
  /// What the reader corrected, and the file it is kept in: nil for articles that are no files of theirs.
  public let corrections: [Correction]
  public let correctionsPath: String?
  /// Lines of that file that are no corrections: kept there, to be named to the reader.
  public let unknownLines: Int

  public init(
    name: String?, articles: [Article], paths: [String], corrections: [Correction] = [],
    correctionsPath: String? = nil, unknownLines: Int = 0
  ) {
    precondition(articles.count == paths.count, "one path an article")
    self.corrections = corrections
    self.correctionsPath = correctionsPath
    self.unknownLines = unknownLines
    self.name = name
    self.articles = articles
    self.paths = paths
  }
}
