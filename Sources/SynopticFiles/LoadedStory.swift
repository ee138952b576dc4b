import SynopticCore

/// Articles about one event that were found together, and the files they came from.
public struct LoadedStory: Sendable {
  /// The folder's name; nil for files that were named one by one.
  public let name: String?
  public let articles: [Article]
  /// For each article the path it was read from, as it was given; `-` is standard input.
  public let paths: [String]

  public init(name: String?, articles: [Article], paths: [String]) {
    precondition(articles.count == paths.count, "one path an article")
    self.name = name
    self.articles = articles
    self.paths = paths
  }
}
