import SynopticCore

/// Which forms stand directly in front of a form and behind it, as word vectors: words that name the same kind of thing
/// stand beside the same words.
struct NameContexts {
  /// The forms that have a vector, as numbers in the collection; the most frequent first.
  let forms: [Int]
  let vectors: [UnitVector]

  /// Distances at which a neighbour counts, each by itself.
  static let positions = 1...2
  private static let limit = 60_000
  private static let leastCount = 4
  /// Forms that count as neighbours.
  private static let neighbours = 2_500
  /// Rows counted at once; bounds the memory.
  private static let block = 2_000

  init(_ uses: NameUses) {
    forms = Array(
      uses.keys.indices.filter { uses.counts[$0] >= NameContexts.leastCount }
        .sorted { (uses.counts[$1], uses.keys[$0]) < (uses.counts[$0], uses.keys[$1]) }
        .prefix(NameContexts.limit))
    var row = [Int32](repeating: -1, count: uses.keys.count)
    for (number, form) in forms.enumerated() { row[form] = Int32(number) }
    let text = uses.tokens.map { $0 < 0 ? -1 : row[Int($0)] }
    let width = min(forms.count, NameContexts.neighbours)
    var counts = SparseMatrix(columns: 2 * NameContexts.positions.count * width)
    for first in stride(from: 0, to: forms.count, by: NameContexts.block) {
      NameContexts.count(text, first..<min(first + NameContexts.block, forms.count), width, into: &counts)
    }
    vectors = counts.pointwiseInformation().mainDirections(UnitVector.dimensions).map { UnitVector($0) }
  }

  private static func count(_ text: [Int32], _ rows: Range<Int>, _ width: Int, into matrix: inout SparseMatrix) {
    var dense = [Float](repeating: 0, count: rows.count * matrix.columns)
    for (position, word) in text.enumerated() where rows.contains(Int(word)) {
      let start = (Int(word) - rows.lowerBound) * matrix.columns
      var slot = 0
      for distance in positions {
        for neighbour in [position - distance, position + distance] {
          if text.indices.contains(neighbour), (0..<width).contains(Int(text[neighbour])) {
            dense[start + slot * width + Int(text[neighbour])] += 1
          }
          slot += 1
        }
      }
    }
    for row in rows.indices {
      let start = (row - rows.lowerBound) * matrix.columns
      matrix.append(dense[start..<start + matrix.columns])
    }
  }
}

/// A vector of length 1.
struct UnitVector {
  static let dimensions = 64
  private static let lanes = 16
  private(set) var parts: [SIMD16<Float>]

  init(_ values: [Float]) {
    parts = stride(from: 0, to: UnitVector.dimensions, by: UnitVector.lanes).map { start in
      SIMD16<Float>(values[start..<start + UnitVector.lanes])
    }
    normalise()
  }

  /// The direction of a sum.
  init(sum parts: [SIMD16<Float>]) {
    self.parts = parts
    normalise()
  }

  private mutating func normalise() {
    let length = parts.reduce(0) { $0 + ($1 * $1).sum() }.squareRoot()
    if length > 0 { for part in parts.indices { parts[part] /= length } }
  }

  /// The cosine of the angle to another.
  func cosine(_ other: UnitVector) -> Float {
    var sum = SIMD16<Float>.zero
    for part in parts.indices { sum += parts[part] * other.parts[part] }
    return sum.sum()
  }
}
