import SynopticCore
import Testing

@testable import SynopticReader

@Suite struct HistoryTests {
  @Test func undoesAndRedoes() {
    var history = UndoHistory(1)
    history.change("two", to: 2)
    history.change("two", to: 2)
    history.change("three", to: 3)
    let undone = [history.undo(), history.undo(), history.undo()]
    #expect(undone == ["three", "two", nil])
    #expect(history.value == 1)
    let redone = history.redo()
    #expect(redone == "two")
    #expect(history.value == 2)
  }

  @Test func aChangeForgetsWhatWasUndone() {
    var history = UndoHistory(1)
    history.change("two", to: 2)
    _ = history.undo()
    history.change("nine", to: 9)
    let redone = history.redo()
    #expect(redone == nil)
    #expect(history.value == 9)
  }

  @Test func walksPlacesLikeABrowser() {
    let places = (0..<3).map {
      Trail.Stop(place: Place(source: $0, offset: .zero), views: [ColumnsScreen.id])
    }
    var trail = Trail()
    trail.leave(places[0])
    trail.leave(places[1])
    let back = [trail.goBack(from: places[2]), trail.goBack(from: places[1]), trail.goBack(from: places[0])]
    #expect(back == [places[1], places[0], nil])
    let forward = trail.goForward(from: places[0])
    #expect(forward == places[1])
    trail.leave(places[1])
    let nowhere = trail.goForward(from: places[0])
    #expect(nowhere == nil)
  }
}
