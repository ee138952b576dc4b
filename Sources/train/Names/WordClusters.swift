/// Sorts of forms by the direction of their vectors (spherical k-means; I. Dhillon & D. Modha, Machine Learning 42, 2001).
struct WordClusters {
  /// Per vector the number of its cluster.
  private(set) var assignments: [Int]
  private var centres: [UnitVector]

  private static let rounds = 12
  /// Clusters start from vectors so far apart in the list, the most frequent first.
  private static let stride = 3

  init(_ vectors: [UnitVector], count: Int) {
    centres = (0..<count).map { vectors[min($0 * WordClusters.stride, vectors.count - 1)] }
    assignments = [Int](repeating: 0, count: vectors.count)
    for _ in 0..<WordClusters.rounds {
      for (number, vector) in vectors.enumerated() { assignments[number] = nearest(to: vector) }
      move(vectors)
    }
  }

  private func nearest(to vector: UnitVector) -> Int {
    var best = 0
    var closest: Float = -2
    for (number, centre) in centres.enumerated() {
      let cosine = vector.cosine(centre)
      if cosine > closest { (best, closest) = (number, cosine) }
    }
    return best
  }

  private mutating func move(_ vectors: [UnitVector]) {
    var sums = centres.map { $0.parts.map { $0 * 0 } }
    for (number, vector) in vectors.enumerated() {
      for part in vector.parts.indices { sums[assignments[number]][part] += vector.parts[part] }
    }
    centres = sums.map { UnitVector(sum: $0) }
  }
}
