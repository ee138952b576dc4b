import Testing

@testable import SynopticReader

@Suite struct ListStateTests {
  private let headings: Set<Int> = [0, 4]
  private func isStop(_ item: Int) -> Bool { !headings.contains(item) }

  @Test func movesOverStops() {
    var list = ListState(cursor: 3, top: 0)
    list.move(by: 1, count: 10, isStop: isStop)
    #expect(list.cursor == 5)
    list.move(by: -2, count: 10, isStop: isStop)
    #expect(list.cursor == 2)
    list.move(by: -9, count: 10, isStop: isStop)
    #expect(list.cursor == 1)
    list.move(by: 99, count: 10, isStop: isStop)
    #expect(list.cursor == 9)
  }

  @Test func placesOnTheNearestStop() {
    var list = ListState()
    list.place(at: 0, count: 5, isStop: isStop)
    #expect(list.cursor == 1)
    list.place(at: 99, count: 5, isStop: isStop)
    #expect(list.cursor == 3)
  }

  @Test func isEmptyWithoutItems() {
    var list = ListState(cursor: 7, top: 5)
    list.move(by: 1, count: 0, isStop: isStop)
    #expect(list == ListState())
    list.place(at: 3, count: 0, isStop: isStop)
    list.reveal(rows: 5, count: 0) { _ in 1 }
    #expect(list == ListState())
  }

  @Test(arguments: [(0, 4, 3, 2), (5, 3, 3, 3), (0, 9, 3, 7), (2, 2, 3, 2)])
  func scrollsAsLittleAsNeeded(_ top: Int, _ cursor: Int, _ rows: Int, _ newTop: Int) {
    var list = ListState(cursor: cursor, top: top)
    list.reveal(rows: rows, count: 10) { _ in 1 }
    #expect(list.top == newTop)
  }

  @Test func revealsTallItemsWhole() {
    var list = ListState(cursor: 3, top: 0)
    list.reveal(rows: 5, count: 4) { $0 == 3 ? 4 : 2 }
    #expect(list.top == 3)
    list.reveal(rows: 2, count: 4) { _ in 9 }
    #expect(list.top == 3)
  }

  @Test func survivesAShorterList() {
    var list = ListState(cursor: 9, top: 8)
    list.reveal(rows: 5, count: 3) { _ in 1 }
    #expect(list == ListState(cursor: 2, top: 2))
  }
}
