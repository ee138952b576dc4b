import Testing
import TestSupport

@testable import SynopticCore

/// Names of two languages meet under the first name of the English line; a later name of it would meet nothing.
@Suite struct IdentityTests {
  @Test func noIdentityIsALaterNameOfAnEnglishLine() {
    let later = Set(Self.names(of: Fixtures.english).flatMap { $0.dropFirst() })
    let identities = Fixtures.languages.filter { $0.code != Fixtures.english.code }
      .flatMap { $0.list("names/variants").entries.compactMap(\.fields.last) }
    #expect(!later.isEmpty && !identities.isEmpty)
    for identity in identities { #expect(!later.contains(identity)) }
  }

  @Test func theAllianceIsOneInBothLanguages() {
    let articles = [
      "Leaders of the alliance met in Brussels, and NATO said on Monday that it would send troops to the border.",
      "Los líderes se reunieron en Bruselas y la OTAN dijo el lunes que enviará tropas a la frontera.",
    ]
    let story = Fixtures.pipeline.read(articles.map { Fixtures.article($0) })
    #expect(story.entities.contains { Set($0.forms.flatMap { $0.map(\.form) }).isSuperset(of: ["NATO", "OTAN"]) })
  }

  /// The names of each line, in small letters.
  private static func names(of language: Language) -> [[String]] {
    language.list("names/variants").entries.map { entry in
      entry.phrase.split(separator: ",").map { $0.lowercased().drop { $0 == " " } }.map(String.init)
    }
  }
}
