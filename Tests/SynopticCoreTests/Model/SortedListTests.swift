import Testing

@testable import SynopticCore

@Suite struct SortedListTests {
  @Test(arguments: [
    ([1, 3, 5], [3, 4, 5], [1, 2]), ([1, 2], [1, 2], [0, 1]), ([1, 2], [3], []), ([3], [1, 2], []), ([], [1], []),
    // What stands in one list twice is shared as often as in both.
    ([2, 2, 3], [2, 3], [0, 2]), ([2, 2], [2, 2], [0, 1]),
  ]) func whatIsSharedIsHandedOutInOrder(one: [Int], other: [Int], places: [Int]) {
    var found: [Int] = []
    one.forEachShared(with: other) { found.append($0) }
    #expect(found == places)
  }

  @Test func distinctElementsAreSorted() {
    #expect([3, 1, 3, 2, 1].distinct == [1, 2, 3])
    #expect([Int]().distinct.isEmpty)
  }
}
