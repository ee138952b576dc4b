import TestSupport
import Testing

@testable import SynopticCore

/// Whose words articles carry: agencies they credit, and texts they have in common.
@Suite struct VoiceTests {
  private static let wire = """
    A freighter with forty containers of furniture ran aground on a sandbank south of the lighthouse before dawn.
    Two tugs tried to pull the ship into deeper water at high tide, but the cable broke and they turned back.
    """
  private static let own = """
    People on the beach watched for hours as sailors threw boxes from the deck of a stranded ship into the sea.
    """

  private static func voices(_ texts: [String]) -> [[Int]] {
    let articles = texts.enumerated().map { Fixtures.article($1, source: "Source \($0)") }
    return Fixtures.pipeline.comparingStatements(of: Fixtures.pipeline.read(articles)).statements.voices
  }

  @Test func theSameTextIsOneVoice() {
    #expect(Self.voices([Self.wire, Self.own, Self.wire]) == [[0, 2], [1]])
  }

  @Test func otherWordsAreAnotherVoice() {
    #expect(Self.voices([Self.wire, Self.own]) == [[0], [1]])
  }

  @Test(arguments: [
    ("LIMA, May 3 (Reuters) - A freighter ran aground south of the lighthouse before dawn on Saturday.", ["REUTERS"]),
    ("A freighter ran aground south of the lighthouse before dawn on Saturday.\nAssociated Press", ["AP"]),
    ("A freighter ran aground south of the lighthouse before dawn on Saturday.", []),
    (
      "A freighter ran aground on Saturday, and the crew of the ship told Reuters in the evening that all were safe.",
      []
    ),
  ])
  func agenciesAreCreditedAtTheEdges(text: String, expected: [String]) {
    #expect(CreditFinder(Fixtures.english).credits(in: Fixtures.annotated(text)) == expected)
  }

  @Test func aBylineCredits() {
    let text = "A freighter ran aground south of the lighthouse before dawn on Saturday."
    let article = Article(
      text: text, blocks: [Block(kind: .paragraph, span: Span(0, text.utf8.count))],
      source: Source(name: "Test", origin: .given), byline: "By Ann Roe, Associated Press")
    let annotated = Fixtures.pipeline.read([article]).articles
    #expect(CreditFinder.credits(of: annotated) == [["AP"]])
  }
}
