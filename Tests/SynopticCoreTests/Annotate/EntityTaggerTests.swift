import SynopticCore
import Testing
import TestSupport

@Suite struct EntityTaggerTests {
  @Test(
    "Names are found with their types, and nothing else is",
    arguments: [
      // Titles, articles and possessives are cut.
      "[GRP Russian] presidential aide [PER Yuri Ushakov] spoke to [PER Marco Rubio]'s staff.",
      "President [PER Bush] met Prime Minister [PER Tony Blair] on Monday.",
      "The [LOC United States] and the [LOC Netherlands] agreed.",
      "Secretary of State [PER Marco Rubio] will lead the talks.",
      // Sentence starts, headings and ordinary words with capitals.
      "During the call they spoke. Delegations will meet next week.",
      "Earlier this month, [PER Trump] met him. Negotiators hope for more.",
      "Missile delivery to [LOC Ukraine]?",
      // Organisations by list, acronym and telling word.
      "Allies in [ORG NATO] bought arms from [ORG Raytheon], [ORG AFP] reported.",
      "A study by the [ORG University of Pennsylvania] and the [ORG Aviation Safety Network] was cited.",
      "The [ORG Ministry of Public Security] and the [ORG Central Coast Council] declined to comment.",
      "Analysts at [ORG Smith & Wollensky] and [ORG Acme Holdings] agreed.",
      "Officers of the [ORG Korean People's Army] were present.",
      "[ORG The Wall Street Journal] reported it; a [ORG Wall Street Journal] reader did not.",
      // Places by list, telling word and context.
      "They met in [LOC Budapest], [LOC Hungary], near [LOC Lake Geneva].",
      "Sources in [LOC kyiv] and [LOC Kiev] said so.",
      "The village lies near [LOC Xanadry], [LOC Ukraine].",
      // Persons by given name, initials, particles and hyphens.
      "[PER George W. Bush], [PER Ursula von der Leyen], [PER Kim Jong-un] and [PER J. R. Tolk] were named.",
      "A man called [PER Anthony Hill] told [PER Rosa Parks].",
      // Products need their kind where the name is a word as well; once confirmed they stay known.
      "It will send [PRODUCT Patriot] missiles. The [PRODUCT Patriot] is old.",
      "He sent a [PRODUCT Tomahawk] and wrote on [PRODUCT Truth Social].",
      // Groups and events.
      "[GRP Ukrainians] and a senior [GRP Republican] watched the [EVENT World Cup].",
      // Ships and other things that stand behind an article or beside their kind.
      "The steamers [PRODUCT Zanthia], [PRODUCT Parisian] and [PRODUCT Quorn] came. The [PRODUCT Quorn] was late.",
      "It came from the [PRODUCT Doric], her sister ship. The [PRODUCT Doric] passed it on.",
      "The [ORG White Star] liner sailed. [PER J. Bruce Ismay], the chairman of the [ORG White Star Line], was on board.",
      "A [GRP Parisian] lawyer boarded the vessel.",
      "They waited outside the [ORG White Star] offices for the [ORG White Star Line].",
      "It was picked up at [LOC Cape Race] on Sunday.",
      // Ships by the kind beside them, by what ships do, and by the letters their names begin with.
      "The vessel, the [PRODUCT Lighthouse Winmore], was seized. The [PRODUCT Lighthouse Winmore] is old.",
      "The ferry [PRODUCT Dona Paz] and the frigate [PRODUCT Admiral Essen] sank.",
      "A yacht named [PRODUCT Lady Luck] was lost. The [PRODUCT Quorn Star], sailing for [LOC Oman], was not.",
      "The [PRODUCT Quorn Star], a [LOC Hong Kong]-flagged ship, met [PRODUCT HMS Queen Elizabeth].",
      // Offices behind their country, and those of two fields.
      "The [ORG U.S. Treasury Department] and the [ORG Food and Drug Administration] said so.",
      "The [GRP French] [ORG Interior Ministry] did not.",
      // Firms by their last word or by what stands in front.
      "The owner, [ORG Halvorsen Lines], did not answer. Its rival [ORG Sydney Seaplanes] did.",
      // Given names in two syllables, an ordinary word the second.
      "[PER Moon Jae-in] met [PER Kim Yo-jong]. A photograph by [PER Hyung Min-woo] shows them.",
      "Sen. [PER Ann Berg], R-[LOC Iowa], lives in a [LOC Moscow]-backed state.",
      // Sites by the shape of their names.
      "She told [ORG News.com.au] so. [ORG Quornwatch.org] was down, [PER Ann Berg] wrote on [ORG Express.co.uk].",
      // A firm's name that is a surname.
      "[PER Marcus Ericsson] drove well, but [PER Ericsson] crashed.",
      // A happening of a people's, not the people.
      "The [EVENT Brazilian Grand Prix] was halted.",
      // What has the name of a person or a fighter is a storm behind its kind, and by its bare name after that.
      "[EVENT Hurricane Melissa] hit [LOC Jamaica]. [EVENT Melissa] killed ten. [EVENT Typhoon Kalmaegi] came later.",
      // A longer name on the lists behind an article.
      "The [ORG National Rally] lost. [ORG The National] reported it.",
      // A given name that is a people's as well.
      "[ORG Siemens] chief [PER Christian Bruch] met [GRP Christian] leaders.",
      // A place that is a surname as well.
      "[PER Kate Lincoln] won. Voters like [PER Lincoln], she said.",
    ])
  func finds(_ marked: String) {
    let sample = MarkedNames(marked)
    #expect(sample.found == sample.expected)
  }

