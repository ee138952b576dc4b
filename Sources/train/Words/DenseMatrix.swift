#if canImport(Glibc)
  import Glibc
#endif

/// Rows of numbers one after the other.
struct DenseMatrix {
  let rows: Int
  let columns: Int
  private var values: [Float]

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    values = [Float](repeating: 0, count: rows * columns)
  }

  /// Numbers between −1 and 1 that look random and are the same every time (xorshift64*; Vigna 2016).
  static func noise(rows: Int, columns: Int) -> DenseMatrix {
    var matrix = DenseMatrix(rows: rows, columns: columns)
    var state: UInt64 = 0x9e37_79b9_7f4a_7c15
    for index in matrix.values.indices {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      matrix.values[index] = Float(Int64(bitPattern: state &* 0x2545_f491_4f6c_dd1d) >> 40) / Float(1 << 23)
    }
    return matrix
  }

  subscript(row: Int, column: Int) -> Float {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }

  mutating func add(row: Int, _ factor: Float, times other: DenseMatrix, row from: Int) {
    let (to, source) = (row * columns, from * columns)
    values.withUnsafeMutableBufferPointer { own in
      other.values.withUnsafeBufferPointer { theirs in
        for column in 0..<columns { own[to + column] += factor * theirs[source + column] }
      }
    }
  }

  /// Makes the columns orthogonal and of length 1 (modified Gram–Schmidt).
  mutating func orthonormalise() {
    for column in 0..<columns {
      for earlier in 0..<column {
        let product = dot(column, earlier)
        for row in 0..<rows { self[row, column] -= Float(product) * self[row, earlier] }
      }
      let length = sqrt(dot(column, column))
      for row in 0..<rows { self[row, column] /= Float(max(length, 1e-12)) }
    }
  }

  /// The products of all pairs of columns.
  func gram() -> SymmetricMatrix {
    SymmetricMatrix((0..<columns).map { a in (0..<columns).map { b in dot(a, b) } })
  }

  private func dot(_ a: Int, _ b: Int) -> Double {
    var sum = 0.0
    for row in 0..<rows { sum += Double(self[row, a]) * Double(self[row, b]) }
    return sum
  }
}

/// A small symmetric matrix and its eigenvectors.
struct SymmetricMatrix {
  private var values: [[Double]]

  init(_ values: [[Double]]) { self.values = values }

  /// Eigenvalues from the largest to the smallest, each with its vector (cyclic Jacobi rotations).
  func eigen() -> (values: [Double], vectors: [[Double]]) {
    var matrix = values
    let count = matrix.count
    var vectors = (0..<count).map { row in (0..<count).map { $0 == row ? 1.0 : 0 } }
    for _ in 0..<12 {
      for p in 0..<count {
        for q in p + 1..<max(count, p + 1) where abs(matrix[p][q]) > 1e-12 {
          SymmetricMatrix.rotate(&matrix, &vectors, p, q)
        }
      }
    }
    let order = (0..<count).sorted { (-matrix[$0][$0], $0) < (-matrix[$1][$1], $1) }
    return (order.map { matrix[$0][$0] }, order.map { vectors[$0] })
  }

  /// Turns the plane of two axes so that their product becomes 0. Rows of `vectors` are the axes.
  private static func rotate(_ matrix: inout [[Double]], _ vectors: inout [[Double]], _ p: Int, _ q: Int) {
    let ratio = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q])
    let tangent = (ratio < 0 ? -1 : 1) / (abs(ratio) + sqrt(ratio * ratio + 1))
    let cosine = 1 / sqrt(tangent * tangent + 1)
    let sine = tangent * cosine
    for k in matrix.indices {
      let (a, b) = (matrix[k][p], matrix[k][q])
      matrix[k][p] = cosine * a - sine * b
      matrix[k][q] = sine * a + cosine * b
    }
    for k in matrix.indices {
      let (a, b) = (matrix[p][k], matrix[q][k])
      matrix[p][k] = cosine * a - sine * b
      matrix[q][k] = sine * a + cosine * b
      let (v, w) = (vectors[p][k], vectors[q][k])
      vectors[p][k] = cosine * v - sine * w
      vectors[q][k] = sine * v + cosine * w
    }
  }
}
