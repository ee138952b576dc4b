/// An event, and what its words tell of its place among the others.
struct ToldEvent {
  var event: Event
  /// Its trigger.
  let tokens: Range<Int>
  /// Nil for the cue of a quotation.
  let predicate: Predicate?
  /// First token of its clause.
  let clause: Int
  /// A noun that names what is known: "the storm".
  let isDefinite: Bool
  /// A noun that names what was told last: "that storm".
  var isPointing = false
  /// A noun of which the clause says that it was: "there were protests".
  var wasThere = false
  /// Of a time of its own or none: a participle's, a plan's, that of what somebody is held to account for.
  var isApart = false

  var isSpeech: Bool { predicate == nil }
  var isFinite: Bool { predicate.map { $0.form == .finite } ?? true }
  var tense: Event.Tense { event.tense }
}

/// Makes the events of one clause: dates, polarity, modality.
struct ClauseReader {
  let reader: EventReader
  let sentence: Int
  let whole: ClauseSplitter.EventClause
  let span: Span
  let participants: [Int]
  /// Indices of the clause's times, in order.
  let times: [Int]
  let attribution: Int?

  private var layer: TokenizedArticle { reader.layer }
  private var clause: Range<Int> { whole.tokens }

  /// The events of the clause in text order.
  func events(_ predicates: [Predicate], speech: [QuotationCursor.Cue]) -> [ToldEvent] {
    let certainty = certainty()
    let isDecided = predicates.contains { $0.tense == .past && certainty.holds($0) }
    let predicates = predicates.filter { !certainty.holds($0) }
    let main = predicates.firstIndex { !$0.isNoun && $0.tense != .none } ?? predicates.indices.first
    let words = speech.first.map { telling($0.quotation) } ?? span
    let was = main.map { predicates[$0].isNoun } ?? false ? clause.first { isPastBe($0) } : nil
    var events = predicates.indices.map { index in
      let isApart = isApart(predicates[index], isDecided: isDecided)
      var told = event(
        of: predicates[index], told: words, isMain: index == main && speech.isEmpty, isApart: isApart, certainty)
      told.wasThere = was.map { $0 < told.tokens.lowerBound } ?? false
      return told
    }
    for cue in speech { events.append(event(of: cue)) }
    return events.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func isPastBe(_ index: Int) -> Bool {
    let wordClass = reader.grammar[layer.tokens[index].word]
    return wordClass.contains(.be) && wordClass.contains(.past)
  }

  private func event(
    of predicate: Predicate, told words: Span, isMain: Bool, isApart: Bool, _ certainty: Certainty
  ) -> ToldEvent {
    let time = isApart ? ownTime(of: predicate) : nearestTime(to: predicate)
    let isOwn = time.map { isMain || follows($0, predicate) } ?? false
    let dating: Event.Dating =
      if time != nil { isOwn || !predicate.isNoun ? .clause : .sentence } else { dating(of: predicate) }
    let trigger = layer.span(predicate.tokens)
    let determiner = predicate.isNoun ? determiner(before: predicate.tokens.lowerBound) : nil
    let event = Event(
      sentence: sentence, trigger: trigger, clause: words.union(trigger), participants: participants, time: time,
      dating: dating, placement: time.map { reader.times[$0].placement } ?? .unplaced,
      polarity: isNegated(predicate, certainty) ? .negative : .positive, modality: modality(of: predicate, certainty),
      attribution: attribution, rule: rule(of: predicate), act: predicate.act,
      tense: predicate.tense)
    return ToldEvent(
      event: event, tokens: predicate.tokens, predicate: predicate, clause: whole.whole.lowerBound,
      isDefinite: determiner.map(reader.lexicon.isDefinite) ?? false,
      isPointing: determiner.map(reader.lexicon.isPointing) ?? false, isApart: isApart)
  }

  private func event(of cue: QuotationCursor.Cue) -> ToldEvent {
    let trigger = layer.span(cue.tokens)
    let time = nearest(to: trigger, of: times)
    let event = Event(
      sentence: sentence, trigger: trigger, clause: telling(cue.quotation).union(trigger), participants: participants,
      time: time,
      dating: time == nil ? .tense : .clause, placement: time.map { reader.times[$0].placement } ?? .unplaced,
      polarity: .positive, modality: .actual, attribution: cue.quotation, rule: EventRule.speech, tense: .past)
    return ToldEvent(
      event: event, tokens: cue.tokens, predicate: nil, clause: whole.whole.lowerBound, isDefinite: false)
  }

  private func rule(of predicate: Predicate) -> String {
    if predicate.isNoun { return EventRule.noun }
    return predicate.tense == .none ? EventRule.participle : EventRule.verb
  }

  /// The clause with the reported words and their marks, as far as they stand in its sentence.
  private func telling(_ quotation: Int) -> Span {
    let whole = layer.sentences[sentence]
    return reader.quotations[quotation].content.reduce(span) { union, content in
      guard whole.span.contains(content) else { return union }
      let tokens = layer.tokens(of: content)
      let first = tokens.lowerBound - 1
      let isQuoted = first >= whole.tokens.lowerBound && layer.tokens[first].kind == .quote
      return union.union(isQuoted ? layer.span(first..<tokens.upperBound) : content)
    }
  }

  private func determiner(before noun: Int) -> WordID? {
    let before = layer.tokens[max(clause.lowerBound, noun - 4)..<noun]
    return before.last { !reader.grammar[$0.word].isDisjoint(with: [.determiner, .possessive]) }?.word
  }

  // MARK: - When

  /// "Friday's storms", "a 2017 pardon": the time is the noun's behind it, and of others only where they have none.
  private func nearestTime(to predicate: Predicate) -> Int? {
    let trigger = layer.span(predicate.tokens)
    if predicate.isNoun, let own = times.last(where: { isAttribute($0, of: predicate) }) { return own }
    let free = times.filter { !reader.isAttribute($0) }
    return nearest(to: trigger, of: free) ?? (predicate.isNoun ? nil : nearest(to: trigger, of: times))
  }

  /// The time behind a word, or before a noun that it tells apart from others.
  private func ownTime(of predicate: Predicate) -> Int? {
    if predicate.isNoun {
      return times.last { isAttribute($0, of: predicate) } ?? times.first { follows($0, predicate) }
    }
    return times.first { follows($0, layer.span(predicate.tokens)) }
  }

  /// Its time is not that of its clause.
  private func isApart(_ predicate: Predicate, isDecided: Bool) -> Bool {
    switch predicate.form {
    case .participle: true
    case .infinitive: isDecided
    case .noun, .gerund: isGround(predicate)
    case .finite: false
    }
  }

  /// "captured in May": a reduced relative clause has the time behind it.
  private func follows(_ time: Int, _ trigger: Span) -> Bool {
    reader.times[time].span.lower >= trigger.upper && !reader.isAttribute(time)
  }

  /// "convicted of murder": what somebody is held to account for was before, and not on the day of the verdict.
  private func isGround(_ predicate: Predicate) -> Bool {
    let start = max(clause.lowerBound, predicate.tokens.lowerBound - 6)
    for index in (start..<predicate.tokens.lowerBound).reversed()
    where reader.lexicon.opensOrder(layer.tokens[index].word) {
      if let match = reader.lexicon.order.match(layer.tokens, at: index, before: predicate.tokens.lowerBound) {
        return match.payload == .ground
      }
    }
    return false
  }

  private func isAttribute(_ time: Int, of predicate: Predicate) -> Bool {
    let end = layer.tokens(of: reader.times[time].span).upperBound
    return end <= predicate.tokens.lowerBound && predicate.tokens.lowerBound - end <= 4 && reader.isAttribute(time)
  }

  /// The time of the clause that stands nearest to a word.
  private func nearest(to trigger: Span, of times: [Int]) -> Int? {
    let after = times.partitioningIndex { reader.times[$0].span.lower >= trigger.upper }
    let next = after < times.count ? times[after] : nil
    let previous = after > 0 ? times[after - 1] : nil
    guard let next, let previous else { return next ?? previous }
    let ahead = reader.times[next].span.lower.index - trigger.upper.index
    let behind = trigger.lower.index - reader.times[previous].span.upper.index
    return ahead <= behind ? next : previous
  }

  /// "a meeting on Friday": the time stands right behind the noun.
  private func follows(_ time: Int, _ predicate: Predicate) -> Bool {
    let tokens = layer.tokens(of: reader.times[time].span)
    return tokens.lowerBound >= predicate.tokens.upperBound && tokens.lowerBound - predicate.tokens.upperBound <= 2
  }

  /// Without a time: what the tense tells.
  private func dating(of predicate: Predicate) -> Event.Dating {
    switch predicate.tense {
    case .past, .perfect, .present: .tense
    case .pluperfect, .future, .none: .undated
    }
  }

  // MARK: - Whether

  /// Where in the clause words stand that turn what follows into a plan, a possibility, a rumour or its contrary.
  private struct Certainty {
    var modalities: [(tokens: Range<Int>, modality: Event.Modality)] = []
    var negations: [Int] = []

    /// The predicate is itself part of what says so: "plans", "is set to".
    func holds(_ predicate: Predicate) -> Bool {
      let next = modalities.partitioningIndex { $0.tokens.lowerBound > predicate.tokens.lowerBound }
      return next > 0 && modalities[next - 1].tokens.contains(predicate.tokens.lowerBound)
    }
  }

  private func certainty() -> Certainty {
    var found = Certainty()
    for index in clause {
      let word = layer.tokens[index].word
      if reader.grammar[word].contains(.negation) { found.negations.append(index) }
      guard reader.lexicon.opensPhrase(word), !isName(index) else { continue }
      if let (length, modality) = reader.lexicon.modality.match(layer.tokens, at: index, before: clause.upperBound) {
        found.modalities.append((index..<index + length, modality))
      }
      if reader.lexicon.negation.match(layer.tokens, at: index, before: clause.upperBound) != nil {
        found.negations.append(index)
      }
    }
    return found
  }

  /// "in May": a capitalised word that is none only by its place.
  private func isName(_ index: Int) -> Bool {
    layer.tokens[index].isCapitalised && index > layer.sentences[sentence].tokens.lowerBound
  }

  private func modality(of predicate: Predicate, _ certainty: Certainty) -> Event.Modality {
    let next = certainty.modalities.partitioningIndex { $0.tokens.lowerBound >= predicate.tokens.lowerBound }
    if next > 0 { return certainty.modalities[next - 1].modality }
    return predicate.tense == .future ? .planned : .actual
  }

  /// A negation word stands within reach before the predicate.
  private func isNegated(_ predicate: Predicate, _ certainty: Certainty) -> Bool {
    let next = certainty.negations.partitioningIndex { $0 >= predicate.tokens.lowerBound }
    return next > 0 && predicate.tokens.lowerBound - certainty.negations[next - 1] <= 4
  }
}
