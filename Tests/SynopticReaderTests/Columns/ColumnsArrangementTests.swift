import Testing

@testable import SynopticReader

@Suite struct ColumnsArrangementTests {
  private func columns(_ driver: Driver) -> [ColumnsArrangement.Column] { driver.state.columnsArrangement.columns }

  @Test(arguments: [(59, 1), (60, 2), (119, 2), (120, 3), (179, 3), (180, 4), (300, 4)])
  func showsAsManySourcesAsFit(_ width: Int, _ count: Int) {
    var driver = Driver(sources: 4, columns: width, rows: 24)
    driver.press(width < 180 ? "" : "VVtt")
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

  @Test func aWideScreenHasThePanesAtItsRight() {
    var driver = Driver(sources: 4, columns: 200, rows: 50, compared: true)
    let arrangement = driver.state.columnsArrangement
    #expect(arrangement.columns.count == 3)
    #expect(arrangement.panes.map(\.id) == [SentencePane.id, TimelinePane.id])
    #expect(arrangement.panes.allSatisfy { $0.title.column == arrangement.columns[2].area.endColumn + 1 })
    driver.press("4")
    #expect(columns(driver).map(\.source) == [1, 2, 3])
    driver.press("z")
    #expect(columns(driver).count == 1 && driver.state.columnsArrangement.panes.isEmpty)
    driver.size = Size(columns: 120, rows: 40)
    driver.press("zV")
    #expect(driver.state.columnsArrangement.panes.map(\.id) == [TimelinePane.id])
    #expect(driver.statusLine.contains("that pane needs 180 columns"))
  }

  @Test func theSentenceBesideFollowsTheCursor() {
    var driver = Driver(sources: 4, columns: 200, rows: 50, compared: true)
    #expect(driver.screen.contains("verbatim     2 of 4 sources"))
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
