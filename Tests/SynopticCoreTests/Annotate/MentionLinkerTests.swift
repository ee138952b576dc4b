import SynopticCore
import Testing
import TestSupport

@Suite struct MentionLinkerTests {
  /// The mentions of the entity with this name, as written, in text order.
  private func mentions(of name: String, in text: String) -> [String] {
    let article = Fixtures.annotated(text)
    guard let entity = article.entities.firstIndex(where: { $0.name == name }) else { return [] }
    return article.entities[entity].mentions.map { String(article.article[article.mentions[$0].span]) }
  }

  @Test func surnameBelongsToTheFullName() {
    let text = "Yuri Ushakov spoke. Later Ushakov left. Marco Rubio stayed."
    #expect(mentions(of: "Yuri Ushakov", in: text) == ["Yuri Ushakov", "Ushakov"])
  }

  @Test func sharedSurnameBelongsToThePersonNamedLast() {
    let text = "Liz Cheney spoke first. Then Cheney sat down. Mary Cheney replied. Voters heard Cheney."
    #expect(mentions(of: "Liz Cheney", in: text) == ["Liz Cheney", "Cheney"])
    #expect(mentions(of: "Mary Cheney", in: text) == ["Mary Cheney", "Cheney"])
  }

  @Test func titleDecidesBetweenPeopleOfOneSurname() {
    let text =
      "Captain Edward Smith sailed. Senator William Smith asked about it. Then Captain Smith went down. Sen. Smith left."
    #expect(mentions(of: "Edward Smith", in: text) == ["Edward Smith", "Smith"])
    #expect(mentions(of: "William Smith", in: text) == ["William Smith", "Smith"])
  }

  @Test(
    "A lone surname behind a title is nobody whose titles contradict it, nor somebody introduced later without the rank",
    arguments: [
      "Captain Smith went down with the ship. Later Senator William Smith opened the inquiry.",
      "Captain Smith went down with the ship. Later William Smith opened the inquiry.",
    ])
  func titlesKeepPeopleApart(_ text: String) {
    #expect(mentions(of: "William Smith", in: text) == ["William Smith"])
  }

  @Test func titlesCutShortAreTheSame() {
    let text = "Gen. Arthur Farnham spoke. A day later General Farnham left."
    #expect(mentions(of: "Arthur Farnham", in: text) == ["Arthur Farnham", "Farnham"])
  }

  @Test func acronymBelongsToItsExpansion() {
    let text =
      "The World Health Organization (WHO) met. Experts of the WHO agreed with the Aviation Safety Network (ASN)."
    #expect(mentions(of: "World Health Organization", in: text) == ["World Health Organization", "WHO", "WHO"])
    #expect(mentions(of: "Aviation Safety Network", in: text) == ["Aviation Safety Network", "ASN"])
  }

  /// Letters in brackets are short for the organisation in front of them, though they are not its initials.
  @Test func whatStandsInBracketsBehindAnOrganisationIsIt() {
    let text = "The National Rally (RN) lost. The RN will appeal. Ann Lee (AFP) reported it for AFP."
    #expect(mentions(of: "National Rally", in: text) == ["National Rally", "RN", "RN"])
    #expect(mentions(of: "Ann Lee", in: text) == ["Ann Lee"])
  }

  @Test func aHyphenatedSurnameIsNoFullName() {
    let text = "Vladimir Kara-Murza spoke. Kara-Murza smiled. Later Evgenia Kara-Murza left."
    #expect(mentions(of: "Vladimir Kara-Murza", in: text) == ["Vladimir Kara-Murza", "Kara-Murza"])
    #expect(mentions(of: "Evgenia Kara-Murza", in: text) == ["Evgenia Kara-Murza"])
  }

  @Test func organisationMayBeCutShort() {
    let text = "Shares of Zortan Holdings fell. Investors left Zortan Holdings; staff at Zortan stayed."
    #expect(mentions(of: "Zortan Holdings", in: text) == ["Zortan Holdings", "Zortan Holdings", "Zortan"])
  }

  @Test func roleNounsBelongToTheHolderOfTheOffice() {
    let text = """
      The president of the United States, Donald Trump, met Russian President Vladimir Putin.
      The American president spoke. The Kremlin leader listened. The Ukrainian president did not come.
      """
    #expect(mentions(of: "Donald Trump", in: text) == ["Donald Trump", "president"])
    #expect(mentions(of: "Vladimir Putin", in: text) == ["Vladimir Putin", "leader"])
  }

