import TestSupport
import Testing

@testable import SynopticCore

@Suite struct GlossesTests {
  private static let spanish = Fixtures.languages.first { $0.code == "es" }!
  private static let lexicon = Fixtures.english.similarity!

  @Test(arguments: [("muertos", "dead"), ("muertas", "dead"), ("muerte", "death"), ("murieron", "die")])
  func wordsStandWhereTheirMeaningDoes(word: String, gloss: String) throws {
    let glosses = Glosses(GlossesTests.spanish, lexicon: GlossesTests.lexicon)
    let number = try #require(GlossesTests.spanish.word(word))
    #expect(Glosses.words(of: GlossesTests.spanish)[number] == gloss)
    #expect(glosses.place(of: number) == GlossesTests.lexicon.find(gloss.utf8))
  }

  @Test func wordsWithoutAGlossStandNowhere() throws {
    let glosses = Glosses(GlossesTests.spanish, lexicon: GlossesTests.lexicon)
    #expect(glosses.place(of: try #require(GlossesTests.spanish.word("el"))) == nil)
    #expect(glosses.place(of: WordID(GlossesTests.spanish.words.count)) == nil)
  }

  @Test func theLexiconsOwnLanguageHasNone() {
    #expect(Glosses.words(of: Fixtures.english).isEmpty)
  }
}
