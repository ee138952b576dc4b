/// One sentence's telling of a happening with its time: what timeline entries are merged from.
struct Telling {
  let article: Int
  /// Hash of the article's text: orders tellings the same way in whatever order the articles come.
  let id: ArticleID
  let event: Int
  let sentence: Int
  let span: Span
  let time: Int?
  let placement: Placement
  /// For a time that stands nowhere: its symbolic value; only equal ones belong together.
  let symbol: String
  /// Dated by its tense alone.
  let isInferred: Bool
  let isPlanned: Bool
  /// It dates somebody's words, not a deed.
  let isSpeech: Bool
  /// What happens, by its base form; empty where it is unknown.
  let act: String
  let terms: [StoryVocabulary.Term]
  let weights: [Double]
  /// The sum of `weights`.
  let weight: Double
  /// How good a line it makes.
  let worth: Double

  /// Two or three words in common are no match, however short the tellings are.
  private static let leastWeight = 8.0

  /// Shared weight over the lighter one's weight: 0…1 (overlap coefficient).
  func similarity(to other: Telling) -> Double {
    var shared = 0.0
    terms.forEachShared(with: other.terms) { shared += weights[$0] }
    return shared / max(min(weight, other.weight), Telling.leastWeight)
  }

  /// Exact times before vague ones, then the ones that make good lines, then by text.
  static func precedes(_ a: Telling, _ b: Telling) -> Bool {
    if a.granularity != b.granularity { return a.granularity > b.granularity }
    if a.worth != b.worth { return a.worth > b.worth }
    if a.id != b.id { return a.id < b.id }
    return a.event < b.event
  }

  /// How exactly its time is told: more is finer.
  var granularity: Int {
    switch placement {
    case .calendar(let period), .relative(let period):
      (period.from == nil || period.until == nil) ? -1 : period.granularity.rawValue
    case .unplaced: -2
    }
  }

  /// Its day, or less, is told.
  var isExact: Bool { exactness == Period.Granularity.day.rawValue }

  /// How exactly its day is told: an hour says no more of it than its name.
  var exactness: Int { min(granularity, Period.Granularity.day.rawValue) }
}

/// Picks the tellings of all articles: for each sentence and time the event that says most.
struct TellingCollector {
  private let vocabulary: StoryVocabulary
  private let articles: [AnnotatedArticle]
  private let days: [PublicationEstimate]

  /// Tellings of one article at most, and times of one sentence.
  private static let limit = 300
  private static let timesPerSentence = 12
  /// Tokens of a clause that are compared at most: one that has no end does not cost more than a long one.
  private static let words = 240

  static func tellings(
    of articles: [AnnotatedArticle], vocabulary: StoryVocabulary, days: [PublicationEstimate]
  ) -> [Telling] {
    let collector = TellingCollector(vocabulary: vocabulary, articles: articles, days: days)
    return articles.indices.flatMap(collector.best).sorted(by: Telling.precedes)
  }

  /// The tellings of an article worth comparing: what no timeline would show is left out, however long the article is.
  private func best(of article: Int) -> [Telling] {
    let all = tellings(of: article)
    guard all.count > TellingCollector.limit else { return all }
    return Array(all.sorted { ($1.worth, $0.event) < ($0.worth, $1.event) }.prefix(TellingCollector.limit))
  }

  private func tellings(of article: Int) -> [Telling] {
    var best: [Telling] = []
    var sentence = -1
    var first = 0
    for (index, event) in articles[article].events.enumerated() where tells(event, in: articles[article]) {
      if event.sentence != sentence {
        sentence = event.sentence
        leaveToldOnly(&best, from: first)
        first = best.count
      }
      let telling = telling(index, event, in: article)
      if let same = best[first...].firstIndex(where: { $0.time == telling.time && $0.isInferred == telling.isInferred })
      {
        if telling.worth > best[same].worth { best[same] = telling }
      } else if best.count - first < TellingCollector.timesPerSentence {
        best.append(telling)
      }
    }
    leaveToldOnly(&best, from: first)
    return best
  }

