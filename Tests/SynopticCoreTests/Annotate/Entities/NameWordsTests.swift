@testable import SynopticCore
import Testing

@Suite struct NameWordsTests {
  private static let berg = WordUse.Key(form: FNV1a(lowerCaseOf: Array("Berg".utf8)[...]).value, isCapitalised: true)
  private static let mountain = WordUse.Key(form: 7, isCapitalised: false)

  private static func language(_ bytes: [UInt8]) throws -> Language {
    try Language(code: "xx", files: [:], binaries: [NameWords.file: ResourceBytes(bytes)])
  }

  @Test func formsAreFoundAsTheyAreWritten() throws {
    let facts = NameWords.Facts(cluster: 1000, family: 63, capitals: 7, frequency: 15)
    let file = NameWords.file(of: [
      (Self.berg, facts), (Self.mountain, .init(cluster: 0, family: 0, capitals: 0, frequency: 1)),
    ])
    let words = try #require(try NameWords.words(of: Self.language(file)))
    #expect(words.facts(Self.berg) == facts)
    #expect((facts.cluster, facts.family, facts.capitals, facts.frequency) == (1000, 63, 7, 15))
    #expect(words.facts(Self.mountain).frequency == 1)
    #expect(words.facts(WordUse.Key(form: 8, isCapitalised: true)) == .unknown)
  }

  @Test(arguments: [
    [], Array("synoptic name words 1\n".utf8), Array("something else\n".utf8) + [0, 0, 0, 0, 0, 0, 0, 0],
  ])
  func otherBytesAreRefused(_ bytes: [UInt8]) throws {
    #expect(throws: LanguageError.self) { try NameWords.words(of: Self.language(bytes)) }
  }

  @Test func aLanguageNeedsNone() throws {
    let words = try NameWords.words(of: Language(code: "xx", files: [:]))
    #expect(words.map { _ in true } == nil)
  }
}
