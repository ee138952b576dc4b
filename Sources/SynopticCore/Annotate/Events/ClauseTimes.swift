/// The times of a clause, and which of them are whose.
struct ClauseTimes {
  private let text: EventText
  /// Indices of the clause's times, in order.
  private let own: [Int]
  private let predicates: [Predicate]
  /// Where "after" and its like stand: what follows one has its own times.
  private var borders: [Int] = []

  /// - Parameter predicates: of the clause, without those that only say how certain the others are.
  init(_ own: [Int], of clause: ReadClause, among predicates: [Predicate], in text: EventText) {
    self.text = text
    (self.own, self.predicates) = (own, predicates)
    guard !own.isEmpty, predicates.count > 1 else { return }
    let participles = Set(clause.predicates.filter { $0.form == .participle }.map(\.groupStart))
    for index in clause.tokens.dropFirst() {
      let found = text.lexicon.connectives.match(layer.tokens, at: index, before: clause.tokens.upperBound)
      // "The trial of the man, accused of a coup in May".
      let opensParticiple = layer.tokens[index - 1].kind == .comma && participles.contains(index)
      if found?.payload.order == .earlier || found?.payload.order == .later || opensParticiple { borders.append(index) }
    }
  }

  private var layer: TokenizedArticle { text.layer }
  private var times: [TimeExpression] { text.times }

  /// "Friday's storms", "a 2017 pardon": the time is the noun's behind it, and of others only where they have none.
  func nearest(to predicate: Predicate) -> Int? {
    let trigger = layer.span(predicate.tokens)
    if predicate.isNoun, let own = attribute(of: predicate) { return own }
    let near = own.filter { isWithin(reachOf: predicate, $0) }
    let free = near.filter { !isAttribute($0) }
    return nearest(to: trigger, of: free) ?? (predicate.isNoun ? nil : nearest(to: trigger, of: near))
  }

  /// "Friday's talks": the time that tells a noun apart from others.
  func attribute(of predicate: Predicate) -> Int? { own.last { isAttribute($0, of: predicate) } }

  /// The time behind a word, or before a noun that it tells apart from others.
  func ownTime(of predicate: Predicate) -> Int? {
    if predicate.isNoun { return attribute(of: predicate) ?? own.first { follows($0, predicate) } }
    return own.first { isBehind(predicate, $0) && isWithin(reachOf: predicate, $0) }
  }

  /// "captured in May": a reduced relative clause has the time behind it.
  func isBehind(_ predicate: Predicate, _ time: Int) -> Bool {
    times[time].span.lower >= layer.span(predicate.tokens).upper && !isAttribute(time)
  }

  /// "a meeting on Friday": the time stands right behind the noun.
  func follows(_ time: Int, _ predicate: Predicate) -> Bool {
    let tokens = layer.tokens(of: times[time].span)
    return tokens.lowerBound >= predicate.tokens.upperBound && tokens.lowerBound - predicate.tokens.upperBound <= 2
  }

  /// "left after the attack on Monday": a time is of what stands on its side of the border, if something does.
  private func isWithin(reachOf predicate: Predicate, _ time: Int) -> Bool {
    guard !borders.isEmpty else { return true }
    let place = segment(layer.tokens(of: times[time].span).lowerBound)
    return place == segment(predicate.tokens.lowerBound)
      || !predicates.contains { segment($0.tokens.lowerBound) == place }
  }

  private func segment(_ token: Int) -> Int { borders.partitioningIndex { $0 > token } }

  /// "Friday's storms", "a 2017 pardon": the time tells which one is spoken of, not when the rest of the clause is.
  private func isAttribute(_ time: Int) -> Bool { text.grammar.isAttribute(times[time], in: layer) }

  private func isAttribute(_ time: Int, of predicate: Predicate) -> Bool {
    let end = layer.tokens(of: times[time].span).upperBound
    return end <= predicate.tokens.lowerBound && predicate.tokens.lowerBound - end <= 4 && isAttribute(time)
  }

  /// The time of the clause that stands nearest to a word.
  private func nearest(to trigger: Span, of indices: [Int]) -> Int? {
    let after = indices.partitioningIndex { times[$0].span.lower >= trigger.upper }
    let next = after < indices.count ? indices[after] : nil
    let previous = after > 0 ? indices[after - 1] : nil
    guard let next, let previous else { return next ?? previous }
    // "Born in Lahore in 1950, he moved to London in 1971".
    let isCut = hasComma(times[previous].span.upper, trigger.lower)
    if isCut != hasComma(trigger.upper, times[next].span.lower) { return isCut ? next : previous }
    let ahead = times[next].span.lower.index - trigger.upper.index
    let behind = trigger.lower.index - times[previous].span.upper.index
    return ahead <= behind ? next : previous
  }

  private func hasComma(_ start: TextOffset, _ end: TextOffset) -> Bool {
    start < end && layer.tokens[layer.tokens(of: Span(start, end))].contains { $0.kind == .comma }
  }
}

extension Grammar {
  /// "Friday's storms", "a 2017 pardon": the time tells which one is spoken of.
  func isAttribute(_ time: TimeExpression, in layer: TokenizedArticle) -> Bool {
    let range = layer.tokens(of: time.span)
    guard range.upperBound < layer.tokens.count, range.lowerBound > 0 else { return false }
    let next = layer.tokens[range.upperBound]
    guard next.kind == .word else { return false }
    return self[next.word].contains(.possessive) || isAttribute(range, of: layer.tokens, in: layer.tokens.indices)
  }
}

extension TimeExpression {
  /// It names a day or period something can happen on; not "three years", "every Friday", "recently".
  var datesEvents: Bool {
    guard kind == .date || kind == .time else { return false }
    guard !value.hasSuffix("_REF") else { return false }
    return placement != .unplaced || meaning.isCounted || value.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
  }
}

extension TimeMeaning {
  /// It is found from the day of writing or another time, which may become known later: "next week", "this month".
  fileprivate var isCounted: Bool {
    switch self {
    case .shifted, .beside, .same: true
    case .date(_, let heading): heading.isStated
    case .refined(let outer, _), .part(let outer, _), .bounded(let outer, _), .range(let outer, _): outer.isCounted
    case .reference, .duration, .recurring, .night: false
    }
  }
}
