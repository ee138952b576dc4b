/// Tells which events of a sentence come before which, where its words or its grammar say so.
///
/// Each event is put beside one other, so that the work is linear; a chain follows from the links. The rules are those
/// of TimeML's guidelines (Saurí et al. 2006): connectives first, then what forms and tenses imply.
struct SentenceOrder {
  let layer: TokenizedArticle
  let sentence: Range<Int>
  /// Index of the sentence's first event.
  let first: Int
  let grammar: Grammar
  let lexicon: EventLexicon
  /// The event that introduces the words of each quotation, as far as it is known.
  let cues: [Int: Int]

  /// - Parameters:
  ///   - previous: the event the sentence before was about.
  ///   - intended: the plan told last.
  func read(_ events: inout [ToldEvent], after previous: Int?, intended: Int?) {
    for index in first..<events.count {
      let previous = events[index].event.modality == .planned ? intended ?? previous : previous
      guard let link = link(of: index, events, previous) else { continue }
      let (earlier, later) = link.isBefore ? (index, link.other) : (link.other, index)
      events[later].event.toldAfter.append(.init(event: earlier, rule: link.rule))
    }
  }

  /// Events looked at on either side: a sentence has fewer, and hostile ones stay linear.
  private static let reach = 24

  private func before(_ index: Int, _ events: [ToldEvent]) -> ArraySlice<ToldEvent> {
    events[max(first, index - SentenceOrder.reach)..<index]
  }

  private func behind(_ index: Int, _ events: [ToldEvent]) -> ArraySlice<ToldEvent> {
    events[index + 1..<min(events.count, index + 1 + SentenceOrder.reach)]
  }

  private struct Link {
    let other: Int
    /// The event stands before the other.
    let isBefore: Bool
    let rule: String
  }

  private func link(of index: Int, _ events: [ToldEvent], _ previous: Int?) -> Link? {
    let (connective, implied) = (connective(before: index, events), implied(index, events, previous))
    guard let connective else { return implied }
    if connective.order == .same { return isHeld(index, since: connective.tokens, events) ? nil : implied }
    return connected(index, by: connective.order, events, previous) ?? implied
  }

  /// "held talks", "during the talks": a noun in the clause of what says no more of it than that it happens.
  private func isHeld(_ index: Int, since tokens: Range<Int>, _ events: [ToldEvent]) -> Bool {
    events[index].isNoun && events[index].clause <= tokens.lowerBound
  }

  // MARK: - Connectives

  /// "after", "before", "led to": what stands between an event and the one before it, its trigger included.
  private func connective(before index: Int, _ events: [ToldEvent]) -> ConnectiveLexicon.Found? {
    let start = index > first ? events[index - 1].tokens.lowerBound : sentence.lowerBound
    return lexicon.connectives.last(in: start..<events[index].tokens.lowerBound, of: layer.tokens)
  }

  private func connected(
    _ index: Int, by order: ConnectiveLexicon.Order, _ events: [ToldEvent], _ previous: Int?
  ) -> Link? {
    let isOfSentence = order != .prior && order != .sequel
    let first = isOfSentence ? main(behind: index, events) : previous
    guard let other = index > self.first ? told(before: index, events) : first else { return nil }
    return Link(other: other, isBefore: order != .later && order != .sequel, rule: EventRule.connective)
  }

  /// What a connective behind it is said of: a verb rather than its object, "met the minister after the vote".
  private func told(before index: Int, _ events: [ToldEvent]) -> Int {
    let clause = events[index - 1].clause
    guard events[index - 1].isNoun else { return index - 1 }
    return before(index, events).lastIndex { $0.clause == clause && !$0.isNoun } ?? index - 1
  }

  /// "After the storm passed, crews returned": the first finite verb behind a comma.
  private func main(behind index: Int, _ events: [ToldEvent]) -> Int? {
    guard
      let comma = layer.tokens[events[index].tokens.upperBound..<sentence.upperBound].firstIndex(where: {
        $0.kind == .comma
      })
    else { return nil }
    return behind(index, events).firstIndex { $0.isFinite && $0.tokens.lowerBound > comma }
  }

  // MARK: - Days between

  /// - Parameter times: indices of the sentence's times.
  func distances(_ events: [ToldEvent], _ times: [TimeExpression], of range: Range<Int>) -> [DayDistance] {
    (first..<events.count).compactMap { index in
      guard let found = connective(before: index, events), found.order == .earlier || found.order == .later,
        let days = found.connective.days ?? days(upTo: found.tokens.lowerBound, times[range]),
        let counted = counted(from: index, events)
      else { return nil }
      return DayDistance(
        anchor: verb(of: index, before: counted, events), counted: counted,
        days: found.order == .earlier ? days : -days)
    }
  }

  /// The length that ends where a connective begins.
  private func days(upTo token: Int, _ times: ArraySlice<TimeExpression>) -> Int? {
    guard token > sentence.lowerBound else { return nil }
    let end = layer.tokens[token - 1].span.upper
    return times.first { $0.span.upper == end }?.meaning.days
  }

