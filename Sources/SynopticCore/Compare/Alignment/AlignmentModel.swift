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
    .meaning: 2.83, .least: -1.3, .most: 1.69, .nearlyAll: 9.52, .content: 0.2, .names: -0.73,
    .wordingOfContent: 0.42, .contained: 0.01, .container: -1.37, .mass: 0.51, .weight: 0.33,
    .unmatched: 0.12, .happenings: 0.27, .differentNumbers: -0.21, .numberAgreement: 0.07,
    .entities: 0.31, .order: -0.27, .length: 0.44, .denial: -0.66, .direction: 2.64, .company: -0.13,
    .spelling: 3.87, .runs: -2.29, .constant: -7.5,
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
