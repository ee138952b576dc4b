#if canImport(Glibc)
  import Glibc
#endif

/// Compressed sparse rows.
struct SparseMatrix {
  let columns: Int
  private(set) var starts = [0]
  private(set) var indices: [Int32] = []
  private(set) var values: [Float] = []

  init(columns: Int) { self.columns = columns }

  var rows: Int { starts.count - 1 }

  /// Adds a row given in full.
  mutating func append(_ row: ArraySlice<Float>) {
    for (column, value) in row.enumerated() where value != 0 {
      indices.append(Int32(column))
      values.append(value)
    }
    starts.append(indices.count)
  }

  func mapRows(_ transform: (Int, [(column: Int32, value: Float)]) -> [(Int32, Float)]) -> SparseMatrix {
    var result = SparseMatrix(columns: columns)
    for row in 0..<rows {
      for (column, value) in transform(row, (starts[row]..<starts[row + 1]).map { (indices[$0], values[$0]) }) {
        result.indices.append(column)
        result.values.append(value)
      }
      result.starts.append(result.indices.count)
    }
    return result
  }

  /// The matrix times a dense one of `columns` rows.
  func times(_ dense: DenseMatrix) -> DenseMatrix {
    var result = DenseMatrix(rows: rows, columns: dense.columns)
    for row in 0..<rows {
      for entry in starts[row]..<starts[row + 1] {
        result.add(row: row, values[entry], times: dense, row: Int(indices[entry]))
      }
    }
    return result
  }

  /// The transposed matrix times a dense one of `rows` rows.
  func transposedTimes(_ dense: DenseMatrix) -> DenseMatrix {
    var result = DenseMatrix(rows: columns, columns: dense.columns)
    for row in 0..<rows {
      for entry in starts[row]..<starts[row + 1] {
        result.add(row: Int(indices[entry]), values[entry], times: dense, row: row)
      }
    }
    return result
  }

  /// Truncated singular value decomposition by subspace iteration from a fixed start (Halko, Martinsson & Tropp 2011):
  /// each row as `U √S`.
  func mainDirections(_ dimensions: Int) -> [[Float]] {
    var basis = DenseMatrix.noise(rows: columns, columns: dimensions + 8)
    for _ in 0..<5 {
      basis = transposedTimes(times(basis))
      basis.orthonormalise()
    }
    let image = times(basis)
    let (values, directions) = image.gram().eigen()
    return (0..<rows).map { row in
      (0..<dimensions).map { direction in
        var sum = 0.0
        for column in 0..<image.columns { sum += Double(image[row, column]) * directions[direction][column] }
        return Float(sum / sqrt(sqrt(max(values[direction], 1e-12))))
      }
    }
  }
}
