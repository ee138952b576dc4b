import Testing

@testable import SynopticCore

/// A folder is read as far as it is needed.
@Suite struct LanguageSourceTests {
  private static let files = [
    "grammar.txt": "la\tdeterminer", "others.txt": "le la\tfr\tFrench", "import/dates.txt": "marto\tmonth\t3",
    "events/verbs.txt": "atakas",
  ]

  private let source = LanguageSource(code: "eo") { isNeeded in
    try Language(code: "eo", files: files.filter { isNeeded($0.key) }.mapValues { Array($0.utf8) })
  }

  @Test func theBeginningIsWhatEveryArticleIsLookedAtWith() throws {
    #expect(try source.beginning().listPaths == ["grammar", "import/dates", "others"])
  }

  @Test func theWholeIsAllOfIt() throws {
    #expect(try source.whole().listPaths == ["events/verbs", "grammar", "import/dates", "others"])
  }

  @Test func aLanguageThatIsThereIsGivenAsItIs() throws {
    let language = try source.whole()
    #expect(try LanguageSource(language).beginning().listPaths == language.listPaths)
    #expect(LanguageSource(language).code == "eo")
  }
}
