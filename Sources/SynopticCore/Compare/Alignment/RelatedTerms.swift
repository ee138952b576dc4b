/// Which terms of a story mean the same or nearly the same.
///
/// Nearness adds what WordNet says and the cosine of the word vectors. A term's list holds the term itself.
struct RelatedTerms {
  typealias Term = StatementTerms.Term

  /// A term and how near it is: 0…1.
  struct Near {
    let term: Term
    let strength: Float
  }

  /// Near enough to count as the same word.
  static let same: Float = 0.95

  /// The lists of all terms one after the other, and where each starts.
  private var all: [Near] = []
  private var starts: [Int] = [0]

  /// Less is chance.
  private static let least: Float = 0.2

  init(_ story: StoryTerms) {
    var finder = RelationFinder(story)
    let relations = finder.relations().filter { $0.strength >= RelatedTerms.least }
    var lists = [[Near]](repeating: [], count: story.entries.count)
    for relation in relations {
      lists[Int(relation.a)].append(Near(term: relation.b, strength: relation.strength))
      lists[Int(relation.b)].append(Near(term: relation.a, strength: relation.strength))
    }
    all.reserveCapacity(story.entries.count + 2 * relations.count)
    for term in story.entries.indices {
      all.append(Near(term: Term(term), strength: 1))
      all += lists[term].sorted { ($1.strength, $0.term) < ($0.strength, $1.term) }
      starts.append(all.count)
    }
  }

  /// The terms near a term, itself first, then the nearest.
  subscript(term: Term) -> ArraySlice<Near> { all[starts[Int(term)]..<starts[Int(term) + 1]] }

  /// How near two terms are: 0…1.
  func nearness(_ a: Term, _ b: Term) -> Float { self[a].first { $0.term == b }?.strength ?? 0 }
}
