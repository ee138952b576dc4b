import SynopticCore
import TestSupport
import Testing

@Suite struct StatementComparerTests {
  private static let first = """
    Rescue workers freed 21 miners from a flooded shaft near Arkwell on Tuesday.
    The mine had been closed for safety checks since March.
    The company said that it would pay the families of the miners.
    A choir sang outside the gates until midnight.
    """
  private static let second = """
    Twenty-one miners were freed from the flooded shaft by rescue workers near Arkwell.
    The company promised that the miners' families would be paid.
    Geologists of the University of Lima warned of heavy rain in the valley this weekend.
    """

  private static func compare(_ texts: [String], days: [String]? = nil) -> Comparison {
    let articles = texts.enumerated().map { index, text in
      Fixtures.article(text, published: days?[index] ?? "2020-05-06", source: "Source \(index)")
    }
    return Fixtures.pipeline.comparingStatements(of: Fixtures.pipeline.read(articles))
  }

  private static func words(_ statement: Statement, in story: Comparison) -> String {
    let article = story.articles[statement.article]
    return String(article.article[article.sentences[statement.sentence].span])
  }

  @Test func sentencesThatTellTheSameAreLinked() {
    let story = StatementComparerTests.compare([StatementComparerTests.first, StatementComparerTests.second])
    let links = story.statements.alignments.filter { $0.label != .related }
    #expect(links.contains { $0.a == Statement(article: 0, sentence: 0) && $0.b == Statement(article: 1, sentence: 0) })
    for link in links {
      #expect((0...1).contains(link.score))
      #expect(!link.evidence.isEmpty)
      for evidence in link.evidence {
        #expect(story.articles[link.a.article].sentences[link.a.sentence].span.contains(evidence.a))
        #expect(story.articles[link.b.article].sentences[link.b.sentence].span.contains(evidence.b))
      }
    }
  }

  @Test func whatOneAloneTellsIsNamed() {
    let story = StatementComparerTests.compare([StatementComparerTests.first, StatementComparerTests.second])
    let only = story.statements.only.map { StatementComparerTests.words($0, in: story) }
    #expect(only.contains { $0.hasPrefix("Geologists") })
    #expect(!only.contains { $0.hasPrefix("Twenty-one") })
  }

  @Test func theOrderOfArticlesDoesNotMatter() {
    func links(_ story: Comparison) -> Set<Set<String>> {
      Set(
        story.statements.alignments.filter { $0.label != .related }.map {
          [StatementComparerTests.words($0.a, in: story), StatementComparerTests.words($0.b, in: story)]
        })
    }
    let forward = StatementComparerTests.compare([StatementComparerTests.first, StatementComparerTests.second])
    let backward = StatementComparerTests.compare([StatementComparerTests.second, StatementComparerTests.first])
    #expect(links(forward) == links(backward))
    #expect(!links(forward).isEmpty)
  }

  @Test(arguments: [
    ("21", "24", "2020-05-06", Discrepancy.Verdict.conflict),
    ("21", "24", "2020-05-09", .update),
    ("at least 20", "24", "2020-05-06", .refined),
    ("21", "twenty-one", "2020-05-06", .compatible),
    ("about 21", "21", "2020-05-06", .compatible),
  ])
  func numbersAreComparedAsIntervals(_ left: String, _ right: String, _ day: String, _ verdict: Discrepancy.Verdict) {
    let text = "Rescue workers freed NUMBER miners from a flooded shaft near Arkwell after a long night."
    let story = StatementComparerTests.compare(
      [text, text].enumerated().map { index, text in
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        return parts.map { $0 == "NUMBER" ? (index == 0 ? left : right) : String($0) }.joined(separator: " ")
      }, days: ["2020-05-06", day])
    let found = story.statements.discrepancies.filter { $0.kind == .number }
    #expect(found.map(\.verdict) == [verdict])
  }

  @Test(arguments: [
    // Minutes of publication: a count grows with time and does not shrink.
    (600 as Int?, 610 as Int?, Discrepancy.Verdict.update), (610, 600, .conflict), (600, 600, .conflict),
    (nil, 610, .conflict),
  ])
  func laterReportsCountMore(_ first: Int?, _ second: Int?, _ verdict: Discrepancy.Verdict) throws {
    let text = "Rescue workers freed NUMBER miners from a flooded shaft near Arkwell after a long night."
    let day = try #require(CalendarDay(iso: "2020-05-06"))
    let articles = [("21", first), ("24", second)].map { number, minute in
      Article.verbatim(
        text.split(separator: " ").map { $0 == "NUMBER" ? number : String($0) }.joined(separator: " "), title: nil,
        source: Source(name: number, origin: .given),
        publication: Publication(day: day, minute: minute, origin: .given), url: nil, language: "en")
    }
    let story = Fixtures.pipeline.comparingStatements(of: Fixtures.pipeline.read(articles))
    #expect(story.statements.discrepancies.filter { $0.kind == .number }.map(\.verdict) == [verdict])
  }

  @Test func equalNumbersAreNoDifference() {
    let text = "Rescue workers freed 21 miners from a flooded shaft near Arkwell after a long night."
    let story = StatementComparerTests.compare([text, text])
    #expect(story.statements.discrepancies.isEmpty)
    #expect(story.statements.alignments.map(\.label) == [.sameWords])
    #expect(story.statements.voices == [[0, 1]])
    #expect(story.statements.mark(of: Statement(article: 0, sentence: 0)) == .sameWords)
  }

  @Test func whatIsSaidOfOnePersonIsNotTheSame() throws {
    let story = StatementComparerTests.compare([
      "The ship left Arkwell on Wednesday with Captain Edward Smith in command.",
      "Nothing has been heard of Captain Edward Smith.",
    ])
    #expect(story.statements.alignments.allSatisfy { $0.label > .sameStatement })
  }

  @Test func oneArticleHasNothingToBeComparedWith() {
    #expect(StatementComparerTests.compare([StatementComparerTests.first]).statements.alignments.isEmpty)
  }

  @Test(arguments: [
    ("Police arrested two men on Friday", "Two men were arrested by police on Friday", "A storm closed the airport"),
    ("Markets fell after the bank raised rates", "Shares drop as bank lifts rates", "The team won its third match"),
  ])
  func sentencesAloneAreScored(_ a: String, near: String, far: String) {
    let close = Fixtures.pipeline.align(a, near)
    let distant = Fixtures.pipeline.align(a, far)
    #expect(close.score > distant.score + 0.2)
    #expect(distant.label == .related)
    #expect(abs(Fixtures.pipeline.align(near, a).score - close.score) < 1e-4)
  }

  @Test(arguments: ["a ", "21 ", "\"", "Washington ", "said that he "])
  func repeatedTextStaysCheap(_ piece: String) {
    let text = String(repeating: piece, count: 20_000)
    let story = StatementComparerTests.compare([text, text, text])
    #expect(story.articles.count == 3)
  }
}
