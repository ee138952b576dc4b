/// What the reader states about an article as a whole: by `--title`, `--source` and `--date`, which hold where the file
/// does not say it, or by corrections, which win over what it says.
public struct StatedMetadata: Hashable, Sendable {
  public var title: String?
  public var source: String?
  public var publication: Publication?

  public init(title: String? = nil, source: String? = nil, publication: Publication? = nil) {
    self.title = title
    self.source = source
    self.publication = publication
  }
}
