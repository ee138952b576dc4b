/// Joins clusters of tellings that are of one happening, for which sources give different times: one entry shows both.
///
/// What happens every day is told of several days and not disputed: so no source may tell both, the deed has to be the
/// same, and much of the words.
enum DisputedTimes {
  /// How much of the lighter telling has to stand in the other one.
  private static let leastSimilarity = 0.7
  /// Words that are enough where both tell no others.
  private static let leastWords = 2
  /// Clusters of one deed that are compared with each other, at most.
  private static let reach = 48
  /// How far apart the times may be, in the length of the longer one.
  fileprivate static let mostApart = 7

  static func joined(_ clusters: [TellingCluster]) -> [TellingCluster] {
    var joined = clusters
    var byAct: [String: [Int]] = [:]
    var isGone = [Bool](repeating: false, count: clusters.count)
    for index in clusters.indices where canBeDisputed(clusters[index].lead) {
      let act = clusters[index].lead.act
      let others = byAct[act, default: []]
      if let other = others.first(where: { !isGone[$0] && areOne(joined[$0], joined[index]) }) {
        let (kept, lost) = stands(joined[index], before: joined[other]) ? (index, other) : (other, index)
        joined[kept].append(joined[lost])
        isGone[lost] = true
      }
      if others.count < reach { byAct[act, default: []].append(index) }
    }
    return joined.indices.filter { !isGone[$0] }.map { joined[$0] }
  }

  private static func canBeDisputed(_ telling: Telling) -> Bool {
    !telling.act.isEmpty && !telling.isSpeech && !telling.isPlanned && !telling.isInferred
  }

  private static func areOne(_ a: TellingCluster, _ b: TellingCluster) -> Bool {
    a.articles.isDisjoint(with: b.articles) && a.lead.placement.isNear(b.lead.placement)
      && !a.lead.placement.isCompatible(with: b.lead.placement)
      && (a.lead.similarity(to: b.lead) >= leastSimilarity || haveSameWords(a.lead, b.lead))
  }

  /// However few they are: "the bridge was built".
  private static func haveSameWords(_ a: Telling, _ b: Telling) -> Bool {
    a.terms == b.terms && a.terms.count >= leastWords
  }

  /// What more sources say gives the entry its place; the earlier time where they are as many.
  private static func stands(_ a: TellingCluster, before b: TellingCluster) -> Bool {
    if a.sources != b.sources { return a.sources > b.sources }
    return a.lead.placement.start < b.lead.placement.start
  }
}

extension Placement {
  /// Both are as exact, but for parts of a day, and not far from each other.
  fileprivate func isNear(_ other: Placement) -> Bool {
    guard let (own, theirs) = periods(with: other), let from = own.from, let until = own.until,
      let start = theirs.from, let end = theirs.until,
      min(own.granularity, .day) == min(theirs.granularity, .day)
    else { return false }
    let longest = max(until - from, end - start, Period.day)
    return max(from, start) - min(until, end) <= DisputedTimes.mostApart * longest
  }

  fileprivate var start: Int {
    switch self {
    case .calendar(let period), .relative(let period): period.from ?? .min
    case .unplaced: .max
    }
  }

  private func periods(with other: Placement) -> (Period, Period)? {
    switch (self, other) {
    case (.calendar(let own), .calendar(let theirs)), (.relative(let own), .relative(let theirs)): (own, theirs)
    default: nil
    }
  }
}
