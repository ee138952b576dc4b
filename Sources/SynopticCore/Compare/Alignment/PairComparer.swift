/// Compares pairs of statements: fills in their `PairFeatures`.
///
/// Word alignment weighted by rarity, in both directions, over sentences and over their clauses (Sultan, Bethard &
/// Sumner 2014, without a parser). What each statement has near it is spread out once and used for all its partners.
struct PairComparer {
  let story: StoryTerms
  let related: RelatedTerms
  let weights: TermWeights
  private let places: [WordCompany]

  /// The share that is most of a sentence.
  private static let most: Float = 0.7

  init(_ story: StoryTerms, related: RelatedTerms, weights: TermWeights) {
    self.story = story
    self.related = related
    self.weights = weights
    places = WordCompany.ofRarePlaces(in: story)
  }

  /// The features of each pair.
  func features(of pairs: [CandidateFinder.Pair]) -> [PairFeatures] {
    var pairsOf = [[Int]](repeating: [], count: story.statements.count)
    for (number, pair) in pairs.enumerated() {
      pairsOf[Int(pair.a)].append(number)
      pairsOf[Int(pair.b)].append(number)
    }
    var coverages = [(a: Coverage, b: Coverage)](repeating: (Coverage(), Coverage()), count: pairs.count)
    var nearest = NearestTerms(count: story.entries.count)
    for index in story.statements.indices where !pairsOf[index].isEmpty {
      nearest.set(story.statements[index].terms, related)
      for number in pairsOf[index] {
        let pair = pairs[number]
        if Int(pair.a) == index {
          coverages[number].b = Coverage(of: story.statements[Int(pair.b)], by: nearest, weights)
        } else {
          coverages[number].a = Coverage(of: story.statements[Int(pair.a)], by: nearest, weights)
        }
      }
    }
    return zip(pairs, coverages).map { pair, coverage in
      let (a, b) = (Int(pair.a), Int(pair.b))
      var features = features(story.statements[a], story.statements[b], coverage.a, coverage.b)
      features[.samePlace] = places[a].isShared(with: places[b]) ? 1 : 0
      return features
    }
  }

  private func features(
    _ left: StatementTerms, _ right: StatementTerms, _ a: Coverage, _ b: Coverage
  ) -> PairFeatures {
    var features = PairFeatures()
    features[.wording] = Coverage.share(a, b, \.same, of: \.total)
    features[.meaning] = Coverage.share(a, b, \.near, of: \.total)
    features[.least] = min(a.nearShare, b.nearShare)
    features[.most] = max(a.nearShare, b.nearShare)
    features[.nearlyAll] = max(0, features[.least] - PairComparer.most)
    features[.content] = Coverage.share(a, b, \.content, of: \.contentTotal)
    features[.names] = Coverage.share(a, b, \.names, of: \.nameTotal)
    features[.wordingOfContent] = (features[.wording] * features[.content]).squareRoot()
    features[.contained] = min(a.bestClause, b.bestClause)
    features[.container] = max(a.bestClause, b.bestClause)
    features[.mass] = PairComparer.logarithm(1 + min(a.near, b.near))
    features[.weight] = PairComparer.logarithm(1 + min(a.total, b.total))
    features[.unmatched] = a.unmatched + b.unmatched
    features[.happenings] = Float(a.happenings + b.happenings) / 2
    addFacts(left, right, to: &features)
    return features
  }

  private func addFacts(_ a: StatementTerms, _ b: StatementTerms, to features: inout PairFeatures) {
    let shared = a.numbers.countShared(with: b.numbers)
    let all = a.numbers.count + b.numbers.count - shared
    features[.differentNumbers] = a.numbers.count > shared && b.numbers.count > shared ? 1 : 0
    features[.numberAgreement] = all > 0 ? Float(shared) / Float(all) : 0.5
    let entities = a.entities.countShared(with: b.entities)
    let mentioned = a.entities.count + b.entities.count - entities
    features[.entities] = mentioned > 0 ? Float(entities) / Float(mentioned) : 0
    features[.order] = PairComparer.order(a.neighbours, b.neighbours)
    let ratio = PairComparer.logarithm(Float(max(1, a.terms.count)) / Float(max(1, b.terms.count)))
    features[.length] = ratio * ratio
    features[.denial] = a.denies != b.denies ? 1 : 0
    features[.distance] = abs(a.position - b.position)
  }

  private static func logarithm(_ number: Float) -> Float { Float(Logarithm.natural(Double(number))) }

  /// Twice the pairs of neighbouring words in common over all of them (Dice 1945).
  private static func order(_ a: [Int], _ b: [Int]) -> Float {
    let total = a.count + b.count
    return total > 0 ? 2 * Float(a.countShared(with: b)) / Float(total) : 0
  }
}

extension Array where Element: Comparable {
  /// How many elements two sorted lists have in common.
  fileprivate func countShared(with other: [Element]) -> Int {
    var shared = 0
    forEachShared(with: other) { _ in shared += 1 }
    return shared
  }
}
