import SynopticCore
import Testing

@testable import SynopticReader

@Suite struct EntityCommandsTests {
  @Test func walksTheMentionsOfOneNameAcrossSources() {
    var driver = Driver(sources: 3)
    driver.press("..")
    #expect(driver.statusLine.contains("Anna Weiss"))
    var places: [String] = []
    for _ in 0..<4 {
      driver.press("e")
      places.append("\(driver.story.readSource) \(driver.sentence.prefix(5))")
    }
    #expect(places == ["0 “We c", "1 Mayor", "2 Weiss", "0 The h"])
    #expect(driver.statusLine.contains("Anna Weiss 1/4"))
    driver.press("E")
    #expect(driver.story.focus == .source(2))
    driver.press("[")
    #expect(driver.story.focus == .source(0))
  }

  @Test func walksTheNamesOfOneText() {
    var driver = Driver(sources: 1)
    driver.press("...")
    #expect(driver.sentence.hasPrefix("“We could"))
    driver.press("..")
    #expect(driver.statusLine.contains("no more names that way"))
    driver.press(",,")
    #expect(driver.sentence.hasPrefix("The harbour bridge"))
  }

  @Test func highlightsAllMentions() {
    var driver = Driver(sources: 3)
    driver.press(".*")
    #expect(driver.statusLine.contains("Lindau: 3 mentions in 3 of 3 sources"))
    let frame = driver.frame
    let focus = driver.state.theme[.entityFocus]
    let row = frame.lines.firstIndex { $0.contains("The city of Lindau") }!
    let line = frame.lines[row]
    let column = DisplayWidth.width(of: line[..<line.firstRange(of: "Lindau closed")!.lowerBound])
    #expect(frame[row: row, column: column].style.attributes.isSuperset(of: focus.attributes))
    driver.press("*")
    #expect(driver.story.highlighted == nil)
  }

  @Test(arguments: ["e", "E", "*"])
  func saysWhenThereIsNoName(_ key: String) {
    var driver = Driver(sources: 1)
    driver.press(key)
    #expect(driver.statusLine.contains("no name in this sentence; . goes to the next one"))
    driver = Driver(sources: 1, analysed: false)
    driver.press(key)
    #expect(driver.statusLine.contains("still analysing"))
  }
}
