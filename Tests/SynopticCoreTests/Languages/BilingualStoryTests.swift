import FoundationEssentials
import SynopticCore
import SynopticFiles
import TestSupport
import Testing

/// The bundled story with articles in English and Spanish.
@Suite struct BilingualStoryTests {
  static let story: Comparison = {
    let folder = Fixtures.root + "/Resources/stories/bilingual"
    let names = try! FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let articles = names.flatMap { name in
      let bytes = Array(try! Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
      return try! Fixtures.pipeline.articles(from: ImportedFile(name: name, bytes: bytes))
    }
    return Fixtures.pipeline.comparingStatements(of: Fixtures.pipeline.read(articles))
  }()

  private func entity(named name: String) -> Entity? { Self.story.entities.first { $0.formTexts.contains(name) } }

  @Test func eachArticleIsReadInItsOwnLanguage() {
    #expect(Self.story.articles.map(\.layer.language.code) == ["en", "es", "es"])
  }

  @Test(arguments: [
    ("Spain", "España"), ("Russia", "Rusia"), ("United Nations", "Naciones Unidas"),
    ("European Union", "Unión Europea"),
    ("Rotterdam", "Róterdam"), ("London", "Londres"), ("Elena Vidal", "Elena Vidal"), ("Portugal", "Portugal"),
    ("International Maritime Organization", "Organización Marítima Internacional"), ("Spanish", "españolas"),
  ])
  func namesOfOneThingMeet(english: String, spanish: String) throws {
    let entity = try #require(self.entity(named: english))
    #expect(entity.formTexts.contains(spanish), "\(entity.formTexts)")
    #expect(english == spanish || !entity.joins.isEmpty, "a merge has a reason")
  }

  @Test func aCountryIsNotItsPeople() throws {
    let country = try #require(self.entity(named: "España"))
    #expect(!country.formTexts.contains("españolas"))
  }

  @Test func daysAreTheSameInBothLanguages() {
    let days = Self.story.timeline.entries.map { entry in Set(entry.statements.map(\.article)) }
    #expect(days.contains { $0.isSuperset(of: [0, 1]) }, "no entry is told in both languages")
  }

  @Test func sentencesAlignAcrossLanguages() {
    let links = Self.story.statements.alignments.filter { $0.score >= 0.34 && $0.a.article == 0 && $0.b.article == 1 }
    #expect(links.count >= 4)
  }

  @Test func numbersThatExcludeEachOtherAreFoundAcrossLanguages() {
    let story = Self.story
    let found = story.statements.discrepancies.filter { $0.kind == .number && $0.verdict == .conflict }.map {
      [$0.a, $0.b].map { side in story.articles[side.statement.article].article[side.span].lowercased() }
    }
    #expect(found.contains { $0[0].hasPrefix("twelve") && $0[1].hasPrefix("catorce") }, "\(found)")
  }

  @Test(arguments: [ExportRequest.View.report, .entities, .timeline])
  func writesTheViewAsRecorded(_ view: ExportRequest.View) {
    let text = MarkdownExporter().export(Self.story, ExportRequest(view: view))
    #expect(Golden.difference(text, from: "bilingual-\(view.rawValue).md") == nil)
  }

  @Test func theOrderOfTheArticlesDoesNotMatter() {
    let articles = Self.story.articles.map(\.article)
    for order in [articles.reversed(), [articles[1], articles[0]] + articles[2...]] {
      let again = Fixtures.pipeline.comparingStatements(of: Fixtures.pipeline.read(Array(order)))
      #expect(Set(again.entities.map { Set($0.formTexts) }) == Set(Self.story.entities.map { Set($0.formTexts) }))
      #expect(Self.links(of: again) == Self.links(of: Self.story))
      #expect(Self.alone(in: again) == Self.alone(in: Self.story))
    }
  }

  /// Both sentences and what they share, whatever the order.
  private static func links(of story: Comparison) -> [String] {
    story.statements.alignments.map { link in
      [link.a, link.b].map { words(of: $0, in: story) }.sorted().joined(separator: " = ") + " \(link.label)"
    }.sorted()
  }

  private static func alone(in story: Comparison) -> [String] {
    story.statements.only.map { words(of: $0, in: story) }.sorted()
  }

  private static func words(of statement: Statement, in story: Comparison) -> String {
    let article = story.articles[statement.article]
    return String(article.article[article.sentences[statement.sentence].span])
  }
}
