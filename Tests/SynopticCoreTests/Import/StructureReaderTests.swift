import SynopticCore
import Testing
import TestSupport

@Suite struct StructureReaderTests {
  @Test func readsASavedPage() throws {
    let article = try imported(
      """
      Home > World > Shipping

      Liner lost with many lives after striking ice
      By Jane Doe, Evening Ledger
      Published: 16 October 2025 14:05
      Captain Edward Smith (left) on the bridge of the Titanic

      \(lead)

      Inquiry ordered

      \(body)

      Evening Ledger’s website can also be accessed at the following alternate addresses:
      www.ledger.example
      SHARE THIS ARTICLE
      Evening Ledger on the go
      """)
    #expect(
      article.outline == [
        "title: Liner lost with many lives after striking ice",
        "caption: Captain Edward Smith (left) on the bridge of the Titanic",
        "paragraph: \(lead)", "subheading: Inquiry ordered", "paragraph: \(body)",
      ])
    #expect(article.section == ["Home", "World", "Shipping"])
    #expect(article.byline == "Jane Doe, Evening Ledger")
    #expect(article.publication?.day == CalendarDay(iso: "2025-10-16"))
    #expect(article.publication?.minute == 14 * 60 + 5)
    #expect(article.source == Source(name: "Evening Ledger", origin: .furniture))
    #expect(
      article.omissions.map(\.reason) == [
        .header, .header, .header, .alternateAddress, .alternateAddress, .sharing, .promotion,
      ])
    #expect(article.omissions.map(\.line) == [1, 4, 5, 14, 15, 16, 17])
  }

  @Test func aPlainTextComesOutAsItWentIn() throws {
    let text = "\(lead)\n\n\(body)\n\nHe said no more."
    let article = try imported(text)
    #expect(article.text == text)
    #expect(article.title == nil)
    #expect(article.omissions.isEmpty)
  }

  @Test(arguments: [
    ("Share this", Omission.Reason.sharing), ("Follow us on Facebook", .sharing), ("Advertisement", .advertisement),
    ("Read more: How the ship was built", .related), ("RELATED ARTICLES", .related),
    ("Sign up for our newsletter", .promotion), ("© 2025 The Evening Ledger", .copyright),
    ("Copyright 2018 The Associated Press. All rights reserved. This may not be published.", .copyright),
    ("Skip to content", .navigation),
  ])
  func leavesFurnitureOut(line: String, reason: Omission.Reason) throws {
    let article = try imported("\(lead)\n\n\(line)\n\n\(body)")
    #expect(article.outline == ["paragraph: \(lead)", "paragraph: \(body)"])
    #expect(article.omissions == [Omission(text: line, reason: reason, line: 3)])
  }

  @Test(arguments: [
    "By Friday the ship had been given up, and nobody hoped any more.",
    "Search parties went out again, the owners said in a statement on Monday.",
    "More than two thousand people were on board, among them many children.",
    "“Read more, write more,” he said.",
  ])
  func keepsSentencesThatSoundLikeFurniture(sentence: String) throws {
    let article = try imported("\(lead)\n\n\(sentence)\n\n\(body)")
    #expect(article.outline == ["paragraph: \(lead)", "paragraph: \(sentence)", "paragraph: \(body)"])
  }

  @Test(arguments: [
    "What is known?", "Inquiry ordered", "‘Not a swap’", "2. The second voyage",
  ])
  func findsSubheadings(line: String) throws {
    #expect(try imported("\(lead)\n\(line)\n\(body)").blocks.map(\.kind).contains(.subheading))
  }

  @Test(arguments: [
    "He said:", "No.", "and then it sank", "www.ledger.example/ships", "“It was cold.”",
    "And will it go on?”",
  ])
  func findsNoSubheading(line: String) throws {
    #expect(try !imported("\(lead)\n\(line)\n\(body)").blocks.map(\.kind).contains(.subheading))
  }

  @Test(arguments: [
    "Photo: The Titanic at Southampton", "The Titanic at Southampton (Photo: Jane Doe)",
    "FILE - The Titanic leaves Southampton on her first voyage.",
    "The liner leaves Southampton. (Jane Doe/Getty Images)", "From left to right: nobody (pictured)",
  ])
  func findsCaptions(line: String) throws {
    #expect(try imported("\(lead)\n\n\(line)\n\n\(body)").outline[1] == "caption: \(line)")
  }

  @Test func aLineOfTheLeadsNamesAboveItIsACaption() throws {
    let text =
      "Ship lost\n\nBruce Ismay and Edward Smith\n\nOwner Bruce Ismay and Captain Edward Smith were both on board when the ship struck, it was said."
    #expect(try imported(text).blocks.map(\.kind) == [.title, .caption, .paragraph])
  }

  @Test(arguments: [
    ("KYIV (Reuters) — The city", "KYIV (Reuters) —"),
    ("WASHINGTON, April 15 — The Senate", "WASHINGTON, April 15 —"),
    ("WEST PALM BEACH, Fla. (AP) -- The president", "WEST PALM BEACH, Fla. (AP) --"),
    ("NAIROBI, Kenya (AP) _ Suspected bombs", "NAIROBI, Kenya (AP) _"),
    ("CHICAGO, Oct 23 (Reuters) - Wal-Mart said", "CHICAGO, Oct 23 (Reuters) -"),
    ("(CNN) A small plane crashed", "(CNN)"),
    ("BERLIN — A tourist ship struck", "BERLIN —"),
    ("Madrid, 3 may (EFE).- The president", "Madrid, 3 may (EFE).-"),
  ])
  func readsDatelines(start: String, dateline: String) throws {
    let article = try imported("\(start) something that is long enough to be the first paragraph of a report.")
    #expect(article.dateline.map { String(article[$0]) } == dateline)
  }

  @Test(arguments: [
    "Putin — who had been told of it — said nothing.", "The ship (built in Belfast) sank.", "A - B",
    "BBC News says that the ship sank.", "(Which was true.) It sank.",
  ])
  func readsNoDateline(start: String) throws {
    #expect(try imported("\(start) \(lead)").dateline == nil)
  }

  @Test func aDatelineWithItsYearTellsThePublicationDay() throws {
    let article = try imported("NEW YORK, April 16, 1912 — \(lead)")
    #expect(article.publication == CalendarDay(iso: "1912-04-16").map { Publication(day: $0, origin: .dateline) })
    #expect(try imported("NEW YORK, April 16 — \(lead)").publication == nil)
  }

  @Test func headingOverADateAndText() throws {
    let article = try imported("Iran villagers shelter in tents\nNov 28, 2005\n\(lead)")
    #expect(article.title == "Iran villagers shelter in tents")
    #expect(article.publication?.day == CalendarDay(iso: "2005-11-28"))
  }
}

