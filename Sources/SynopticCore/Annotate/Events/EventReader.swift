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
  private var narrative: Narrative
  private var courses: CourseOrder
  private var cueEvents: [Int: Int] = [:]
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
    narrative = Narrative(layer: layer, times: times, quotations: quotations)
    courses = CourseOrder(lexicon: lexicon, tokens: layer.tokens)
    splitter = ClauseSplitter(tokens: layer.tokens, grammar: grammar)
    quotes = QuotationCursor(quotations, in: layer)
  }

  mutating func events() -> [Event] {
    var events: [ToldEvent] = []
    for index in layer.sentences.indices { read(index, into: &events) }
    return events.map(\.event)
  }

  private mutating func read(_ index: Int, into events: inout [ToldEvent]) {
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
      if let predicate = finder.predicate(at: token, in: sentence, after: verbs.last) {
        predicates.append(predicate)
        if !predicate.isNoun { verbs.append(token) }
      } else if !grammar[layer.tokens[token]].isDisjoint(with: .auxiliary) {
        verbs.append(token)
      }
      token += 1
    }
    finder.shareTense(in: &predicates)
    finder.joinLists(in: &predicates)
    let span = layer.sentences[index].span
    let timesOfSentence = times(in: span)
    let first = events.count
    var predicate = 0
    cue = 0
    var previous = sentence.lowerBound..<sentence.lowerBound
    for clause in splitter.clauses(of: sentence, verbs: verbs, edges: quoted.edges) {
      var own: [Predicate] = []
      while predicate < predicates.count, predicates[predicate].tokens.lowerBound < clause.tokens.upperBound {
        own.append(predicates[predicate])
        predicate += 1
      }
      var speech: [QuotationCursor.Cue] = []
      while cue < quoted.cues.count, quoted.cues[cue].tokens.lowerBound < clause.tokens.upperBound {
        speech.append(quoted.cues[cue])
        cue += 1
      }
      defer { previous = clause.tokens }
      guard !own.isEmpty || !speech.isEmpty else { continue }
      let span = clauseSpan(
        clause.head == nil ? withAntecedent(clause.tokens, after: previous, in: sentence) : clause.whole)
      let reader = ClauseReader(
        reader: self, sentence: index, whole: clause, span: span, participants: participants(in: span),
        times: times(timesOfSentence, of: clause), attribution: quoted.attribution(at: clause.tokens.lowerBound))
      events += reader.events(own, speech: speech)
    }
    borrowTimes(for: &events, from: first)
    dateAntecedents(in: &events, from: first)
    for index in first..<events.count where events[index].isSpeech {
      if let quotation = events[index].event.attribution { cueEvents[quotation] = index }
    }
    SentenceOrder(
      layer: layer, sentence: sentence, first: first, grammar: grammar, lexicon: lexicon, cues: cueEvents
    ).read(&events, after: narrative.main)
    narrative.read(&events, from: first)
    courses.read(&events, from: first)
  }

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
          if !isAttribute(time) { last[voice] = time }
        } else if event.isInferred, event.tense != .perfect, let time = last[voice] {
          events[index].event.date(.sentence, by: time, at: times[time].placement)
        }
      }
    }
  }

  /// "the storm that struck on Monday": the noun's time is that of the clause about it.
  private func dateAntecedents(in events: inout [ToldEvent], from first: Int) {
    for index in first..<max(first, events.count - 1) {
      let (noun, verb) = (events[index], events[index + 1])
      guard noun.predicate?.isNoun == true, verb.isFinite, verb.clause > noun.clause, verb.event.dating == .clause,
        grammar[layer.tokens[verb.clause].word].contains(.relative), let time = verb.event.time
      else { continue }
      events[index].event.date(.sentence, by: time, at: times[time].placement)
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

  /// "Friday's storms", "a 2017 pardon": the time tells which one is spoken of, not when the rest of the clause is.
  func isAttribute(_ time: Int) -> Bool {
    let range = layer.tokens(of: times[time].span)
    guard range.upperBound < layer.tokens.count, range.lowerBound > 0 else { return false }
    let next = layer.tokens[range.upperBound]
    guard next.kind == .word else { return false }
    return grammar[next.word].contains(.possessive)
      || grammar.isAttribute(range, of: layer.tokens, in: layer.tokens.indices)
  }

  /// Those of some times, in order, that start in a clause or in its head.
  private func times(_ indices: [Int], of clause: ClauseSplitter.EventClause) -> [Int] {
    let head = clause.head.map { times(indices, startingIn: clauseSpan($0)) } ?? []
    return head + times(indices, startingIn: clauseSpan(clause.tokens))
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

  /// "the war that began in May": the words that tell it start with what the pronoun stands for; and those behind a
  /// relative clause, with what it is about.
  private func withAntecedent(
    _ clause: Range<Int>, after previous: Range<Int>, in sentence: Range<Int>
  ) -> Range<Int> {
    if !grammar[layer.tokens[clause.lowerBound].word].isDisjoint(with: .auxiliary),
      previous.contains(where: { $0 > sentence.lowerBound && isRelativeBehindComma($0) })
    {
      return previous.lowerBound..<clause.upperBound
    }
    guard clause.lowerBound > sentence.lowerBound, layer.tokens[clause.lowerBound - 1].kind == .word,
      grammar[layer.tokens[clause.lowerBound].word].contains(.relative),
      grammar[layer.tokens[clause.lowerBound - 1].word].isEmpty, clause.count > 1,
      grammar[layer.tokens[clause.lowerBound + 1].word].isDisjoint(with: [.determiner, .possessive, .subject])
    else { return clause }
    let start = clause.lowerBound - 1
    let hasDeterminer =
      start > sentence.lowerBound
      && !grammar[layer.tokens[start - 1].word].isDisjoint(with: [.determiner, .possessive])
    return (hasDeterminer ? start - 1 : start)..<clause.upperBound
  }

  private func isRelativeBehindComma(_ index: Int) -> Bool {
    layer.tokens[index - 1].kind == .comma && grammar[layer.tokens[index].word].contains(.relative)
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

  // What puts one event before another.
  static let connective = "a connective"
  static let named = "a noun beside its verb"
  static let purpose = "an infinitive"
  static let participlePhrase = "a participle"
  static let result = "a participle behind a comma"
  static let pluperfect = "the pluperfect"
  static let reported = "reported speech"
  static let future = "the future"
  static let sequence = "one verb behind another"
  static let present = "the present tense"
  static let toldOf = "what is reported"
  static let background = "times long past"
  static let known = "a noun for what is known"
  static let course = "the usual course of things"
}

extension Event {
  mutating func date(_ dating: Dating, by time: Int, at placement: Placement) {
    self.dating = dating
    self.time = time
    self.placement = placement
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
