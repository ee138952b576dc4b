/// Reads the events of one article, sentence by sentence, in one pass over all layers.
struct EventReader {
  private let text: EventText
  private let layer: TokenizedArticle
  private let mentions: [Mention]
  private let times: [TimeExpression]
  private let grammar: Grammar
  private let lexicon: EventLexicon
  private let splitter: ClauseSplitter
  private let spans: ClauseSpans
  private var quotes: QuotationCursor
  private var narrative: Narrative
  private var courses: CourseOrder
  /// By quotation: the event that introduces its words.
  private var cueEvents: [Int: Int] = [:]
  private var nextTime = 0

  init(
    layer: TokenizedArticle, mentions: [Mention], times: [TimeExpression], quotations: [Quotation], grammar: Grammar,
    lexicon: EventLexicon
  ) {
    self.layer = layer
    self.mentions = mentions
    self.times = times
    self.grammar = grammar
    self.lexicon = lexicon
    text = EventText(layer: layer, times: times, quotations: quotations, grammar: grammar, lexicon: lexicon)
    narrative = Narrative(layer: layer, times: times, quotations: quotations)
    courses = CourseOrder(lexicon: lexicon, tokens: layer.tokens)
    splitter = ClauseSplitter(tokens: layer.tokens, grammar: grammar)
    spans = ClauseSpans(layer: layer, grammar: grammar)
    quotes = QuotationCursor(quotations, in: layer)
  }

  mutating func events() -> [Event] {
    var events: [ToldEvent] = []
    for index in layer.sentences.indices { read(index, into: &events) }
    return events.map(\.event)
  }

  private mutating func read(_ index: Int, into events: inout [ToldEvent]) {
    let first = events.count
    let timesOfSentence = times(in: layer.sentences[index].span)
    for clause in clauses(of: index, quotes.read(layer.sentences[index].tokens), timesOfSentence) {
      events += ClauseReader(clause, of: text).events()
    }
    remember(&events, from: first, of: index)
    let order = SentenceOrder(
      layer: layer, sentence: layer.sentences[index].tokens, first: first, grammar: grammar, lexicon: lexicon,
      cues: cueEvents)
    let distances = order.distances(events, times, of: timesOfSentence)
    for distance in distances { distance.prepare(&events) }
    borrowTimes(for: &events, from: first)
    dateAntecedents(in: &events, from: first)
    order.read(&events, after: narrative.main, intended: narrative.intended)
    narrative.read(&events, from: first)
    for distance in distances { distance.apply(to: &events, times) }
    courses.read(&events, from: first)
  }

  /// Notes which event introduces which quotation, and what stands in a heading.
  private mutating func remember(_ events: inout [ToldEvent], from first: Int, of sentence: Int) {
    let isHeading = layer.tokens[layer.sentences[sentence].tokens].last { $0.kind != .quote }?.kind != .terminator
    for event in first..<events.count {
      events[event].event.isInHeading = isHeading
      if events[event].isSpeech, let quotation = events[event].event.attribution { cueEvents[quotation] = event }
    }
  }

  // MARK: - Layers

  /// The clauses of a sentence that tell something.
  private func clauses(
    of index: Int, _ quoted: QuotationCursor.Reading, _ timesOfSentence: Range<Int>
  ) -> [ReadClause] {
    let sentence = layer.sentences[index].tokens
    let found = text.finder.read(sentence, cues: quoted.cues.map(\.tokens))
    let dating = timesOfSentence.filter { times[$0].datesEvents && !isObject($0) }
    var predicates = found.predicates.filter { !isInTime($0, timesOfSentence) }[...]
    var cues = quoted.cues[...]
    var previous = sentence.lowerBound..<sentence.lowerBound
    var clauses: [ReadClause] = []
    for clause in splitter.clauses(of: sentence, verbs: found.verbs, edges: quoted.edges) {
      let own = predicates.prefix { $0.tokens.lowerBound < clause.tokens.upperBound }
      let speech = cues.prefix { $0.tokens.lowerBound < clause.tokens.upperBound }
      predicates = predicates[own.endIndex...]
      cues = cues[speech.endIndex...]
      defer { previous = clause.tokens }
      guard !own.isEmpty || !speech.isEmpty else { continue }
      let span = spans.telling(clause, after: previous, in: sentence)
      clauses.append(
        ReadClause(
          sentence: index, tokens: clause.tokens, start: clause.whole.lowerBound, span: span,
          isRelative: isRelative(clause.tokens.lowerBound, in: sentence), predicates: Array(own),
          speech: Array(speech), participants: participants(in: span), times: times(dating, of: clause),
          attribution: quoted.attribution(at: clause.tokens.lowerBound)))
    }
    return clauses
  }