  /// Where what somebody says has a time of its own, the time of saying it is no entry beside it.
  private func leaveToldOnly(_ tellings: inout [Telling], from first: Int) {
    guard tellings[first...].contains(where: { !$0.isSpeech && !$0.isInferred }) else { return }
    let deeds = tellings[first...].filter { !$0.isSpeech }
    tellings.replaceSubrange(first..., with: deeds)
  }

  private func tells(_ event: Event, in article: AnnotatedArticle) -> Bool {
    guard event.dating != .undated, event.polarity == .positive, event.modality != .possible else { return false }
    if isCaption(event.sentence, in: article) || isQuestion(event.sentence, in: article) { return false }
    return !event.isInferred || event.rule == EventRule.verb && event.modality == .actual
  }

  /// The day of a picture is not that of the news.
  private func isCaption(_ sentence: Int, in article: AnnotatedArticle) -> Bool {
    article.article.blocks[article.sentences[sentence].block].kind == .caption
  }

  private func isQuestion(_ sentence: Int, in article: AnnotatedArticle) -> Bool {
    article.tokens[article.sentences[sentence].tokens].last.map { article.article[$0.span] == "?" } ?? false
  }

  private func telling(_ index: Int, _ event: Event, in article: Int) -> Telling {
    let annotated = articles[article]
    let tokens = annotated.layer.tokens(of: event.clause).prefix(TellingCollector.words)
    let times = annotated.times.partitioningIndex { $0.span.lower >= event.clause.lower }
    let end = tokens.last.map { annotated.tokens[$0].span.upper } ?? event.clause.upper
    var timeTokens: [Range<Int>] = []
    var next = times
    while next < annotated.times.count, annotated.times[next].span.lower < end {
      timeTokens.append(annotated.layer.tokens(of: annotated.times[next].span))
      next += 1
    }
    let terms = vocabulary.terms(of: tokens, in: article, mentions: event.participants, except: timeTokens)
    let weights = terms.map(vocabulary.weight)
    return Telling(
      article: article, id: annotated.article.id, event: index, sentence: event.sentence, span: event.clause,
      time: event.isInferred ? nil : event.time, placement: event.placement,
      symbol: event.placement == .unplaced ? event.time.map { annotated.times[$0].value } ?? "" : "",
      isInferred: event.isInferred, isPlanned: isPlanned(event, day: days[article]),
      isSpeech: event.rule == EventRule.speech, act: event.act, terms: terms,
      weights: weights, weight: weights.reduce(0, +), worth: TellingWorth(event, in: annotated).value)
  }

  /// Told as a plan, or dated behind the day of the report.
  private func isPlanned(_ event: Event, day: PublicationEstimate) -> Bool {
    switch event.placement {
    case .calendar(let period):
      guard let published = day.day, let first = period.firstDay, let last = period.lastDay else { break }
      if first > published { return true }
      if last < published { return false }
    case .relative(let period):
      if let from = period.from, from >= Period.day { return true }
      if let until = period.until, until <= 0 { return false }
    case .unplaced: break
    }
    return event.modality == .planned
  }
}

/// How good a line of a timeline an event makes.
struct TellingWorth {
  let value: Double

  init(_ event: Event, in article: AnnotatedArticle) {
    var value = event.dating == .clause ? 1.0 : 0.4
    value += TellingWorth.rule(event)
    let names = event.participants.filter { article.mentions[$0].form == .name }.count
    value += 0.3 * Double(min(3, names))
    if event.sentence < 6 { value += 0.3 }
    let length = event.clause.count
    if length < 25 { value -= 0.6 }
    if length > 250 { value -= 0.2 }
    self.value = value
  }

  /// A verb makes a better line than a noun, a deed a better one than words.
  private static func rule(_ event: Event) -> Double {
    switch event.rule {
    case EventRule.verb: event.attribution == nil ? 1 : 0.8
    case EventRule.participle: 0.5
    case EventRule.noun: 0.6
    default: 0.5
    }
  }
}
