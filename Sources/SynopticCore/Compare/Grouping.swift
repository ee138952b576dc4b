extension [Int] {
  /// Makes two groups one. The elements are group numbers; each group is known by the smallest of its members.
  mutating func unite(_ a: Int, _ b: Int) {
    let (from, to) = (Swift.max(self[a], self[b]), Swift.min(self[a], self[b]))
    guard from != to else { return }
    for index in indices where self[index] == from { self[index] = to }
  }
}