  /// "the dam that broke", not "decided that it broke".
  private func isRelative(_ start: Int, in sentence: Range<Int>) -> Bool {
    let wordClass = grammar[layer.tokens[start].word]
    guard start > sentence.lowerBound, wordClass.contains(.relative) else { return false }
    let before = layer.tokens[start - 1].word
    return !wordClass.contains(.declarative) || lexicon[before].verb.isEmpty && lexicon.tellingForms(before).isEmpty
  }

  /// "last week" tells nothing of what lasts.
  private func isInTime(_ predicate: Predicate, _ timesOfSentence: Range<Int>) -> Bool {
    let span = layer.span(predicate.tokens)
    let first = timesOfSentence.partitioningIndex { times[$0].span.upper >= span.upper }
    return first < timesOfSentence.upperBound && times[first].span.contains(span)
  }

  /// "facing the winter": what something is done to, not when.
  private func isObject(_ time: Int) -> Bool {
    let first = layer.tokens(of: times[time].span).lowerBound
    guard first > 0, case .date(let fields, let heading) = times[time].meaning, !heading.isStated,
      fields.finest.map({ $0 > .day }) ?? true, layer.tokens[first - 1].kind == .word,
      grammar[layer.tokens[first - 1]].isEmpty
    else { return false }
    let word = layer.tokens[first].word
    return lexicon.isDefinite(word) && !lexicon.isPointing(word)
  }

  /// The times of a sentence; sentences are read in order.
  private mutating func times(in span: Span) -> Range<Int> {
    while nextTime < times.count, times[nextTime].span.lower < span.lower { nextTime += 1 }
    let first = nextTime
    while nextTime < times.count, times[nextTime].span.lower < span.upper { nextTime += 1 }
    return first..<nextTime
  }

  /// Those of some times, in order, that start in a clause or in its head.
  private func times(_ indices: [Int], of clause: ClauseSplitter.EventClause) -> [Int] {
    let head = clause.head.map { times(indices, startingIn: spans.trimmed($0)) } ?? []
    return head + times(indices, startingIn: spans.trimmed(clause.tokens))
  }

  private func times(_ indices: [Int], startingIn span: Span) -> [Int] {
    let first = indices.partitioningIndex { times[$0].span.lower >= span.lower }
    let end = indices.partitioningIndex { times[$0].span.lower >= span.upper }
    return Array(indices[first..<max(first, end)])
  }

  private func participants(in clause: Span) -> [Int] {
    let first = mentions.partitioningIndex { $0.span.lower >= clause.lower }
    let end = mentions.partitioningIndex { $0.span.lower >= clause.upper }
    return Array(first..<max(first, end))
  }

  // MARK: - Across the clauses of a sentence

  /// Events without a time of their own take the nearest one told in another clause of their sentence by the same
  /// voice; what "has improved since they met in May" was not in May.
  private func borrowTimes(for events: inout [ToldEvent], from first: Int) {
    var last: [Int: Int] = [:]
    for isForward in [true, false] {
      last.removeAll(keepingCapacity: true)
      for step in first..<events.count {
        let index = isForward ? step : first + events.count - 1 - step
        let event = events[index].event
        // A plan is not of the day of a deed.
        let voice = (event.attribution ?? -1) * 2 + (event.modality == .planned ? 1 : 0)
        if events[index].isSpeech || events[index].isApart { continue }
        if event.dating == .clause, let time = event.time {
          if lends(events[index], time, isForward) { last[voice] = time }
        } else if event.isInferred, event.tense != .perfect,
          event.tense != .present || !events[index].isRelative, let time = last[voice]
        {
          events[index].event.date(.sentence, by: time, at: times[time].placement)
        }
      }
    }
  }

  /// A relative clause keeps its time to itself; what was asked after a request of May was not asked in May.
  private func lends(_ told: ToldEvent, _ time: Int, _ isForward: Bool) -> Bool {
    !told.isRelative && !grammar.isAttribute(times[time], in: layer) && (isForward || times[time].meaning.namesDay)
  }

  /// "the storm that struck on Monday": the noun's time is that of the clause about it.
  private func dateAntecedents(in events: inout [ToldEvent], from first: Int) {
    for index in first..<max(first, events.count - 1) {
      let (noun, verb) = (events[index], events[index + 1])
      guard noun.isNoun, verb.isFinite, verb.isRelative, verb.clause > noun.clause, verb.event.dating == .clause,
        let time = verb.event.time
      else { continue }
      events[index].event.date(.sentence, by: time, at: times[time].placement)
    }
  }
}

extension Event {
  mutating func date(_ dating: Dating, by time: Int, at placement: Placement) {
    self.dating = dating
    self.time = time
    self.placement = placement
  }
}
