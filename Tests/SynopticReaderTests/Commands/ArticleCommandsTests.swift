import SynopticCore
import Testing

@testable import SynopticReader

@Suite struct ArticleCommandsTests {
  @Test func setsTheDay() {
    var driver = Driver(sources: 2)
    driver.press("2@2025-10-16<enter>")
    #expect(driver.story.day(of: 1).day == CalendarDay(iso: "2025-10-16"))
    #expect(driver.lines[1].contains("B bridge_2f81 · Thu 16 Oct 2025"))
    driver.press("u")
    #expect(driver.lines[1].contains("B bridge_2f81 · day unknown"))
    driver.press("<c-r>@<c-u><enter>")
    #expect(driver.story.day(of: 1).day == nil)
  }

  @Test func saysWhatTheDayWouldMean() {
    var driver = Driver(sources: 2)
    driver.press("2@2025-10-1")
    #expect(driver.lines.last?.contains("a day like 2025-10-16") == true)
    driver.press("6")
    #expect(driver.lines.last?.contains("Thu 16 Oct 2025; “Thursday” is 2025-10-16") == true)
    driver.press("<c-u>2025-02-30<enter>")
    #expect(driver.state.prompt != nil)
    driver.press("<c-u><tab>")
    #expect(driver.state.prompt?.editor.text == "2025-10-16")
  }

  @Test func keepsThePlaceWhenTheDayChanges() {
    var driver = Driver(sources: 2)
    driver.press("2}}")
    let place = driver.story.place
    driver.press("@16 Oct 2025<enter>")
    #expect(driver.story.place == place)
  }

  @Test func namesTheArticle() {
    var driver = Driver(sources: 2)
    driver.press("2:source <c-u>source The Courier<enter>")
    #expect(driver.lines[1].contains("B The Courier"))
    driver.press(":title<enter>A bridge closes<enter>")
    #expect(driver.story.article(1).title == "A bridge closes")
    driver.press("uu")
    #expect(driver.lines[1].contains("B bridge_2f81"))
    driver.press("u")
    #expect(driver.statusLine.contains("nothing to be undone"))
  }

  @Test func opensAndPipes() {
    var driver = Driver(sources: 2)
    driver.press("o")
    guard case .open("https://example.org/harbour post")? = driver.effects.last else {
      Issue.record("nothing was opened")
      return
    }
    driver.press("|wc -w<enter>")
    guard case .pipe(["wc", "-w"], let text)? = driver.effects.last else {
      Issue.record("nothing was piped")
      return
    }
    #expect(text == SampleStory.harbour)
    driver.handle([.result(.pipeEnded(command: "wc", status: 3))])
    #expect(driver.statusLine.contains("wc ended with status 3"))
  }

  @Test func reloadsAndKeepsThePlace() {
    var driver = Driver(sources: 2)
    driver.press("}m)")
    let sentence = driver.sentence
    driver.press("r")
    guard case .reload(["texts/1.txt"])? = driver.effects.last else {
      Issue.record("nothing was reloaded")
      return
    }
    let changed = "Correction added.\n" + SampleStory.harbour
    driver.handle([.result(.reloaded(path: "texts/1.txt", [SampleStory.paragraphs(changed)]))])
    #expect(driver.sentence == sentence)
    #expect(driver.story.edits.value.marks.count == 1)
    let marked = driver.story.sentence(at: driver.story.edits.value.marks[0])!
    #expect(driver.story.sources[0].article[marked].hasPrefix("The harbour bridge"))
    #expect(driver.statusLine.contains("read again"))
  }

  @Test func sayWhenNothingHasChanged() {
    var driver = Driver(sources: 2)
    driver.press("R")
    driver.handle([.result(.reloaded(path: "texts/2.txt", [driver.story.sources[1].article]))])
    #expect(driver.statusLine.contains("nothing has changed"))
    #expect(driver.story.comparison != nil)
  }

  @Test func showsWhatFailed() {
    var driver = Driver(sources: 2)
    driver.handle([.result(.failed("texts/1.txt: cannot be read"))])
    #expect(driver.statusLine.contains("texts/1.txt: cannot be read"))
  }
}
