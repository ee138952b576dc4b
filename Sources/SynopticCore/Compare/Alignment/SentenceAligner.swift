/// Links the sentences of a story's articles that tell the same, many to many.
///
/// Pairs that share words are found through an index, compared as `PairFeatures` and scored by a fixed
/// `AlignmentModel`. What comes out does not depend on the order of the articles.
struct SentenceAligner {
  let story: StoryTerms
  let related: RelatedTerms
  let pairs: [CandidateFinder.Pair]
  let features: [PairFeatures]

  /// Scores from which pairs are linked, tell the same, or are kept as related.
  static let overlap = 0.29
  static let same = 0.73
  static let relatedness = 0.15
  /// The score from which two statements make a claim, and neither is told by its article alone.
  static let shared = 0.45
  /// The share of what is no name and no number that has to stand in both for them to tell the same: two statements about
  /// one person are not the same.
  private static let sameContent: Float = 0.45
  /// Shares of words and of neighbouring words from which the words are the same.
  private static let sameWording: Float = 0.9
  private static let sameOrder: Float = 0.75

  init(_ story: StoryTerms) {
    self.story = story
    related = RelatedTerms(story)
    let weights = TermWeights(in: story)
    pairs = CandidateFinder(story, weights).pairs()
    features = PairComparer(story, related: related, weights: weights).features(of: pairs)
  }

  /// In reading order.
  func alignments(of articles: [AnnotatedArticle]) -> [Alignment] {
    var evidence = EvidenceFinder(story: story, related: related, articles: articles)
    return zip(pairs, features).compactMap { pair, features in
      let score = AlignmentModel.story.score(features)
      guard score >= SentenceAligner.relatedness else { return nil }
      let (a, b) = (story.statements[Int(pair.a)], story.statements[Int(pair.b)])
      return Alignment(
        a: a.statement, b: b.statement, label: SentenceAligner.label(score, features), score: score,
        evidence: evidence.evidence(a, b))
    }
  }

  static func label(_ score: Double, _ features: PairFeatures) -> Alignment.Label {
    if score < overlap { return .related }
    if features[.wording] >= sameWording, features[.order] >= sameOrder { return .sameWords }
    return score >= same && features[.content] >= sameContent ? .sameStatement : .overlaps
  }
}
