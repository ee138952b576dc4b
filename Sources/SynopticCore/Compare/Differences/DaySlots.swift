/// Days and times of linked statements.
struct DaySlots {
  private let pair: LinkedPair

  init(_ pair: LinkedPair) { self.pair = pair }

  var differences: [Discrepancy] {
    let (left, right) = (placed(pair.a), placed(pair.b))
    var found: [Discrepancy] = []
    for own in left {
      for other in right {
        if let difference = difference(own, other) { found.append(difference) }
      }
    }
    if found.isEmpty, left.count == 1, right.count == 1, pair.link.label <= .sameStatement {
      found += contradiction(left[0], right[0])
    }
    return found
  }

  /// Each names one time, and they are not the same.
  private func contradiction(_ own: Placed, _ other: Placed) -> [Discrepancy] {
    guard !own.period.overlaps(other.period), own.isDay, other.isDay else { return [] }
    let isOneDay = own.period.firstDay == other.period.firstDay
    return [
      pair.difference(
        .date, isOneDay ? .compatible : .conflict, own.span, other.span,
        rule: isOneDay ? "times of one day" : "days of the same exclude each other")
    ]
  }

  private struct Placed {
    let span: Span
    let period: Period
    let words: String
    var isDay: Bool { period.granularity >= .day }
  }

  private func placed(_ terms: StatementTerms) -> [Placed] {
    pair.times(terms).compactMap { time in
      guard time.kind == .date || time.kind == .time, case .calendar(let period) = time.placement,
        period.from != nil, period.until != nil
      else { return nil }
      let words = pair.article(terms).article[time.span].lowercased()
      return Placed(span: time.span, period: period, words: words)
    }
  }

  private func difference(_ own: Placed, _ other: Placed) -> Discrepancy? {
    guard own.period.overlaps(other.period), own.words != other.words else { return nil }
    if own.period.from == other.period.from, own.period.until == other.period.until {
      return pair.difference(.date, .compatible, own.span, other.span, rule: "same day in other words")
    }
    guard own.period.contains(other.period) || other.period.contains(own.period) else { return nil }
    return pair.difference(.date, .refined, own.span, other.span, rule: "one time is more exact")
  }
}
