import Testing
import TestSupport

@testable import SynopticCore

/// What happens, when, and how certain it is.
@Suite struct EventTaggerTests {
  private static let published = "2025-10-16"

  @Test(arguments: [
    ("The ship sank on Monday.", "sank", Event.Dating.clause, "2025-10-13"),
    ("On Monday, the ship sank.", "sank", .clause, "2025-10-13"),
    ("A meeting was planned and the summit took place on Tuesday.", "summit", .sentence, "2025-10-14"),
    ("The ship sank.", "sank", .tense, "2025-10-16"),
  ])
  func datesByClauseSentenceAndTense(text: String, trigger: String, dating: Event.Dating, day: String) throws {
    let found = try #require(event(trigger, in: text))
    #expect(found.dating == dating)
    #expect(found.placement == .calendar(Period(CalendarDay(iso: day)!)))
  }

  @Test(arguments: [
    ("The ship sank on Monday. It hit a rock.", "hit"),
    ("The ship sank on Monday. Officials said it hit a rock.", "hit"),
    ("The ship sank on Monday. In 1998 it was sold. Crews searched the sea.", "searched"),
    ("A storm struck on Monday. People flee. The storm caused damage.", "storm"),
    ("The storm that struck on Monday caused damage.", "storm"),
    ("The ship sank on Monday. There were protests at the port.", "protests"),
    ("His last meeting with her was on Monday. That summit led to nothing.", "summit"),
  ])
  func goesOnWithTheDayToldLast(text: String, trigger: String) throws {
    let article = Fixtures.article(text)
    let found = try #require(Self.events(in: text).last { article[$0.trigger] == trigger })
    #expect(found.placement == .calendar(Period(CalendarDay(iso: "2025-10-13")!)))
  }

  /// A paragraph about other times goes on with them.
  @Test func goesOnWithTheYearOfItsParagraph() throws {
    let text = "The ship sank on Monday.\n\nIn 1998 the navy sold the ship. The crew left the harbour."
    let found = try #require(event("left", in: text))
    #expect(found.isInferred)
    #expect(found.placement == Fixtures.annotated(text, published: "2025-10-16").times.last?.placement)
  }

  /// The time of a clause is not that of what a word in it looks back or ahead to.
  @Test(arguments: [
    ("On Monday, the player was banned for doping.", "doping"),
    ("On Monday, two men were charged over the plot.", "plot"),
    ("On Monday, soldiers captured in the east were at home.", "captured"),
    ("The owners promised to merge the companies on Monday.", nil),
    ("On Monday the owners promised to merge the companies.", "merge"),
  ])
  func leavesApartWhatIsOfATimeOfItsOwn(text: String, trigger: String?) throws {
    let undated = Self.events(in: text).filter { $0.dating >= .tense }.map {
      String(Fixtures.article(text)[$0.trigger])
    }
    #expect(undated == [trigger].compactMap(\.self))
  }

  /// A relative clause in the middle of another one keeps its time to itself.
  @Test func theMainClauseGoesOnBehindARelativeOne() throws {
    let text = "On Tuesday, aftershocks of the earthquake that struck the city on Monday have killed ten people."
    let days = Dictionary(
      uniqueKeysWithValues: Self.events(in: text).map { (String(Fixtures.article(text)[$0.trigger]), $0.placement) })
    let (monday, tuesday) = (CalendarDay(iso: "2025-10-13")!, CalendarDay(iso: "2025-10-14")!)
    #expect(days["struck"] == .calendar(Period(monday)))
    #expect(days["earthquake"] == .calendar(Period(monday)))
    #expect(days["aftershocks"] == .calendar(Period(tuesday)))
    #expect(days["killed"] == .calendar(Period(tuesday)))
  }

  @Test(arguments: [
    ("They launched a late drone attack to kill him.", "attack", Event.Tense.none),
    ("They met to help create a fund.", "create", .none),
  ])
  func tellsNounsAndInfinitivesFromFiniteVerbs(text: String, trigger: String, tense: Event.Tense) throws {
    #expect(try #require(event(trigger, in: text)).tense == tense)
  }

