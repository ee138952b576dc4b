import SynopticCore

#if canImport(Glibc)
  import Glibc
#endif

/// Logistic regression by Newton's method, its weights kept small (Cox 1958). The same rows give the same weights.
struct LogisticRegression {
  /// One example: the features the weights are for, how right it is (0…1), and how often it counts.
  struct Row {
    let features: [Double]
    let label: Double
    let weight: Double
  }
  /// Names of `PairFeatures.Feature`, and their places in the list of all.
  let features: [String]
  let columns: [Int]
  /// Of the features as they are, the constant last; rounded as they are written down.
  private(set) var weights: [Double] = []

  private static let steps = 25

  init(features: [String]) {
    self.features = features + ["constant"]
    columns = features.map { name in Pipeline.featureNames.firstIndex(of: name)! }
  }

  /// - Parameter penalty: how strongly weights are kept small, of features of variance 1.
  mutating func fit(_ rows: [Row], penalty: Double) {
    let total = rows.reduce(0) { $0 + $1.weight }
    let means = columns.indices.map { column in
      rows.reduce(0) { $0 + $1.weight * $1.features[column] } / total
    }
    let deviations = columns.indices.map { column in
      let variance = rows.reduce(0.0) { sum, row in
        let difference = row.features[column] - means[column]
        return sum + row.weight * difference * difference
      }
      return (variance / total).squareRoot() + 1e-9
    }
    let scaled = rows.map { row in
      Row(
        features: columns.indices.map { (row.features[$0] - means[$0]) / deviations[$0] } + [1], label: row.label,
        weight: row.weight)
    }
    var found = [Double](repeating: 0, count: features.count)
    for _ in 0..<LogisticRegression.steps {
      let step = LogisticRegression.step(scaled, found, penalty)
      for column in found.indices { found[column] -= step[column] }
    }
    let slopes = columns.indices.map { found[$0] / deviations[$0] }
    let constant = found[columns.count] - zip(slopes, means).reduce(0) { $0 + $1.0 * $1.1 }
    weights = (slopes + [constant]).map { ($0 * 100).rounded() / 100 }
  }

  /// The solution of the Hessian and the gradient at some weights.
  private static func step(_ rows: [Row], _ weights: [Double], _ penalty: Double) -> [Double] {
    let size = weights.count
    var gradient = (0..<size).map { $0 < size - 1 ? penalty * weights[$0] : 0 }
    var hessian = (0..<size).map { row in (0..<size).map { $0 == row && row < size - 1 ? penalty : 0 } }
    for row in rows {
      let share = 1 / (1 + exp(-zip(row.features, weights).reduce(0) { $0 + $1.0 * $1.1 }))
      for i in 0..<size {
        gradient[i] += row.weight * (share - row.label) * row.features[i]
        for j in 0...i { hessian[i][j] += row.weight * share * (1 - share) * row.features[i] * row.features[j] }
      }
    }
    for i in 0..<size {
      for j in i + 1..<max(size, i + 1) { hessian[i][j] = hessian[j][i] }
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

  /// The logarithm of the odds that an example is right.
  func score(_ features: [Double]) -> Double {
    zip(weights, features).reduce(weights[columns.count]) { $0 + $1.0 * $1.1 }
  }

  /// The columns of a full list of features.
  func chosen(_ all: [Float]) -> [Double] { columns.map { Double(all[$0]) } }

  /// As `AlignmentModel` writes them.
  var text: String { zip(features, weights).map { ".\($0): \($1)" }.joined(separator: ", ") }
}