/// The two real articles that came with the first request for the program.
@Suite(.enabled(if: Fixtures.seeds != nil, "the real articles are not beside the checkout"))
struct RealArticleTests {
  private func article(_ name: String) throws -> Article {
    try #require(try Fixtures.seed(name, through: Fixtures.pipeline).first)
  }

  @Test func readsTheFirst() throws {
    let article = try article("000_2b100bd1a8ffa7ca.txt")
    #expect(article.title == "Putin warns Trump about Tomahawk missiles to Ukraine")
    #expect(article.source == Source(name: "Press TV", origin: .furniture))
    #expect(article.section == ["News", "Foreign Policy", "Russia"])
    #expect(article.blocks.prefix(3).map(\.kind) == [.title, .caption, .paragraph])
    #expect(article.blocks.dropFirst(2).allSatisfy { $0.kind == .paragraph })
    #expect(
      article.omissions.map(\.reason) == [.header, .alternateAddress, .alternateAddress, .sharing, .promotion])
    #expect(article.publication == nil)
  }

  @Test func readsTheSecond() throws {
    let article = try article("004_4df0a1939f1e9c99.txt")
    #expect(article.title == nil)
    #expect(article.source == Source(name: "004_4df0a1939f1e9c99", origin: .fileName))
    #expect(
      article.blocks.filter { $0.kind == .subheading }.map { String(article[$0.span]) } == [
        "Missile delivery to Ukraine?", "Russia attacks", "Meeting with businessmen",
      ])
    #expect(article.omissions.isEmpty)
  }
}
