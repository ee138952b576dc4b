import Testing
import TestSupport

@testable import SynopticCore

/// Which happening comes before which, where no dates tell: the earlier trigger, then the later one, then why.
@Suite struct EventOrderTests {
  @Test(arguments: [
    ("Crews closed the road after the bridge collapsed.", "collapsed", "closed", EventRule.connective),
    ("After the bridge collapsed, crews closed the road.", "collapsed", "closed", EventRule.connective),
    ("The bridge collapsed before crews closed the road.", "collapsed", "closed", EventRule.connective),
    ("Residents fled due to flooding.", "flooding", "fled", EventRule.connective),
    ("The storm destroyed houses.", "storm", "destroyed", EventRule.named),
    ("The minister ordered the closure of schools.", "ordered", "closure", EventRule.connective),
    ("The ministry blamed hackers for the attack.", "attack", "blamed", EventRule.named),
    ("The crew returned to repair the ship.", "returned", "repair", EventRule.purpose),
    ("A bomb exploded, killing two people.", "exploded", "killing", EventRule.result),
    ("The king met the minister, convicted of murder.", "convicted", "met", EventRule.participlePhrase),
    ("The crew escaped. The ship had burned.", "burned", "escaped", EventRule.pluperfect),
    ("Officials said the ship sank.", "sank", "said", EventRule.reported),
    ("Officials said the ship will sink.", "said", "sink", EventRule.reported),
    ("Firefighters put out the fire and searched the house.", "put", "searched", EventRule.sequence),
    ("Police closed the road, and they searched the house.", "closed", "searched", EventRule.sequence),
    ("The crew escaped. The ship later sank.", "escaped", "sank", EventRule.connective),
    ("The ship sank. The crew previously escaped.", "escaped", "sank", EventRule.connective),
    ("The ship sank on Monday. Divers search for the wreck.", "sank", "search", EventRule.present),
    ("The ship burned in 1998. It sank on Monday. Divers search the sea.", "burned", "search", EventRule.background),
    ("The ship sank on Monday. A search goes on.", "search", "sank", EventRule.known),
    ("Four people died. An earthquake had hit the coast.", "earthquake", "died", EventRule.course),
    ("A storm is over. Crews rescue people. Ten were killed.", "killed", "rescue", EventRule.course),
    ("He was arrested. The court convicted him.", "arrested", "convicted", EventRule.course),
    ("He was banned for doping.", "doping", "banned", EventRule.connective),
  ])
  func tellsOrder(text: String, earlier: String, later: String, rule: String) throws {
    let events = Self.events(in: text)
    let article = Fixtures.article(text)
    let found = try #require(events.first { article[$0.trigger] == later })
    let before = found.after.filter { $0.rule == rule }.map { String(article[events[$0.event].trigger]) }
    #expect(before.contains(earlier), "\(found.after.map { "\(article[events[$0.event].trigger]): \($0.rule)" })")
  }

  @Test func datesWinOverWords() throws {
    let text = "The bridge collapsed on Tuesday after crews closed the road on Wednesday."
    let article = Fixtures.article(text)
    let collapsed = try #require(Self.events(in: text).first { article[$0.trigger] == "collapsed" })
    #expect(collapsed.after.isEmpty)
  }

  /// What the words say of two events is not turned round by what usually happens.
  @Test func wordsWinOverTheUsualCourse() throws {
    let text = "Crews closed the road before the earthquake struck. Nobody died."
    let article = Fixtures.article(text)
    let events = Self.events(in: text)
    let closed = try #require(events.first { article[$0.trigger] == "closed" })
    #expect(!closed.after.contains { article[events[$0.event].trigger] == "earthquake" })
  }

  /// What is denied or only possible takes no part in the course of things.
  @Test(arguments: ["Ten people died. There may be an earthquake.", "No storm came. Ten people died."])
  func whatDidNotHappenHasNoCourse(text: String) {
    #expect(Self.events(in: text).allSatisfy { !$0.after.contains { $0.rule == EventRule.course } })
  }

  @Test func nothingComesAfterItself() {
    let text = "After the war, talks led to a deal, and the deal led to talks before the war, after the talks."
    for (index, event) in Self.events(in: text).enumerated() {
      #expect(event.after.allSatisfy { $0.event != index })
    }
  }

  @Test(arguments: [
    "after the attack ", "attacked and ", "the war led to ", "had attacked. ", ", killing ",
    "storm. killed. rescue. flood. ",
  ])
  func anyRepetitionStaysInsideTheArticle(words: String) {
    let events = Self.events(in: String(repeating: words, count: 3000))
    for event in events { #expect(event.after.allSatisfy { events.indices.contains($0.event) }) }
  }

  private static func events(in text: String) -> [Event] { Fixtures.annotated(text, published: "2025-10-16").events }
}
