/// Days and times of linked statements.
struct DaySlots {
  private typealias Time = StatementFacts.Time
  private let pair: LinkedPair

  init(_ pair: LinkedPair) { self.pair = pair }

  /// Less sure links join too many sentences that tell of different happenings of these days.
  private static let leastScore = 0.4
  /// Minutes before the report from which a time is history, of which a story tells little.
  private static let history = 60 * Period.day

  var differences: [Discrepancy] {
    let isSure = pair.link.score >= DaySlots.leastScore
    let (left, right) = (
      isSure ? pair.a.times : pair.a.times.filter(isHistory), isSure ? pair.b.times : pair.b.times.filter(isHistory)
    )
    var found: [Discrepancy] = []
    for own in left where !DaySlots.isTold(own, right) {
      for other in right where DaySlots.dateAlike(own, other) && !DaySlots.isTold(other, left) {
        if let difference = difference(own, other) { found.append(difference) }
      }
    }
    if isSure { found += yearless }
    if found.isEmpty, isSure, !pair.hasRival {
      found += left.flatMap { own in right.flatMap { other in contradiction(own, other, among: (left, right)) } }
    }
    return found
  }

  /// "August" and "15 August" where nothing tells the year.
  private var yearless: [Discrepancy] {
    pair.a.yearless.flatMap { own in
      pair.b.yearless.compactMap { other in
        guard own.value != other.value, own.value.hasPrefix(other.value) || other.value.hasPrefix(own.value) else {
          return nil
        }
        return pair.difference(.date, .refined, own.span, other.span, rule: .exacterTime)
      }
    }
  }

  private func isHistory(_ time: Time) -> Bool {
    guard let day = pair.reportDay, let until = time.period.until else { return false }
    return until < day.number * Period.day - DaySlots.history
  }

  /// The other side names the time in the same words: it is no other word for one of the times beside it.
  private static func isTold(_ time: Time, _ others: [Time]) -> Bool {
    others.contains { $0.words == time.words && $0.period == time.period }
  }

  /// The time of saying something is none of the time at which it happened.
  private static func dateAlike(_ own: Time, _ other: Time) -> Bool {
    own.isSpeech == nil || other.isSpeech == nil || own.isSpeech == other.isSpeech
  }

  /// Each names one time for what happens in both, or both stand among the same words, and they are not the same: other
  /// days, other years. An hour and a day are times of different things.
  private func contradiction(_ own: Time, _ other: Time, among all: ([Time], [Time])) -> [Discrepancy] {
    guard !own.period.overlaps(other.period), own.isHour == other.isHour,
      !own.words.contains(other.words), !other.words.contains(own.words), DaySlots.dateAlike(own, other),
      !own.isSpoken, !other.isSpoken
    else { return [] }
    let isOneDay = own.isDay && other.isDay && own.period.firstDay == other.period.firstDay
    let isOnly = all.0.count == 1 && all.1.count == 1 && pair.link.score >= SentenceAligner.same
    let isAlike = pair.standAlike(own.span, other.span) && !datesOther(own, other)
    guard isOnly && (isOneDay ? areDates(own, other) : dateSame(own, other)) || isAlike else { return [] }
    return [
      pair.difference(
        .date, isOneDay ? .compatible : .conflict, own.span, other.span,
        rule: isOneDay ? .timesOfOneDay : .differentDays)
    ]
  }

  /// How much of the lighter clause has to stand in the other for both to tell of the same.
  private static let leastShare: Float = 0.5

  /// One of them surely dates what happens.
  private func areDates(_ own: Time, _ other: Time) -> Bool { own.isSpeech != nil || other.isSpeech != nil }

  /// Both date a deed, and the same one.
  private func dateSame(_ own: Time, _ other: Time) -> Bool {
    own.isSpeech == false && other.isSpeech == false
      && pair.facts.areNear(pair.a.happenings(at: own), pair.b.happenings(at: other))
      && pair.facts.tellAlike(
        Clause(around: own.span, of: pair.a), Clause(around: other.span, of: pair.b), share: DaySlots.leastShare)
  }

  /// Each dates a happening of its own: "built in 1968", "painted in 1971".
  private func datesOther(_ own: Time, _ other: Time) -> Bool {
    let (left, right) = (pair.a.happenings(at: own), pair.b.happenings(at: other))
    return !left.isEmpty && !right.isEmpty && !pair.facts.areNear(left, right)
  }

  private func difference(_ own: Time, _ other: Time) -> Discrepancy? {
    guard own.period.overlaps(other.period), own.words != other.words else { return nil }
    if own.period.from == other.period.from, own.period.until == other.period.until {
      return pair.difference(.date, .compatible, own.span, other.span, rule: .sameDay)
    }
    guard own.period.contains(other.period) || other.period.contains(own.period) else { return nil }
    return pair.difference(.date, .refined, own.span, other.span, rule: .exacterTime)
  }
}
