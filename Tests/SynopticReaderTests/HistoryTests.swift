import SynopticCore
import Testing

@testable import SynopticReader

@Suite struct HistoryTests {
  @Test func undoesAndRedoes() {
    var history = UndoHistory(1)
    history.change("two", to: 2)
    history.change("two", to: 2)
    history.change("three", to: 3)
    #expect(history.undo() == "three")
    #expect(history.undo() == "two")
    #expect(history.undo() == nil)
    #expect(history.value == 1)
    #expect(history.redo() == "two")
    #expect(history.value == 2)
    history.change("nine", to: 9)
    #expect(history.redo() == nil)
  }

  @Test func walksPlacesLikeABrowser() {
    let places = (0..<3).map { Place(source: $0, offset: .zero) }
    var trail = Trail()
    trail.leave(places[0])
    trail.leave(places[1])
    #expect(trail.goBack(from: places[2]) == places[1])
    #expect(trail.goBack(from: places[1]) == places[0])
    #expect(trail.goBack(from: places[0]) == nil)
    #expect(trail.goForward(from: places[0]) == places[1])
    trail.leave(places[1])
    #expect(trail.goForward(from: places[0]) == nil)
  }
}
