extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  /// The case so many further on; nil beyond the ends.
  func neighbour(_ step: Int) -> Self? {
    let index = Self.allCases.firstIndex(of: self)! + step
    return Self.allCases.indices.contains(index) ? Self.allCases[index] : nil
  }

  /// The next case; the first one behind the last.
  var next: Self { neighbour(1) ?? Self.allCases.first! }
}
