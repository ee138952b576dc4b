import SynopticCore
import TestSupport
import Testing

@testable import SynopticReader

/// The views that compare what the sources state, as they are drawn and as they answer to keys.
@Suite struct CompareScreenTests {
  private func driver(_ keys: String = "", sources: Int = 4, columns: Int = 80, rows: Int = 24) -> Driver {
    var driver = Driver(sources: sources, columns: columns, rows: rows, compared: true)
    driver.press(keys)
    return driver
  }

  @Test(arguments: [
    ("c", "compare", 80, 24), ("cj", "compare", 120, 40), ("cj", "compare", 200, 60), ("c", "compare", 40, 10),
    ("c", "compare", 12, 3), ("cz", "compare-matrix", 80, 24), ("cff", "compare-everything", 80, 24),
    ("x", "differences", 80, 24), ("x", "differences", 40, 10), ("x", "differences", 12, 3),
    ("i<enter>", "card", 80, 24), ("i<enter>", "card", 40, 10), ("O", "only-here", 80, 24), ("O", "only-here", 120, 40),
    ("O", "only-here", 40, 10),
  ])
  func draws(_ keys: String, _ name: String, _ columns: Int, _ rows: Int) {
    let driver = driver(keys, columns: columns, rows: rows)
    #expect(Golden.difference(driver.screen, from: "\(name)-\(columns)x\(rows).txt") == nil)
  }

  @Test(arguments: [("c", "compared …"), ("x", "compared …"), ("O", "compared …")])
  func saysThatStatementsAreBeingCompared(_ key: String, _ words: String) {
    var session = Session(stories: [SampleStory.story(2)], size: Size(columns: 80, rows: 24))
    _ = session.start()
    let comparison = SampleStory.comparison(of: Array(SampleStory.articles.prefix(2)))
    _ = session.handle([.result(.analyzed(generation: 1, comparison)), .key(Key(notation: key)!)])
    #expect(session.render(session.state.size).lines[1].hasSuffix(words))
  }

  @Test(arguments: [("c", "the only source"), ("x", "No difference"), ("O", "the only source")])
  func oneSourceIsNotCompared(_ key: String, _ words: String) {
    var driver = Driver(sources: 1)
    driver.press(key)
    #expect(driver.lines[1].contains(words))
  }

  @Test func emptyFiltersSayWhatElseThereIs() {
    var driver = Driver(sources: 2)
    driver.press("c")
    #expect(driver.lines[1].contains("No statement was found in more than one text."))
    driver.press("f")
    #expect(driver.lines[1].contains("No contradiction was found."))
  }

  @Test func comparingOpensAtTheSentenceAndLeadsBack() {
    var driver = driver("}c")
    #expect(driver.statusLine.hasPrefix(" 2/3 · told by several · 4 sources, 3 voices"))
    driver.press("j<enter>")
    #expect(driver.state.screen.id == ColumnsScreen.id)
    #expect(driver.sentence.hasPrefix("“We could not wait"))
    driver.press("2")
    #expect(driver.sentence.hasPrefix("Mayor Anna Weiß"))
    driver.press("[")
    #expect(driver.state.screen.id == CompareScreen.id)
    #expect(driver.statusLine.hasPrefix(" 3/3"))
    driver.press("c")
    #expect(driver.state.screen.id == ColumnsScreen.id)
  }

  @Test func enterKeepsTheFocusOnASourceThatTellsIt() {
    var driver = driver("2}cg<enter>")
    #expect(driver.story.place.source == 0)
    driver = self.driver("c2j<enter>")
    #expect(driver.story.place.source == 1)
  }

  @Test func theFilterKeepsTheClaim() {
    var driver = driver("c")
    driver.press("j")
    #expect(driver.statusLine.hasPrefix(" 2/3"))
    driver.press("f")
    #expect(driver.statusLine.hasPrefix(" 1/1 · contradictions"))
    let request = driver.state.screen.exportRequest(driver.state)
    #expect(request?.view == .compare)
    #expect(request?.selection?.items == [1])
    driver.press("f")
    #expect(driver.statusLine.hasPrefix(" 2/6 · all statements"))
  }