  /// "after the storm struck": the verb rather than its subject, but not the one that is counted.
  private func verb(of index: Int, before counted: Int, _ events: [ToldEvent]) -> Int {
    guard events[index].isNoun, index + 1 < events.count, index + 1 != counted, events[index + 1].isFinite,
      events[index + 1].clause == events[index].clause
    else { return index }
    return index + 1
  }

  /// What a connective in front of an event counts from it: the verb before, or the main one behind.
  private func counted(from index: Int, _ events: [ToldEvent]) -> Int? {
    guard index > first else { return main(behind: index, events) }
    return before(index, events).lastIndex { $0.isFinite } ?? index - 1
  }

  // MARK: - Grammar

  private func implied(_ index: Int, _ events: [ToldEvent], _ previous: Int?) -> Link? {
    guard !events[index].isSpeech else { return nil }
    switch events[index].predicate.form {
    case .noun: return noun(index, events)
    case .infinitive: return infinitive(index, events)
    case .gerund: return gerund(index, events)
    case .participle: return participle(index, events)
    case .finite: return finite(index, events, previous)
    }
  }

  /// "blamed hackers for the attack", "a storm caused floods": what a noun names as known is there when something is
  /// done with it, and so is what does something; not what is announced, or only said to happen.
  private func noun(_ index: Int, _ events: [ToldEvent]) -> Link? {
    let isBeside = { (told: ToldEvent) in told.clause == events[index].clause && told.isFinite }
    if let verb = before(index, events).lastIndex(where: isBeside) {
      guard events[index].isDefinite, !events[verb].isCarrying else { return nil }
      return Link(other: verb, isBefore: true, rule: EventRule.named)
    }
    guard let verb = behind(index, events).firstIndex(where: isBeside), !events[verb].isCarrying else { return nil }
    return Link(other: verb, isBefore: true, rule: EventRule.named)
  }

  /// "restored the pardon of the president, convicted of murder".
  private func participle(_ index: Int, _ events: [ToldEvent]) -> Link? {
    let verb =
      before(index, events).lastIndex { $0.isFinite } ?? behind(index, events).firstIndex { $0.isFinite }
    return verb.map { Link(other: $0, isBefore: true, rule: EventRule.participlePhrase) }
  }

  /// "agreed to merge".
  private func infinitive(_ index: Int, _ events: [ToldEvent]) -> Link? {
    index > first ? Link(other: index - 1, isBefore: false, rule: EventRule.purpose) : nil
  }

  /// "…, killing two".
  private func gerund(_ index: Int, _ events: [ToldEvent]) -> Link? {
    guard index > first, layer.tokens[events[index].tokens.lowerBound - 1].kind == .comma else { return nil }
    return Link(other: index - 1, isBefore: false, rule: EventRule.result)
  }

  private func finite(_ index: Int, _ events: [ToldEvent], _ previous: Int?) -> Link? {
    let tense = events[index].tense
    if tense == .pluperfect {
      return past(around: index, events, previous).map { Link(other: $0, isBefore: true, rule: EventRule.pluperfect) }
    }
    if let telling = telling(of: index, events) {
      let isAhead = tense == .future || events[index].event.modality != .actual
      // What is so while somebody says it is neither before nor behind his saying it.
      if tense == .present, !isAhead { return nil }
      return Link(other: telling, isBefore: !isAhead, rule: EventRule.reported)
    }
    guard let last = before(index, events).lastIndex(where: { $0.isFinite }) else { return nil }
    if tense == .future { return Link(other: last, isBefore: false, rule: EventRule.future) }
    return isCoordinated(index, with: last, events)
      ? Link(other: last, isBefore: false, rule: EventRule.sequence) : nil
  }

  /// The simple past a pluperfect looks back from.
  private func past(around index: Int, _ events: [ToldEvent], _ previous: Int?) -> Int? {
    let isPast = { (told: ToldEvent) in told.isFinite && told.tense == .past }
    return before(index, events).lastIndex(where: isPast) ?? behind(index, events).firstIndex(where: isPast)
      ?? previous
  }

  /// What introduces the words the event is told in: the cue of a quotation, or the verb right before its "that".
  private func telling(of index: Int, _ events: [ToldEvent]) -> Int? {
    if let cue = events[index].event.attribution.flatMap({ cues[$0] }) { return cue }
    let clause = events[index].clause
    guard index > first, grammar[layer.tokens[clause]].contains(.declarative) else { return nil }
    return before(index, events).lastIndex { $0.isFinite && $0.tokens.upperBound == clause }
  }

  /// "put out the fire, cleared the house and left", "and they left": the same tense behind a conjunction or in a list.
  private func isCoordinated(_ index: Int, with last: Int, _ events: [ToldEvent]) -> Bool {
    var before = events[index].predicate.groupStart
    guard events[index].tense == events[last].tense, before > events[last].tokens.upperBound else { return false }
    before -= 1
    if layer.tokens[before].kind == .comma { return true }
    if grammar[layer.tokens[before].word].contains(.subject) { before -= 1 }
    return before >= events[last].tokens.upperBound && grammar[layer.tokens[before].word].contains(.coordinator)
  }
}
