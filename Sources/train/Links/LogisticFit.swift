import SynopticCore

#if canImport(Glibc)
  import Glibc
#endif

/// Logistic regression by Newton's method, its weights kept small (Cox 1958), with the threshold that links most of the
/// stories it was fitted to right. The same stories give the same weights.
struct LogisticFit {
  /// What links of a story are scored by: names of `PairFeatures.Feature`, and their places in the list of all.
  static let features = [
    "clause", "wordingOfContent", "sharedNumber", "contained", "entities", "names", "distance", "depth", "constant",
  ]
  static let columns = features.map { name in Pipeline.featureNames.firstIndex(of: name)! }

  /// Of the features as they are, the constant last.
  let weights: [Double]
  let threshold: Double

  /// How strongly weights are kept small, of features of variance 1.
  private static let penalty = 1.0
  private static let steps = 25

  init(_ stories: [LabelledStory]) {
    let pairs = stories.flatMap(\.pairs)
    let count = Double(max(1, pairs.count))
    let last = LogisticFit.features.count - 1
    let means = (0..<last).map { column in pairs.reduce(0) { $0 + $1.features[column] } / count }
    let deviations = (0..<last).map { column in
      let variance = pairs.reduce(0) {
        $0 + ($1.features[column] - means[column]) * ($1.features[column] - means[column])
      }
      return (variance / count).squareRoot() + 1e-9
    }
    let rows = pairs.map { pair in (0..<last).map { (pair.features[$0] - means[$0]) / deviations[$0] } + [1] }
    var scaled = [Double](repeating: 0, count: last + 1)
    for _ in 0..<LogisticFit.steps {
      let step = LogisticFit.step(rows, pairs.map(\.isLinked), scaled)
      for column in scaled.indices { scaled[column] -= step[column] }
    }
    let slopes = (0..<last).map { scaled[$0] / deviations[$0] }
    let constant = scaled[last] - zip(slopes, means).reduce(0) { $0 + $1.0 * $1.1 }
    weights = slopes + [constant]
    threshold = LogisticFit.threshold(weights, stories)
  }

  /// The solution of the Hessian and the gradient at some weights.
  private static func step(_ rows: [[Double]], _ labels: [Bool], _ weights: [Double]) -> [Double] {
    let size = weights.count
    var gradient = (0..<size).map { $0 < size - 1 ? penalty * weights[$0] : 0 }
    var hessian = (0..<size).map { row in (0..<size).map { $0 == row && row < size - 1 ? penalty : 0 } }
    for (row, isLinked) in zip(rows, labels) {
      let score = zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 }
      let share = 1 / (1 + exp(-score))
      for i in 0..<size {
        gradient[i] += (share - (isLinked ? 1 : 0)) * row[i]
        for j in 0..<size { hessian[i][j] += share * (1 - share) * row[i] * row[j] }
      }
    }
    return solve(hessian, gradient)
  }

  /// Gauss's elimination with the largest pivot.
  private static func solve(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    var rows = zip(matrix, vector).map { $0 + [$1] }
    for pivot in rows.indices {
      let best = rows.indices[pivot...].max { abs(rows[$0][pivot]) < abs(rows[$1][pivot]) }!
      rows.swapAt(pivot, best)
      for row in rows.indices where row != pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in pivot..<rows[row].count { rows[row][column] -= factor * rows[pivot][column] }
      }
    }
    return rows.indices.map { rows[$0][rows.count] / rows[$0][$0] }
  }

  private static func score(_ weights: [Double], _ pair: LabelledStory.Pair) -> Double {
    zip(weights, pair.features).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func threshold(_ weights: [Double], _ stories: [LabelledStory]) -> Double {
    let candidates = stride(from: -2.0, through: 1.5, by: 0.1)
    func f1(_ threshold: Double) -> Double {
      stories.reduce(into: LinkCounts()) { $0 += counts($1, weights, threshold) }.f1
    }
    return candidates.max { f1($0) < f1($1) }!
  }

  private static func counts(_ story: LabelledStory, _ weights: [Double], _ threshold: Double) -> LinkCounts {
    let found = story.pairs.filter { score(weights, $0) >= threshold }
    return LinkCounts(right: found.count(where: \.isLinked), found: found.count, labelled: story.links)
  }

  func counts(in story: LabelledStory) -> LinkCounts { LogisticFit.counts(story, weights, threshold) }
}
