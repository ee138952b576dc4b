/// Finds the pairs of a story's terms that mean something near.
struct RelationFinder {
  typealias Term = StatementTerms.Term

  /// Two terms, the smaller number first, and how near they are.
  struct Relation {
    let a: Term
    let b: Term
    var strength: Float

    init(_ first: Term, _ second: Term, _ strength: Float) {
      a = min(first, second)
      b = max(first, second)
      self.strength = strength
    }
  }

  private let story: StoryTerms
  /// Terms whose vectors are compared, with their vectors.
  private let directed: [(term: Term, vector: SimilarityLexicon.Vector)]
  /// Where each term stands in `directed`; -1 elsewhere.
  private var place: [Int32]

  private static let wordNet: Float = 0.6
  private static let vector: Float = 0.45
  /// Words that begin alike are likely forms of one.
  private static let prefix: Float = 0.7
  /// Less is chance; beside another relation, a little counts.
  private static let least: Float = 0.2
  private static let little: Float = 0.05
  /// Terms whose vectors are compared with each other, and terms of one group or beginning at most: both bound what a
  /// story of very many words can cost.
  private static let vectorLimit = 3_000
  private static let groupLimit = 40
  /// Words as common as this have no direction worth comparing.
  private static let leastRarity: Float = 1

  init(_ story: StoryTerms) {
    self.story = story
    directed = RelationFinder.directed(story)
    place = [Int32](repeating: -1, count: story.entries.count)
    for (index, element) in directed.enumerated() { place[Int(element.term)] = Int32(index) }
  }

  /// The terms told most often, in the order of their numbers.
  private static func directed(_ story: StoryTerms) -> [(term: Term, vector: SimilarityLexicon.Vector)] {
    guard let lexicon = story.lexicon else { return [] }
    var terms = story.entries.indices.filter {
      story.entries[$0].place != nil && story.entries[$0].rarity > leastRarity
    }
    if terms.count > vectorLimit {
      terms.sort { a, b in
        let (first, second) = (story.entries[a], story.entries[b])
        return (second.count, first.place!) < (first.count, second.place!)
      }
      terms = terms.prefix(vectorLimit).sorted()
    }
    return terms.map { (Term($0), lexicon.vector(story.entries[$0].place!)) }
  }

  /// Each pair once, sorted.
  mutating func relations() -> [Relation] {
    var found = lexical()
    for index in found.indices {
      let near = nearness(found[index].a, found[index].b)
      if near > RelationFinder.little { found[index].strength += near }
    }
    found += byVector() + byGroup()
    for index in found.indices { found[index].strength = min(found[index].strength, RelatedTerms.same) }
    found.sort { ($0.a, $0.b, $1.strength) < ($1.a, $1.b, $0.strength) }
    var kept: [Relation] = []
    for relation in found where kept.last.map({ ($0.a, $0.b) != (relation.a, relation.b) }) ?? true {
      kept.append(relation)
    }
    return kept
  }

  // MARK: - Kinds of relation

  /// What the lexicon's relations and common beginnings say.
  private func lexical() -> [Relation] {
    guard let lexicon = story.lexicon else { return [] }
    var found: [Relation] = []
    var byStem: [Int: [Term]] = [:]
    for (index, entry) in story.entries.enumerated() {
      if let place = entry.place { byStem[lexicon.stem(place), default: []].append(Term(index)) }
    }
    for (stem, terms) in byStem {
      for (other, strength) in lexicon.related(to: stem) where other > stem {
        for near in (byStem[other] ?? []).prefix(RelationFinder.groupLimit) {
          found += terms.prefix(RelationFinder.groupLimit).map {
            Relation($0, near, strength * RelationFinder.wordNet)
          }
        }
      }
    }
    let beginnings = groups { story.entries[$0].isNumber ? nil : story.prefix(of: Term($0)) }
    return found + pairs(of: beginnings, RelationFinder.prefix * RelationFinder.wordNet)
  }

  /// Forms of one word, and short names of one entity.
  private func byGroup() -> [Relation] { pairs(of: groups { story.entries[$0].group }, RelatedTerms.same) }

  private func byVector() -> [Relation] {
    var found: [Relation] = []
    let least = RelationFinder.least / RelationFinder.vector
    directed.withUnsafeBufferPointer { directed in
      for first in directed.indices {
        let vector = directed[first].vector
        for second in first + 1..<max(directed.count, first + 1) {
          let cosine = SimilarityLexicon.product(vector, directed[second].vector)
          if cosine >= least {
            found.append(Relation(directed[first].term, directed[second].term, cosine * RelationFinder.vector))
          }
        }
      }
    }
    return found
  }

  private func nearness(_ a: Term, _ b: Term) -> Float {
    let (first, second) = (place[Int(a)], place[Int(b)])
    guard first >= 0, second >= 0 else { return 0 }
    return SimilarityLexicon.product(directed[Int(first)].vector, directed[Int(second)].vector) * RelationFinder.vector
  }

  // MARK: - Groups

  private func groups<Key: Hashable>(by key: (Int) -> Key?) -> [[Term]] {
    var members: [Key: [Term]] = [:]
    for index in story.entries.indices {
      guard let key = key(index) else { continue }
      if members[key, default: []].count < RelationFinder.groupLimit {
        members[key, default: []].append(Term(index))
      }
    }
    return members.values.filter { $0.count > 1 }
  }

  private func pairs(of groups: [[Term]], _ strength: Float) -> [Relation] {
    groups.flatMap { group in
      group.indices.flatMap { place in
        group[(place + 1)...].map { Relation(group[place], $0, strength) }
      }
    }
  }
}
