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
    let united = [(0, 1), (2, 3), (1, 2), (0, 1)].map { sets.unite($0, $1) }
    #expect(united == [true, true, false, false], "the last two by a veto, and because they are one already")
    #expect(sets.sets == [[0, 1], [2, 3]])
  }
}
