import Foundation
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
    ("The ship sank on Monday. The campaign goes on.", "campaign", "sank", EventRule.known),
    ("The mayor fled the city after the attack.", "attack", "fled", EventRule.connective),
    ("The mayor left the meeting after the vote.", "vote", "left", EventRule.connective),
    ("Officials decided that crews had closed the road.", "closed", "decided", EventRule.pluperfect),
    ("Four people died. An earthquake had hit the coast.", "earthquake", "died", EventRule.course),
    ("A storm is over. Crews rescue people. Ten were killed.", "killed", "rescue", EventRule.course),
    ("He was arrested. The court convicted him.", "arrested", "convicted", EventRule.course),
    ("He was banned for doping.", "doping", "banned", EventRule.connective),
  ])
  func tellsOrder(text: String, earlier: String, later: String, rule: String) throws {
    let told = Told(text)
    let found = told.events[try #require(told.index(of: later))]
    let before = found.after.map { "\(told.article[told.events[$0.event].trigger]): \($0.rule)" }
    #expect(before.contains("\(earlier): \(rule)"), "\(before)")
  }

  /// What neither words nor grammar put before the other: both are told, and neither is before the other.
  @Test(arguments: [
    // A past and a perfect that is not told in it.
    ("The mayor fled and has closed the office.", "closed", "fled"),
    ("He visited a city that has suffered.", "suffered", "visited"),
    // What is announced, carried out, or goes on meanwhile.
    ("The mayor described an election.", "election", "described"),
    ("The army launched an attack.", "attack", "launched"),
    ("The meeting took place.", "meeting", "took"),
    ("During the call, the leaders argued.", "call", "argued"),
    // What is planned, or not known.
    ("The ship sank on Monday. A search will begin.", "search", "sank"),
    ("The ship sank on Monday. A search goes on.", "search", "sank"),
    // What is so while somebody says so.
    ("Officials said they want peace.", "want", "said"),
    ("He was due to visit the town.", "visit", "due"),
  ])
  func leavesOpen(text: String, first: String, second: String) throws {
    let told = Told(text)
    let one = try #require(told.index(of: first))
    guard let other = told.index(of: second) else { return }
    #expect(!told.comes(one, before: other))
    #expect(told.events[other].after.allSatisfy { $0.event != one })
  }

  @Test func datesWinOverWords() throws {
    let told = Told("The bridge collapsed on Tuesday after crews closed the road on Wednesday.")
    #expect(told.events[try #require(told.index(of: "collapsed"))].after.isEmpty)
  }

  /// What the words say of two events is not turned round by what usually happens.
  @Test func wordsWinOverTheUsualCourse() throws {
    let told = Told("Crews closed the road before the earthquake struck. Nobody died.")
    let (closed, quake) = (try #require(told.index(of: "closed")), try #require(told.index(of: "earthquake")))
    #expect(!told.comes(quake, before: closed))
  }

  /// What is denied, only possible, or aimed at takes no part in the course of things.
  @Test(arguments: [
    "Ten people died. There may be an earthquake.", "No storm came. Ten people died.", "Ten died. They came to attack.",
  ])
  func whatDidNotHappenHasNoCourse(text: String) {
    let events = Told(text).events
    #expect(events.count > 1)
    #expect(events.allSatisfy { !$0.after.contains { $0.rule == EventRule.course } })
  }

  /// "After" leads to no event again, by whatever way: neither by words that contradict each other nor by dates.
  @Test(arguments: [
    "After the war, talks led to a deal, and the deal led to talks before the war, after the talks.",
    "He fled before the attack. Before he fled, he had survived the attack. The attack came after he fled.",
    "The ship sank on Monday after the storm. The storm struck on Tuesday. After it sank, the crew left on Sunday.",
    "after the attack ", "attacked and ", "the war led to ", "had attacked. ", ", killing ",
    "storm. killed. rescue. flood. ", "the storm struck on Monday after he fled on Tuesday before the war. ",
  ])
  func nothingComesAfterItself(words: String) {
    for count in [1, 7, 600] {
      let told = Told(String(repeating: words, count: count))
      #expect(count < 600 || !told.events.isEmpty)
      #expect(told.hasNoCircle)
    }
  }

  @Test(.enabled(if: Fixtures.evaluation != nil, "the evaluation data is not beside the checkout"))
  func nothingComesAfterItselfInRealArticles() throws {
    let path = try #require(Fixtures.evaluation) + "/timeline/timeset-dev.jsonl"
    let lines = try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"))
    for line in lines { #expect(Told(try JSONDecoder().decode(Document.self, from: Data(line)).text).hasNoCircle) }
    #expect(!lines.isEmpty)
  }

  private struct Document: Decodable {
    let text: String
  }
}

/// The events of a text, and what follows from their order.
private struct Told {
  let article: Article
  let events: [Event]

  init(_ text: String) {
    article = Fixtures.article(text)
    events = Fixtures.annotated(text, published: "2025-10-16").events
  }

  func index(of trigger: String) -> Int? { events.firstIndex { article[$0.trigger] == trigger } }

  func comes(_ earlier: Int, before later: Int) -> Bool {
    var (reached, waiting) = (Set([later]), [later])
    while let next = waiting.popLast() {
      for link in events[next].after where reached.insert(link.event).inserted { waiting.append(link.event) }
    }
    return earlier != later && reached.contains(earlier)
  }

  /// Taking away, again and again, what nothing left is before takes away everything (Kahn 1962).
  var hasNoCircle: Bool {
    var open = events.map(\.after.count)
    var followers = [[Int]](repeating: [], count: events.count)
    for (index, event) in events.enumerated() { for link in event.after { followers[link.event].append(index) } }
    var waiting = open.indices.filter { open[$0] == 0 }
    var taken = 0
    while let next = waiting.popLast() {
      taken += 1
      for follower in followers[next] {
        open[follower] -= 1
        if open[follower] == 0 { waiting.append(follower) }
      }
    }
    return taken == events.count
  }
}
