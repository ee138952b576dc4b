/// Merges the events of all articles that tell the same happening into the entries of a timeline.
///
/// Only what carries a time of its own starts an entry; statements dated by their tense alone may join one. Entries are
/// then ranked by how many sources tell them, how plainly they are dated and how much their words say, and the weakest
/// are left out: at most `entryLimit`, which grows with the number of articles.
enum TimelineBuilder {
  /// Entries of happenings: twelve, and four for every article of the story, at most sixty.
  static func entryLimit(articles: Int) -> Int { min(60, 12 + 4 * articles) }

  /// The least worth of an entry.
  private static let leastWorth = 1.5

  static func timeline(
    of articles: [AnnotatedArticle], entities: [Entity], days: [PublicationEstimate]
  ) -> Timeline {
    let vocabulary = StoryVocabulary(articles, entities: entities)
    let tellings = TellingCollector.tellings(of: articles, vocabulary: vocabulary, days: days)
    var clusters = TellingClusters()
    for telling in tellings where !telling.isInferred { clusters.add(telling) }
    for telling in tellings where telling.isInferred { clusters.join(telling) }
    if clusters.isEmpty {
      for telling in tellings { clusters.add(telling) }
    }
    let kept = select(DisputedTimes.joined(clusters.all), limit: entryLimit(articles: articles.count))
    let happenings = kept.map(EntryWriter(articles: articles).entry)
    return Timeline(entries: (happenings + publications(of: articles, days: days)).sorted(by: precedes))
  }

  /// The entries worth a line, in no particular order.
  private static func select(_ clusters: [TellingCluster], limit: Int) -> [TellingCluster] {
    let ranked = clusters.filter { $0.worth >= leastWorth }.sorted { a, b in
      a.worth != b.worth ? a.worth > b.worth : Telling.precedes(a.lead, b.lead)
    }
    return Array(ranked.prefix(limit))
  }

  private static func publications(of articles: [AnnotatedArticle], days: [PublicationEstimate]) -> [Timeline.Entry] {
    articles.indices.compactMap { index in
      guard let day = days[index].day else { return nil }
      let article = articles[index].article
      let statement = Timeline.Statement(
        article: index, sentence: nil, span: nil, time: nil,
        mark: days[index].certainty == .stated ? .states : .inferred)
      return Timeline.Entry(
        kind: .publication, placement: .calendar(publicationPeriod(article, day: day)),
        what: article.title ?? article.source.name, statements: [statement], planned: false)
    }
  }

  private static func publicationPeriod(_ article: Article, day: CalendarDay) -> Period {
    guard let publication = article.publication, publication.day == day, let minute = publication.minute else {
      return Period(day)
    }
    let start = day.number * Period.day + minute
    return Period(from: start, until: start + 1, granularity: .minute)
  }

  /// Calendar time, then time around the unknown publication day, then none; coarse before fine within one start.
  private static func precedes(_ a: Timeline.Entry, _ b: Timeline.Entry) -> Bool {
    let (left, right) = (a.placement.order, b.placement.order)
    if left != right { return left < right }
    if a.kind != b.kind { return a.kind == .happening }
    if a.what != b.what { return a.what < b.what }
    return (a.statements.first?.article ?? 0) < (b.statements.first?.article ?? 0)
  }
}

extension Placement {
  /// What a timeline sorts by.
  fileprivate var order: (Int, Int, Int, Int) {
    switch self {
    case .calendar(let period): (0, period.from ?? .min, period.granularity.rawValue, period.until ?? .max)
    case .relative(let period): (1, period.from ?? .min, period.granularity.rawValue, period.until ?? .max)
    case .unplaced: (2, 0, 0, 0)
    }
  }
}