  @Test(arguments: [
    ("The ship sank on Monday. “They attacked us,” the mayor said.", "attacked"),
    ("The ship sank on Monday. Divers will search the sea.", "search"),
    ("Crews had repaired the ship. It sank on Monday.", "repaired"),
    ("On Monday, the king restored the pardon of the minister, convicted of murder.", "convicted"),
    ("The parties reached an agreement over December's election.", "agreement"),
    ("Relations have improved since they met in May.", "improved"),
  ])
  func leavesUndatedWhatTheDayIsNotSaidOf(text: String, trigger: String) throws {
    let found = try #require(event(trigger, in: text))
    #expect(found.dating >= .tense, "\(found.dating)")
  }

  @Test func whatIsConcludedIsMarked() throws {
    let text = "The ship sank on Monday. It hit a rock."
    #expect(try #require(event("sank", in: text)).isInferred == false)
    #expect(try #require(event("hit", in: text)).isInferred)
  }

  @Test(arguments: [
    ("The invasion began in May.", "invasion", "invade"), ("They invaded in May.", "invaded", "invade"),
    ("The attack was over.", "attack", "attack"), ("Her funeral was held.", "funeral", "funeral"),
  ])
  func nounsTellWhatTheirVerbsTell(text: String, trigger: String, act: String) throws {
    #expect(try #require(event(trigger, in: text)).act == act)
  }

  @Test(arguments: [
    ("El ejército atacó la ciudad.", "atacó"), ("Las tropas atacaban la ciudad.", "atacaban"),
    ("El ataque causó daños.", "ataque"),
  ])
  func allFormsOfAVerbTellOneAct(text: String, trigger: String) throws {
    let article = Fixtures.annotated(text, in: "es")
    #expect(try #require(article.events.first { article.article[$0.trigger] == trigger }).act == "atacar")
  }

  /// "The attack" is the one told before, in Spanish too.
  @Test func aSpanishNounMeetsItsVerb() throws {
    let text = "El ejército atacó la ciudad el lunes. El ataque causó daños."
    let article = Fixtures.annotated(text, in: "es", published: "2025-10-16")
    let found = try #require(article.events.first { article.article[$0.trigger] == "ataque" })
    #expect(found.placement == .calendar(Period(CalendarDay(iso: "2025-10-13")!)))
  }

  /// Of several times in a clause each verb has its own.
  @Test(arguments: [
    ("Born in Lahore in 1950, he moved to London in 1971 and died on Sunday.", "moved", "1971"),
    ("The bridge, which collapsed in 2024 after a ship struck it, will reopen in 2028.", "reopen", "2028"),
    ("The trial of the man, accused of plotting a coup in 2022, resumed on Tuesday.", "trial", nil),
    ("The trial of the man, accused of plotting a coup in 2022, resumed on Tuesday.", "plotting", "2022"),
  ])
  func eachVerbHasItsOwnTime(text: String, trigger: String, value: String?) throws {
    let article = Fixtures.annotated(text, published: Self.published)
    let event = try #require(article.events.first { article.article[$0.trigger] == trigger })
    #expect(event.time.map { article.times[$0].value } == value)
  }

  @Test(arguments: [
    ("The army denied it had bombed the market.", "bombed", Event.Polarity.negative, Event.Modality.actual),
    ("The army did not deny it had bombed the market.", "bombed", .positive, .actual),
    ("The army confirmed it had bombed the market.", "bombed", .positive, .actual),
    ("The army did not fail to bomb the market.", "bomb", .positive, .actual),
    ("The army denied bombing the market.", "bombing", .negative, .actual),
    ("Nobody was hurt in the crash.", "hurt", .negative, .actual),
    ("No one was hurt.", "hurt", .negative, .actual),
    ("Aid has yet to reach the village.", "reach", .negative, .actual),
    ("Nearly 300 people were killed.", "killed", .positive, .actual),
    ("Had he won in 2020, he would have left.", "won", .positive, .possible),
    ("He was about to leave on Monday.", "leave", .positive, .planned),
    ("Parliament is scheduled to vote on a bill it rejected in June.", "rejected", .positive, .actual),
    ("The rocket is thought to have exploded.", "exploded", .positive, .alleged),
  ])
  func tellsWhetherItHappened(
    text: String, trigger: String, polarity: Event.Polarity, modality: Event.Modality
  ) throws {
    let found = try #require(event(trigger, in: text))
    #expect((found.polarity, found.modality) == (polarity, modality))
  }

