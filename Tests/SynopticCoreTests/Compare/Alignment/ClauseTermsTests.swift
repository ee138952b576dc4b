import TestSupport
import Testing

@testable import SynopticCore

@Suite struct ClauseTermsTests {
  /// The clauses of a sentence, each by its words in the order of the sentence.
  private static func clauses(of sentence: String, rarity: Float = 5) -> [String] {
    let layer = Fixtures.annotated(sentence).layer
    let tokens = layer.tokens.indices.filter { layer.tokens[$0].kind == .word }
    return ClauseTerms.clauses(of: tokens.indices.map { Int32($0) }, tokens, in: layer) { _ in rarity }
      .map { $0.map { String(layer.text(tokens[Int($0)])) }.joined(separator: " ") }
  }

  @Test(arguments: [
    (
      "Rescue workers freed the miners, but the mine stays closed.",
      ["Rescue workers freed the miners", "but the mine stays closed"]
    ),
    (
      "Rescue workers freed the miners; a choir sang outside the gates.",
      ["Rescue workers freed the miners", "a choir sang outside the gates"]
    ),
    (
      "The choir sang until midnight because the miners were free.",
      ["The choir sang until midnight", "because the miners were free"]
    ),
  ]) func sentencesAreCutAtMarksAndWordsThatJoinClauses(sentence: String, clauses: [String]) {
    #expect(ClauseTermsTests.clauses(of: sentence) == clauses)
  }

  @Test(arguments: [
    "Rescue workers freed the trapped miners near Arkwell.",
    // Too short in front, too short behind.
    "On Monday, rescue workers freed the trapped miners.",
    "Rescue workers freed the trapped miners, police said.",
  ]) func piecesOfFewWordsStayWithTheirNeighbour(sentence: String) {
    #expect(ClauseTermsTests.clauses(of: sentence).count == 1)
  }

  @Test func commonWordsMakeNoClause() {
    let sentence = "Rescue workers freed the miners, but the mine stays closed."
    #expect(ClauseTermsTests.clauses(of: sentence, rarity: 1).count == 1)
  }

  @Test func aSentenceHasSixClausesAtMost() {
    let sentence = [String](repeating: "workers freed miners near Arkwell", count: 20).joined(separator: ", ")
    #expect(ClauseTermsTests.clauses(of: sentence).count == 6)
  }
}
