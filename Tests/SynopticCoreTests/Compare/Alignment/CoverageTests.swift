import Testing

@testable import SynopticCore

@Suite struct CoverageTests {
  /// How much of the first sentence the second one covers.
  private static func coverage(of one: String, by other: String) -> Coverage {
    let story = StoryTerms.of([one, other])
    guard story.statements.count == 2 else { return Coverage() }
    var nearest = NearestTerms(count: story.entries.count)
    nearest.set(story.statements[1].terms, RelatedTerms(story))
    return Coverage(of: story.statements[0], by: nearest, TermWeights(alone: story))
  }

  private static let freed = "Rescue workers freed the trapped miners near Arkwell."

  @Test(arguments: [
    freed, "The mine stays closed.", "Rescue workers freed the trapped miners near Arkwell while a choir sang.",
  ]) func aSentenceCoversItself(sentence: String) {
    let coverage = CoverageTests.coverage(of: sentence, by: sentence)
    #expect(coverage.total > 0 && coverage.near == coverage.total && coverage.same == coverage.total)
    #expect(coverage.nearShare == 1 && coverage.unmatched == 0)
    #expect(coverage.content == coverage.contentTotal && coverage.names == coverage.nameTotal)
  }

  @Test func aLongerSentenceCoversWhatStandsInIt() {
    let longer = "Rescue workers freed the trapped miners near Arkwell while a choir sang outside the gates."
    let inside = CoverageTests.coverage(of: CoverageTests.freed, by: longer)
    let outside = CoverageTests.coverage(of: longer, by: CoverageTests.freed)
    #expect(inside.nearShare == 1 && outside.nearShare < 0.8)
    #expect(outside.unmatched > 0)
    // Its first clause is covered better than the whole.
    #expect(outside.bestClause > outside.nearShare)
  }

  @Test func otherWordsCoverLittle() {
    let coverage = CoverageTests.coverage(of: CoverageTests.freed, by: "A bank lowered its interest rates.")
    #expect(coverage.same == 0 && coverage.nearShare < 0.3 && coverage.happenings == 0)
  }

  @Test func wordsOfNearMeaningCoverInPart() {
    let coverage = CoverageTests.coverage(of: "The doctor bought a car.", by: "The physician purchased an automobile.")
    #expect(coverage.near > 0 && coverage.near > coverage.same)
  }

  @Test func nothingIsCoveredByNothing() {
    #expect(CoverageTests.coverage(of: "", by: CoverageTests.freed).nearShare == 0)
    #expect(Coverage.share(Coverage(), Coverage(), \.near, of: \.total) == 0)
  }

  @Test func sharesAreOfBothTogether() {
    var (one, other) = (Coverage(), Coverage())
    (one.near, one.total, other.near, other.total) = (1, 2, 2, 4)
    #expect(Coverage.share(one, other, \.near, of: \.total) == 0.5)
  }
}