  @Test func sourcesRotateThroughTheWords() {
    var driver = driver("c")
    #expect(driver.lines[1].contains("A Harbour P") && driver.lines[1].contains("B bridge_2f81"))
    driver.press(">")
    #expect(driver.state.screen.id == CompareScreen.id)
    #expect(driver.lines[1].contains("B bridge_2f81") && driver.lines[1].contains("C The Gazette"))
    driver.press("4")
    #expect(driver.lines[1].contains("D Evening Herald"))
  }

  @Test func aDifferenceLeadsToBothWordings() {
    var driver = driver("x<enter>")
    #expect(driver.state.screen.id == ColumnsScreen.id)
    #expect(driver.story.positions[0].cursor.index == SampleStory.harbour.utf8Offset(of: "Thursday"))
    #expect(driver.story.positions[3].cursor.index == SampleStory.herald.utf8Offset(of: "Friday"))
    driver.press("dx")
    #expect(driver.statusLine == " 2/3 · d visits the first 2")
    driver.press("k<enter>[")
    #expect(driver.state.screen.id == DifferencesScreen.id)
    #expect(driver.state.screen.exportRequest(driver.state)?.view == .differences)
  }

  @Test func whatStandsAloneLeadsToItsWords() {
    var driver = driver("2O")
    #expect(driver.statusLine == " 2/3")
    driver.press("<enter>")
    #expect(driver.sentence.hasPrefix("Ferries will run"))
    #expect(driver.story.place.source == 1)
  }

  @Test func manySourcesAreCountedWhereTheyDoNotFit() {
    let story = Story(sources: (0..<50).map { Story.Source(article: SampleStory.articles[$0 % 4]) })
    for (columns, rows) in [(80, 24), (120, 40), (40, 10), (200, 60), (12, 3)] {
      var driver = Driver([story], columns: columns, rows: rows, compared: true)
      for key in ["c", "x", "O", "cz"] {
        driver.press(key)
        #expect(driver.lines.count == rows)
        #expect(driver.lines.allSatisfy { DisplayWidth.width(of: $0) <= columns })
      }
    }
    var driver = Driver([story], columns: 80, rows: 24, compared: true)
    driver.press("c")
    #expect(driver.lines[2].hasPrefix(" ≡ 1/48"))
  }

  @Test func manySourcesHaveADenseMatrixWhereTheyWouldNotFit() {
    let story = Story(sources: (0..<50).map { Story.Source(article: SampleStory.articles[$0 % 4]) })
    var driver = Driver([story], columns: 120, rows: 40, compared: true)
    driver.press("cz")
    #expect(driver.lines[1].hasPrefix("   ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWX ! differs"))
    #expect(driver.lines[2].hasPrefix(" ≡ ≡··≡·····"))
  }

  @Test func aClaimThatNoSourceShownTellsSaysWhatItIs() {
    var driver = driver("c>>jj", columns: 80, rows: 30)
    #expect(driver.lines[1].contains("C The Gazette") && driver.lines[1].contains("D Evening Herald"))
    #expect(driver.lines.contains { $0.hasPrefix(" ~ ~ ~  · “We could not wait any") })
    driver.press("<lt><lt>")
    #expect(!driver.screen.contains("· “We could not"))
  }

  @Test func aSourceThatDoesNotFitBesideTheEvidenceIsBroughtIntoView() {
    var driver = driver("c", columns: 200, rows: 60)
    #expect(!driver.lines[1].contains("D Evening Herald"))
    driver.press("4")
    #expect(driver.lines[1].contains("D Evening Herald"))
  }

  @Test func theWordsBelowAreScrolled() {
    var driver = driver("cj", rows: 20)
    #expect(driver.screen.contains("more, ^E"))
    #expect(driver.screen.contains("differs      3 of 4 sources"))
    driver.press("<c-e>")
    #expect(driver.statusLine.hasPrefix(" 2/3"))
    #expect(!driver.screen.contains("differs      3 of 4 sources"))
    driver.press("<c-y>")
    #expect(driver.screen.contains("differs      3 of 4 sources"))
    driver.press("<c-e>kj")
    #expect(driver.screen.contains("differs      3 of 4 sources"))
  }

