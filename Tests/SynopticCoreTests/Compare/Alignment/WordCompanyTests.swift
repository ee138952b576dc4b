import Testing

@testable import SynopticCore

@Suite struct WordCompanyTests {
  private static func weight(_ one: String, _ other: String) -> Float {
    let story = StoryTerms.of([one, other])
    let companies = story.statements.map { WordCompany($0, in: story) }
    return companies[0].weight(sharedWith: companies[1], TermWeights(alone: story))
  }

  @Test(arguments: [
    ("Rescue workers freed the trapped miners.", "The trapped miners were freed."),
    // Forms of one word are one.
    ("The ship hit an iceberg.", "A ship hits an iceberg."),
  ]) func wordsTogetherInBothWeigh(one: String, other: String) {
    #expect(WordCompanyTests.weight(one, other) > 0)
    #expect(WordCompanyTests.weight(one, other) == WordCompanyTests.weight(other, one))
  }

  @Test(arguments: [
    ("Rescue workers painted houses.", "Trapped miners ate bread."),
    // The same words, but too far apart in one of them.
    (
      "The ship hit an iceberg.",
      "The ship that left Southampton with passengers from Ireland, Sweden and Norway on Wednesday avoided an iceberg."
    ),
    ("The choir.", "The choir."),
  ]) func otherWordsDoNot(one: String, other: String) {
    #expect(WordCompanyTests.weight(one, other) == 0)
  }

  @Test(arguments: [
    ("An express train derailed in Budapest.", "In Budapest an express train derailed.", true),
    ("An express train derailed in Budapest.", "Ministers quarrelled in Budapest.", false),
    ("An express train derailed in Budapest.", "An express train derailed in Lisbon.", false),
  ]) func happeningsAtRarePlacesAreShared(one: String, other: String, isShared: Bool) {
    let places = WordCompany.ofRarePlaces(in: .of([one, other]))
    #expect(places[0].isShared(with: places[1]) == isShared)
    #expect(places[1].isShared(with: places[0]) == isShared)
  }
}
