import TestSupport
import Testing

@testable import SynopticCore

/// Places that stand for the teams that play for them.
@Suite struct PlayingSidesTests {
  @Test(
    "Tables of results and words of contests make a place a team",
    arguments: [
      "[ORG Norwich] 1 [ORG Wolverhampton] 0\n[ORG Oldham] 3 [ORG Ipswich] 3\n[ORG Port Vale] 2 [ORG Oxford] 0",
      "[ORG NEW YORK] 74 59 .556 -\n[ORG BALTIMORE] 70 63 .526 4\n[ORG BOSTON] 69 65 .515 5 1/2",
      // What no list holds, in a table of those that one does.
      """
      [ORG Quorndale] 4 3 1 0 10 6 10
      [ORG Hull] 4 2 2 0 4 2 8
      [ORG Leeds] 4 2 1 1 3 2 7
      [ORG Plymouth] 4 0 1 3 1 9 1
      The lead [ORG Plymouth] gave away was their last.
      """,
      "[ORG Leeds] beat [ORG Norwich] on Monday. [ORG Norwich] had hoped for more.",
    ])
  func sides(_ marked: String) {
    let names = MarkedNames(marked)
    #expect(names.found == names.expected)
  }

  @Test(
    "Nothing else does",
    arguments: [
      // The team of a country is the country.
      "[LOC Poland] 1 [LOC France] 0\n[LOC Spain] 3 [LOC Italy] 3\n[LOC Sweden] 2 [LOC Austria] 0",
      // Two numbers behind a name are no standings, and two lines no table.
      "[LOC Boston] 12 8\n[LOC Dallas] 14 9\n[LOC Houston] 20 11",
      "[LOC Leeds] beat its own record for rain.",
    ])
  func places(_ marked: String) {
    let names = MarkedNames(marked)
    #expect(names.found == names.expected)
  }

  @Test(arguments: ["1", "A", "A 1", "A 1 B 2 C 3", "- 1 2 3", "A.1", ".", "A 1 B", "The 1 2 3"])
  func noLineOfAnythingElseIsARow(_ line: String) {
    let layer = Fixtures.pipeline.tokenize(Fixtures.article(line))
    #expect(ResultRow(layer.tokens.indices, of: layer.tokens, lexicon: NameLexicon(layer.language)) == nil)
  }
}
