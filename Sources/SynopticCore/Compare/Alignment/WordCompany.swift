/// Which words of a statement stand near each other, in whatever form and order: a happening and who takes part in it,
/// without a parser.
struct WordCompany {
  /// Pairs of groups of terms, the smaller number in the upper half; sorted, each once.
  private let pairs: [Int]
  /// Different groups that carry meaning.
  private let count: Int

  /// Words that follow one and count as near it, and how far they may stand from it.
  private static let followers = 4
  private static let reach = 6
  /// Statements that name a place, at most, for it to be rare: so many, or this share of all.
  private static let fewStatements = 3.0
  private static let fewShare = 0.08
  /// Rarer words carry meaning.
  private static let leastRarity: Float = 1.9

  /// - Parameter keeps: whether a pair of terms counts.
  init(
    _ statement: StatementTerms, in story: StoryTerms,
    where keeps: (StatementTerms.Term, StatementTerms.Term) -> Bool = { _, _ in true }
  ) {
    let content = statement.sequence.enumerated().filter {
      story.entries[Int($0.element)].rarity > WordCompany.leastRarity
    }.map { (place: $0.offset, term: $0.element, group: Int(story.entries[Int($0.element)].group)) }
    var pairs: [Int] = []
    for (index, word) in content.enumerated() {
      for other in content[(index + 1)...].prefix(WordCompany.followers)
      where other.place - word.place <= WordCompany.reach && other.group != word.group && keeps(word.term, other.term) {
        pairs.append(min(word.group, other.group) << 32 | max(word.group, other.group))
      }
    }
    self.pairs = pairs.distinct
    count = Set(content.map(\.group)).count
  }

  /// Per statement of a story: what happens in it, beside the places that few statements name.
  static func ofRarePlaces(in story: StoryTerms) -> [WordCompany] {
    let frequencies = story.groupFrequencies
    let most = max(fewStatements, fewShare * Double(story.statements.count))
    let isRare = story.entries.map { $0.isPlace && Double(frequencies[$0.group] ?? 0) <= most }
    return story.statements.map { statement in
      WordCompany(statement, in: story) { a, b in
        isRare[Int(a)] && statement.happenings.contains(b) || isRare[Int(b)] && statement.happenings.contains(a)
      }
    }
  }

  func isShared(with other: WordCompany) -> Bool {
    !pairs.isEmpty && !other.pairs.isEmpty && !Set(pairs).isDisjoint(with: other.pairs)
  }

  /// The weight of pairs that stand in both, for each word that could be in one.
  func weight(sharedWith other: WordCompany, _ weights: TermWeights) -> Float {
    var weight: Float = 0
    pairs.forEachShared(with: other.pairs) { place in
      weight += weights[Int32(pairs[place] >> 32)] * weights[Int32(pairs[place] & 0xFFFF_FFFF)]
    }
    return weight / Float(max(1, min(count, other.count)))
  }
}
