/// What linked statements call the same entity.
struct NameSlots {
  private let pair: LinkedPair

  /// Letters of a name from which another one may begin alike by being the same, and how many more that one may have.
  private static let leastLetters = 6
  private static let mostLettersMore = 3
  /// Less sure links join sentences in which a short name may be somebody else's.
  private static let leastScore = 0.33
  private static let leastFormScore = 0.45

  init(_ pair: LinkedPair) { self.pair = pair }

  var differences: [Discrepancy] {
    let (left, right) = (pair.a.names, pair.b.names)
    return left.flatMap { own in
      right.compactMap { other in
        own.entity == other.entity ? forms(own, other) : alike(own, other)
      }
    }
  }

  /// Two names of one entity.
  private func forms(_ own: StatementFacts.Name, _ other: StatementFacts.Name) -> Discrepancy? {
    guard own.letters != other.letters, pair.link.score >= NameSlots.leastScore, !isPlural(own, other) else {
      return nil
    }
    let isFuller = Set(own.words).isSubset(of: other.words) || Set(other.words).isSubset(of: own.words)
    if isFuller, min(own.words.count, other.words.count) == 1 {
      return pair.difference(.name, .compatible, own.span, other.span, rule: .shortName)
    }
    guard pair.link.score >= NameSlots.leastFormScore else { return nil }
    return pair.difference(
      .name, isFuller ? .refined : .compatible, own.span, other.span,
      rule: isFuller ? .fullerName : .twoForms)
  }

  /// Two entities whose names are nearly the same, each told by one statement alone.
  private func alike(_ own: StatementFacts.Name, _ other: StatementFacts.Name) -> Discrepancy? {
    guard own.letters != other.letters, NameSlots.isNamed(own), NameSlots.isNamed(other),
      !pair.b.entities.contains(own.entity),
      !pair.a.entities.contains(other.entity)
    else { return nil }
    if own.type == .person, other.type == .person, isFullerName(own, other) || isFullerName(other, own) {
      return pair.difference(.name, .refined, own.span, other.span, rule: .fullerName)
    }
    let isSpelling =
      min(own.letters.count, other.letters.count) >= NameSlots.leastLetters
      && abs(own.letters.count - other.letters.count) <= NameSlots.mostLettersMore
      && (own.letters.hasPrefix(other.letters) || other.letters.hasPrefix(own.letters))
    let isOrganisation = own.type == .organisation && other.type == .organisation && sharesMostWords(own, other)
    guard isSpelling || isOrganisation else { return nil }
    return pair.difference(.name, .compatible, own.span, other.span, rule: .similarNames)
  }

  /// One of a people and many of it: "Nigerian", "Nigerians".
  private func isPlural(_ own: StatementFacts.Name, _ other: StatementFacts.Name) -> Bool {
    own.type == .group && (own.letters.hasPrefix(other.letters) || other.letters.hasPrefix(own.letters))
  }

  /// Given name and surname, and more in one of them: "Ana Solis" and "Ana Solis Rivera".
  private func isFullerName(_ own: StatementFacts.Name, _ other: StatementFacts.Name) -> Bool {
    other.words.count > 1 && own.words.count > other.words.count && own.words.starts(with: other.words)
  }

  /// A country and its people share their letters without being the same.
  private static func isNamed(_ name: StatementFacts.Name) -> Bool { name.type != .place && name.type != .group }

  /// Half of the longer name stands in the shorter one.
  private func sharesMostWords(_ own: StatementFacts.Name, _ other: StatementFacts.Name) -> Bool {
    let (left, right) = (Set(own.words), Set(other.words))
    return left.count > 1 && right.count > 1 && 2 * left.intersection(right).count >= max(left.count, right.count)
  }
}
