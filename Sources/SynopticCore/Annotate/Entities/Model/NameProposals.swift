/// What the rules take for names in an article, token by token.
package struct NameProposals {
  /// A proposed tag and how far the model may overrule it.
  package struct Trust: Hashable, Sendable {
    package let tag: NameTag
    package let level: Level
  }
  package enum Level: Int, Hashable, Sendable, CaseIterable {
    /// Several words or a product on a list, a seat of power, a ship among ships, a team in a table, a site, "and" between
    /// two sure names, "woo" of "Min-woo", "based" of "Paris-based": what is known is not guessed.
    case fixed
    /// A word on a list; a small word outside of any name.
    case known
    /// The form alone decides: a title, a given name, a telling word.
    case certain
    case likely
    /// No proposal.
    case none
  }
  private var tags: [UInt8]
  /// The candidate a token belongs to, −1 for none; −2 where a name is ruled out.
  private var owners: [Int32]
  /// Small words, and titles in front of persons.
  private var isOutside: [Bool]
  /// Small words tied to what stands in front by a hyphen.
  private let isTied: [Bool]
  let candidates: [NameCandidate]

  /// - Parameter times: no name stands in a time expression.
  init(_ candidates: [NameCandidate], times: [TimeExpression], in layer: TokenizedArticle) {
    self.candidates = candidates
    isOutside = layer.tokens.map { $0.kind == .word && $0.shape == .lower }
    isTied = layer.tokens.indices.map { index in
      let token = layer.tokens[index]
      return index > 1 && token.kind == .word && token.shape == .lower && !token.spaced
        && layer.tokens[index - 1].kind == .dash && !layer.tokens[index - 1].spaced
    }
    tags = [UInt8](repeating: 0, count: layer.tokens.count)
    owners = [Int32](repeating: -1, count: layer.tokens.count)
    for time in times { block(time.span, in: layer) }
    if let dateline = layer.article.dateline { block(dateline, in: layer) }
    for (number, candidate) in candidates.enumerated() {
      for index in candidate.tokens {
        owners[index] = Int32(number)
        tags[index] = NameTag(candidate.type, isFirst: index == candidate.tokens.lowerBound).rawValue
      }
      for index in candidate.description ?? 0..<0 where owners[index] == -1 { isOutside[index] = true }
    }
  }

  private mutating func block(_ span: Span, in layer: TokenizedArticle) {
    var index = layer.tokens.partitioningIndex { $0.span.lower >= span.lower }
    while index < layer.tokens.count, layer.tokens[index].span.upper <= span.upper {
      owners[index] = -2
      index += 1
    }
  }

  func isBlocked(_ index: Int) -> Bool { owners[index] == -2 }
  func tag(_ index: Int) -> NameTag { NameTag(rawValue: tags[index]) }
  func trust(_ index: Int) -> Trust {
    if let candidate = candidate(at: index) {
      return Trust(tag: tag(index), level: isTied[index] ? .fixed : candidate.level)
    }
    guard isOutside[index] else { return Trust(tag: .outside, level: .none) }
    let isBetween = isCertain(index - 1) && isCertain(index + 1)
    return Trust(tag: .outside, level: isBetween || isTied[index] ? .fixed : .known)
  }

  /// The end or start of a name the rules are sure of: what stands between two of them joins nothing.
  private func isCertain(_ index: Int) -> Bool {
    owners.indices.contains(index) && candidate(at: index).map { $0.isCertain } == true
  }

  func candidate(at index: Int) -> NameCandidate? { owners[index] < 0 ? nil : candidates[Int(owners[index])] }
}

extension NameCandidate {
  fileprivate var level: NameProposals.Level {
    switch rule {
    case .seat, .product, .side, .site, .happening: .fixed
    // The sentence has confirmed those that are ordinary words as well.
    case .listedWeak: type == .product ? .fixed : .likely
    case .listed: !isCertain ? .likely : tokens.count > 1 || type == .product ? .fixed : .known
    // Many words stand beside persons, few beside firms and places.
    case .context: type == .person ? .likely : .certain
    default: isCertain ? .certain : .likely
    }
  }
}
