import SynopticCore
import Testing

@Suite struct PlainTextImporterTests {
  @Test func partsParagraphsAtBlankLines() throws {
    let article = try imported("  \(lead)\u{a0}\n\n\n\t\(body)\n")
    #expect(article.text == "\(lead)\n\n\(body)")
    #expect(article.outline == ["paragraph: \(lead)", "paragraph: \(body)"])
  }

  @Test func joinsLinesCutAtOneWidth() throws {
    let article = try imported(
      """
      The ship struck a mountain of ice shortly before midnight on Sunday
      and went down less than three hours later, with the loss of a long-
      standing belief that such a vessel could not be lost at all.

      Boats of another liner took up the survivors in the morning, and it
      was on its way to the harbour on Tuesday, the company said.
      """)
    #expect(article.blocks.count == 2)
    #expect(!article.text.contains("\nand"))
    #expect(article.text.contains("long-standing belief"))
  }

  @Test func leavesOutWhatAPlayerSays() throws {
    let player = "Media playback is unsupported on your device Media caption The liner leaves the harbour"
    let article = try imported("\(lead)\n\n\(player)\n\n\(body)")
    #expect(article.outline == ["paragraph: \(lead)", "paragraph: \(body)"])
    #expect(article.omissions.map(\.reason) == [.navigation])
  }

  @Test func keepsLinesThatAreParagraphs() throws {
    #expect(try imported("\(lead)\n\(body)\nWhat is known?\n\(body)").blocks.count == 4)
  }

  @Test func readsTheHeaderBlock() throws {
    let article = try imported(
      """
      Title: Liner lost at sea
      Source: The Evening Ledger
      Date: Oct. 16, 2025 14:05 GMT
      Author: Jane Doe
      URL: https://ledger.example/ships/1

      \(lead)
      """)
    #expect(article.outline == ["title: Liner lost at sea", "paragraph: \(lead)"])
    #expect(article.source == Source(name: "The Evening Ledger", origin: .metadata))
    #expect(article.byline == "Jane Doe")
    #expect(article.url == "https://ledger.example/ships/1")
    let day = try #require(CalendarDay(iso: "2025-10-16"))
    #expect(article.publication == Publication(day: day, minute: 14 * 60 + 5, zone: 0, origin: .metadata))
  }

  @Test func aTextThatOnlyLooksLikeAHeaderIsText() throws {
    let text = "Warning: the ship is sinking.\nTitle: of nothing."
    #expect(try imported(text).text == "Warning: the ship is sinking.\n\nTitle: of nothing.")
  }

  @Test func saysWhatInTheHeaderIsNotUnderstood() throws {
    let article = try imported("Date: some day\nURL: javascript:alert(1)\n\n\(lead)")
    #expect(article.publication == nil)
    #expect(article.url == nil)
    #expect(article.diagnostics.map(\.line) == [1, 2])
  }

  @Test func aTitleInTheHeaderIsNotRepeated() throws {
    #expect(
      try imported("Title: Liner lost\n\nLiner lost\n\n\(lead)").outline == [
        "title: Liner lost", "paragraph: \(lead)",
      ])
  }

  @Test func namesTheSourceAfterTheFile() throws {
    #expect(try imported(lead, name: "a.b.txt").source == Source(name: "a.b", origin: .fileName))
    #expect(try imported(lead, name: "-").source == Source(name: "stdin", origin: .fileName))
  }

  @Test func namesTheSourceAfterTheAddress() throws {
    let article = try imported("URL: https://www.ledger.example/2025/10/16/ships\n\n\(lead)")
    #expect(article.source == Source(name: "ledger.example", origin: .url))
    #expect(article.publication?.day == CalendarDay(iso: "2025-10-16"))
    #expect(article.publication?.origin == .url)
  }

  @Test func knowsTheSameArticleAgain() throws {
    let article = try imported("Source: Ledger\n\n\(lead)", name: "a.txt")
    #expect(article.isCopy(of: try imported("Source: Ledger\n\n\(lead)\n", name: "b.txt")))
    #expect(article.isCopy(of: try imported(lead, name: "c.txt")))
    #expect(!article.isCopy(of: try imported("Source: Post\n\n\(lead)", name: "a.txt")))
    #expect(!article.isCopy(of: try imported("Source: Ledger\n\n\(body)", name: "a.txt")))
  }
}
