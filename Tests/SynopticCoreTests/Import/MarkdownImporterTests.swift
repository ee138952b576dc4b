import SynopticCore
import Testing

@Suite struct MarkdownImporterTests {
  private func markdown(_ text: String) throws -> Article { try imported(text, name: "ship.md") }

  @Test func readsBlocks() throws {
    let article = try markdown(
      """
      # Liner lost

      ![The Titanic at Southampton](titanic.jpg "1912")

      The liner **Titanic** struck an iceberg on her *first* voyage
      and sank in less than three hours.

      ## What is known

      - Over two thousand people were on board
        of the ship.
      - Boats were few.

      1. First the women
      2. then the children

      > I thought her unsinkable,
      > and I was wrong.

      ---

      Inquiry
      -------

      ```
      SOS from MGY
      ```
      """)
    #expect(
      article.outline == [
        "title: Liner lost", "caption: The Titanic at Southampton",
        "paragraph: The liner Titanic struck an iceberg on her first voyage and sank in less than three hours.",
        "subheading: What is known", "listItem: Over two thousand people were on board of the ship.",
        "listItem: Boats were few.", "listItem: First the women", "listItem: then the children",
        "quotation: I thought her unsinkable, and I was wrong.", "subheading: Inquiry", "paragraph: SOS from MGY",
      ])
  }

  @Test(arguments: [
    ("a *b* _c_ **d** __e__ ***f***", "a b c d e f"),
    ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
    ("[the line](https://a.example/b_(c)) said", "the line said"),
    ("[the line][1] said [sic]", "the line said [sic]"),
    ("see <https://a.example/b>", "see https://a.example/b"),
    ("`code *not* bold` ``a ` b``", "code *not* bold a ` b"),
    ("\\*not bold\\* \\[x\\]", "*not bold* [x]"),
    ("fish &amp; chips &#8212; &lt;b&gt;", "fish & chips — <b>"),
    ("line<br/>break <em>x</em>", "linebreak x"),
    ("an ![icon](i.png) inside", "an icon inside"),
    ("unclosed *emphasis and [link", "unclosed *emphasis and [link"),
    ("bell &#7; escape &#27;", "bell &#7; escape &#27;"),
  ])
  func takesMarkupOff(markup: String, text: String) throws {
    #expect(try markdown(markup).text == text)
  }

  @Test func readsFrontMatter() throws {
    let article = try markdown(
      """
      ---
      title: "Liner lost"
      source: Evening Ledger
      date: 2025-10-16T14:05:00+02:00
      author: Jane Doe
      layout: post
      url: https://ledger.example/1
      ---

      # Liner lost

      \(lead)
      """)
    #expect(article.outline == ["title: Liner lost", "paragraph: \(lead)"])
    #expect(article.source == Source(name: "Evening Ledger", origin: .metadata))
    #expect(article.byline == "Jane Doe")
    #expect(article.publication?.zone == 120)
    #expect(article.diagnostics.isEmpty)
  }

  @Test func recognisesMarkdownWithoutItsExtension() throws {
    #expect(try imported("# Liner *lost*\n\n\(lead)", name: "-").title == "Liner lost")
  }

  @Test(arguments: ["[", "![", "*", "_", "`", "<", "&", "](", "> ", "- ", "#", "\\"])
  func survivesMarkupWithoutEnd(unit: String) throws {
    let article = try markdown("x " + String(repeating: unit, count: 5_000) + " y")
    #expect(!article.text.isEmpty)
  }

  /// The words of each are told once: what is described by pictures in pictures is no more than all of it.
  @Test func readsPicturesInPictures() throws {
    let depth = 2_000
    let nested = String(repeating: "![a ", count: depth) + "ship" + String(repeating: "](b.jpg)", count: depth)
    let lead = "The liner sank on her first voyage to New York, and more than a thousand people died."
    let article = try markdown("# Liner lost\n\n\(lead)\n\n\(nested)")
    #expect(article.outline.first == "title: Liner lost")
    #expect(article.text.count <= nested.count + 100)
  }
}
