import SynopticCore

/// The weights by which sentences of a story are linked, and the score that links most of them right.
struct StoryFit {
  private(set) var regression = LogisticRegression(features: [
    "wordingOfContent", "contained", "distance", "samePlace",
  ])
  /// Logarithm of the odds.
  private(set) var threshold = 0.0

  private static let penalty = 1.0

  init(_ stories: [LabelledStory]) {
    let pairs = stories.flatMap(\.pairs)
    let rows = pairs.map { [regression] pair in
      LogisticRegression.Row(features: regression.chosen(pair.features), label: pair.isLinked ? 1 : 0, weight: 1)
    }
    regression.fit(rows, penalty: StoryFit.penalty)
    let candidates = stride(from: -2.0, through: 1.5, by: 0.1)
    threshold = candidates.max { f1(stories, $0) < f1(stories, $1) }!
  }

  private func f1(_ stories: [LabelledStory], _ threshold: Double) -> Double {
    stories.reduce(into: LinkCounts()) { $0 += counts(in: $1, threshold) }.f1
  }

  private func counts(in story: LabelledStory, _ threshold: Double) -> LinkCounts {
    let found = story.pairs.filter { regression.score(regression.chosen($0.features)) >= threshold }
    return LinkCounts(
      right: Set(found.filter(\.isLinked).map(\.places)).count, found: Set(found.map(\.places)).count,
      labelled: story.links)
  }

  func counts(in story: LabelledStory) -> LinkCounts { counts(in: story, threshold) }
}
