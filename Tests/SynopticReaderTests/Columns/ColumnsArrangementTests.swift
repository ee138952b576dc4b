import SynopticCore
import Testing

@testable import SynopticReader

@Suite struct ColumnsArrangementTests {
  private func columns(_ driver: Driver) -> [ColumnsArrangement.Column] { driver.state.columnsArrangement.columns }

  @Test(arguments: [(59, 1), (60, 2), (119, 2), (120, 3), (179, 3), (180, 4), (300, 4)])
  func showsAsManySourcesAsFit(_ width: Int, _ count: Int) {
    var driver = Driver(sources: 4, columns: width, rows: 24)
    driver.press(width < 180 ? "" : width < 200 ? "VVttPP" : "VVttPPAA")
    let shown = columns(driver)
    #expect(shown.count == count)
    #expect(shown.map(\.source) == Array(0..<count))
    for column in shown {
      #expect((28...72).contains(column.text.columns))
      #expect(column.area.contains(row: column.text.row, column: column.text.column))
      #expect(column.text.endColumn <= column.area.endColumn)
    }
    #expect(shown.last!.area.endColumn == width)
  }

  @Test func centresFewSourcesOnAWideScreen() {
    let column = columns(Driver(sources: 1, columns: 200, rows: 60))[0]
    #expect(column.text.column == 34)
    #expect(column.text.columns == 72)
  }

  @Test func aWideScreenHasPanesOnBothSides() {
    var driver = Driver(sources: 4, columns: 200, rows: 50, compared: true)
    let arrangement = driver.state.columnsArrangement
    #expect(arrangement.columns.count == 3)
    #expect(arrangement.panes.map(\.id) == [StatementsPane.id, SentencePane.id, TimelinePane.id, NamePane.id])
    #expect(arrangement.panes[0].title.column == 0)
    #expect(arrangement.panes[0].title.endColumn + 1 == arrangement.columns[0].area.column)
    #expect(arrangement.panes[1...].allSatisfy { $0.title.column == arrangement.columns[2].area.endColumn + 1 })
    #expect(arrangement.panes[1...].allSatisfy { $0.title.endColumn == 200 && $0.items.rows >= 4 })
    driver.press("4")
    #expect(columns(driver).map(\.source) == [1, 2, 3])
    driver.press("z")
    #expect(columns(driver).count == 1 && driver.state.columnsArrangement.panes.isEmpty)
    driver.size = Size(columns: 120, rows: 40)
    driver.press("zV")
    #expect(driver.state.columnsArrangement.panes.map(\.id) == [TimelinePane.id])
    #expect(driver.statusLine.contains("that pane needs 180 columns"))
    driver.press("A")
    #expect(driver.statusLine.contains("that pane needs 200 columns"))
  }

  @Test(arguments: [(180, 3, 58), (199, 3, 58), (200, 3, 46), (220, 3, 58), (300, 4, 58)])
  func panesLeaveRoomForThreeTexts(_ width: Int, _ count: Int, _ side: Int) {
    let arrangement = Driver(sources: 4, columns: width, rows: 50, compared: true).state.columnsArrangement
    #expect(arrangement.columns.count == count)
    #expect(arrangement.panes.last!.title.columns == side)
    #expect(arrangement.columns.allSatisfy { $0.text.columns >= 28 })
  }

  @Test func theStatementsBesideFollowTheCursorAndLeadToTheirTexts() {
    var driver = Driver(sources: 4, columns: 200, rows: 50, compared: true)
    let list = StatementsPane().listID
    #expect(driver.lines[2].hasPrefix("   A B C D  statement"))
    driver.press(")))))")
    let statement = driver.story.statement(at: driver.story.place)!
    let row = driver.lines.first { $0.hasPrefix("▸") }
    #expect(row != nil || driver.story.claims?.isShared(statement) == false)
    driver.press("A")
    #expect(driver.story.focus == .pane(StatementsPane.id))
    driver.press("G<enter>")
    let last = driver.story.claims!.rows(.shared).last!
    #expect(driver.story.claims!.rows[last].statements.contains(driver.story.statement(at: driver.story.place)!))
    #expect(driver.story.lists[list]?.cursor == driver.story.claims!.rows(.shared).count - 1)
  }

