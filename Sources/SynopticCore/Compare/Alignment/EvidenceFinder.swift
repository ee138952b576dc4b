/// Finds the words a link rests on.
struct EvidenceFinder {
  private let story: StoryTerms
  private let related: RelatedTerms
  private let articles: [AnnotatedArticle]
  /// Per term: its first place in the other statement, -1 where it has none.
  private var places: [Int32]
  /// The last statement each term was looked up for, so that a word told twice counts once.
  private var seen: [Int32]
  private var links: Int32 = 0

  /// Pieces of evidence at most: the most telling ones.
  private static let limit = 12
  /// Words at least this rare tell something.
  private static let leastRarity: Float = 2
  private static let leastNearness: Float = 0.4
  /// What a day in common weighs beside words.
  private static let dayWeight: Float = 6

  private typealias Found = (evidence: Alignment.Evidence, weight: Float)

  init(story: StoryTerms, related: RelatedTerms, articles: [AnnotatedArticle]) {
    self.story = story
    self.related = related
    self.articles = articles
    places = [Int32](repeating: -1, count: story.entries.count)
    seen = [Int32](repeating: -1, count: story.entries.count)
  }

  mutating func evidence(_ a: StatementTerms, _ b: StatementTerms) -> [Alignment.Evidence] {
    var found = days(a, b)
    for (place, term) in b.sequence.enumerated().reversed() { places[Int(term)] = Int32(place) }
    for (place, term) in a.sequence.enumerated() {
      let entry = story.entries[Int(term)]
      guard entry.rarity >= EvidenceFinder.leastRarity, seen[Int(term)] != links else { continue }
      seen[Int(term)] = links
      guard let match = nearest(term) else { continue }
      let kind: Alignment.Evidence.Kind =
        match.strength < RelatedTerms.same ? .related : entry.isNumber ? .number : entry.isName ? .name : .word
      let evidence = Alignment.Evidence(kind: kind, a: span(a, place), b: span(b, match.place))
      found.append((evidence, entry.rarity * match.strength))
    }
    for term in b.sequence { places[Int(term)] = -1 }
    links += 1
    return found.sorted { ($1.weight, $0.evidence.a) < ($0.weight, $1.evidence.a) }.prefix(EvidenceFinder.limit)
      .map(\.evidence)
  }

  /// The first place of the nearest term of the other statement.
  private func nearest(_ term: Int32) -> (place: Int, strength: Float)? {
    var best: (place: Int, strength: Float)?
    for near in related[term] {
      guard near.strength >= max(EvidenceFinder.leastNearness, best?.strength ?? 0) else { break }
      let place = Int(places[Int(near.term)])
      if place >= 0, place < best?.place ?? .max { best = (place, near.strength) }
    }
    return best
  }

  private func days(_ a: StatementTerms, _ b: StatementTerms) -> [Found] {
    a.days.filter(b.days.contains).compactMap { day in
      guard let left = span(of: day, in: a), let right = span(of: day, in: b) else { return nil }
      return (Alignment.Evidence(kind: .day, a: left, b: right), EvidenceFinder.dayWeight)
    }
  }

  private func span(of day: Int, in statement: StatementTerms) -> Span? {
    let article = articles[statement.statement.article]
    let sentence = article.sentences[statement.statement.sentence].span
    return article.times[article.times(in: sentence)].first { time in
      if case .calendar(let period) = time.placement { period.firstDay?.number == day } else { false }
    }?.span
  }

  private func span(_ statement: StatementTerms, _ place: Int) -> Span {
    articles[statement.statement.article].tokens[statement.tokens[place]].span
  }
}
