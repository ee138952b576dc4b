/// Cuts a sentence into clauses at conjunctions, relative pronouns, strong punctuation and the edges of quotations.
///
/// A piece without a verb is no clause and stays with its neighbour, so that lists and phrases are not torn apart.
struct ClauseSplitter {
  struct EventClause {
    let tokens: Range<Int>
    /// The piece in front of a relative clause that this one goes on with: "The dam [that broke] has been rebuilt".
    var head: Range<Int>?

    /// With its head and what stands between them.
    var whole: Range<Int> { (head ?? tokens).lowerBound..<tokens.upperBound }
  }

  let tokens: [Token]
  let grammar: Grammar

  /// Tokens of a clause at most: what has no end is cut, so that any text takes linear time.
  private static let reach = 120

  /// - Parameters:
  ///   - verbs: which of the sentence's tokens are verbs, in order.
  ///   - edges: tokens at which a quotation's words start or have just ended, in order.
  func clauses(of sentence: Range<Int>, verbs: [Int], edges: [Int]) -> [EventClause] {
    var clauses: [EventClause] = []
    var start = sentence.lowerBound
    var verb = 0
    var edge = 0
    /// The clause opened with a subordinator: its first comma may end it.
    var isSubordinate = opensSubordinate(sentence.lowerBound, in: sentence)
    /// The clause opened with a relative pronoun: a comma and a verb take up the clause around it.
    var isRelative = false
    /// It stands right behind what it is about, without a comma: the next finite verb takes up the piece before it.
    var head: Range<Int>?
    var resumed: Range<Int>?
    for index in sentence where index > start {
      while edge < edges.count, edges[edge] < index { edge += 1 }
      if tokens[index - 1].kind == .comma, grammar[tokens[index].word].contains(.relative) { isRelative = true }
      let isEdge = edge < edges.count && edges[edge] == index
      let opensRelative = startsSubjectRelative(index, verbs)
      let resumes = head != nil && verb < verbs.count && verbs[verb] < index - 1 && resumesHead(index, verbs)
      guard
        isEdge || opensRelative || resumes || index - start >= ClauseSplitter.reach
          || verb < verbs.count && verbs[verb] < index && verbs[verbs.count - 1] >= index
            && (isBorder(index, in: sentence) || startsParticiple(index, verbs)
              || startsThatClause(index, verbs, in: sentence) || startsTimeClause(index, verbs, in: sentence)
              || isSubordinate && endsSubordinate(index) || isRelative && endsRelative(index, verbs))
      else { continue }
      clauses.append(EventClause(tokens: start..<index, head: resumed))
      resumed = resumes ? head : nil
      head = opensRelative ? start..<index : nil
      start = index
      isSubordinate = opensSubordinate(index, in: sentence)
      // "which fell after it was hit, will be rebuilt": the relative clause goes on behind the one inside it.
      isRelative = grammar[tokens[index].word].contains(.relative) || isRelative && isSubordinate
      while verb < verbs.count, verbs[verb] < index { verb += 1 }
    }
    if start < sentence.upperBound { clauses.append(EventClause(tokens: start..<sentence.upperBound, head: resumed)) }
    return clauses
  }

  /// "the dam that broke": a relative pronoun between a noun and a verb.
  private func startsSubjectRelative(_ index: Int, _ verbs: [Int]) -> Bool {
    grammar[tokens[index].word].contains(.relative) && isNominal(index - 1) && isVerb(index + 1, verbs)
      && !isVerb(index - 1, verbs) && verbs[verbs.count - 1] > index + 1
  }

  private func isNominal(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .number || token.kind == .word && grammar[token.word].isEmpty
  }

  /// "… that broke on Monday has …": a finite auxiliary without a subject or conjunction of its own.
  private func resumesHead(_ index: Int, _ verbs: [Int]) -> Bool {
    let (own, before) = (grammar[tokens[index].word], grammar[tokens[index - 1].word])
    return !own.isDisjoint(with: [.present, .past, .modal]) && isVerb(index, verbs) && !isVerb(index - 1, verbs)
      && before.isDisjoint(with: [.coordinator, .subject, .relative, .complementizer, .subordinator])
  }

