import Testing
import TestSupport

@testable import SynopticCore

/// Which words of a sentence tell what happened, in which tense, with whom.
@Suite struct PredicateFinderTests {
  @Test(arguments: [
    ("The mayor left the house on Monday, walked to the park and attacked a guard.", "walked"),
    ("Rebels entered the city, fired at crowds and killed dozens.", "fired"),
    ("Rebels entered the city, fired at crowds, looted shops and killed dozens.", "fired"),
  ])
  func aVerbOfAListIsFinite(text: String, verb: String) throws {
    #expect(try #require(event(verb, in: text)).tense == .past)
  }

  @Test(arguments: [
    ("Police arrested the man, jailed in May, and charged him.", "jailed"),
    ("The king pardoned the man, convicted of murder and sentenced to death.", "convicted"),
    ("The king pardoned the man, convicted of murder.", "convicted"),
  ])
  func aReducedRelativeClauseIsNot(text: String, verb: String) throws {
    #expect(try #require(event(verb, in: text)).tense == .none)
  }

  /// What is done one after the other is told so.
  @Test func aListGoesForward() throws {
    let text = "The mayor left the house on Monday, walked to the park and attacked a guard."
    let article = Fixtures.article(text)
    let events = Fixtures.annotated(text, published: "2025-10-16").events
    let walked = try #require(events.first { article[$0.trigger] == "walked" })
    #expect(walked.placement == .calendar(Period(CalendarDay(iso: "2025-10-13")!)))
    #expect(walked.after.map { String(article[events[$0.event].trigger]) } == ["left"])
  }

  @Test(arguments: [
    ("Soldiers and guards were killed.", ["killed"]),
    ("Workers and pilots protested.", ["protested"]),
    ("The fire destroyed homes and plants.", ["fire", "destroyed"]),
    ("Witnesses left and police arrested a man.", ["left", "arrested"]),
    ("The mayor said that police captured the man.", ["said", "captured"]),
    ("They attack towns and burn houses.", ["attack", "burn"]),
    ("Troops will search houses and destroy weapons.", ["search", "destroy"]),
    ("Some Boeing planes were damaged.", ["damaged"]),
  ])
  func aNounBehindAConjunctionIsNoVerb(text: String, triggers: [String]) {
    #expect(Fixtures.annotated(text).events.map { String(Fixtures.article(text)[$0.trigger]) } == triggers)
  }

  @Test(arguments: [
    ("Russia, which invaded in 2022, has warned Poland.", "warned", ["Russia", "Poland"]),
    ("Russia, which invaded Ukraine in 2022, has warned Poland.", "warned", ["Russia", "Ukraine", "Poland"]),
    ("Russia invaded Ukraine, but Poland helped.", "helped", ["Poland"]),
  ])
  func itsClauseHasItsParticipants(text: String, trigger: String, names: [String]) throws {
    let article = Fixtures.annotated(text)
    let event = try #require(article.events.first { article.article[$0.trigger] == trigger })
    #expect(event.participants.map { String(article.article[article.mentions[$0].span]) } == names)
    #expect(event.participants.allSatisfy { event.clause.contains(article.mentions[$0].span) })
  }

  @Test(arguments: [
    ("The minister on Monday: “We will not go.”", "en"), ("Ann Lee: “We will not go.”", "en"),
    ("La ministra, el lunes: «No iremos».", "es"),
  ])
  func punctuationIsNoEvent(text: String, language: String) {
    let article = Fixtures.annotated(text, in: language)
    #expect(!article.quotations.isEmpty)
    for event in article.events {
      #expect(article.tokens[article.layer.tokens(of: event.trigger).lowerBound].kind == .word)
    }
  }

  private func event(_ trigger: String, in text: String) -> Event? {
    let article = Fixtures.annotated(text, published: "2025-10-16")
    return article.events.first { article.article[$0.trigger] == trigger }
  }
}