  @Test func roleNounsWithTwoHoldersStayUnlinked() {
    let text = "US President Joe Biden and former US President Donald Trump met. The US president spoke."
    #expect(mentions(of: "Joe Biden", in: text) == ["Joe Biden"])
    #expect(mentions(of: "Donald Trump", in: text) == ["Donald Trump"])
  }

  /// "The governor" alone is the one person named before with that title; "the governor of" somewhere, or one of two, is not.
  @Test(arguments: [
    ("Governor Ann Lee spoke. The governor smiled.", ["Ann Lee", "governor"]),
    ("Ann Lee, the mayor of Leeds, spoke. The mayor smiled.", ["Ann Lee", "mayor"]),
    ("The mayor of Leeds, Ann Lee, spoke. The mayor smiled.", ["Ann Lee", "mayor"]),
    ("Governor Ann Lee spoke. The governor of Texas smiled. A governor left.", ["Ann Lee"]),
    ("Governor Ann Lee met Bob Hill, the governor of Texas. The governor smiled.", ["Ann Lee"]),
    ("The governor smiled. Governor Ann Lee spoke.", ["Ann Lee"]),
    ("President Ann Lee spoke. The leader smiled.", ["Ann Lee"]),
  ])
  func roleNounsStandForTheOnlyHolder(text: String, expected: [String]) {
    #expect(mentions(of: "Ann Lee", in: text) == expected)
  }

  @Test func pronounsNeedOnePerson() {
    #expect(mentions(of: "Marco Rubio", in: "Marco Rubio said he would come.") == ["Marco Rubio", "he"])
    #expect(mentions(of: "Marco Rubio", in: "Marco Rubio met JD Vance before he left.") == ["Marco Rubio"])
    #expect(
      mentions(of: "Angela Merkel", in: "Angela Merkel told David Cameron that she would come.")
        == ["Angela Merkel", "she"])
  }

  /// "He" at the head of a paragraph goes on with the subject of the one before, if nobody else stands beside it.
  @Test(arguments: [
    ("Marco Rubio, for his part, spoke.\n\nHe also called for peace.", ["Marco Rubio", "his", "He"]),
    ("Marco Rubio spoke.\n\n“We go,” he said.\n\nOn Sunday, he left.", ["Marco Rubio", "he", "he"]),
    ("Secretary of State Marco Rubio spoke.\n\nHe left.", ["Marco Rubio", "He"]),
    ("Marco Rubio met JD Vance.\n\nHe left.", ["Marco Rubio"]),
    ("In the clash with guards, Lt. Marco Rubio said 100 had gone.\n\nHe left.", ["Marco Rubio", "He"]),
    ("Marco Rubio spoke.\n\nShe left.", ["Marco Rubio"]),
    ("Marco Rubio spoke.\n\nThe crowd left him.", ["Marco Rubio"]),
    ("An official met Marco Rubio.\n\nHe left.", ["Marco Rubio"]),
    ("Marco Rubio spoke.\n\nIt rained.\n\nHe left.", ["Marco Rubio"]),
  ])
  func pronounsGoOnFromTheParagraphBefore(text: String, expected: [String]) {
    #expect(mentions(of: "Marco Rubio", in: text) == expected)
  }

  /// Where the full stop of a title is taken for the end of a sentence, the title stands in another one than the name.
  @Test func aTitleMayStandInTheSentenceBefore() {
    #expect(mentions(of: "Mothana Berg", in: "In a clash with guards, Lt. Mothana Berg fell.") == ["Mothana Berg"])
  }

  @Test func pronounsInsideQuotationMarksStayUnlinked() {
    #expect(mentions(of: "Marco Rubio", in: "Marco Rubio said: \"We think he will come.\"") == ["Marco Rubio"])
  }

  @Test func everyMentionSaysWhichRulesFoundIt() {
    let article = Fixtures.annotated("Yuri Ushakov spoke. Later Ushakov said he was tired.")
    #expect(
      article.mentions.map(\.rule) == [
        "given name", "part of the name of a person named in the article; surname", "pronoun; only person before it",
      ])
  }
}