  private func opensSubordinate(_ index: Int, in sentence: Range<Int>) -> Bool {
    index < sentence.upperBound && grammar[tokens[index].word].contains(.subordinator)
  }

  /// "As it fell, the mast …": a comma and the start of another subject.
  private func endsSubordinate(_ index: Int) -> Bool {
    guard tokens[index - 1].kind == .comma, tokens[index].kind == .word else { return false }
    let wordClass = grammar[tokens[index].word]
    return tokens[index].isCapitalised || !wordClass.isDisjoint(with: [.determiner, .possessive, .subject])
  }

  /// "Russia, which invaded in 2022, has warned": a comma and the verb of what stands before the relative clause.
  private func endsRelative(_ index: Int, _ verbs: [Int]) -> Bool {
    tokens[index - 1].kind == .comma && isVerb(index, verbs)
  }

  /// "decided that …", "the war that began …": the word follows a verb, or a verb follows it.
  private func startsThatClause(_ index: Int, _ verbs: [Int], in sentence: Range<Int>) -> Bool {
    let wordClass = grammar[tokens[index].word]
    guard wordClass.contains(.declarative), wordClass.contains(.relative), index + 1 < sentence.upperBound else {
      return false
    }
    return isVerb(index - 1, verbs) || isVerb(index + 1, verbs)
  }

  /// "just before the king is to meet him": a preposition with a verb close behind it.
  private func startsTimeClause(_ index: Int, _ verbs: [Int], in sentence: Range<Int>) -> Bool {
    let wordClass = grammar[tokens[index].word]
    guard wordClass.contains(.subordinator), wordClass.contains(.preposition) else { return false }
    let end = min(sentence.upperBound, index + 1 + ClauseSplitter.subject)
    for next in index + 1..<max(index + 1, end) {
      if isVerb(next, verbs) { return next > index + 1 }
      if tokens[next].kind != .word && tokens[next].kind != .number { return false }
    }
    return false
  }

  /// Words between such a preposition and its verb.
  private static let subject = 6

  private func isVerb(_ index: Int, _ verbs: [Int]) -> Bool {
    let found = verbs.partitioningIndex { $0 >= index }
    return found < verbs.count && verbs[found] == index
  }

  /// "…, killing two": a comma and a verb.
  private func startsParticiple(_ index: Int, _ verbs: [Int]) -> Bool {
    guard tokens[index - 1].kind == .comma, grammar[tokens[index].word].isDisjoint(with: .auxiliary) else {
      return false
    }
    return isVerb(index, verbs)
  }

  private func isBorder(_ index: Int, in sentence: Range<Int>) -> Bool {
    let token = tokens[index]
    let previous = tokens[index - 1]
    let wordClass = grammar[token.word]
    // "2:20" and "war-torn" are no borders.
    if token.spaced, previous.kind == .colon || previous.kind == .dash && previous.spaced { return true }
    guard token.kind == .word else { return false }
    if wordClass.contains(.subordinator) {
      return !wordClass.contains(.preposition) || previous.kind == .comma || startsSubject(index + 1, in: sentence)
    }
    if previous.kind == .comma {
      return !wordClass.isDisjoint(with: [.coordinator, .relative, .subject])
    }
    if wordClass.contains(.coordinator) { return startsSubject(index + 1, in: sentence) }
    return wordClass.contains(.relative) && wordClass.isDisjoint(with: [.declarative, .complementizer])
  }

  private func startsSubject(_ index: Int, in sentence: Range<Int>) -> Bool {
    index < sentence.upperBound && grammar[tokens[index].word].contains(.subject)
      && grammar[tokens[index].word].isDisjoint(with: .determiner)
  }
}
