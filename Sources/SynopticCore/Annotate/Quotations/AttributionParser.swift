/// Reads the attributions of one sentence: which words, by which cue, by whom.
///
/// Syntax-light, after the patterns of news prose: "S said (that) C", "C, S said", "C, said S", "according to S, C",
/// "“Q,” S said, “Q”", "S: “Q”".
struct AttributionParser {
  private let tokens: [Token]
  private let grammar: Grammar
  private let lexicon: CueLexicon
  private let passages: [QuotedPassage]
  private let phrases: NounPhraseFinder
  private let unit: QuotingUnit
  private let cues: [CueOccurrence]
  /// Per cue: who speaks, as far as the words before it tell.
  private var subjects: [Range<Int>?] = []
  /// Per cue: where a clause that starts before it and is not its own has to end.
  private var barriers: [Int] = []
  /// Tokens looked at behind a cue before its words have to start: any text takes linear time.
  private static let reach = 40

  /// Sentence without its closing mark.
  private let end: Int

  init(
    _ unit: QuotingUnit, tokens: [Token], grammar: Grammar, lexicon: CueLexicon, passages: [QuotedPassage]
  ) {
    self.unit = unit
    self.tokens = tokens
    self.grammar = grammar
    self.lexicon = lexicon
    self.passages = passages
    phrases = NounPhraseFinder(tokens: tokens, grammar: grammar)
    let finder = CueFinder(tokens: tokens, grammar: grammar, lexicon: lexicon)
    cues = AttributionParser.cues(in: unit, passages: passages, finder: finder)
    var end = unit.tokens.upperBound
    while end > unit.tokens.lowerBound, tokens[end - 1].kind == .terminator { end -= 1 }
    self.end = end
    subjects = findSubjects()
    barriers = findBarriers()
  }

  private static func cues(
    in unit: QuotingUnit, passages: [QuotedPassage], finder: CueFinder
  ) -> [CueOccurrence] {
    var cues: [CueOccurrence] = []
    var index = unit.tokens.lowerBound
    var passage = unit.passages.lowerBound
    var start = index
    while index < unit.tokens.upperBound {
      if passage < unit.passages.upperBound, index >= passages[passage].outer.lowerBound {
        index = max(index + 1, passages[passage].outer.upperBound)
        start = index
        passage += 1
      } else if let cue = finder.cue(at: index, from: start, before: unit.tokens.upperBound) {
        cues.append(cue)
        index = cue.tokens.upperBound
      } else {
        index += 1
      }
    }
    return cues
  }

  /// All attributions of the sentence, in the order of their cues.
  func attributions() -> [Attribution] {
    var found: [Attribution] = []
    var used = unit.passages.lowerBound
    for index in cues.indices {
      guard var attribution = attribution(of: index, after: &used) else { continue }
      if attribution.speaker == nil, let last = found.last, cues[index].isParticiple || startsConjunct(cues[index]) {
        attribution.speaker = last.speaker
      }
      found.append(attribution)
    }
    if found.isEmpty, let bare = afterColon() ?? beforeDash() { found.append(bare) }
    return found
  }

  // MARK: - Subjects and clause ends

  private func findSubjects() -> [Range<Int>?] {
    var start = unit.tokens.lowerBound
    return cues.map { cue in
      defer { start = cue.tokens.upperBound }
      let limit = max(start, passageEnd(before: cue.groupStart))
      return cue.cue.frames == .source ? nil : phrases.subject(before: cue.groupStart, from: limit)
    }
  }

  /// From the last cue to the first: the border in front of the nearest later cue that starts a clause of its own.
  private func findBarriers() -> [Int] {
    var barriers = [Int](repeating: end, count: cues.count)
    var next = end
    for index in cues.indices.reversed() {
      barriers[index] = next
      if let border = border(before: index) { next = border }
    }
    return barriers
  }

  private func border(before index: Int) -> Int? {
    let start = subjects[index]?.lowerBound ?? cues[index].groupStart
    guard start > unit.tokens.lowerBound else { return nil }
    var border = start
    let hasConjunction = !wordClass(border - 1).isDisjoint(with: [.coordinator, .subordinator])
    if hasConjunction { border -= 1 }
    if border > unit.tokens.lowerBound, isBreak(border - 1) { return border - 1 }
    return nil
  }

