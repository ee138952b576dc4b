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

  /// - Parameter previous: the event the sentence before was about.
  func read(_ events: inout [ToldEvent], after previous: Int?) {
    for index in first..<events.count {
      guard let link = connected(index, events, previous) ?? implied(index, events, previous) else { continue }
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

  // MARK: - Connectives

  /// "after", "before", "led to": what stands between an event and the one before it, its trigger included.
  private func connected(_ index: Int, _ events: [ToldEvent], _ previous: Int?) -> Link? {
    let start = index > first ? events[index - 1].tokens.lowerBound : sentence.lowerBound
    guard let order = connective(start..<events[index].tokens.lowerBound) else { return nil }
    switch order {
    case .earlier, .later, .ground:
      guard let other = index > first ? index - 1 : main(behind: index, events) else { return nil }
      return Link(other: other, isBefore: order != .later, rule: EventRule.connective)
    case .prior, .sequel:
      guard let other = index > first ? index - 1 : previous else { return nil }
      return Link(other: other, isBefore: order == .prior, rule: EventRule.connective)
    }
  }

  /// The last connective of a stretch.
  private func connective(_ range: Range<Int>) -> EventLexicon.Order? {
    var found: EventLexicon.Order?
    for index in range where lexicon.opensOrder(layer.tokens[index].word) {
      if let match = lexicon.order.match(layer.tokens, at: index, before: range.upperBound) { found = match.payload }
    }
    return found
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

  // MARK: - Grammar

  private func implied(_ index: Int, _ events: [ToldEvent], _ previous: Int?) -> Link? {
    guard let predicate = events[index].predicate else { return nil }
    switch predicate.form {
    case .noun: return noun(index, events)
    case .infinitive: return infinitive(index, events)
    case .gerund: return gerund(index, events)
    case .participle: return participle(index, events)
    case .finite: return finite(index, predicate.tense, events, previous)
    }
  }

  /// "blamed hackers for the attack", "the storm caused floods": what a noun names is there when something is done.
  private func noun(_ index: Int, _ events: [ToldEvent]) -> Link? {
    let clause = events[index].clause
    let verb =
      before(index, events).lastIndex { $0.clause == clause && $0.isFinite }
      ?? behind(index, events).firstIndex { $0.clause == clause && $0.isFinite }
    return verb.map { Link(other: $0, isBefore: true, rule: EventRule.named) }
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

  private func finite(_ index: Int, _ tense: Event.Tense, _ events: [ToldEvent], _ previous: Int?) -> Link? {
    if tense == .pluperfect {
      return past(around: index, events, previous).map { Link(other: $0, isBefore: true, rule: EventRule.pluperfect) }
    }
    if let cue = cue(of: index, events) {
      let isAhead = tense == .future || events[index].event.modality != .actual
      return Link(other: cue, isBefore: !isAhead, rule: EventRule.reported)
    }
    guard let last = before(index, events).lastIndex(where: { $0.isFinite }) else { return nil }
    if tense == .perfect, events[last].tense == .past {
      return Link(other: last, isBefore: true, rule: EventRule.reported)
    }
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

  /// The words that introduce what the event is told in.
  private func cue(of index: Int, _ events: [ToldEvent]) -> Int? {
    events[index].event.attribution.flatMap { cues[$0] }
  }

  /// "put out the fire, cleared the house and left", "and they left": the same tense behind a conjunction or in a list.
  private func isCoordinated(_ index: Int, with last: Int, _ events: [ToldEvent]) -> Bool {
    guard events[index].tense == events[last].tense, var before = events[index].predicate?.groupStart,
      before > events[last].tokens.upperBound
    else { return false }
    before -= 1
    if layer.tokens[before].kind == .comma { return true }
    if grammar[layer.tokens[before].word].contains(.subject) { before -= 1 }
    return before >= events[last].tokens.upperBound && grammar[layer.tokens[before].word].contains(.coordinator)
  }
}
