import SynopticCore

/// The wrapped texts of one measure, by article; another measure starts anew.
struct LayoutCache: Sendable {
  private var measure: TextLayout.Measure?
  private var layouts: [ArticleID: TextLayout] = [:]

  /// The layout of an article, if it is there.
  subscript(article: Article, measure: TextLayout.Measure) -> TextLayout? {
    self.measure == measure ? layouts[article.id] : nil
  }

  /// The layout of an article, wrapped now unless it is there.
  mutating func layout(of article: Article, _ measure: TextLayout.Measure) -> TextLayout {
    if self.measure != measure {
      self.measure = measure
      layouts = [:]
    }
    if let layout = layouts[article.id] { return layout }
    let layout = TextLayout(article, measure)
    layouts[article.id] = layout
    return layout
  }
}