  @Test func sentencesAreMarkedAndNotedWhereTheyAreCompared() {
    var driver = driver("cj4m")
    #expect(driver.story.edits.value.marks == [driver.story.place(of: Statement(article: 3, sentence: 1))])
    driver.press("qxaask the engineers<enter>")
    #expect(driver.screen.contains("ask the engineers"))
    driver.press("q4}")
    #expect(driver.statusLine.contains("note: ask the engineers"))
    driver.press("Im")
    #expect(driver.statusLine.contains("m marks sentences"))
    driver.press("ax<enter>")
    #expect(driver.statusLine.contains("notes are on sentences") || driver.lines.last?.contains("notes are on") == true)
  }

  /// Differences within one article: between two of its sentences, and within one.
  private var ownDifferences: [Discrepancy] {
    func side(_ words: String, _ sentence: Int) -> Discrepancy.Side {
      let lower = SampleStory.harbour.utf8Offset(of: words)!
      return Discrepancy.Side(
        statement: Statement(article: 0, sentence: sentence), span: Span(lower, lower + words.utf8.count))
    }
    return [
      Discrepancy(
        kind: .number, verdict: .conflict, a: side("two pillars", 1), b: side("40,000 vehicles", 3), rule: "one text"),
      Discrepancy(
        kind: .place, verdict: .conflict, a: side("harbour bridge", 1), b: side("Lindau", 1), rule: "one sentence"),
    ]
  }

  @Test func oneWordingIsListedOnce() {
    let own = ownDifferences
    let same = ClaimTable(
      StoryStatements(alignments: [], claims: [], only: [], discrepancies: [own[0], own[1], own[1]], voices: [[0]]),
      of: [SampleStory.articles[0]])
    #expect(same.repeated.map(\.count) == [1, 2])
    let row = ClaimTable.Row(
      claim: nil, statements: [], lead: own[0].a.statement, mark: .differs, marks: [], cells: [], differences: [0, 2])
    #expect(same.repeated(in: row) == [[0], [2]])
    #expect(same.differenceItems == [.verdict(.conflict, count: 2, settled: 0), .difference(0), .difference(1)])
  }

  @Test func whatIsAloneButForSomethingSimilarStandsInItsClaim() {
    let (one, other) = (Statement(article: 0, sentence: 0), Statement(article: 1, sentence: 0))
    let table = ClaimTable(
      StoryStatements(
        alignments: [Alignment(a: one, b: other, label: .overlaps, score: 0.4, evidence: [])],
        claims: [Claim(statements: [one, other], lead: one)], only: [one], discrepancies: [], voices: [[0], [1]]),
      of: Array(SampleStory.articles.prefix(2)))
    #expect(table.rows.map(\.statements) == [[one, other]])
    #expect(table.row(of: one) == 0)
    #expect(table.onlyItems.contains(.statement(0, one)))
  }

  @Test func anArticleThatContradictsItselfIsMarkedInCompare() throws {
    let own = ownDifferences[0]
    let table = ClaimTable(
      StoryStatements(
        alignments: [], claims: [], only: [own.a.statement], discrepancies: [own], voices: [[0], [1]]),
      of: Array(SampleStory.articles.prefix(2)))
    let row = try #require(table.rows.first)
    #expect(row.mark == .differs && row.differences == [0])
    #expect(table.rows(.differing) == [0])
  }

  @Test func whatIsSettledComesLast() {
    let own = ownDifferences
    let statements = StoryStatements(
      alignments: [], claims: [], only: [], discrepancies: [own[0].settled, own[1]], voices: [[0], [1]])
    let table = ClaimTable(statements, of: Array(SampleStory.articles.prefix(2)))
    #expect(table.differences == [own[1], own[0].settled])
    #expect(table.differenceItems[0] == .verdict(.conflict, count: 2, settled: 1))
    let story = SampleStory.story(2)
    let row = DifferencesScreen().row(
      table.differenceItems[0],
      in: State(stories: [story], size: Size(columns: 80, rows: 24), settings: Settings(), theme: .standard))
    #expect(row.text == "Conflicts: not both can be right  2, 1 settled")
  }

