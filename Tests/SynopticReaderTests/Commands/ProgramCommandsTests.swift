import SynopticCore
import Testing

@testable import SynopticReader

@Suite struct ProgramCommandsTests {
  private func ends(_ keys: String) -> Bool {
    var driver = Driver(sources: 2)
    driver.press(keys)
    if case .quit? = driver.effects.last { return true }
    return false
  }

  @Test func quits() {
    #expect(ends("q"))
    #expect(ends("Q"))
    #expect(ends(":quit<enter>"))
    #expect(!ends("<esc><esc>"))
    #expect(!ends("/q<esc>"))
  }

  @Test func completesCommandsAndTheirArguments() {
    var driver = Driver(sources: 2)
    driver.press(":exp")
    #expect(driver.state.prompt?.completions == ["export ", "export-story "])
    driver.press("<c-u>set h<tab>")
    #expect(driver.state.prompt?.editor.text == "set hints ")
    driver.press("<tab>")
    #expect(driver.state.prompt?.editor.text == "set hints on")
    driver.press("<tab><enter>")
    #expect(!driver.state.settings.hints)
    #expect(driver.lines.last?.contains("Tab") == false)
  }

  @Test(arguments: [
    ("nonsense", "no command is called nonsense"), ("quit now", "quit takes nothing behind it"),
    ("set", ""), ("set colour", "one of: hints"), ("set hints maybe", "on or off; now on"),
  ])
  func saysWhatIsWrongBeforeEnter(_ line: String, _ problem: String) {
    var driver = Driver(sources: 2)
    driver.press(":" + line.replacing(" ", with: "<space>"))
    #expect(problem.isEmpty || driver.lines.last?.contains(problem) == true)
    driver.press("<enter>")
    #expect(driver.state.prompt != nil)
  }

  @Test func runsACommandByTheStartOfItsName() {
    var driver = Driver(sources: 2)
    driver.press(":scrolli<enter>")
    #expect(driver.story.scrolling == .locked)
    driver.press(":scroll")
    #expect(driver.lines.last?.contains("3 commands start so") == true)
  }

  @Test func leavesThePromptByBackspace() {
    var driver = Driver(sources: 2)
    driver.press(":a<backspace><backspace>")
    #expect(driver.state.prompt == nil)
  }

  @Test func turnsTheMouseOn() {
    var driver = Driver(sources: 2)
    driver.press("<f2>")
    guard case .setMouse(true)? = driver.effects.last else {
      Issue.record("the mouse was not turned on")
      return
    }
    driver.press("<f2>")
    #expect(!driver.state.settings.mouse)
  }

  @Test func cancelsTheAnalysis() {
    var driver = Driver(sources: 2, analysed: false)
    driver.press("<c-c>")
    guard case .cancel? = driver.effects.last else {
      Issue.record("nothing was cancelled")
      return
    }
    let late = SampleStory.comparison(of: SampleStory.articles)
    driver.handle([.result(.analyzed(generation: 1, late))])
    #expect(driver.story.comparison == nil)
    driver.press("<c-c>")
    #expect(driver.statusLine.contains("nothing is being worked on"))
  }

  @Test func switchesStories() {
    var driver = Driver([SampleStory.story(2), SampleStory.story(1)])
    driver.press("}J")
    #expect(driver.state.storyIndex == 1)
    #expect(driver.story.comparison != nil)
    driver.press("J")
    #expect(driver.statusLine.contains("no more stories"))
    driver.press("K")
    #expect(driver.sentence.hasPrefix("The harbour bridge"))
  }

  @Test func keepsTheLayoutInAnotherStory() {
    var driver = Driver([SampleStory.story(3), SampleStory.story(3)], columns: 120)
    driver.press("=z")
    driver.press("J")
    #expect(driver.story.isZoomed)
    #expect(driver.story.scrolling == .locked)
  }

  @Test func suspendsAndRedraws() {
    var driver = Driver(sources: 2)
    driver.press("<c-z><c-l>")
    let isBoth = if case (.suspend, .redraw) = (driver.effects[0], driver.effects[1]) { true } else { false }
    #expect(isBoth)
  }
}
