import SynopticCore
import Testing

@testable import SynopticReader

@Suite struct MarksTests {
  @Test func marksASentence() {
    var driver = Driver(sources: 2)
    driver.press("}jm")
    let sentence = driver.story.sentence(at: driver.story.place)!
    #expect(driver.story.edits.value.marks == [Place(source: 0, offset: sentence.lower)])
    #expect(driver.lines.contains { $0.hasPrefix("◆  The harbour bridge") })
    driver.press("m")
    #expect(driver.story.edits.value.marks.isEmpty)
  }

  @Test func undoesAndRedoes() {
    var driver = Driver(sources: 2)
    driver.press("m}m")
    #expect(driver.story.edits.value.marks.count == 2)
    driver.press("u")
    #expect(driver.statusLine.contains("undone: mark"))
    #expect(driver.story.edits.value.marks.count == 1)
    driver.press("uu")
    #expect(driver.statusLine.contains("nothing to be undone"))
    driver.press("<c-r><c-r>")
    #expect(driver.story.edits.value.marks.count == 2)
  }

  @Test func keepsMarksInReadingOrder() {
    var driver = Driver(sources: 2)
    driver.press("2m1}mgm")
    let marks = driver.story.edits.value.marks
    #expect(marks == marks.sorted())
    #expect(marks.count == 3)
  }

  @Test func walksThroughPlacesVisited() {
    var driver = Driver(sources: 2)
    let start = driver.story.place
    driver.press("G2G")
    let end = driver.story.place
    driver.press("[[")
    #expect(driver.story.place == start)
    driver.press("]]")
    #expect(driver.story.place == end)
    driver.press("]")
    #expect(driver.statusLine.contains("no place to go forward to"))
  }
}