  @Test func speechTimeIsNotToldTime() throws {
    let text = "Officials said on Tuesday that the ship sank on Sunday."
    let said = try #require(event("said", in: text))
    let sank = try #require(event("sank", in: text))
    #expect(said.placement == .calendar(Period(CalendarDay(iso: "2025-10-14")!)))
    #expect(sank.placement == .calendar(Period(CalendarDay(iso: "2025-10-12")!)))
    #expect(sank.attribution == said.attribution)
  }

  @Test func quotedWordsDoNotTakeTheDayTheyWereSpoken() throws {
    let found = try #require(event("attacked", in: "“They attacked us,” the mayor said on Tuesday."))
    #expect(found.dating > .sentence)
  }

  /// Somebody's saying something is told like any other happening.
  @Test(arguments: [
    ("The minister said the ship sank.", "said", Event.Tense.past, Event.Polarity.positive, Event.Modality.actual),
    ("The minister says the ship sank.", "says", .present, .positive, .actual),
    ("The minister has said the ship sank.", "said", .perfect, .positive, .actual),
    ("The minister did not say that the ship sank.", "say", .past, .negative, .actual),
    ("The minister will say the ship sank.", "say", .future, .positive, .planned),
    ("The ship sank, according to the minister.", "according to", .none, .positive, .actual),
  ])
  func readsTheTellingItself(
    text: String, trigger: String, tense: Event.Tense, polarity: Event.Polarity, modality: Event.Modality
  ) throws {
    let told = try #require(event(trigger, in: text))
    #expect(told.rule == EventRule.speech)
    #expect((told.tense, told.polarity, told.modality) == (tense, polarity, modality))
  }

  /// "After" and its like keep times apart, and lengths in front of them count.
  @Test(arguments: [
    ("He left two days after the attack on Monday.", "left", "2025-10-15"),
    ("He left two days after the attack on Monday.", "attack", "2025-10-13"),
    ("The fire broke out on Monday. Two days after the fire, he left.", "left", "2025-10-15"),
    ("A week before the vote on Friday, he resigned.", "resigned", "2025-10-10"),
    ("On Monday the ship sank, a day before the storm struck.", "struck", "2025-10-14"),
    ("The call occurred the day before he is due to visit the town on Friday.", "call", "2025-10-16"),
    ("He will meet her on Friday. The call came the day before he was due to visit her.", "visit", "2025-10-17"),
    ("He will resign on Friday. He will leave the town.", "leave", "2025-10-17"),
  ])
  func countsDays(text: String, trigger: String, day: String) throws {
    let found = try #require(event(trigger, in: text))
    #expect(found.placement == .calendar(Period(CalendarDay(iso: day)!)))
  }

  @Test(arguments: [
    ("He asked for arms, after a request made in May.", "asked"),
    ("He discussed the conflict that began in 1998.", "discussed"),
    ("They will discuss the war on Friday.", "war"),
    ("The towns are facing the winter with little heating.", "heating"),
    ("He will resign on Friday. Then he will leave the town.", "leave"),
    ("The army has previously attacked the town.", "attacked"),
  ])
  func keepsTimesOfOthersAway(text: String, trigger: String) throws {
    let found = try #require(event(trigger, in: text))
    #expect(found.dating >= .tense, "\(found.dating)")
  }

  @Test(arguments: [
    ("Sending arms would harm the talks.", "Sending", Event.Modality.possible),
    ("Talks will be held on Friday.", "Talks", .planned),
    ("They will discuss the war on Friday.", "war", .actual),
    ("The war will be the topic of the meeting on Friday.", "meeting", .planned),
    ("It will protect them despite attacks.", "attacks", .actual),
  ])
  func tellsWhatOfAPlanIsThere(text: String, trigger: String, modality: Event.Modality) throws {
    #expect(try #require(event(trigger, in: text)).modality == modality)
  }

  @Test(arguments: [
    ("They resumed support to Kiev.", "support"), ("It fell, following the attack.", "following"),
  ])
  func doesNotTakePrepositionsAndNounsForVerbs(text: String, word: String) {
    #expect(event(word, in: text).map { $0.rule == EventRule.noun } ?? true)
  }

