import SynopticCore

/// Wrapped texts, by article and width.
struct LayoutCache: Sendable {
  private struct Key: Hashable {
    let article: ArticleID
    let width: Int
  }
  private var layouts: [Key: TextLayout] = [:]

  /// The layout of an article, if it is there.
  func layout(of article: Article, width: Int) -> TextLayout? { layouts[Key(article: article.id, width: width)] }

  /// Wraps an article unless it is there already.
  mutating func prepare(_ article: Article, width: Int) {
    let key = Key(article: article.id, width: width)
    if layouts[key] == nil { layouts[key] = TextLayout(article, width: width) }
  }
}
