import Testing

@testable import SynopticCore

@Suite struct ClaimBuilderTests {
  private static func link(
    _ a: (Int, Int), _ b: (Int, Int), _ score: Double, _ label: Alignment.Label = .sameStatement
  ) -> Alignment {
    Alignment(
      a: Statement(article: a.0, sentence: a.1), b: Statement(article: b.0, sentence: b.1), label: label, score: score,
      evidence: [])
  }

  private func members(_ links: [Alignment]) -> [[[Int]]] {
    ClaimBuilder.claims(of: links).map { $0.statements.map { [$0.article, $0.sentence] } }
  }

  @Test func linkedStatementsAreOneClaim() {
    #expect(members([Self.link((0, 1), (1, 2), 0.9)]) == [[[0, 1], [1, 2]]])
  }

  @Test func whatIsOnlyRelatedIsNone() {
    #expect(members([Self.link((0, 1), (1, 2), 0.9, .related)]).isEmpty)
    #expect(members([]).isEmpty)
  }

  @Test func threeThatAreLinkedWithEachOtherAreOne() {
    let links = [Self.link((0, 0), (1, 0), 0.9), Self.link((1, 0), (2, 0), 0.8), Self.link((0, 0), (2, 0), 0.7)]
    #expect(members(links) == [[[0, 0], [1, 0], [2, 0]]])
  }

  /// Average linkage: two thirds of the pairs between the groups are not linked at all.
  @Test func aLooseChainIsNotOneClaim() {
    let links = [Self.link((0, 0), (1, 0), 0.9), Self.link((1, 0), (2, 0), 0.5), Self.link((2, 0), (3, 0), 0.8)]
    #expect(members(links) == [[[0, 0], [1, 0]], [[2, 0], [3, 0]]])
  }

  @Test func theLeadIsWhatMostOthersSupport() {
    let links = [Self.link((0, 0), (1, 0), 0.9), Self.link((1, 0), (2, 0), 0.9), Self.link((0, 0), (2, 0), 0.4)]
    #expect(ClaimBuilder.claims(of: links).map(\.lead) == [Statement(article: 1, sentence: 0)])
  }

  @Test func theOrderOfLinksDoesNotMatter() {
    let links = [
      Self.link((0, 0), (1, 0), 0.9), Self.link((1, 0), (2, 0), 0.9), Self.link((0, 3), (2, 1), 0.6),
      Self.link((0, 0), (2, 0), 0.4),
    ]
    #expect(ClaimBuilder.claims(of: links) == ClaimBuilder.claims(of: links.reversed()))
  }

  /// What is linked so loosely is told by one article alone.
  @Test func aLooseLinkIsNoClaim() {
    #expect(members([Self.link((0, 1), (1, 2), SentenceAligner.shared - 0.01, .overlaps)]).isEmpty)
  }

  @Test(arguments: [
    ([StoryStatements.Mark.told, .told], StoryStatements.Mark.told), ([.sameWords, .told], .told),
    ([.told, .similar, .told], .similar), ([.sameWords, .differs], .differs),
  ])
  func aClaimIsAgreedOnlyByAll(_ marks: [StoryStatements.Mark], _ mark: StoryStatements.Mark) {
    #expect(StoryStatements.mark(ofAll: marks) == mark)
  }
}
