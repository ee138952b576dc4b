import SynopticCore
import Testing

@testable import SynopticReader

@Suite struct ExportCommandsTests {
  private func copied(_ driver: Driver) -> String? {
    if case .copy(let text)? = driver.effects.last { text } else { nil }
  }

  private func written(_ driver: Driver) -> (path: String, text: String, overwrite: Bool)? {
    if case .write(let path, let text, let overwrite)? = driver.effects.last { (path, text, overwrite) } else { nil }
  }

  @Test func copiesTheSentence() {
    var driver = Driver(sources: 2)
    driver.press(")y")
    #expect(copied(driver)?.hasPrefix("The harbour bridge in Lindau") == true)
    driver.handle([.result(.copied(bytes: 120))])
    #expect(driver.statusLine.contains("copied to the clipboard, 120 bytes"))
  }

  @Test func selectsSentences() {
    var driver = Driver(sources: 2)
    driver.press(")v))")
    #expect(driver.lines.contains { $0.hasPrefix("▐") })
    driver.press("y")
    #expect(copied(driver)?.hasSuffix("40,000 vehicles a day.") == true)
    #expect(driver.story.selection == nil)
  }

  @Test func selectsBackwards() {
    var driver = Driver(sources: 2)
    driver.press("))v(")
    #expect(driver.story.selectedSentences?.sentences == [0: [1, 2]])
    driver.press("<esc>")
    #expect(driver.story.selection == nil)
  }

  @Test func suggestsAPath() {
    var driver = Driver(sources: 2)
    driver.press("s")
    #expect(driver.state.prompt?.editor.text == "harbour-bridge-closed-after-cracks-are-columns.md")
    driver.press("<enter>")
    #expect(written(driver)?.path == "harbour-bridge-closed-after-cracks-are-columns.md")
    #expect(written(driver)?.overwrite == false)
    #expect(written(driver)?.text.contains("Harbour Post") == true)
    driver.handle([.result(.written(path: "x.md", bytes: 10))])
    #expect(driver.statusLine.contains("written to x.md, 10 bytes"))
  }

  @Test func typingReplacesTheSuggestedPath() {
    var driver = Driver(sources: 2)
    driver.press("snotes.md<enter>")
    #expect(written(driver)?.path == "notes.md")
  }

  @Test func exportsTheSelectionOnly() {
    var driver = Driver(sources: 2)
    driver.press(")v<c-e>s<c-u>a.md<enter>")
    #expect(written(driver)?.text.contains("found cracks in two pillars") == true)
    #expect(written(driver)?.text.contains("Ferries will run") == false)
  }

  @Test(arguments: [
    ("", "a file"), ("a.docx", "no format has this ending"), ("folder/", "a folder: add a file name"),
  ])
  func saysWhatIsWrongBeforeEnter(_ path: String, _ problem: String) {
    var driver = Driver(sources: 2)
    driver.press("s<c-u>" + path)
    #expect(driver.lines.last?.contains(problem) == true)
    driver.press("<enter>")
    #expect(driver.state.prompt != nil)
    #expect(written(driver) == nil)
  }

  @Test func asksBeforeItOverwrites() {
    var driver = Driver(sources: 2)
    driver.press("s<c-u>a.md<enter>")
    driver.handle([.result(.exists(path: "a.md"))])
    #expect(driver.statusLine.contains("a.md is there already. Overwrite it? y/n"))
    driver.press("n")
    #expect(driver.statusLine.contains("nothing was written"))
    driver.press("s<c-u>a.md<enter>")
    driver.handle([.result(.exists(path: "a.md"))])
    driver.press("y")
    #expect(written(driver)?.overwrite == true)
    #expect(written(driver)?.text.isEmpty == false)
  }

  @Test func completesPaths() {
    var driver = Driver(sources: 2)
    driver.press("s<c-u>no")
    guard case .completePath("no")? = driver.effects.last else {
      Issue.record("no completion was asked for")
      return
    }
    driver.handle([.result(.paths(prefix: "no", ["notes/", "now.md"]))])
    driver.press("<tab>")
    #expect(driver.state.prompt?.editor.text == "notes/")
    driver.press("<tab>")
    #expect(driver.state.prompt?.editor.text == "now.md")
    #expect(driver.lines.last?.contains("the file exists, you will be asked") == true)
  }

  @Test func sendsTextElsewhere() {
    var driver = Driver(sources: 2)
    driver.press("s<c-u>+<enter>")
    #expect(copied(driver)?.contains("Harbour Post") == true)
    driver.press("S<c-u>-<enter>")
    guard case .print(let text)? = driver.effects.last else {
      Issue.record("nothing was printed")
      return
    }
    #expect(text.contains("bridge\\_2f81") || text.contains("bridge_2f81"))
    driver.press("Y")
    #expect(copied(driver)?.contains("Harbour Post") == true)
  }

  @Test func waitsForTheAnalysis() {
    var driver = Driver(sources: 2, analysed: false)
    driver.press("s")
    #expect(driver.lines.last?.contains("still analysing") == true)
  }
}
