/// An event, and what its words tell of its place among the others.
struct ToldEvent {
  var event: Event
  let predicate: Predicate
  /// First token of its clause.
  let clause: Int
  /// A noun that names what is known: "the storm".
  let isDefinite: Bool
  /// A noun that names what was told last: "that storm".
  let isPointing: Bool
  /// Of a time of its own or none: a participle's, a plan's, that of what somebody is held to account for.
  var isApart: Bool
  /// It says of a noun no more than that it happens: "took place".
  let isCarrying: Bool
  /// Another event is said to be some days from it.
  var isCountedFrom = false
  /// A noun of which the clause says that it was: "there were protests".
  var wasThere = false
  /// Told in a relative clause, of which the time is its own.
  var isRelative = false

  /// Its trigger.
  var tokens: Range<Int> { predicate.tokens }
  var isSpeech: Bool { event.rule == EventRule.speech }
  var isNoun: Bool { predicate.isNoun }
  var isFinite: Bool { predicate.form == .finite }
  var tense: Event.Tense { event.tense }
}
