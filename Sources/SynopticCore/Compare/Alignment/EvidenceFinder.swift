/// Finds the words a link rests on.
struct EvidenceFinder {
  let story: StoryTerms
  let related: RelatedTerms
  let articles: [AnnotatedArticle]

  /// Pieces of evidence at most: the most telling ones.
  private static let limit = 12
  /// Words at least this rare tell something.
  private static let leastRarity: Float = 2
  private static let leastNearness: Float = 0.4

  func evidence(_ a: StatementTerms, _ b: StatementTerms) -> [Alignment.Evidence] {
    var found: [(evidence: Alignment.Evidence, weight: Float)] = days(a, b)
    var seen: Set<Int32> = []
    for (place, term) in a.sequence.enumerated() where story.entries[Int(term)].rarity >= EvidenceFinder.leastRarity {
      guard seen.insert(term).inserted, let match = nearest(term, in: b) else { continue }
      let entry = story.entries[Int(term)]
      let kind: Alignment.Evidence.Kind =
        match.strength < RelatedTerms.same ? .related : entry.isNumber ? .number : entry.isName ? .name : .word
      let spans = (span(a, place), span(b, match.place))
      found.append((Alignment.Evidence(kind: kind, a: spans.0, b: spans.1), entry.rarity * match.strength))
    }
    return found.sorted { ($1.weight, $0.evidence.a) < ($0.weight, $1.evidence.a) }.prefix(EvidenceFinder.limit)
      .map(\.evidence)
  }

  private func nearest(_ term: Int32, in other: StatementTerms) -> (place: Int, strength: Float)? {
    var strengths: [Int32: Float] = [:]
    for (near, strength) in related.lists[Int(term)] { strengths[near] = max(strengths[near] ?? 0, strength) }
    var best: (place: Int, strength: Float)?
    for (place, candidate) in other.sequence.enumerated() {
      guard let strength = strengths[candidate], strength >= EvidenceFinder.leastNearness else { continue }
      if strength > best?.strength ?? 0 { best = (place, strength) }
    }
    return best
  }

  private func days(_ a: StatementTerms, _ b: StatementTerms) -> [(evidence: Alignment.Evidence, weight: Float)] {
    Set(a.days).intersection(b.days).sorted().compactMap { day in
      guard let left = span(of: day, in: a), let right = span(of: day, in: b) else { return nil }
      return (Alignment.Evidence(kind: .day, a: left, b: right), 6)
    }
  }

  private func span(of day: Int, in statement: StatementTerms) -> Span? {
    let article = articles[statement.statement.article]
    let sentence = article.sentences[statement.statement.sentence].span
    var next = article.times.partitioningIndex { $0.span.lower >= sentence.lower }
    while next < article.times.count, article.times[next].span.lower < sentence.upper {
      if case .calendar(let period) = article.times[next].placement, period.firstDay?.number == day {
        return article.times[next].span
      }
      next += 1
    }
    return nil
  }

  private func span(_ statement: StatementTerms, _ place: Int) -> Span {
    articles[statement.statement.article].tokens[statement.tokens[place]].span
  }
}
