/// The patterns of one phase by their common beginnings: most items rule out most patterns at the first look.
struct PatternTrie: Sendable {
  struct Match: Comparable {
    let length: Int
    let pattern: Int

    /// The longest first, the earlier rule on a tie.
    static func < (a: Match, b: Match) -> Bool { a.length != b.length ? a.length > b.length : a.pattern < b.pattern }
  }
  private struct Node: Sendable {
    var edges: [(test: TimePattern.Test, target: Int)] = []
    /// Patterns that end here.
    var patterns: [Int] = []
  }

  private var nodes = [Node()]
  /// The root's edges by the class, and by the word, their item must have.
  private var byClass = [[Int]](repeating: [], count: 128)
  private var byWord: [WordID: [Int]] = [:]

  /// Adds a pattern; the first test is not negated.
  mutating func insert(_ tests: [TimePattern.Test], _ pattern: Int) {
    var node = 0
    for test in tests { node = child(of: node, test) }
    nodes[node].patterns.append(pattern)
  }

  private mutating func child(of node: Int, _ test: TimePattern.Test) -> Int {
    if let known = nodes[node].edges.first(where: { $0.test == test }) { return known.target }
    nodes.append(Node())
    let target = nodes.count - 1
    nodes[node].edges.append((test, target))
    if node == 0 { index(test, edge: nodes[0].edges.count - 1) }
    return target
  }

  private mutating func index(_ test: TimePattern.Test, edge: Int) {
    if let word = test.word {
      byWord[word, default: []].append(edge)
    } else {
      byClass[test.classes.trailingZeroBitCount].append(edge)
    }
  }

  /// All patterns that match from an item on, the best first.
  func matches(_ items: [TimeItem], at start: Int) -> [Match] {
    var found: [Match] = []
    let item = items[start]
    var classes = item.classes
    while classes != 0 {
      for edge in byClass[classes.trailingZeroBitCount] { follow(edge, items, start, &found) }
      classes &= classes &- 1
    }
    if let word = item.word, let edges = byWord[word] {
      for edge in edges { follow(edge, items, start, &found) }
    }
    if found.count > 1 { found.sort() }
    return found
  }

  private func follow(_ edge: Int, _ items: [TimeItem], _ start: Int, _ found: inout [Match]) {
    let (test, target) = nodes[0].edges[edge]
    if test.accepts(items[start]) { collect(target, items, start, 1, &found) }
  }

  private func collect(_ node: Int, _ items: [TimeItem], _ start: Int, _ length: Int, _ found: inout [Match]) {
    for pattern in nodes[node].patterns { found.append(Match(length: length, pattern: pattern)) }
    guard start + length < items.count else { return }
    for (test, target) in nodes[node].edges where test.accepts(items[start + length]) {
      collect(target, items, start, length + 1, &found)
    }
  }
}
