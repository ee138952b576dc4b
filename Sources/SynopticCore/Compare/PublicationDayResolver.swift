/// Works out what is known of the day each article of a story was published.
///
/// A stated day stands. Otherwise the weekdays a report names tell its own weekday, dates and spans it names as past
/// tell what it cannot be older than, and an article of the same story whose day is stated turns a weekday into a day.
/// Nothing is guessed: evidence that disagrees leaves the day unknown.
enum PublicationDayResolver {
  /// How far apart two articles on one event may appear for one to date the other, in days. Less than half a week, so
  /// that a weekday has one day that fits.
  static let reach = 3

  /// One estimate an article, in the articles' order; the order of the articles does not change what is found.
  static func estimates(for articles: [AnnotatedArticle]) -> [PublicationEstimate] {
    let evidence = articles.enumerated().map { PublicationEvidence($1, index: $0) }
    return articles.indices.map { index in
      if let stated = articles[index].article.publication?.day { return PublicationEstimate(stated: stated) }
      let mates = articles.indices.filter { $0 != index }
      return estimate(evidence[index], mates: mates.map { (articles[$0], evidence[$0]) })
    }
  }

  private typealias Mate = (article: AnnotatedArticle, evidence: PublicationEvidence)

  private static func estimate(_ own: PublicationEvidence, mates: [Mate]) -> PublicationEstimate {
    guard let weekday = own.weekday ?? shared(by: mates) else {
      return PublicationEstimate(
        certainty: .unknown, day: nil, weekday: nil, earliest: own.earliest?.day, reasons: own.reasons)
    }
    let reasons = own.weekday == nil ? own.reasons + mates.compactMap(\.evidence.weekday?.reason) : own.reasons
    if own.weekday != nil, let (day, reason) = day(of: weekday.day, by: mates, notBefore: own.earliest?.day) {
      return PublicationEstimate(
        certainty: .inferred, day: day, weekday: day.weekday, earliest: day, latest: day, reasons: reasons + [reason])
    }
    return PublicationEstimate(
      certainty: .unknown, day: nil, weekday: weekday.day, earliest: own.earliest?.day, reasons: reasons)
  }

  /// The weekday of the undated story-mates, when they agree.
  private static func shared(by mates: [Mate]) -> PublicationEvidence.Finding<Weekday>? {
    let found = mates.filter { $0.article.article.publication == nil }.compactMap(\.evidence.weekday)
    guard let first = found.first, found.allSatisfy({ $0.day == first.day }) else { return nil }
    return first
  }

  /// The one day with this weekday near the stated days of story-mates.
  private static func day(
    of weekday: Weekday, by mates: [Mate], notBefore earliest: CalendarDay?
  ) -> (CalendarDay, PublicationEstimate.Reason)? {
    let dated = mates.compactMap { mate in mate.article.article.publication.map { (mate.evidence.index, $0.day) } }
    let days = dated.map { ($0.0, ($0.1 - reach).first(weekday)) }
    guard let (mate, day) = days.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }), days.allSatisfy({ $0.1 == day }),
      earliest.map({ $0 <= day }) ?? true
    else { return nil }
    return (
      day,
      PublicationEstimate.Reason(
        .onlyWeekday(weekday, within: reach, ofArticle: mate), article: mate, span: nil)
    )
  }
}
