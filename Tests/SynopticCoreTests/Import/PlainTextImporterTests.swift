import SynopticCore
import Testing
import TestSupport

@Suite struct PlainTextImporterTests {
  private func article(_ text: String, name: String = "ship.txt", stated: StatedMetadata = .init()) throws -> Article {
    let file = ImportedFile(name: name, bytes: Array(text.utf8), stated: stated)
    return try #require(try Fixtures.pipeline.articles(from: file).first)
  }

  private func texts(_ article: Article) -> [String] { article.blocks.map { String(article[$0.span]) } }

  @Test func partsParagraphsAtBlankLines() throws {
    let article = try article("  The ship sank at night off the coast.\n\n\nSeven people died in the water.\n")
    #expect(texts(article) == ["The ship sank at night off the coast.", "Seven people died in the water."])
    #expect(article.text == "The ship sank at night off the coast.\n\nSeven people died in the water.")
  }

  @Test func joinsLinesCutAtOneWidth() throws {
    let article = try article(
      """
      The ship struck a mountain of ice shortly before midnight on Sunday
      and went down less than three hours later, with the loss of a long-
      standing belief that such a vessel could not be lost at all.

      Boats of another liner took up the survivors in the morning, and it
      was on its way to the harbour on Tuesday, the company said.
      """)
    #expect(article.blocks.count == 2)
    #expect(!article.text.dropFirst().contains("\nand"))
    #expect(article.text.contains("long-standing belief"))
  }

  @Test func keepsLinesThatAreParagraphs() throws {
    let long = String(repeating: "The ship sank and many people were lost in the cold water. ", count: 4)
    let article = try article(long + "\n" + long + "\nWhat is known?\n" + long)
    #expect(article.blocks.count == 4)
  }

  @Test func namesTheSourceAfterTheFile() throws {
    #expect(try article("The ship sank.", name: "a.b.txt").source == Source(name: "a.b", origin: .fileName))
    #expect(try article("The ship sank.", name: "-").source == Source(name: "stdin", origin: .fileName))
  }

  @Test func whatTheReaderStatesWins() throws {
    let day = try #require(CalendarDay(iso: "1912-04-16"))
    let stated = StatedMetadata(
      title: "Liner lost", source: "The Post", publication: Publication(day: day, origin: .given))
    let article = try article("The ship sank.", stated: stated)
    #expect(article.title == "Liner lost")
    #expect(article.blocks.map(\.kind) == [.title, .paragraph])
    #expect(article.source == Source(name: "The Post", origin: .given))
    #expect(article.publication?.day == day)
  }
}