  @Test(arguments: [
    ("The leaders met on Monday.", "met", Event.Modality.actual),
    ("The leaders will meet on Friday.", "meet", .planned),
    ("The leaders plan to meet on Friday.", "meet", .planned),
    ("The leaders are set to meet on Friday.", "meet", .planned),
    ("The leaders may meet on Friday.", "meet", .possible),
    ("The leaders met in May 2019.", "met", .actual),
    ("The ship allegedly sank on Monday.", "sank", .alleged),
  ])
  func tellsModality(text: String, trigger: String, modality: Event.Modality) throws {
    #expect(try #require(event(trigger, in: text)).modality == modality)
  }

  @Test(arguments: [
    ("The ship did not sink.", "sink", Event.Polarity.negative),
    ("The crew failed to escape.", "escape", .negative),
    ("The crew escaped.", "escaped", .positive),
  ])
  func tellsPolarity(text: String, trigger: String, polarity: Event.Polarity) throws {
    #expect(try #require(event(trigger, in: text)).polarity == polarity)
  }

  @Test(arguments: [
    ("The strike on the port killed two.", ["strike", "killed"]),
    ("They strike the port.", ["strike"]),
    ("The mayor likes Union Strike here.", []),
    ("Rebels failed to take Goma last week.", ["failed", "take"]),
  ])
  func tellsVerbsFromNounsAndNames(text: String, triggers: [String]) {
    #expect(Self.events(in: text).map { String(Fixtures.article(text)[$0.trigger]) } == triggers)
  }

  @Test(arguments: [
    ("The king, who died in May, had ruled for years.", "died", "The king, who died in May"),
    ("Nothing ended the war that began in May.", "began", "the war that began in May"),
    ("He called just before the king met him on Monday.", "called", "He called just"),
  ])
  func cutsClausesInsideSentences(text: String, trigger: String, clause: String) throws {
    #expect(Fixtures.article(text)[try #require(event(trigger, in: text)).clause] == clause)
  }

  @Test func theClauseIsTheWordsOfTheHappening() throws {
    let text = "The crew escaped, but the ship sank on Monday."
    #expect(Fixtures.article(text)[try #require(event("sank", in: text)).clause] == "the ship sank on Monday")
  }

  @Test func placesAnewWhenTheDayIsKnown() throws {
    let text = "The ship sank on Thursday. The crew escaped. In 1998 it was sold. Divers search for the wreck."
    let unknown = Fixtures.annotated(text)
    for day in ["2025-10-16", "2025-10-20"] {
      let known = Fixtures.annotated(text, published: day)
      let estimate = PublicationDayResolver.estimates(for: [known])[0]
      #expect(unknown.resolved(against: estimate).events == known.events)
      #expect(known.events.contains { !$0.after.isEmpty })
    }
  }

  /// What is counted from a day that is not known yet dates already: it falls into place when the day is.
  @Test(arguments: ["The delegations met this month.", "The delegations will meet next week."])
  func datesByWhatIsCountedFromAnUnknownDay(text: String) throws {
    let unknown = Fixtures.annotated(text)
    let found = try #require(unknown.events.first)
    #expect(found.dating == .clause)
    let known = Fixtures.annotated(text, published: Self.published)
    #expect(unknown.resolved(against: PublicationDayResolver.estimates(for: [known])[0]).events == known.events)
  }

  @Test(arguments: ["attack ", "on Monday ", "sank, ", "said that ", "he met ", "they walked in May and they left, "])
  func anyRepetitionStaysInsideTheText(word: String) {
    let text = String(repeating: word, count: 4000)
    for event in Self.events(in: text) {
      #expect(event.clause.upper.index <= text.utf8.count)
      #expect(event.clause.contains(event.trigger) || event.rule == EventRule.speech)
    }
  }

  private func event(_ trigger: String, in text: String) -> Event? {
    let article = Fixtures.article(text)
    return Self.events(in: text).first { article[$0.trigger] == trigger }
  }

  private static func events(in text: String) -> [Event] { Fixtures.annotated(text, published: published).events }
}
