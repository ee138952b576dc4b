/// Tellings of one happening, the one with the most exact time first: it places the entry.
struct TellingCluster {
  private(set) var tellings: [Telling]

  init(_ telling: Telling) { tellings = [telling] }

  var lead: Telling { tellings[0] }

  mutating func append(_ telling: Telling) { tellings.append(telling) }

  mutating func append(_ other: TellingCluster) { tellings += other.tellings }

  /// To the nearest of the first few: enough to recognise the happening, and bounded.
  func similarity(to telling: Telling) -> Double {
    tellings.prefix(6).reduce(0) { max($0, $1.similarity(to: telling)) }
  }

  var articles: Set<Int> { Set(tellings.map(\.article)) }

  var sources: Int { articles.count }

  /// Its best telling, one more for every further source, and a little for every further sentence.
  var worth: Double {
    let best = tellings.reduce(0) { max($0, $1.worth) }
    return best + Double(sources - 1) + 0.2 * Double(min(tellings.count, 6) - 1)
  }
}

/// Groups tellings by time and shared words, in one pass over an index of days, months and years.
struct TellingClusters {
  /// Where on the time axis a cluster can be looked up.
  private enum Key: Hashable {
    case day(Int), month(Int), year(Int)
    /// Days around the unknown publication day.
    case relative(Int)
    case symbol(String)
  }

  private(set) var all: [TellingCluster] = []
  private var index: [Key: [Int]] = [:]

  /// Clusters compared under one key: a story tells fewer happenings a day, and hostile input stays linear.
  private static let reach = 48
  /// How much two tellings with times that can be one have to share.
  private static let compatibleTimes = 0.34
  /// The same where both are planned for one day: few things are, and each report words them its own way.
  private static let plans = 0.12
  /// The same where one has no time of its own, or both date somebody's words, which differ in little but their words.
  private static let uncertain = 0.5

  var isEmpty: Bool { all.isEmpty }

  /// Adds a telling to the cluster it belongs to, or starts one. Exact tellings have to come before vague ones.
  mutating func add(_ telling: Telling) {
    let keys = TellingClusters.lookupKeys(telling)
    if let best = nearest(to: telling, under: keys) {
      all[best].append(telling)
    } else {
      all.append(TellingCluster(telling))
      for key in TellingClusters.storageKeys(telling) { index[key, default: []].append(all.count - 1) }
    }
  }

  /// Adds a telling dated by its tense alone to a cluster of the days before its report, if it belongs to one.
  mutating func join(_ telling: Telling) {
    let keys = TellingClusters.lookupKeys(telling).flatMap { key -> [Key] in
      switch key {
      case .day(let day): [.day(day), .day(day - 1), .day(day - 2)]
      case .relative(let day): [.relative(day), .relative(day - 1), .relative(day - 2)]
      default: [key]
      }
    }
    if let best = nearest(to: telling, under: keys) { all[best].append(telling) }
  }

  private func nearest(to telling: Telling, under keys: [Key]) -> Int? {
    var best: (cluster: Int, similarity: Double)?
    for key in keys {
      for cluster in (index[key] ?? []).prefix(TellingClusters.reach) {
        let lead = all[cluster].lead
        guard telling.isInferred || lead.placement.isCompatible(with: telling.placement) else { continue }
        let similarity = all[cluster].similarity(to: telling)
        if similarity >= TellingClusters.least(telling, lead), similarity > best?.similarity ?? 0 {
          best = (cluster, similarity)
        }
      }
    }
    return best?.cluster
  }

  /// How much a telling has to share with a cluster to belong to it.
  private static func least(_ telling: Telling, _ lead: Telling) -> Double {
    if telling.isInferred || telling.isSpeech && lead.isSpeech { return uncertain }
    let plansOneDay = telling.isPlanned && lead.isPlanned && telling.isExact && lead.isExact
    return plansOneDay ? plans : compatibleTimes
  }

  /// Under which keys compatible clusters are found.
  private static func lookupKeys(_ telling: Telling) -> [Key] {
    switch telling.placement {
    case .calendar(let period):
      guard let first = period.firstDay ?? period.lastDay else { return [] }
      switch period.granularity {
      case .week, .weekend, .day, .partOfDay, .hour, .minute: return days(of: period).map(Key.day)
      case .month: return [.month(first.year * 12 + first.month)]
      default: return [.year(first.year)]
      }
    case .relative(let period): return days(of: period).map(Key.relative)
    case .unplaced: return [.symbol(telling.symbol)]
    }
  }

  /// Under which keys a cluster is found: its own, and those of the vaguer times that hold it.
  private static func storageKeys(_ telling: Telling) -> [Key] {
    let keys = lookupKeys(telling)
    guard case .calendar(let period) = telling.placement, let first = period.firstDay ?? period.lastDay else {
      return keys
    }
    let month = Key.month(first.year * 12 + first.month)
    let year = Key.year(first.year)
    return keys + (keys.contains(month) || period.granularity < .month ? [] : [month])
      + (keys.contains(year) ? [] : [year])
  }

  /// The days a period touches, eight at most.
  private static func days(of period: Period) -> [Int] {
    guard let first = period.firstDay ?? period.lastDay else { return [] }
    let last = period.lastDay ?? first
    return Array(first.number...min(max(first.number, last.number), first.number + 7))
  }
}

extension Placement {
  /// Both can be true of one happening.
  func isCompatible(with other: Placement) -> Bool {
    switch (self, other) {
    case (.calendar(let own), .calendar(let theirs)), (.relative(let own), .relative(let theirs)): own.overlaps(theirs)
    case (.unplaced, .unplaced): true
    default: false
    }
  }
}
