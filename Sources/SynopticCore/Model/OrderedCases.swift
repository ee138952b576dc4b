/// An enumeration whose cases are written down in their order, the least first.
public protocol OrderedCases: CaseIterable, Comparable {}

extension OrderedCases {
  public static func < (a: Self, b: Self) -> Bool { a.place < b.place }

  private var place: AllCases.Index { Self.allCases.firstIndex(of: self)! }
}