  @Test func seatOfPowerIsAPlaceOrTheOneWhoSpeaks() {
    #expect(MarkedNames("They met at the [LOC White House] on Friday.").found == ["LOC White House"])
    #expect(MarkedNames("The [ORG Kremlin] said nothing.").found == ["ORG Kremlin"])
  }

  @Test("A headline in title case or capitals is read by what the body shows")
  func headlines() {
    let title = MarkedNames(
      "[PER Zorbanov] Warns Allies About Missile Deals\nThe allies heard [PER Zorbanov] warn them.")
    #expect(title.found == title.expected)
    let capitals = MarkedNames("[LOC LONDON] SHARES CLOSE HIGHER\nThe shares in [LOC London] closed higher.")
    #expect(capitals.found == capitals.expected)
  }

  @Test("What one article of a story shows of a word helps the other")
  func evidenceOfTheStory() {
    let first = Fixtures.article("They saw Quarvel in the street.")
    let second = Fixtures.article("Quarvel was late.")
    let story = Fixtures.pipeline.read([first, second])
    #expect(MarkedNames.names(in: story.articles[1]).count == 1)
  }

  @Test func datelineIsNoActor() {
    let text = "KYIV (Reuters) - Rockets fell on Odesa."
    let article = Article(
      text: text, blocks: [Block(kind: .paragraph, span: Span(0, text.utf8.count))],
      source: Source(name: "Test", origin: .given), dateline: Span(0, 16))
    #expect(MarkedNames.names(in: Fixtures.pipeline.read([article]).articles[0]) == ["LOC Odesa"])
  }

  @Test func descriptionsSayWhoAPersonIs() {
    let article = Fixtures.annotated("Russian presidential aide Yuri Ushakov met Secretary of State Marco Rubio.")
    let descriptions = article.mentions.compactMap(\.description).map { String(article.article[$0]) }
    #expect(descriptions == ["Russian presidential aide", "Secretary of State"])
  }

  @Test(
    "Spans lie in the text, in order, and do not overlap",
    arguments: [
      "", "A", "A. B. C.", "U.S.-led U.S.-led", "O'Neill's O'Neill's 's", "& & A & B", "of of of The The",
      "Ministry of and of and", "President President President", "King-", "al- al-Qaeda's", "МОСКВА Москва 東京 علي",
    ])
  func spansAreSound(_ text: String) {
    let article = Fixtures.annotated(text)
    for (a, b) in zip(article.mentions, article.mentions.dropFirst()) { #expect(a.span.upper <= b.span.lower) }
    for mention in article.mentions {
      #expect(mention.span.upper.index <= text.utf8.count)
      #expect(article.entities[mention.entity].mentions.contains { article.mentions[$0].span == mention.span })
    }
  }

  @Test(
    "Long runs of one word take linear time and give the same twice", arguments: ["Smith ", "A. ", "of ", "Bank of "])
  func repetition(_ word: String) {
    let text = String(repeating: word, count: 5_000)
    let first = Fixtures.annotated(text)
    let second = Fixtures.annotated(text)
    #expect(first.mentions == second.mentions)
  }
}
