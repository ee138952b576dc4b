/// How features become a score: weights found once by logistic regression on hand-labelled pairs, the same for every
/// story.
struct AlignmentModel: Sendable {
  private let weights: SIMD32<Float>

  init(_ weights: [PairFeatures.Feature: Float]) {
    var vector = SIMD32<Float>(repeating: 0)
    for (feature, weight) in weights { vector[feature.rawValue] = weight }
    self.weights = vector
  }

  /// 0…1.
  func score(_ features: PairFeatures) -> Double { Logarithm.logistic(Double((weights * features.values).sum())) }

  /// Sentences of one story: what `train links` prints for the links of five stories labelled by hand. So few weights,
  /// because more of them did worse on a story left out.
  static let story = AlignmentModel([
    .wordingOfContent: 10.16, .contained: 6.93, .distance: -1.39, .samePlace: 1.63, .constant: -5.27,
  ])

  /// Two sentences of which nothing else is known: what `train scores` prints for sentences with two events in common
  /// and for paraphrases.
  static let sentences = AlignmentModel([
    .meaning: 2.6, .least: -0.56, .most: 1.67, .nearlyAll: 9.51, .content: -0.11, .names: -0.72,
    .wordingOfContent: 0.77, .contained: -0.21, .container: -1.33, .mass: 0.55, .weight: 0.27,
    .unmatched: 0.14, .happenings: 0.26, .differentNumbers: -0.17, .numberAgreement: 0.08,
    .entities: 0.32, .order: -3.19, .length: 0.41, .denial: -0.66, .direction: 2.63, .company: -0.14,
    .spelling: 4.33, .constant: -7.54,
  ])

  /// The same for sentences as short as headlines, and for graded pairs of headlines.
  static let headlines = AlignmentModel([
    .meaning: 0.75, .least: 0.43, .most: 0.87, .nearlyAll: 3.64, .content: -0.14, .names: 0.37,
    .wordingOfContent: 0.18, .contained: -0.58, .container: 0.36, .mass: 1.02, .weight: -0.12, .unmatched: 0.07,
    .happenings: -0.07, .differentNumbers: -0.38, .numberAgreement: 0.57, .entities: 0.07, .order: -0.87,
    .length: 0.48, .denial: -0.11, .direction: -0.14, .company: -0.06, .spelling: 2.01, .constant: -4.07,
  ])

  /// Words of a headline and of a sentence; between the two the scores are mixed.
  private static let headlineLength = 10.0
  private static let sentenceLength = 12.0

  /// The score of two sentences by themselves.
  static func score(of pair: LonePair) -> Double {
    let share = max(0, min(1, (pair.words - headlineLength) / (sentenceLength - headlineLength)))
    return headlines.score(pair.features) * (1 - share) + sentences.score(pair.features) * share
  }
}
