/// Two sentences of which nothing else is known, as articles of one sentence each.
///
/// Without a story around them more of the sentences themselves has to be looked at: the direction of their meaning,
/// which words stand near each other, how they are spelled.
struct LonePair {
  let features: PairFeatures
  /// Words they have on average.
  let words: Double

  /// A word in this share of all articles counts half in a sentence's direction.
  private static let commonShare: Float = 0.3

  /// A text that is more than one sentence counts by its first; nil when one has no words.
  init?(_ articles: [AnnotatedArticle], in story: StoryTerms) {
    guard let left = story.statements.firstIndex(where: { $0.statement.article == 0 }),
      let right = story.statements.firstIndex(where: { $0.statement.article == 1 })
    else { return nil }
    let weights = TermWeights(alone: story)
    var features = PairComparer(story, related: RelatedTerms(story), weights: weights)
      .features(of: [CandidateFinder.Pair(a: Int32(left), b: Int32(right))])[0]
    let sentences = [story.statements[left], story.statements[right]]
    let directions = sentences.map { LonePair.direction(of: $0, story) }
    features[.direction] = LonePair.cosine(directions[0], directions[1])
    let companies = sentences.map { WordCompany($0, in: story) }
    features[.company] = companies[0].weight(sharedWith: companies[1], weights)
    features[.spelling] = Spelling.likeness(articles[0].layer, articles[1].layer)
    features[.runs] = LonePair.sharedRuns(sentences[0].sequence, sentences[1].sequence)
    self.features = features
    words = Double(articles.reduce(0) { $0 + $1.wordCount }) / 2
  }

  private static func sharedRuns(_ a: [StatementTerms.Term], _ b: [StatementTerms.Term]) -> Float {
    let runs = [a, b].map { words in Set((0..<max(0, words.count - 2)).map { Array(words[$0..<$0 + 3]) }) }
    let fewer = min(runs[0].count, runs[1].count)
    return fewer == 0 ? 0 : Float(runs[0].intersection(runs[1]).count) / Float(fewer)
  }

  private static func direction(of statement: StatementTerms, _ story: StoryTerms) -> SimilarityLexicon.Vector {
    let zero = SIMD16<Float>(repeating: 0)
    var sum = (zero, zero, zero, zero)
    guard let lexicon = story.lexicon else { return sum }
    for term in statement.terms {
      guard let place = story.entries[Int(term)].place else { continue }
      let share = Float(lexicon.documentCount(place)) / Float(lexicon.documents)
      let weight = commonShare / (commonShare + share)
      let vector = lexicon.vector(place)
      sum.0 += vector.0 * weight
      sum.1 += vector.1 * weight
      sum.2 += vector.2 * weight
      sum.3 += vector.3 * weight
    }
    return sum
  }

  private static func cosine(_ a: SimilarityLexicon.Vector, _ b: SimilarityLexicon.Vector) -> Float {
    let lengths = (SimilarityLexicon.product(a, a) * SimilarityLexicon.product(b, b)).squareRoot()
    return lengths > 0 ? SimilarityLexicon.product(a, b) / lengths : 0
  }
}
