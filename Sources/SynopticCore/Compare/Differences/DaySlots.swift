/// Days and times of linked statements.
struct DaySlots {
  private typealias Time = StatementFacts.Time
  private let pair: LinkedPair

  init(_ pair: LinkedPair) { self.pair = pair }

  /// Less sure links join too many sentences that tell of different happenings.
  private static let leastScore = 0.45

  var differences: [Discrepancy] {
    guard pair.link.score >= DaySlots.leastScore else { return [] }
    let (left, right) = (pair.a.times, pair.b.times)
    var found: [Discrepancy] = []
    for own in left {
      for other in right where DaySlots.dateAlike(own, other) {
        if let difference = difference(own, other) { found.append(difference) }
      }
    }
    if found.isEmpty, !pair.hasRival {
      found += left.flatMap { own in right.flatMap { other in contradiction(own, other, among: (left, right)) } }
    }
    return found
  }

  /// The time of saying something is none of the time at which it happened.
  private static func dateAlike(_ own: Time, _ other: Time) -> Bool {
    own.isSpeech == nil || other.isSpeech == nil || own.isSpeech == other.isSpeech
  }

  /// Each names one time, or both stand among the same words, and they are not the same.
  private func contradiction(_ own: Time, _ other: Time, among all: ([Time], [Time])) -> [Discrepancy] {
    guard !own.period.overlaps(other.period), own.isDay, other.isDay, DaySlots.dateAlike(own, other) else { return [] }
    let isOnly =
      all.0.count == 1 && all.1.count == 1 && pair.link.label <= .sameStatement
      && (own.isSpeech != nil || other.isSpeech != nil)
    guard isOnly || pair.standAlike(own.span, other.span) else { return [] }
    let isOneDay = own.period.firstDay == other.period.firstDay
    return [
      pair.difference(
        .date, isOneDay ? .compatible : .conflict, own.span, other.span,
        rule: isOneDay ? "times of one day" : "days of the same exclude each other")
    ]
  }

  private func difference(_ own: Time, _ other: Time) -> Discrepancy? {
    guard own.period.overlaps(other.period), own.words != other.words else { return nil }
    if own.period.from == other.period.from, own.period.until == other.period.until {
      return pair.difference(.date, .compatible, own.span, other.span, rule: "same day in other words")
    }
    guard own.period.contains(other.period) || other.period.contains(own.period) else { return nil }
    return pair.difference(.date, .refined, own.span, other.span, rule: "one time is more exact")
  }
}
