import SynopticCore
import TestSupport
import Testing

/// Wordings set side by side: quotations, names, framing, emphasis, and whose words an article carries.
@Suite struct ContrastTests {
  private static func compare(_ texts: String...) -> Comparison {
    let articles = texts.enumerated().map { index, text in
      Fixtures.article(text, published: "2020-05-06", source: "Source \(index)")
    }
    return Fixtures.pipeline.comparingStatements(of: Fixtures.pipeline.read(articles))
  }

  private static let full = """
    Jane Rowley said on Monday: "We were told that the old bridge was safe and would stand for years."
    """

  @Test(arguments: [
    (full, CollatedQuotation.Status.identical),
    ("Jane Rowley said: \"We were told that the old bridge was safe.\"", .shortened),
    ("Jane Rowley said: \"We were told that the new bridge was safe and would stand for years.\"", .altered),
    ("Michael Hadley said: \"We were told that the old bridge was safe and would stand for years.\"", .otherSpeaker),
    ("Jane Rowlie said: \"We were told that the old bridge was safe and would stand for years.\"", .identical),
    ("The United Nations said: \"We were told that the old bridge was safe and would stand for years.\"", .identical),
  ])
  func versionsOfAQuotationAreCollated(_ other: String, _ status: CollatedQuotation.Status) throws {
    let story = ContrastTests.compare(ContrastTests.full, other)
    let collated = try #require(story.collatedQuotations().first)
    let version = try #require(collated.versions.first { $0.quotation != collated.full })
    #expect(version.status == status)
    let here = story.articles[version.quotation.article].article
    let full = story.articles[collated.full.article].article
    for run in version.runs {
      guard let left = run.full, let right = run.here else { continue }
      #expect(full[left].lowercased() == here[right].lowercased())
    }
  }

  @Test func whatIsSaidOnceIsNotCollated() {
    let story = ContrastTests.compare(ContrastTests.full, "Tom Hadley said: \"Nobody has asked us about the ferry.\"")
    #expect(story.collatedQuotations().isEmpty)
  }

  @Test func aFewWordsOfTwoSpeakersAreNoVersions() {
    let story = ContrastTests.compare(
      "Jane Rowley called the old harbour bridge \"very sad\" after the storm on Monday.",
      "Tom Hadley was \"very sad\" to leave the football club in the summer.")
    #expect(story.collatedQuotations().isEmpty)
  }

  /// Each quotation is compared with a few others, however many there are in the same words.
  @Test func aQuotationRepeatedWithoutEndIsCollatedOnce() throws {
    let text = String(repeating: ContrastTests.full + " ", count: 400)
    let story = ContrastTests.compare(text, text)
    let collated = story.collatedQuotations()
    #expect(collated.count == 1)
    #expect(collated.first?.versions.count == 800)
    #expect(collated.first?.versions.allSatisfy { $0.status == .identical } ?? false)
  }

  @Test func namesOfOneEntityAreContrasted() throws {
    let story = ContrastTests.compare(
      "President Vladimir Putin spoke on Monday. Putin left on Tuesday.", "Vladimir Putin spoke on Monday.")
    let contrast = try #require(story.namingContrasts().first { story.entities[$0.entity].name == "Vladimir Putin" })
    #expect(contrast.forms[0].map(\.words) == ["President Vladimir Putin", "Putin"])
    #expect(contrast.forms[1].map(\.words) == ["Vladimir Putin"])
  }

  @Test func framingNamesWhatItRestsOn() throws {
    let story = ContrastTests.compare(
      "Protesters were killed by police near the old harbour bridge, officials said.",
      "Protesters were allegedly killed near the old harbour bridge, officials claimed.")
    let claim = try #require(story.statements.claims.first)
    let framing = story.framing(of: [claim])[0]
    func words(_ article: Int, _ feature: Framing.Feature) -> [String] {
      framing[article].marks.filter { $0.feature == feature }.map { String(story.articles[article].article[$0.span]) }
    }
    #expect(words(0, .agentless).isEmpty)
    #expect(words(1, .agentless) == ["were allegedly killed"])
    #expect(words(1, .hedge) == ["allegedly"])
    #expect(words(1, .doubting) == ["claimed"])
  }

  @Test func whoIsSetToDoSomethingIsNoVictim() throws {
    let text = "The mayor is set to open the old bridge in Lindau after seven cracks were found in its pillars."
    let story = ContrastTests.compare(text, text)
    let framing = story.framing(of: story.statements.claims)
    let words = try #require(framing.first?.first).marks.map { String(story.articles[0].article[$0.span]) }
    #expect(words == ["were found"])
  }

  @Test func theFirstParagraphOfAShortArticleIsItsLead() throws {
    let text = "The old bridge in Lindau was closed on Monday after seven cracks were found in its pillars."
    let story = ContrastTests.compare(text + "\nFerries run every hour.\nThe mayor has gone home.", text)
    let claim = try #require(story.statements.claims.first)
    #expect(story.emphasis(of: claim).map(\.place) == [.lead, .lead])
  }

  @Test func emphasisSaysWhereAndHowMuch() throws {
    let filler = (1...8).map { "The choir of the valley sang its song number \($0) for the guests." }
    let news = "Rescue workers freed 21 miners from a flooded shaft near Arkwell."
    let story = ContrastTests.compare(
      news + "\n" + filler.joined(separator: "\n"),
      (["Geologists expect heavy rain."] + filler.map { $0.replacing("choir", with: "band") } + [news])
        .joined(separator: "\n"))
    let first = Statement(article: 0, sentence: 0)
    let claim = try #require(story.statements.claims.first { $0.statements.contains(first) })
    let emphasis = story.emphasis(of: claim)
    #expect(emphasis.map(\.place) == [.lead, .end])
    #expect(emphasis.allSatisfy { $0.share > 0 && $0.share < 0.3 })
  }

  @Test func agenciesAreCredited() {
    let story = ContrastTests.compare(
      "GENEVA, May 6 (Reuters) - A ferry sank on Tuesday, killing dozens of passengers.",
      "A ferry sank on Tuesday, killing dozens of passengers.\nWith the Associated Press",
      "A ferry sank on Tuesday, killing dozens of passengers.\nAP")
    #expect(story.statements.credits == [["REUTERS"], ["AP"], ["AP"]])
  }

  @Test func anArticleOnAnotherEventIsPointedOut() {
    let mine = """
      Rescue workers freed 21 miners from a flooded shaft near Arkwell.
      The mine had been closed since March.
      """
    let story = ContrastTests.compare(
      mine, mine.replacing("freed", with: "saved"),
      "The central bank raised its main interest rate.\nShares fell in early trading.")
    #expect(story.statements.strangers == [2])
  }

  @Test func theReportIsTheSameWhenWrittenAgain() {
    let story = ContrastTests.compare(ContrastTests.full, ContrastTests.full)
    let again = ContrastTests.compare(ContrastTests.full, ContrastTests.full)
    #expect(MarkdownComparison.text(of: story) == MarkdownComparison.text(of: again))
    #expect(story.record == again.record)
    #expect(MarkdownComparison.text(of: story).contains(story.articles[0].article.id.sha256))
  }
}
