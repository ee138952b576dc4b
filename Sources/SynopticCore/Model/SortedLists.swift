extension Array where Element: Comparable {
  /// Sorted, each once.
  var distinct: [Element] {
    var sorted = self.sorted()
    var kept = 0
    for element in sorted where kept == 0 || sorted[kept - 1] != element {
      sorted[kept] = element
      kept += 1
    }
    sorted.removeLast(sorted.count - kept)
    return sorted
  }

  /// Hands out what two sorted lists have in common, in order, by its place in this one.
  @inline(__always) func forEachShared(with other: [Element], _ use: (Int) -> Void) {
    var (own, theirs) = (0, 0)
    while own < count, theirs < other.count {
      if self[own] < other[theirs] {
        own += 1
      } else if other[theirs] < self[own] {
        theirs += 1
      } else {
        use(own)
        own += 1
        theirs += 1
      }
    }
  }
}