  @Test func oneSourceThatDisagreesWithItselfIsShownWithBothWordings() {
    var session = Session(stories: [SampleStory.story(2)], size: Size(columns: 120, rows: 30), view: "differences")
    _ = session.start()
    let story = SampleStory.comparison(of: Array(SampleStory.articles.prefix(2)))
    let (text, own) = (SampleStory.harbour, ownDifferences)
    let statements = StoryStatements(
      alignments: [], claims: [], only: [], discrepancies: own, voices: [[0], [1]])
    let results: [EffectResult] = [
      .analyzed(generation: 1, story), .statementsCompared(generation: 1, statements, .none),
    ]
    _ = session.handle(results.map(Input.result))
    var lines = session.render(session.state.size).lines
    #expect(lines.contains { $0.hasPrefix(" number       A “two pillars” – “40,000 vehicles”: one text") })
    #expect(lines.contains { $0.hasPrefix(" A ¶2         The bridge carries 40,000 vehicles a day.") })
    _ = session.handle([.key(.character("j"))])
    lines = session.render(session.state.size).lines
    #expect(lines.count { $0.hasPrefix(" A ¶1         The harbour bridge in Lindau was closed") } == 1)
    _ = session.handle([.key(.enter)])
    #expect(session.state.story.place.offset.index == text.utf8Offset(of: "harbour bridge"))
  }

  @Test func anArticleOnAnotherEventIsPointedOut() {
    var session = Session(stories: [SampleStory.story(3)], size: Size(columns: 120, rows: 24), view: "compare")
    _ = session.start()
    let story = SampleStory.comparison(of: Array(SampleStory.articles.prefix(3)))
    let stated = SampleStory.statements(of: story)
    let statements = StoryStatements(
      alignments: stated.alignments, claims: stated.claims, only: stated.only, discrepancies: stated.discrepancies,
      voices: stated.voices, strangers: [2])
    let results: [EffectResult] = [
      .analyzed(generation: 1, story), .statementsCompared(generation: 1, statements, .none),
    ]
    _ = session.handle(results.map(Input.result))
    #expect(session.render(session.state.size).lines[22].contains("3 sources · C: another event"))
  }

  @Test func sourcesOfOneVoiceAreJoinedOverTheMatrix() {
    var session = Session(stories: [SampleStory.story(4)], size: Size(columns: 80, rows: 24), view: "compare")
    _ = session.start()
    let story = SampleStory.comparison(of: SampleStory.articles)
    let stated = SampleStory.statements(of: story)
    let statements = StoryStatements(
      alignments: stated.alignments, claims: stated.claims, only: stated.only, discrepancies: stated.discrepancies,
      voices: [[0], [1], [2, 3]])
    let results: [EffectResult] = [
      .analyzed(generation: 1, story), .statementsCompared(generation: 1, statements, .none),
    ]
    _ = session.handle(results.map(Input.result))
    #expect(session.render(session.state.size).lines[1].hasPrefix("   C≡D  A Harbour"))
  }

  @Test func opensWithAView() {
    var session = Session(stories: [SampleStory.story(2)], size: Size(columns: 80, rows: 24), view: "compare")
    #expect(session.state.screen.id == CompareScreen.id)
    #expect(Session.views.first == "columns")
    session = Session(stories: [SampleStory.story(2)], size: Size(columns: 80, rows: 24), view: "nothing")
    #expect(session.state.screen.id == ColumnsScreen.id)
  }

  @Test func whereRowsAreScarceTheWordsTakeThePlaceOfTheList() {
    var driver = Driver(sources: 4, columns: 40, rows: 10, compared: true)
    driver.press("c")
    let list = driver.lines
    #expect(driver.statusLine.hasSuffix("  ^E words"))
    driver.press("<c-e>")
    #expect(driver.screen.contains("same words") && driver.screen.contains("not found in B C"))
    #expect(driver.lines[1].hasPrefix("────") && driver.statusLine.hasSuffix("  ^Y list"))
    driver.press("<c-y>")
    #expect(driver.lines == list)
    driver.press("<c-e>j")
    #expect(!driver.lines[1].hasPrefix("────"))
  }
}