  @Test func theNameBesideFollowsTheCursor() {
    var driver = Driver(sources: 4, columns: 200, rows: 50, compared: true)
    driver.press(".")
    let name = driver.story.comparison!.entities[driver.story.entity(of: driver.story.mention(at: driver.story.place))!]
    #expect(driver.screen.contains("── This name ──") && driver.screen.contains("\(name.name), "))
  }

  @Test(arguments: [2, 50]) func statementsAreMarkedForFewAndManySources(_ count: Int) {
    let story = Story(sources: (0..<count).map { Story.Source(article: SampleStory.articles[$0 % 4]) })
    let driver = Driver([story], columns: 200, rows: 50, compared: true)
    #expect(driver.lines[2].hasPrefix(count == 2 ? "   A B  statement" : "   "))
    #expect(driver.lines[2].contains("statement"))
    #expect(driver.lines.count { $0.dropFirst(3).prefix(6).contains("/50") } >= (count == 2 ? 0 : 3))
  }

  @Test func oneSourceHasNoStatementsBeside() {
    let driver = Driver(sources: 1, columns: 200, rows: 50, compared: true)
    #expect(!driver.state.columnsArrangement.panes.contains { $0.id == StatementsPane.id })
  }

  @Test func theSentenceBesideFollowsTheCursor() {
    var driver = Driver(sources: 4, columns: 200, rows: 50, compared: true)
    #expect(driver.screen.contains("same words   2 of 4 sources"))
    driver.press(")")
    #expect(driver.screen.contains("differs      3 of 4 sources"))
    driver.press("))")
    #expect(driver.screen.contains("only A       not found in B C D"))
    driver.press("V")
    #expect(driver.story.focus == .pane(SentencePane.id))
    driver.size = Size(columns: 120, rows: 40)
    #expect(driver.story.focus == .source(0))
    driver.size = Size(columns: 200, rows: 50)
    driver.press("VV")
    #expect(!driver.screen.contains("This sentence"))
  }

  @Test func aPaneSaysWhereItsCursorIs() {
    var driver = Driver(sources: 4, columns: 80, rows: 24)
    driver.press("tj")
    #expect(driver.statusLine.hasPrefix(" Timeline 2/"))
    #expect(driver.lines.last?.contains("go there") == true)
    driver.press("<tab>")
    #expect(driver.statusLine.hasPrefix(" A title  0 %"))
  }

  @Test func leavesSevenLinesOfTextOnASmallScreen() {
    let arrangement = Driver(sources: 4, columns: 40, rows: 10).state.columnsArrangement
    #expect(arrangement.columns[0].text.rows == 7)
    #expect(arrangement.hasTabs)
  }

  @Test func rotatesTheVisibleSources() {
    var driver = Driver(sources: 4, columns: 80)
    driver.press(">")
    #expect(columns(driver).map(\.source) == [1, 2])
    #expect(driver.story.focus == .source(1))
    driver.press("<lt><lt>")
    #expect(columns(driver).map(\.source) == [3, 0])
    #expect(driver.story.focus == .source(0))
  }

  @Test func saysWhenThereIsNothingToRotate() {
    var driver = Driver(sources: 2, columns: 80)
    driver.press(">")
    #expect(driver.statusLine.contains("all sources are shown"))
  }

  @Test func showsTheFocusedSource() {
    var driver = Driver(sources: 4, columns: 80)
    driver.press("4")
    #expect(columns(driver).map(\.source) == [2, 3])
    driver.press("<s-tab><s-tab>")
    #expect(columns(driver).map(\.source) == [1, 2])
    driver.press("2")
    #expect(columns(driver).map(\.source) == [1, 2])
  }

  @Test func zoomsTheFocusedSource() {
    var driver = Driver(sources: 4, columns: 120)
    driver.press("2z")
    #expect(columns(driver).map(\.source) == [1])
    driver.press("<tab>")
    #expect(columns(driver).map(\.source) == [2])
    driver.press("z")
    #expect(columns(driver).count == 3)
  }

  @Test(arguments: ["5", "9"])
  func refusesSourcesThatAreNotThere(_ key: String) {
    var driver = Driver(sources: 4)
    driver.press(key)
    #expect(driver.story.focus == .source(0))
    #expect(driver.statusLine.contains("there is no source \(key)"))
  }
}
