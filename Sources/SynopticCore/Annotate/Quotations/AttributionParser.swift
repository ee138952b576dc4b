/// Reads the attributions of one sentence: which words, by which cue, by whom.
///
/// Syntax-light, after the patterns of news prose: "S said (that) C", "C, S said", "C, said S", "according to S, C",
/// "“Q,” S said, “Q”".
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
  private let complements: ComplementReader
  /// Tokens looked at for the start of a clause: any text takes linear time.
  private static let reach = 40
  /// Tenths of a clause that are quoted where it is a direct quotation.
  private static let leastTenthsQuoted = 6

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
    complements = ComplementReader(
      unit: unit, tokens: tokens, grammar: grammar, lexicon: lexicon, passages: passages, phrases: phrases)
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
      if attribution.speaker == nil, cues[index].isParticiple || startsConjunct(cues[index]) {
        attribution.speaker = found.last.map(\.speaker) ?? openingPhrase(before: cues[index])
      }
      found.append(attribution)
    }
    guard !found.isEmpty else { return marked }
    return found.withoutReported(speakers: tokens, grammar)
  }

  private var marked: [Attribution] {
    MarkedSpeaker(unit: unit, tokens: tokens, passages: passages, phrases: phrases, lexicon: lexicon, end: end)
      .attributions()
  }

  /// What the sentence says of the next paragraph, when it ends with a colon.
  func introduction() -> Introduction? {
    guard let colon = unit.tokens.last, tokens[colon].kind == .colon else { return nil }
    if let index = cues.lastIndex(where: { $0.tokens.upperBound == colon && takesSpeech($0) && !$0.isPassive }) {
      return Introduction(
        cue: cues[index].tokens, cueClass: cues[index].cue.cueClass, speaker: subjects[index], block: unit.block)
    }
    return Introduction(
      cue: colon..<colon + 1, cueClass: .neutral,
      speaker: phrases.subject(at: clauseStart(before: colon), before: colon, verbs: lexicon), block: unit.block)
  }

  // MARK: - Subjects and clause ends

  private func findSubjects() -> [Range<Int>?] {
    var start = unit.tokens.lowerBound
    return cues.map { cue in
      let limit = max(start, passageEnd(before: cue.groupStart))
      let subject =
        cue.cue.frames == .source ? nil : phrases.subject(before: cue.groupStart, from: limit, verbs: lexicon)
      // "An official, who asked not to be named, said": the verb behind a relative clause has the subject before it.
      if !isRelative(subject) { start = cue.tokens.upperBound }
      return subject
    }
  }

  /// "Who" and "which" alone.
  private func isRelative(_ subject: Range<Int>?) -> Bool {
    subject.map { $0.count == 1 && wordClass($0.lowerBound).contains(.relative) } ?? false
  }

  /// From the last cue to the first: the border in front of the nearest later cue that starts a clause of its own.
  private func findBarriers() -> [Int] {
    var barriers = [Int](repeating: end, count: cues.count)
    var next = end
    for index in cues.indices.reversed() {
      if let comma = commaBehind(index) {
        barriers[index] = comma
      } else {
        barriers[index] = next
        if let border = border(before: index) { next = border }
      }
    }
    return barriers
  }

  /// Where the relative clause of a cue ends that stands inside the subject of the next: "…, who asked to stay unnamed, said".
  private func commaBehind(_ index: Int) -> Int? {
    guard index + 1 < cues.count, let subject = subjects[index + 1],
      subject.contains(cues[index].tokens.lowerBound)
    else { return nil }
    let comma = cues[index + 1].groupStart - 1
    return tokens[comma].kind == .comma ? comma : nil
  }

  private func border(before index: Int) -> Int? {
    let start = subjects[index]?.lowerBound ?? cues[index].groupStart
    guard start > unit.tokens.lowerBound else { return nil }
    if isConjunct(index) { return start - 1 }
    var border = start
    let hasConjunction = !wordClass(border - 1).isDisjoint(with: [.coordinator, .subordinator])
    if hasConjunction { border -= 1 }
    guard border > unit.tokens.lowerBound else { return nil }
    if tokens[border - 1].isBreak { return lead(before: border - 1) ?? border - 1 }
    // "… “mad,” Ann said": the comma stands inside the marks.
    let isQuoted = tokens[border - 1].kind == .quote && border - 2 >= unit.tokens.lowerBound
    return isQuoted && tokens[border - 2].isBreak ? border : nil
  }

  /// "She praised the plan and noted that …": another verb of the same speaker, opened by a word of its own.
  private func isConjunct(_ index: Int) -> Bool {
    let next = cues[index].tokens.upperBound
    return index > 0 && subjects[index] == nil && startsConjunct(cues[index]) && takesSpeech(cues[index])
      && next < unit.tokens.upperBound && wordClass(next).contains(.declarative)
  }

  /// "…, and so, he warned": the comma before the words that lead over to the next clause.
  private func lead(before comma: Int) -> Int? {
    let limit = max(unit.tokens.lowerBound, comma - 3)
    var first = comma
    while first > limit, !wordClass(first - 1).isDisjoint(with: [.coordinator, .adverb]) { first -= 1 }
    guard first < comma, first > unit.tokens.lowerBound, tokens[first - 1].isBreak,
      wordClass(first).contains(.coordinator)
    else { return nil }
    return first - 1
  }

  private func startsConjunct(_ cue: CueOccurrence) -> Bool {
    cue.groupStart > unit.tokens.lowerBound && wordClass(cue.groupStart - 1).contains(.coordinator)
  }

  /// "Dean laughed, tweeting: “Q”": who does something at the start of the sentence says this as well.
  private func openingPhrase(before cue: CueOccurrence) -> Range<Int>? {
    phrases.subject(at: unit.tokens.lowerBound, before: cue.groupStart, verbs: lexicon)
  }

  private func wordClass(_ index: Int) -> Grammar.WordClass { grammar[tokens[index]] }

  // MARK: - Passages

  /// The passage of the sentence that ends just before a token, a comma between them allowed.
  private func passage(endingAt index: Int) -> Int? {
    let found = unit.passages.partitioningIndex { passages[$0].outer.upperBound >= index - 1 }
    guard found < unit.passages.upperBound else { return nil }
    let end = passages[found].outer.upperBound
    return end == index || end == index - 1 && tokens[index - 1].isBreak ? found : nil
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
    if occurrence.cue.frames == .source { return bySource(index) }
    guard !occurrence.isPassive, !occurrence.isInfinitive || takesSpeech(occurrence) else { return nil }
    let head = subjects[index]?.lowerBound ?? occurrence.groupStart
    let before = passage(endingAt: head).flatMap { $0 >= used ? $0 : nil }
    let (speaker, from) = speaker(of: index)
    let (complement, addressee) = complements.complement(
      of: occurrence.cue.frames, from: from, barrier: barriers[index])
    var attribution = Attribution(
      content: [], manner: .indirect, cue: occurrence.tokens, cueClass: occurrence.cue.cueClass,
      speaker: isRelative(speaker)
        ? phrases.antecedent(of: speaker!.lowerBound, from: unit.tokens.lowerBound) : speaker,
      relay: addressee, rule: "")
    if let before, takesSpeech(occurrence) {
      quote(before, into: &attribution)
      used = before + 1
      if case .passage(let next) = complement { join(next, to: &attribution, used: &used) }
      return attribution
    }
    switch complement {
    case .passage(let next):
      quoteAfter(next, of: occurrence, barrier: barriers[index], into: &attribution)
      used = max(used, next + 1)
    case .clause(let range):
      guard !occurrence.isNegated || isOpened(range) else { return nil }
      report(range, QuotationRule.reportedClause, into: &attribution)
    case .infinitive(let range):
      report(range, QuotationRule.infinitive, into: &attribution)
    case .none:
      guard occurrence.cue.frames.contains(.speech), !isRelative(speaker), let clause = clause(before: head) else {
        return nil
      }
      reportBefore(clause, into: &attribution)
    }
    return attribution
  }

  /// Who speaks, before the cue or behind it, and where what it introduces may begin.
  private func speaker(of index: Int) -> (speaker: Range<Int>?, from: Int) {
    let occurrence = cues[index]
    let from = occurrence.tokens.upperBound
    guard subjects[index] == nil, !occurrence.isParticiple, allowsInversion(occurrence),
      let inverted = phrases.phrase(at: afterCircumstances(from), before: end)
    else { return (subjects[index], from) }
    let speaker = phrases.withName(behind: inverted, before: end)
    return (speaker, speaker.upperBound)
  }

  /// "That", "whether" and the like stand at its head or before it.
  private func isOpened(_ clause: Range<Int>) -> Bool {
    !wordClass(clause.lowerBound).isDisjoint(with: .complementizer)
      || !wordClass(clause.lowerBound - 1).isDisjoint(with: .complementizer)
  }

  private func report(_ words: Range<Int>, _ rule: String, into attribution: inout Attribution) {
    attribution.content = [words]
    attribution.manner = holdsPassage(words) ? .mixed : .indirect
    attribution.rule = rule
  }

  /// "C, S said"; "“Q,” in a letter, S said" is a quotation with a few words of the reporter's behind it.
  private func reportBefore(_ clause: Range<Int>, into attribution: inout Attribution) {
    let found = unit.passages.partitioningIndex { passages[$0].outer.lowerBound >= clause.lowerBound }
    if found < unit.passages.upperBound, passages[found].outer.lowerBound == clause.lowerBound,
      passages[found].outer.upperBound < clause.upperBound,
      passages[found].outer.count * 10 >= clause.count * AttributionParser.leastTenthsQuoted
    {
      attribution.content = [passages[found].inner]
      attribution.manner = .direct
      attribution.rule = QuotationRule.quotedBefore
    } else {
      report(clause, QuotationRule.clauseBefore, into: &attribution)
    }
  }

  /// Words or a sentence's start before the cue: "“Q,” said S", "C, said S".
  private func allowsInversion(_ occurrence: CueOccurrence) -> Bool {
    let start = occurrence.groupStart
    guard start > unit.tokens.lowerBound else { return true }
    return tokens[start - 1].kind == .comma || tokens[start - 1].kind == .quote || passageEnd(before: start) == start
  }

  /// Behind words that say when or to whom: "aseguró el miércoles la ministra", "dijo ayer a la prensa Ana Ruiz".
  private func afterCircumstances(_ start: Int) -> Int {
    var index = start
    while index < end, tokens[index].kind == .word, wordClass(index).contains(.adverb),
      wordClass(index).isDisjoint(with: [.determiner, .subject])
    { index += 1 }
    if index < end, wordClass(index).contains(.infinitive),
      let addressee = phrases.phrase(at: index + 1, before: end)
    {
      index = addressee.upperBound
    }
    guard let phrase = phrases.phrase(at: index, before: end), phrase.upperBound < end,
      wordClass(phrase.upperBound - 1).contains(.day)
    else { return index }
    return phrase.upperBound
  }

  private func takesSpeech(_ occurrence: CueOccurrence) -> Bool {
    !occurrence.cue.frames.isDisjoint(with: [.speech, .quoted])
  }

  /// "“Q,” he said": the passage, or the clause it closes.
  private func quote(_ index: Int, into attribution: inout Attribution) {
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
    let isIntroduced = tokens[passage.outer.lowerBound - 1].isBreak
    let rest = passage.outer.upperBound..<max(passage.outer.upperBound, barrier)
    if isIntroduced || rest.isEmpty || tokens[rest.lowerBound].isBreak || !takesSpeech(occurrence) {
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

  private func bySource(_ index: Int) -> Attribution? {
    let occurrence = cues[index]
    guard let speaker = phrases.phrase(at: occurrence.tokens.upperBound, before: end),
      let words = wordsBefore(source: index) ?? wordsBehind(source: index, speaker)
    else { return nil }
    return Attribution(
      content: [words], manner: holdsPassage(words) ? .mixed : .indirect, cue: occurrence.tokens,
      cueClass: occurrence.cue.cueClass, speaker: speaker, relay: nil, rule: QuotationRule.source)
  }

  /// "C, according to S"; also where C is itself what somebody is reported to say.
  private func wordsBefore(source index: Int) -> Range<Int>? {
    let before = cues[index].groupStart
    var start = clauseStart(before: before)
    if before - start < 3, index > 0, barriers[index - 1] == before - 1 {
      start = clauseStart(before: subjects[index - 1]?.lowerBound ?? cues[index - 1].groupStart)
    }
    return before - start >= 3 ? start..<(tokens[before - 1].isBreak ? before - 1 : before) : nil
  }

  /// "According to S, C"; a relative clause of S may stand between.
  private func wordsBehind(source index: Int, _ speaker: Range<Int>) -> Range<Int>? {
    var comma = comma(behind: speaker.upperBound)
    if comma + 1 < end, wordClass(comma + 1).contains(.relative) { comma = self.comma(behind: comma + 1) }
    let last = cues.partitioningIndex { $0.tokens.lowerBound >= comma } - 1
    let barrier = barriers[max(index, last)]
    return comma + 1 < barrier ? comma + 1..<barrier : nil
  }

  private func comma(behind start: Int) -> Int {
    let limit = min(end, start + AttributionParser.reach)
    var index = start
    while index < limit, tokens[index].kind != .comma { index += 1 }
    return index
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
}
