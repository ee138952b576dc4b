/// Which terms of a story mean the same or nearly the same.
///
/// Nearness adds what WordNet says and the cosine of the word vectors. A term's list holds the term itself.
struct RelatedTerms {
  typealias Term = StatementTerms.Term

  /// Near enough to count as the same word.
  static let same: Float = 0.95

  private(set) var lists: [[(term: Term, strength: Float)]]

  private static let wordNet: Float = 0.6
  private static let vector: Float = 0.45
  /// Words that begin alike are likely forms of one.
  private static let prefix: Float = 0.7
  /// Less is chance.
  private static let least: Float = 0.2
  /// Terms whose vectors are compared with each other, and terms of one group or beginning at most: both bound what a
  /// story of very many words can cost.
  private static let vectorLimit = 3_000
  private static let groupLimit = 40

  init(_ story: StoryTerms) {
    lists = story.entries.indices.map { [(Term($0), Float(1))] }
    var strengths = RelatedTerms.wordNet(story)
    RelatedTerms.addVectors(of: story, to: &strengths)
    for (pair, strength) in strengths.sorted(by: { $0.key < $1.key }) where strength >= RelatedTerms.least {
      link(Term(pair >> 32), Term(pair & 0xFFFF_FFFF), min(strength, RelatedTerms.same))
    }
    for group in RelatedTerms.groups(story.entries.indices, by: { story.entries[$0].group }) {
      for (place, term) in group.enumerated() {
        for other in group[(place + 1)...] { link(term, other, RelatedTerms.same) }
      }
    }
  }

  /// Later links of a pair win over earlier ones where they are stronger; whoever reads takes the strongest.
  private mutating func link(_ a: Term, _ b: Term, _ strength: Float) {
    lists[Int(a)].append((b, strength))
    lists[Int(b)].append((a, strength))
  }

  private static func groups<Key: Hashable>(_ indices: Range<Int>, by key: (Int) -> Key?) -> [[Term]] {
    var members: [Key: [Term]] = [:]
    var order: [Key] = []
    for index in indices {
      guard let key = key(index) else { continue }
      if members[key] == nil { order.append(key) }
      if members[key, default: []].count < groupLimit { members[key, default: []].append(Term(index)) }
    }
    return order.compactMap { members[$0]!.count > 1 ? members[$0] : nil }
  }

  private static func key(_ a: Term, _ b: Term) -> Int { Int(min(a, b)) << 32 | Int(max(a, b)) }

  /// What the lexicon's relations and common beginnings add.
  private static func wordNet(_ story: StoryTerms) -> [Int: Float] {
    var strengths: [Int: Float] = [:]
    guard let lexicon = story.lexicon else { return strengths }
    var byStem: [Int: [Term]] = [:]
    for (index, entry) in story.entries.enumerated() {
      if let place = entry.place { byStem[lexicon.stem(place), default: []].append(Term(index)) }
    }
    for (stem, terms) in byStem {
      for (other, strength) in lexicon.related(to: stem) where other > stem {
        for term in terms.prefix(groupLimit) {
          for near in (byStem[other] ?? []).prefix(groupLimit) { strengths[key(term, near)] = strength * wordNet }
        }
      }
    }
    let beginnings = groups(story.entries.indices) { story.entries[$0].isNumber ? nil : story.prefix(of: Term($0)) }
    for group in beginnings {
      for (place, term) in group.enumerated() {
        for other in group[(place + 1)...] {
          strengths[key(term, other)] = max(strengths[key(term, other)] ?? 0, prefix * wordNet)
        }
      }
    }
    return strengths
  }

  private static func addVectors(of story: StoryTerms, to strengths: inout [Int: Float]) {
    guard let lexicon = story.lexicon else { return }
    let terms = story.entries.indices.filter { story.entries[$0].place != nil && story.entries[$0].rarity > 1 }
      .prefix(vectorLimit)
    let vectors = terms.map { lexicon.vector(story.entries[$0].place!) }
    for first in terms.indices {
      for second in terms.indices[(first + 1)...] {
        let near = SimilarityLexicon.product(vectors[first], vectors[second]) * vector
        if near >= least || near > 0.05 && strengths[key(Term(terms[first]), Term(terms[second]))] != nil {
          strengths[key(Term(terms[first]), Term(terms[second])), default: 0] += near
        }
      }
    }
  }
}
