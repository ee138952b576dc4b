/// Reads the events of one article, sentence by sentence, in one pass over all layers.
struct EventReader {
  let layer: TokenizedArticle
  let mentions: [Mention]
  let times: [TimeExpression]
  let quotations: [Quotation]
  let grammar: Grammar
  let lexicon: EventLexicon
  private let finder: PredicateFinder
  private let splitter: ClauseSplitter
  private var quotes: QuotationCursor
  private var nextMention = 0
  private var nextTime = 0

  init(
    layer: TokenizedArticle, mentions: [Mention], times: [TimeExpression], quotations: [Quotation], grammar: Grammar,
    lexicon: EventLexicon
  ) {
    self.layer = layer
    self.mentions = mentions
    self.times = times
    self.quotations = quotations
    self.grammar = grammar
    self.lexicon = lexicon
    finder = PredicateFinder(tokens: layer.tokens, grammar: grammar, lexicon: lexicon)
    splitter = ClauseSplitter(tokens: layer.tokens, grammar: grammar)
    quotes = QuotationCursor(quotations, in: layer)
  }

  mutating func events() -> [Event] {
    var events: [Event] = []
    for index in layer.sentences.indices { read(index, into: &events) }
    return events
  }

  private mutating func read(_ index: Int, into events: inout [Event]) {
    let sentence = layer.sentences[index].tokens
    let quoted = quotes.read(sentence)
    var predicates: [Predicate] = []
    var verbs: [Int] = []
    var cue = 0
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      while cue < quoted.cues.count, quoted.cues[cue].tokens.lowerBound < token { cue += 1 }
      if cue < quoted.cues.count, quoted.cues[cue].tokens.lowerBound == token {
        verbs.append(token)
        token = quoted.cues[cue].tokens.upperBound
        continue
      }
      if let predicate = finder.predicate(at: token, in: sentence) {
        predicates.append(predicate)
        if !predicate.isNoun { verbs.append(token) }
      } else if !grammar[layer.tokens[token]].isDisjoint(with: .auxiliary) {
        verbs.append(token)
      }
      token += 1
    }
    let span = layer.sentences[index].span
    let timeRange = times(in: span)
    let first = events.count
    var predicate = 0
    cue = 0
    for clause in splitter.clauses(of: sentence, verbs: verbs, edges: quoted.edges) {
      var own: [Predicate] = []
      while predicate < predicates.count, predicates[predicate].tokens.lowerBound < clause.upperBound {
        own.append(predicates[predicate])
        predicate += 1
      }
      var speech: [QuotationCursor.Cue] = []
      while cue < quoted.cues.count, quoted.cues[cue].tokens.lowerBound < clause.upperBound {
        speech.append(quoted.cues[cue])
        cue += 1
      }
      guard !own.isEmpty || !speech.isEmpty else { continue }
      let reader = ClauseReader(
        reader: self, sentence: index, clause: clause, span: clauseSpan(clause),
        participants: participants(in: clauseSpan(clause)), times: timesWithin(clauseSpan(clause), timeRange),
        attribution: quoted.attribution(at: clause.lowerBound))
      events += reader.events(own, speech: speech)
    }
    borrowTimes(for: &events, from: first)
  }

  /// Events without a time of their own take the nearest one told in another clause of their sentence by the same
  /// voice.
  private func borrowTimes(for events: inout [Event], from first: Int) {
    var last: [Int: Int] = [:]
    for isForward in [true, false] {
      last.removeAll(keepingCapacity: true)
      for step in first..<events.count {
        let index = isForward ? step : first + events.count - 1 - step
        let voice = events[index].attribution ?? -1
        if events[index].rule == EventRule.speech { continue }
        if events[index].dating == .clause, let time = events[index].time {
          last[voice] = time
        } else if events[index].dating > .sentence, let time = last[voice] {
          events[index] = events[index].dated(by: time, at: times[time].placement)
        }
      }
    }
  }

  // MARK: - Layers

  /// Indices of the times in a sentence that can date something; sentences are read in order.
  private mutating func times(in span: Span) -> [Int] {
    while nextTime < times.count, times[nextTime].span.lower < span.lower { nextTime += 1 }
    var found: [Int] = []
    while nextTime < times.count, times[nextTime].span.lower < span.upper {
      if times[nextTime].datesEvents { found.append(nextTime) }
      nextTime += 1
    }
    return found
  }

  private func timesWithin(_ span: Span, _ indices: [Int]) -> [Int] {
    indices.isEmpty ? [] : indices.filter { span.contains(times[$0].span.lower) }
  }

  private mutating func participants(in span: Span) -> [Int] {
    while nextMention < mentions.count, mentions[nextMention].span.lower < span.lower { nextMention += 1 }
    var found: [Int] = []
    while nextMention < mentions.count, mentions[nextMention].span.lower < span.upper {
      found.append(nextMention)
      nextMention += 1
    }
    return found
  }

  /// A clause's words without the punctuation and conjunctions at its edges.
  private func clauseSpan(_ clause: Range<Int>) -> Span {
    var lower = clause.lowerBound
    var upper = clause.upperBound
    while upper - lower > 1, isEdge(upper - 1) { upper -= 1 }
    while upper - lower > 1, isEdge(lower) || isLeadIn(lower) { lower += 1 }
    return layer.span(lower..<upper)
  }

  private func isEdge(_ index: Int) -> Bool {
    switch layer.tokens[index].kind {
    case .comma, .colon, .terminator, .quote, .dash: true
    default: false
    }
  }

  private func isLeadIn(_ index: Int) -> Bool {
    let wordClass = grammar[layer.tokens[index].word]
    return !wordClass.isDisjoint(with: [.coordinator, .declarative, .subordinator])
      && wordClass.isDisjoint(with: .adverb)
  }
}

/// Names of the rules that make events, shown to the reader who asks.
enum EventRule {
  static let verb = "verb"
  static let participle = "participle or infinitive"
  static let noun = "event noun"
  static let speech = "speech"
}

extension Event {
  fileprivate func dated(by time: Int, at placement: Placement) -> Event {
    Event(
      sentence: sentence, trigger: trigger, clause: clause, participants: participants, time: time, dating: .sentence,
      placement: placement, polarity: polarity, modality: modality, attribution: attribution, rule: rule)
  }
}

extension TimeExpression {
  /// It names a day or period something can happen on; not "three years", "every Friday", "recently".
  var datesEvents: Bool {
    guard kind == .date || kind == .time else { return false }
    guard !value.hasSuffix("_REF") else { return false }
    return placement != .unplaced || value.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
  }
}
