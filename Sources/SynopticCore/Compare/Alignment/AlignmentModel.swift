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

  /// Sentences of one story; fitted to the links of five stories.
  static let story = AlignmentModel([
    .clause: 5.34, .wordingOfContent: 16.48, .sharedNumber: 0.86, .contained: 4.61, .entities: -0.53, .names: -1.34,
    .distance: -1.83, .depth: -2.39, .constant: -3.84,
  ])

  /// Two sentences of which nothing else is known; fitted to paraphrases and to sentences with events in common.
  static let sentences = AlignmentModel([
    .wording: 0.56, .meaning: 1.35, .least: 1.92, .most: 0.93, .content: 0.82, .names: -0.82, .wordingOfContent: 1.05,
    .clause: -0.81, .contained: 0.87, .container: -0.23, .sharedNumber: 0.22, .differentNumbers: -0.01,
    .numberAgreement: -0.24, .entities: 0.24, .direction: 4.63, .order: -0.71, .unmatched: 0.11, .length: 0.4,
    .constant: -7.38,
  ])

  /// The same for sentences as short as headlines; fitted to graded pairs of headlines.
  static let headlines = AlignmentModel([
    .wording: -0.39, .meaning: 0.71, .least: 1.12, .most: 0.48, .content: -0.1, .names: 0.18, .wordingOfContent: 0.17,
    .clause: -0.22, .contained: 0.21, .container: 0.73, .sharedNumber: 0.01, .differentNumbers: -0.18,
    .numberAgreement: 0.24, .entities: 0.07, .direction: -0.16, .order: -0.01, .unmatched: 0.07, .length: 0.3,
    .constant: -1.85,
  ])

  /// Words of a headline and of a sentence; between the two the scores are mixed.
  private static let headlineLength = 10.0
  private static let sentenceLength = 12.0

  /// The score of two sentences by themselves.
  /// - Parameter words: how many words they have on average.
  static func score(ofLone features: PairFeatures, words: Double) -> Double {
    let share = max(0, min(1, (words - headlineLength) / (sentenceLength - headlineLength)))
    return headlines.score(features) * (1 - share) + sentences.score(features) * share
  }
}
