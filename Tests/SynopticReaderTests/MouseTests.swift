import SynopticCore
import Testing

@testable import SynopticReader

@Suite struct MouseTests {
  private func driver(sources: Int = 2, columns: Int = 80, rows: Int = 12) -> Driver {
    var driver = Driver(sources: sources, columns: columns, rows: rows)
    driver.press("<f2>")
    return driver
  }

  @Test func clicksFocusAndPlaceTheCursor() {
    var driver = driver()
    let row = driver.lines.firstIndex { $0.contains("opposition") }!
    let column = Array(driver.lines[row]).count - 5
    driver.handle([.mouse(Mouse(action: .press, row: row, column: column))])
    #expect(driver.story.focus == .source(1))
    #expect(driver.sentence.hasPrefix("The opposition") || driver.sentence.hasPrefix("Mayor"))
  }

  @Test func theWheelScrollsWhatIsUnderThePointer() {
    var driver = driver()
    driver.handle([.mouse(Mouse(action: .wheelDown, row: 5, column: 60))])
    #expect(driver.story.positions[1].top > .zero)
    #expect(driver.story.positions[0].top == .zero)
    #expect(driver.story.focus == .source(0))
    driver.handle([.mouse(Mouse(action: .wheelUp, row: 5, column: 60))])
    #expect(driver.story.positions[1].top == .zero)
  }

  @Test func clicksATab() {
    var driver = driver(sources: 4, columns: 40, rows: 10)
    let column = Array(driver.lines[1]).firstIndex(of: "C")!
    driver.handle([.mouse(Mouse(action: .press, row: 1, column: column))])
    #expect(driver.story.focus == .source(2))
  }

  @Test func textsBesideAPaneAreClicked() {
    var driver = driver(sources: 2, columns: 200, rows: 40)
    let row = driver.lines.firstIndex { $0.contains("opposition") }!
    driver.handle([.mouse(Mouse(action: .press, row: row, column: 110))])
    #expect(driver.story.focus == .source(1))
    driver.handle([.mouse(Mouse(action: .press, row: row, column: 190))])
    #expect(driver.story.focus == .pane(SentencePane.id))
  }

  @Test func isIgnoredWhileItIsOff() {
    var driver = Driver(sources: 2)
    driver.handle([.mouse(Mouse(action: .press, row: 5, column: 60))])
    #expect(driver.story.focus == .source(0))
  }

  @Test func survivesClicksAnywhere() {
    var driver = driver(sources: 4, columns: 120, rows: 30)
    for row in -1...31 {
      for column in [-1, 0, 39, 40, 80, 119, 120] {
        for action in [Mouse.Action.press, .wheelUp, .wheelDown] {
          driver.handle([.mouse(Mouse(action: action, row: row, column: column))])
        }
      }
    }
    #expect(driver.lines.count == 30)
  }
}
