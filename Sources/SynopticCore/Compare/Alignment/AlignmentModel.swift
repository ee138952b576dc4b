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

  /// Sentences of one story.
  static let story = AlignmentModel([.wordingOfContent: 8, .clause: 6, .constant: -4])
  /// Two sentences of which nothing else is known.
  static let alone = AlignmentModel([.meaning: 8, .constant: -4])
}
