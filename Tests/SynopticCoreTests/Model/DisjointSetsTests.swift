import Testing

@testable import SynopticCore

@Suite struct DisjointSetsTests {
  @Test func setsAreInOrderOfTheirFirstElements() {
    var sets = DisjointSets(count: 6)
    sets.unite(5, 1)
    sets.unite(4, 3)
    sets.unite(3, 0)
    #expect(sets.sets == [[0, 3, 4], [1, 5], [2]])
    #expect(DisjointSets(count: 0).sets.isEmpty)
  }

  @Test func vetoedElementsStayApartHoweverTheyAreReached() {
    var sets = DisjointSets(count: 4, vetoes: [(0, 3)])
    #expect(sets.unite(0, 1))
    #expect(sets.unite(2, 3))
    #expect(!sets.unite(1, 2))
    #expect(!sets.unite(0, 1), "they are one already")
    #expect(sets.sets == [[0, 1], [2, 3]])
  }
}
