extension RandomAccessCollection {
  /// The first index whose element satisfies `isRight`, given that all elements that do stand behind all that do not.
  @inlinable public func partitioningIndex(where isRight: (Element) -> Bool) -> Index {
    var low = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if isRight(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low
  }
}
