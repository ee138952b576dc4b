/// Merges the events of all articles that tell the same happening into the entries of a timeline.
enum TimelineBuilder {
  static func timeline(
    of articles: [AnnotatedArticle], entities: [Entity], days: [PublicationEstimate]
  ) -> Timeline { Timeline(entries: []) }
}
