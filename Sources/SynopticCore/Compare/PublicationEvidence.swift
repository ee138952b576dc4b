/// What one article's own words tell of the day it was published.
struct PublicationEvidence {
  /// Something found, and why.
  struct Finding<Day> {
    let day: Day
    let reason: PublicationEstimate.Reason
  }

  /// Index of the article in the story.
  let index: Int
  private(set) var weekday: Finding<Weekday>?
  private(set) var earliest: Finding<CalendarDay>?

  var reasons: [PublicationEstimate.Reason] { [weekday?.reason, earliest?.reason].compactMap(\.self) }

  init(_ article: AnnotatedArticle, index: Int) {
    self.index = index
    weekday = WeekdayEvidence(article.times).latest.map { found in
      Finding(
        day: found.weekday,
        reason: reason(.latestWeekday(found.weekday), article.times[found.time].span))
    }
    earliest = latest(of: pastDates(article) + pastSpans(article))
  }

  private func reason(_ evidence: PublicationEstimate.Reason.Evidence, _ span: Span) -> PublicationEstimate.Reason {
    PublicationEstimate.Reason(evidence, article: index, span: span)
  }

  /// The strongest bound; the first in the text on a tie.
  private func latest(of findings: [Finding<CalendarDay>]) -> Finding<CalendarDay>? {
    findings.reduce(nil) { best, next in best.map { next.day > $0.day } ?? true ? next : best }
  }

  /// Dates stated in full that the text speaks of in the past tense.
  private func pastDates(_ article: AnnotatedArticle) -> [Finding<CalendarDay>] {
    article.times.compactMap { time in
      guard time.anchor == .explicit, time.meaning.isPast, case .calendar(let period) = time.placement,
        let first = period.firstDay
      else { return nil }
      return Finding(day: first, reason: reason(.pastDate(String(article.article[time.span])), time.span))
    }
  }

  // MARK: - Spans

  /// "More than three years of war", where the text also says when a war began.
  private func pastSpans(_ article: AnnotatedArticle) -> [Finding<CalendarDay>] {
    let spans = article.times.filter { $0.meaning.leastMonths != nil }
    guard !spans.isEmpty else { return [] }
    let words = SpanWords(article.layer.language)
    let beginnings = article.times.filter { words.tellBeginning(around: $0, in: article) }
    guard let begun = beginnings.compactMap(\.firstDay).min() else { return [] }
    return spans.filter { words.tellLasting(after: $0, in: article) }.map { span in
      let day = begun.adding(months: span.meaning.leastMonths!)
      return Finding(
        day: day,
        reason: reason(.lasting(String(article.article[span.span]), since: begun), span.span))
    }
  }
}

/// Finds the latest weekday a report names as past: reports are written on the day of their news.
///
/// Only where the text pins it: by "this Thursday", by a weekday named as coming while all it names fit into one week, or
/// because all it names as past lie close together. A text that looks back over a whole week was written on any day after
/// it.
private struct WeekdayEvidence {
  /// Days back that past weekdays may be spread over when nothing else pins the latest of them.
  private static let closeness = 2

  private var past: [(weekday: Weekday, time: Int)] = []
  private var future: [Weekday] = []
  private var isDeictic = false

  init(_ times: [TimeExpression]) {
    for (index, time) in times.enumerated() { add(time.meaning, index) }
  }

  private mutating func add(_ meaning: TimeMeaning, _ index: Int) {
    switch meaning {
    case .date(let fields, let heading):
      guard let weekday = fields.weekday, fields.day == nil else { return }
      switch heading {
      case .past: past.append((weekday, index))
      case .this:
        isDeictic = true
        past.append((weekday, index))
      case .future: future.append(weekday)
      case .unknown, .last, .earlier, .next: return
      }
    case .night(let first, let final):
      add(first, index)
      add(final, index)
    case .range(let inner, _), .part(let inner, _), .bounded(let inner, _), .refined(let inner, _): add(inner, index)
    default: return
    }
  }

  /// The past weekday from which all others named lie the least days away, back or ahead; nil when two do equally.
  var latest: (weekday: Weekday, time: Int)? {
    let ranked = Set(past.map(\.weekday)).sorted { (spread($0), $0.rawValue) < (spread($1), $1.rawValue) }
    guard let best = ranked.first, ranked.count == 1 || spread(best) < spread(ranked[1]) else { return nil }
    guard isDeictic || isBounded(best) || back(to: best) <= WeekdayEvidence.closeness else { return nil }
    return past.first { $0.weekday == best }
  }

  private func isBounded(_ weekday: Weekday) -> Bool { !future.isEmpty && spread(weekday) < 7 }

  private func spread(_ weekday: Weekday) -> Int {
    // A weekday that is coming is never the day itself, but the one a week later.
    let ahead = future.map { $0 == weekday ? 7 : $0.days(since: weekday) }.max() ?? 0
    return back(to: weekday) + ahead
  }

  private func back(to weekday: Weekday) -> Int { past.map { weekday.days(since: $0.weekday) }.max() ?? 0 }
}

/// The language's words for what lasts and what begins.
private struct SpanWords {
  private let ongoing: Set<WordID>
  private let beginning: Set<WordID>

  init(_ language: Language) {
    let entries = language.list("time/spans").entries
    func words(_ kind: String) -> Set<WordID> { Set(entries.filter { $0.fields.first == kind }.map { $0.words[0] }) }
    ongoing = words("ongoing")
    beginning = words("beginning")
  }

  /// The sentence of a stated past date says that something that lasts began.
  func tellBeginning(around time: TimeExpression, in article: AnnotatedArticle) -> Bool {
    guard time.anchor == .explicit, time.meaning.isPast, let sentence = article.sentence(at: time.span.lower) else {
      return false
    }
    let tokens = article.tokens[article.sentences[sentence].tokens]
    return tokens.contains { ongoing.contains($0.word) } && tokens.contains { beginning.contains($0.word) }
  }

  /// What lasted stands right behind the length of time.
  func tellLasting(after time: TimeExpression, in article: AnnotatedArticle) -> Bool {
    let next = article.tokens.partitioningIndex { $0.span.lower >= time.span.upper }
    return article.tokens[next...].prefix(3).contains { ongoing.contains($0.word) }
  }
}

extension TimeExpression {
  fileprivate var firstDay: CalendarDay? {
    if case .calendar(let period) = placement { period.firstDay } else { nil }
  }
}

extension TimeMeaning {
  /// A date the text speaks of in the past tense.
  fileprivate var isPast: Bool {
    switch self {
    case .date(_, let heading): heading == .past
    case .range(let inner, _), .part(let inner, _), .bounded(let inner, _): inner.isPast
    default: false
    }
  }

  /// The months a length is longer than: 36 for "more than three years".
  fileprivate var leastMonths: Int? {
    guard case .bounded(.duration(let lengths), let modifier) = self, modifier == .moreThan || modifier == .equalOrMore,
      let length = lengths.first, let count = length.amount.whole, count < 1000
    else { return nil }
    switch length.unit {
    case .month: return count
    case .year: return 12 * count
    case .decade: return 120 * count
    default: return nil
    }
  }
}

extension Weekday {
  /// Days from another weekday to the next of this one, 0…6.
  func days(since other: Weekday) -> Int { (rawValue - other.rawValue + 7) % 7 }
}
