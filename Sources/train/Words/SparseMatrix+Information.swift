#if canImport(Glibc)
  import Glibc
#endif

extension SparseMatrix {
  /// Columns' frequencies are smoothed with this exponent.
  private static let smoothing = 0.75

  /// The positive pointwise mutual information of counts: how much more often than by chance row and column meet.
  func pointwiseInformation() -> SparseMatrix {
    var columnSums = [Double](repeating: 0, count: columns)
    for (column, value) in zip(indices, values) { columnSums[Int(column)] += Double(value) }
    let smoothed = columnSums.map { pow($0, SparseMatrix.smoothing) }
    let total = smoothed.reduce(0, +)
    return mapRows { row, entries in
      let sum = entries.reduce(0.0) { $0 + Double($1.value) }
      return entries.compactMap { column, value in
        let information = log(Double(value) / (sum * smoothed[Int(column)] / total))
        return information > 0 ? (column, Float(information)) : nil
      }
    }
  }
}
