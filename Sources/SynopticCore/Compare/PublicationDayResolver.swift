/// Works out what is known of the day each article of a story was published.
enum PublicationDayResolver {
  /// One estimate an article, in the articles' order; the order of the articles does not change what is found.
  static func estimates(for articles: [AnnotatedArticle]) -> [PublicationEstimate] {
    articles.map { annotated in
      guard let publication = annotated.article.publication else { return .unknown }
      return PublicationEstimate(
        certainty: .stated, day: publication.day, weekday: publication.day.weekday, earliest: publication.day,
        latest: publication.day)
    }
  }
}
