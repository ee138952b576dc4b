import SynopticCore
import Testing

@testable import SynopticReader

@Suite struct WhyScreenTests {
  @Test func showsWhatTheExplainerSaysOfTheSentence() throws {
    var driver = Driver(sources: 3)
    driver.press(".W")
    let mention = try #require(driver.story.explanations.first)
    #expect(mention.span.contains(driver.story.place.offset))
    let text = driver.frame.lines.joined(separator: "\n")
    #expect(text.contains(mention.heading))
    #expect(text.contains(mention.facts[0].label))
    #expect(text.contains(mention.facts[0].text))
  }

  @Test func enterGoesToWhatIsExplained() throws {
    var driver = Driver(sources: 3)
    driver.press(".W")
    let first = try #require(driver.story.explanations.first)
    driver.press("<enter>")
    #expect(driver.state.screen.id == ColumnsScreen.id)
    #expect(driver.story.place.offset == first.span.lower)
  }

  @Test func saysWhenNothingIsKnownYet() {
    var driver = Driver(sources: 1, analysed: false)
    driver.press("W")
    #expect(driver.story.explanations.isEmpty)
    #expect(driver.frame.lines.contains { $0.contains("nalys") })
  }
}
