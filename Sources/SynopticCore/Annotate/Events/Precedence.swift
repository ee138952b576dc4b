/// Which events come before which, free of contradiction: a pair that would close a circle is refused.
///
/// The events, and the moments at which the dated ones begin and end, stand in a topological order, which each new pair
/// may rearrange between its two ends (Pearce and Kelly 2006, "A dynamic topological sort algorithm for directed acyclic
/// graphs"). So a pair that dates contradict, by whatever detour, is refused as well.
struct Precedence {
  /// By node: where it stands.
  private var places: [Int]
  private var later: Edges
  private var earlier: Edges
  private var isSeen: [Bool]

  /// Nodes looked at for one pair: with more between its ends it is refused, so that any text takes linear time.
  private static let reach = 256

  /// - Parameter placements: of the events, in text order.
  init(_ placements: [Placement]) {
    let moments = Moments(placements)
    let order = moments.order(placements)
    places = [Int](repeating: 0, count: order.count)
    for (place, node) in order.enumerated() { places[node] = place }
    later = Edges(nodes: order.count)
    earlier = Edges(nodes: order.count)
    isSeen = [Bool](repeating: false, count: order.count)
    moments.forEachPair(placements) { link($0, $1) }
  }

  /// Puts an event before another; false where that is refused.
  mutating func put(_ first: Int, before second: Int) -> Bool {
    guard first != second else { return false }
    if places[first] > places[second], !rearrange(first, before: second) { return false }
    link(first, second)
    return true
  }

  private mutating func link(_ first: Int, _ second: Int) {
    later.add(second, to: first)
    earlier.add(first, to: second)
  }

  /// Moves what follows `second` behind what precedes `first`; false where these have something in common.
  private mutating func rearrange(_ first: Int, before second: Int) -> Bool {
    let range = places[second]...places[first]
    guard let following = reached(from: second, by: later, in: range), !following.contains(first),
      let preceding = reached(from: first, by: earlier, in: range)
    else { return false }
    let nodes = [preceding, following].flatMap { $0.sorted { places[$0] < places[$1] } }
    for (node, place) in zip(nodes, nodes.map { places[$0] }.sorted()) { places[node] = place }
    return true
  }

  /// The nodes that edges lead to between two places, the first included; nil where they are too many.
  private mutating func reached(from start: Int, by edges: Edges, in range: ClosedRange<Int>) -> [Int]? {
    var nodes = [start]
    isSeen[start] = true
    defer { for node in nodes { isSeen[node] = false } }
    var next = 0
    while next < nodes.count {
      var edge = edges.first[nodes[next]]
      while edge >= 0 {
        let target = edges.targets[edge]
        if !isSeen[target], range.contains(places[target]) {
          guard nodes.count < Precedence.reach else { return nil }
          nodes.append(target)
          isSeen[target] = true
        }
        edge = edges.next[edge]
      }
      next += 1
    }
    return nodes
  }
}

/// The edges of a graph, a chain for each node in three arrays.
private struct Edges {
  /// By node: its last edge; -1 for none.
  private(set) var first: [Int]
  private(set) var targets: [Int] = []
  /// By edge: the next one of its node.
  private(set) var next: [Int] = []

  init(nodes: Int) { first = [Int](repeating: -1, count: nodes) }

  mutating func add(_ target: Int, to node: Int) {
    targets.append(target)
    next.append(first[node])
    first[node] = targets.count - 1
  }
}

/// The moments at which dated events begin and end: nodes behind those of the events.
private struct Moments {
  /// A point of the calendar, or of the days around an unknown day.
  struct Moment: Comparable {
    let isRelative: Bool
    let minute: Int

    static func < (a: Moment, b: Moment) -> Bool {
      a.isRelative != b.isRelative ? b.isRelative : a.minute < b.minute
    }
  }

  private let all: [Moment]
  private let events: Int

  init(_ placements: [Placement]) {
    events = placements.count
    var all: [Moment] = []
    for placement in placements { all += [placement.begin, placement.end].compactMap(\.self) }
    all.sort()
    self.all = all.indices.filter { $0 == 0 || all[$0] != all[$0 - 1] }.map { all[$0] }
  }

  private func node(_ moment: Moment) -> Int { events + all.partitioningIndex { $0 >= moment } }

  /// All nodes by time; an event without one stands where the text before it does.
  func order(_ placements: [Placement]) -> [Int] {
    var keys: [(moment: Int, node: Int)] = all.indices.map { (2 * $0, events + $0) }
    var last = -1
    for (index, placement) in placements.enumerated() {
      if let begin = placement.begin {
        last = 2 * (node(begin) - events) + 1
      } else if let end = placement.end {
        last = 2 * (node(end) - events) - 1
      }
      keys.append((last, index))
    }
    return keys.sorted { $0 < $1 }.map(\.node)
  }

  /// What the dates say: an event lies behind its begin and before its end, and so does each moment before the next.
  func forEachPair(_ placements: [Placement], _ body: (_ earlier: Int, _ later: Int) -> Void) {
    for index in all.indices.dropFirst() where all[index].isRelative == all[index - 1].isRelative {
      body(events + index - 1, events + index)
    }
    for (index, placement) in placements.enumerated() {
      if let begin = placement.begin { body(node(begin), index) }
      if let end = placement.end { body(index, node(end)) }
    }
  }
}

extension Placement {
  fileprivate var begin: Moments.Moment? { moment(\.from) }

  /// Nil as well for an end that is no later than the begin.
  fileprivate var end: Moments.Moment? {
    guard let end = moment(\.until) else { return nil }
    return begin.map { $0 < end } ?? true ? end : nil
  }

  private func moment(_ bound: KeyPath<Period, Int?>) -> Moments.Moment? {
    switch self {
    case .calendar(let period): period[keyPath: bound].map { .init(isRelative: false, minute: $0) }
    case .relative(let period): period[keyPath: bound].map { .init(isRelative: true, minute: $0) }
    case .unplaced: nil
    }
  }
}
