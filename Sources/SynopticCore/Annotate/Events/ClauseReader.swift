/// Makes the events of one clause: dates, polarity, modality.
struct ClauseReader {
  private let text: EventText
  private let clause: ReadClause
  private let certainty: ClauseCertainty
  private let times: ClauseTimes
  /// Of the clause, without those that only say how certain the others are.
  private let predicates: [Predicate]
  /// One of the others is told as done: "promised".
  private let isDecided: Bool
  /// Somebody denies what the clause tells.
  private let isDenied: Bool

  init(_ clause: ReadClause, of text: EventText) {
    (self.text, self.clause) = (text, clause)
    let certainty = ClauseCertainty(clause.tokens, in: text.layer.sentences[clause.sentence].tokens, of: text)
    predicates = clause.predicates.filter { !certainty.holds($0) }
    isDecided = clause.predicates.contains { $0.tense == .past && certainty.holds($0) }
    isDenied = clause.attribution.map { text.isDenied($0) } ?? false
    times = ClauseTimes(clause.times, of: clause, among: predicates, in: text)
    self.certainty = certainty
  }

  private var layer: TokenizedArticle { text.layer }

  /// The events of the clause in text order.
  func events() -> [ToldEvent] {
    let main = predicates.firstIndex { !$0.isNoun && $0.tense != .none } ?? predicates.indices.first
    let words = clause.speech.first.map { telling($0.quotation) } ?? clause.span
    let was = main.map { predicates[$0].isNoun } ?? false ? clause.tokens.first { isPastBe($0) } : nil
    var events = predicates.indices.map { index in
      var told = event(of: predicates[index], told: words, isMain: index == main && clause.speech.isEmpty)
      told.wasThere = was.map { $0 < told.tokens.lowerBound } ?? false
      return told
    }
    for cue in clause.speech { events.append(event(of: cue)) }
    if clause.isRelative { for index in events.indices { events[index].isRelative = true } }
    return events.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func isPastBe(_ index: Int) -> Bool {
    let wordClass = text.grammar[layer.tokens[index].word]
    return wordClass.contains(.be) && wordClass.contains(.past)
  }

  private func event(of predicate: Predicate, told words: Span, isMain: Bool) -> ToldEvent {
    let determiner = predicate.isNoun ? determiner(before: predicate.tokens.lowerBound) : nil
    let isDefinite = determiner.map(text.lexicon.isDefinite) ?? false
    let modality = certainty.modality(of: predicate, isDefinite: isDefinite, among: predicates)
    let isKnown = predicate.isNoun && modality == .actual && certainty.followsPlan(predicate)
    let isApart = isKnown || isApart(predicate)
    let time =
      isKnown
      ? times.attribute(of: predicate)
      : isApart ? times.ownTime(of: predicate) : times.nearest(to: predicate)
    let isOwn = time.map { isMain || times.isBehind(predicate, $0) && !predicate.isNoun } ?? false
    let isNear = predicate.isNoun && time.map { times.follows($0, predicate) } ?? false
    let dating: Event.Dating =
      time == nil ? dating(of: predicate, modality) : isOwn || isNear || !predicate.isNoun ? .clause : .sentence
    var event = event(
      predicate, clause: words, time, dating, modality, attribution: clause.attribution, rule: rule(of: predicate))
    event.namesKnown = isDefinite && event.isSaidToHaveHappened
    return ToldEvent(
      event: event, predicate: predicate, clause: clause.start, isDefinite: isDefinite,
      isPointing: determiner.map(text.lexicon.isPointing) ?? false, isApart: isApart,
      isCarrying: certainty.isCarrying(predicate))
  }

  /// Somebody's telling something.
  private func event(of cue: QuotationCursor.Cue) -> ToldEvent {
    let predicate = text.finder.telling(cue.tokens, in: layer.sentences[clause.sentence].tokens)
    let modality = certainty.modality(ofTelling: predicate)
    let time = times.nearest(to: predicate)
    let event = event(
      predicate, clause: telling(cue.quotation), time, time == nil ? dating(of: predicate, modality) : .clause,
      modality, attribution: cue.quotation, rule: EventRule.speech)
    return ToldEvent(
      event: event, predicate: predicate, clause: clause.start, isDefinite: false, isPointing: false, isApart: false,
      isCarrying: false)
  }

  private func event(
    _ predicate: Predicate, clause words: Span, _ time: Int?, _ dating: Event.Dating, _ modality: Event.Modality,
    attribution: Int?, rule: String
  ) -> Event {
    let trigger = layer.span(predicate.tokens)
    return Event(
      sentence: clause.sentence, trigger: trigger, clause: words.union(trigger), participants: clause.participants,
      time: time, dating: dating, placement: time.map { text.times[$0].placement } ?? .unplaced,
      polarity: polarity(of: predicate, rule), modality: modality, attribution: attribution, rule: rule,
      act: predicate.act, tense: predicate.tense)
  }

  /// What is denied did not happen, to him who denies it; that he denies it did.
  private func polarity(of predicate: Predicate, _ rule: String) -> Event.Polarity {
    let isReversed = isDenied && rule != EventRule.speech && !predicate.isNoun
    return certainty.isNegated(predicate) != isReversed ? .negative : .positive
  }

  private func rule(of predicate: Predicate) -> String {
    if predicate.isNoun { return EventRule.noun }
    return predicate.tense == .none ? EventRule.participle : EventRule.verb
  }

  /// The clause with the reported words and their marks, as far as they stand in its sentence.
  private func telling(_ quotation: Int) -> Span {
    let whole = layer.sentences[clause.sentence]
    return text.quotations[quotation].content.reduce(clause.span) { union, content in
      guard whole.span.contains(content) else { return union }
      let tokens = layer.tokens(of: content)
      let first = tokens.lowerBound - 1
      let isQuoted = first >= whole.tokens.lowerBound && layer.tokens[first].kind == .quote
      return union.union(isQuoted ? layer.span(first..<tokens.upperBound) : content)
    }
  }

  private func determiner(before noun: Int) -> WordID? {
    let before = layer.tokens[max(clause.tokens.lowerBound, noun - 4)..<noun]
    return before.last { !text.grammar[$0.word].isDisjoint(with: [.determiner, .possessive]) }?.word
  }

  /// Its time is not that of its clause.
  private func isApart(_ predicate: Predicate) -> Bool {
    switch predicate.form {
    case .participle: true
    case .infinitive: isDecided
    case .noun, .gerund: isGround(predicate)
    case .finite: false
    }
  }

  /// "convicted of murder": what somebody is held to account for was before, and not on the day of the verdict.
  private func isGround(_ predicate: Predicate) -> Bool {
    let start = max(clause.tokens.lowerBound, predicate.tokens.lowerBound - 6)
    let range = start..<predicate.tokens.lowerBound
    return text.lexicon.connectives.last(in: range, of: layer.tokens)?.order == .ground
  }

  /// "have previously warned": not just now.
  private func looksBack(_ predicate: Predicate) -> Bool {
    let group = predicate.groupStart..<predicate.tokens.lowerBound
    return text.lexicon.connectives.last(in: group, of: layer.tokens)?.order == .prior
  }

  /// Without a time: what the tense tells of what happened.
  private func dating(of predicate: Predicate, _ modality: Event.Modality) -> Event.Dating {
    guard modality == .actual || modality == .alleged, !looksBack(predicate) else { return .undated }
    switch predicate.tense {
    case .past, .perfect, .present: return .tense
    case .pluperfect, .future, .none: return .undated
    }
  }
}

extension Event {
  /// Neither planned nor only possible.
  var isSaidToHaveHappened: Bool { modality == .actual || modality == .alleged }
}
