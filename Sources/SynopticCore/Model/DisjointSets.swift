/// Disjoint sets of elements that may refuse to be united.
struct DisjointSets {
  private var parents: [Int]
  private var members: [[Int]]
  private let vetoes: [Int: [Int]]

  /// - Parameter vetoes: pairs of elements that must stay apart.
  init(count: Int, vetoes: [(Int, Int)] = []) {
    parents = Array(0..<count)
    members = (0..<count).map { [$0] }
    var table: [Int: [Int]] = [:]
    for (a, b) in vetoes {
      table[a, default: []].append(b)
      table[b, default: []].append(a)
    }
    self.vetoes = table
  }

  mutating func root(_ element: Int) -> Int {
    var element = element
    while parents[element] != element {
      parents[element] = parents[parents[element]]
      element = parents[element]
    }
    return element
  }

  func members(ofRoot root: Int) -> [Int] { members[root] }

  /// All sets, each in order, in the order of their first elements.
  var sets: [[Int]] {
    members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// Unites two sets; false where they are one already or a veto forbids it.
  @discardableResult
  mutating func unite(_ a: Int, _ b: Int) -> Bool {
    var (large, small) = (root(a), root(b))
    guard large != small else { return false }
    if members[large].count < members[small].count { swap(&large, &small) }
    for element in members[small] {
      for other in vetoes[element] ?? [] where root(other) == large { return false }
    }
    parents[small] = large
    members[large] += members[small]
    members[small] = []
    return true
  }
}