  private func isBreak(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .comma, .colon: true
    case .dash: tokens[index].spaced
    default: false
    }
  }

  private func startsConjunct(_ cue: CueOccurrence) -> Bool {
    cue.groupStart > unit.tokens.lowerBound && wordClass(cue.groupStart - 1).contains(.coordinator)
  }

  private func wordClass(_ index: Int) -> Grammar.WordClass { grammar[tokens[index]] }

  // MARK: - Passages

  /// The passage of the sentence that starts at a token.
  private func passage(at index: Int) -> Int? {
    let found = unit.passages.partitioningIndex { passages[$0].outer.lowerBound >= index }
    return found < unit.passages.upperBound && passages[found].outer.lowerBound == index ? found : nil
  }

  /// The passage of the sentence that ends just before a token, a comma between them allowed.
  private func passage(endingAt index: Int) -> Int? {
    let found = unit.passages.partitioningIndex { passages[$0].outer.upperBound >= index - 1 }
    guard found < unit.passages.upperBound else { return nil }
    let end = passages[found].outer.upperBound
    return end == index || end == index - 1 && isBreak(index - 1) ? found : nil
  }

  private func passageEnd(before index: Int) -> Int {
    let found = unit.passages.partitioningIndex { passages[$0].outer.upperBound > index }
    return found > unit.passages.lowerBound ? passages[found - 1].outer.upperBound : unit.tokens.lowerBound
  }

  private func holdsPassage(_ range: Range<Int>) -> Bool {
    let found = unit.passages.partitioningIndex { passages[$0].outer.lowerBound >= range.lowerBound }
    return found < unit.passages.upperBound && passages[found].outer.lowerBound < range.upperBound
  }

  // MARK: - One cue

  private func attribution(of index: Int, after used: inout Int) -> Attribution? {
    let occurrence = cues[index]
    if occurrence.cue.frames == .source { return bySource(occurrence, barrier: barriers[index]) }
    guard !occurrence.isPassive, !occurrence.isInfinitive || takesSpeech(occurrence) else { return nil }
    var speaker = subjects[index]
    let head = speaker?.lowerBound ?? occurrence.groupStart
    let before = passage(endingAt: head).flatMap { $0 >= used ? $0 : nil }
    var from = occurrence.tokens.upperBound
    if speaker == nil, !occurrence.isParticiple, allowsInversion(occurrence),
      let inverted = phrases.phrase(at: from, before: end)
    {
      speaker = inverted
      from = inverted.upperBound
    }
    var attribution = Attribution(
      content: [], manner: .indirect, cue: occurrence.tokens, cueClass: occurrence.cue.cueClass, speaker: speaker,
      relay: nil, rule: "")
    let complement = complement(of: occurrence, from: from, barrier: barriers[index], relay: &attribution.relay)
    if let before, takesSpeech(occurrence) {
      quote(before, of: occurrence, into: &attribution)
      used = before + 1
      if case .passage(let next) = complement { join(next, to: &attribution, used: &used) }
      return attribution
    }
    switch complement {
    case .passage(let next):
      quoteAfter(next, of: occurrence, barrier: barriers[index], into: &attribution)
      used = max(used, next + 1)
    case .clause(let range), .infinitive(let range):
      attribution.content = [range]
      attribution.manner = holdsPassage(range) ? .mixed : .indirect
      if case .infinitive = complement {
        attribution.rule = QuotationRule.infinitive
      } else {
        attribution.rule = QuotationRule.reportedClause
      }
    case .none:
      guard takesSpeech(occurrence), let clause = clause(before: head) else { return nil }
      attribution.content = [clause]
      attribution.manner = holdsPassage(clause) ? .mixed : .indirect
      attribution.rule = QuotationRule.clauseBefore
    }
    return attribution
  }

  /// Words or a sentence's start before the cue: "“Q,” said S", "C, said S".
  private func allowsInversion(_ occurrence: CueOccurrence) -> Bool {
    let start = occurrence.groupStart
    guard start > unit.tokens.lowerBound else { return true }
    return tokens[start - 1].kind == .comma || tokens[start - 1].kind == .quote
  }

  private func takesSpeech(_ occurrence: CueOccurrence) -> Bool { occurrence.cue.frames.contains(.speech) }

  /// "“Q,” he said": the passage, or the clause it closes.
  private func quote(_ index: Int, of occurrence: CueOccurrence, into attribution: inout Attribution) {
    let passage = passages[index]
    let start = clauseStart(before: passage.outer.lowerBound)
    if passage.outer.lowerBound == start {
      attribution.content = [passage.inner]
      attribution.manner = .direct
    } else {
      attribution.content = [start..<passage.outer.upperBound]
      attribution.manner = .mixed
    }
    attribution.rule = QuotationRule.quotedBefore
  }

  /// "he said, “Q” …": the passage; without a comma it may be the head of a longer reported clause.
  private func quoteAfter(
    _ index: Int, of occurrence: CueOccurrence, barrier: Int, into attribution: inout Attribution
  ) {
    let passage = passages[index]
    let isIntroduced = isBreak(passage.outer.lowerBound - 1)
    let rest = passage.outer.upperBound..<max(passage.outer.upperBound, barrier)
    if isIntroduced || rest.isEmpty || isBreak(rest.lowerBound) || !takesSpeech(occurrence) {
      attribution.content = [passage.inner]
      attribution.manner = .direct
    } else {
      attribution.content = [passage.outer.lowerBound..<rest.upperBound]
      attribution.manner = .mixed
    }
    attribution.rule = QuotationRule.quotedAfter
  }

  private func join(_ next: Int, to attribution: inout Attribution, used: inout Int) {
    attribution.content.append(passages[next].inner)
    used = next + 1
  }

  private func bySource(_ occurrence: CueOccurrence, barrier: Int) -> Attribution? {
    guard let speaker = phrases.phrase(at: occurrence.tokens.upperBound, before: end) else { return nil }
    var attribution = Attribution(
      content: [], manner: .indirect, cue: occurrence.tokens, cueClass: occurrence.cue.cueClass, speaker: speaker,
      relay: nil, rule: QuotationRule.source)
    let before = occurrence.groupStart
    let start = clauseStart(before: before)
    if before - start >= 3 {
      attribution.content = [start..<(isBreak(before - 1) ? before - 1 : before)]
    } else {
      var from = speaker.upperBound
      let limit = min(end, from + AttributionParser.reach)
      while from < limit, tokens[from].kind != .comma { from += 1 }
      guard from + 1 < barrier else { return nil }
      attribution.content = [from + 1..<barrier]
    }
    if holdsPassage(attribution.content[0]) { attribution.manner = .mixed }
    return attribution
  }

  /// "S: “Q”" without any cue.
  private func afterColon() -> Attribution? {
    guard
      let index = unit.passages.first(where: {
        passages[$0].outer.lowerBound > unit.tokens.lowerBound
          && tokens[passages[$0].outer.lowerBound - 1].kind == .colon
      })
    else { return nil }
    let colon = passages[index].outer.lowerBound - 1
    return Attribution(
      content: [passages[index].inner], manner: .direct, cue: colon..<colon + 1, cueClass: .neutral,
      speaker: phrases.phrase(at: unit.tokens.lowerBound, before: colon), relay: nil, rule: QuotationRule.colon)
  }

  /// "“Q” — S", at the end of a line.
  private func beforeDash() -> Attribution? {
    guard let last = unit.passages.last else { return nil }
    let passage = passages[last]
    let dash = passage.outer.upperBound
    guard passage.outer.lowerBound == unit.tokens.lowerBound, dash + 1 < end, tokens[dash].kind == .dash,
      let speaker = phrases.phrase(at: dash + 1, before: end), tokens[dash + 1].isCapitalised,
      end - speaker.upperBound <= 1
    else { return nil }
    return Attribution(
      content: [passage.inner], manner: .direct, cue: dash..<dash + 1, cueClass: .neutral, speaker: speaker, relay: nil,
      rule: QuotationRule.dash)
  }

  /// The clause that ends before a subject, set off by a comma: "The plan failed, officials said".
  private func clause(before head: Int) -> Range<Int>? {
    guard head > unit.tokens.lowerBound, tokens[head - 1].kind == .comma else { return nil }
    let start = clauseStart(before: head - 1)
    return head - 1 - start >= 3 ? start..<head - 1 : nil
  }

  /// Where the words before an index start: behind the last cue's own clause, at the latest at the sentence's start.
  private func clauseStart(before index: Int) -> Int {
    var start = unit.tokens.lowerBound
    let earlier = cues.partitioningIndex { $0.tokens.upperBound > index }
    if earlier > 0, barriers[earlier - 1] < index { start = barriers[earlier - 1] + 1 }
    let limit = min(index, start + AttributionParser.reach)
    while start < limit,
      !wordClass(start).isDisjoint(with: .coordinator) || tokens[start].kind == .comma || tokens[start].kind == .close
    { start += 1 }
    return start
  }

  // MARK: - What follows a cue

  private enum Complement {
    case none
    case passage(Int)
    case clause(Range<Int>)
    case infinitive(Range<Int>)
  }

  private func complement(
    of occurrence: CueOccurrence, from start: Int, barrier: Int, relay: inout Range<Int>?
  ) -> Complement {
    let frames = occurrence.cue.frames
    let limit = max(start, barrier)
    if frames.contains(.infinitive), let infinitive = infinitive(from: start, before: limit) {
      return .infinitive(infinitive)
    }
    if !frames.isDisjoint(with: [.speech, .clause]) {
      let complement = reported(frames, from: start, before: limit, relay: &relay)
      if case .none = complement {} else { return complement }
    }
    if frames.contains(.naming) || frames.contains(.clause), let named = named(from: start, before: limit) {
      return .passage(named)
    }
    return .none
  }

  private func infinitive(from start: Int, before limit: Int) -> Range<Int>? {
    var index = start
    if index < limit, !wordClass(index).contains(.infinitive), let object = phrases.phrase(at: index, before: limit) {
      index = object.upperBound
    }
    guard index + 1 < limit, wordClass(index).contains(.infinitive) else { return nil }
    return index..<limit
  }

  /// Quoted words a few words behind a naming cue: "called the plan “a mistake”".
  private func named(from start: Int, before limit: Int) -> Int? {
    let found = unit.passages.partitioningIndex { passages[$0].outer.lowerBound >= start }
    guard found < unit.passages.upperBound, passages[found].outer.lowerBound < min(limit, start + 12) else {
      return nil
    }
    return found
  }

  private func reported(
    _ frames: CueLexicon.Frames, from start: Int, before limit: Int, relay: inout Range<Int>?
  ) -> Complement {
    var index = start
    if frames.contains(.addressee), index < limit, passage(at: index) == nil,
      !wordClass(index).contains(.complementizer), let addressee = phrases.phrase(at: index, before: limit)
    {
      relay = addressee
      index = addressee.upperBound
    }
    index = afterAdverbials(from: index, before: limit)
    if let phrase = phrases.phrase(at: index, before: limit), phrase.upperBound < limit,
      wordClass(phrase.upperBound).contains(.declarative)
    {
      // "said this week that …"
      index = phrase.upperBound
    }
    guard index < limit else { return .none }
    if isBreak(index) {
      return index + 1 < unit.tokens.upperBound
        ? passage(at: index + 1).map(Complement.passage) ?? afterColon(index, limit) : .none
    }
    let isOpened = !wordClass(index).isDisjoint(with: .complementizer)
    if wordClass(index).contains(.declarative) { index += 1 }
    guard index < limit else { return .none }
    if let passage = passage(at: index) { return .passage(passage) }
    return startsClause(index, before: limit) && (isOpened || hasVerb(index + 1, before: limit, frames))
      ? .clause(index..<limit) : .none
  }

  private func afterColon(_ index: Int, _ limit: Int) -> Complement {
    tokens[index].kind == .colon && index + 2 < limit ? .clause(index + 1..<limit) : .none
  }

  /// Behind "on Thursday", "in a statement", "again", where more follows them.
  private func afterAdverbials(from start: Int, before limit: Int) -> Int {
    var index = start
    let reach = min(limit, start + AttributionParser.reach)
    while index < reach, tokens[index].kind == .word {
      let wordClass = wordClass(index)
      if wordClass.contains(.preposition) || wordClass.contains(.infinitive) {
        guard let end = adverbialEnd(from: index + 1, before: limit) else { return index }
        index = end
      } else if wordClass.contains(.adverb), wordClass.isDisjoint(with: [.determiner, .subject, .subordinator]) {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// Behind the noun phrase or the day ("Monday") a preposition takes.
  private func adverbialEnd(from start: Int, before limit: Int) -> Int? {
    if let phrase = phrases.phrase(at: start, before: limit) { return phrase.upperBound }
    return start < limit && wordClass(start).contains(.adverb) ? start + 1 : nil
  }

  /// A finite verb stands within reach: what follows is a clause and no mere object. Verbs of thought and perception
  /// take objects often, so that a form nouns have too ("cracks") is no proof.
  private func hasVerb(_ start: Int, before limit: Int, _ frames: CueLexicon.Frames) -> Bool {
    let proof: VerbForms = frames.contains(.speech) ? .finite : .past
    return (start..<max(start, min(limit, start + AttributionParser.reach))).contains { index in
      !wordClass(index).isDisjoint(with: [.auxiliary, .contraction])
        || !lexicon.finiteForms(tokens[index].word).isDisjoint(with: proof)
    }
  }

  /// At least a subject and a verb can follow here.
  private func startsClause(_ index: Int, before limit: Int) -> Bool {
    guard limit - index >= 2,
      tokens[index].kind == .word || tokens[index].kind == .number || tokens[index].kind == .symbol
    else { return false }
    let wordClass = wordClass(index)
    return wordClass.isDisjoint(with: [.coordinator, .auxiliary, .infinitive])
      && (wordClass.isDisjoint(with: .preposition) || wordClass.contains(.subordinator))
  }
}
