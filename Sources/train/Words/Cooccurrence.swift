/// How much more often than by chance words stand near each other, as a sparse matrix of positive pointwise mutual
/// information, and its main directions as word vectors (Levy, Goldberg & Dagan 2015).
struct Cooccurrence {
  /// Words to either side; a neighbour counts by one over its distance.
  static let window = 5
  /// Words that count as neighbours: the most frequent ones.
  private static let contexts = 8_000
  /// Rows counted at once; bounds the memory.
  private static let block = 2_000

  private let matrix: SparseMatrix

  init(_ corpus: Corpus, _ vocabulary: Vocabulary) {
    var row = [Int32](repeating: -1, count: corpus.forms.count)
    for (form, word) in vocabulary.words.enumerated() { row[word] = Int32(form) }
    let frequent = vocabulary.words.indices
      .sorted { (-corpus.counts[vocabulary.words[$0]], $0) < (-corpus.counts[vocabulary.words[$1]], $1) }
      .prefix(Cooccurrence.contexts)
    var column = [Int32](repeating: -1, count: vocabulary.words.count)
    for (index, form) in frequent.enumerated() { column[form] = Int32(index) }
    let text = corpus.tokens.map { $0 < 0 ? -1 : row[Int($0)] }
    var counts = SparseMatrix(columns: frequent.count)
    for first in stride(from: 0, to: column.count, by: Cooccurrence.block) {
      let rows = first..<min(first + Cooccurrence.block, column.count)
      Cooccurrence.count(text, rows, column, into: &counts)
    }
    matrix = counts.pointwiseInformation()
  }

  private static func count(
    _ text: [Int32], _ rows: Range<Int>, _ column: [Int32], into matrix: inout SparseMatrix
  ) {
    let width = matrix.columns
    var dense = [Float](repeating: 0, count: rows.count * width)
    for (position, word) in text.enumerated() where rows.contains(Int(word)) {
      let start = (Int(word) - rows.lowerBound) * width
      for distance in 1...window {
        for neighbour in [position - distance, position + distance] where text.indices.contains(neighbour) {
          let other = text[neighbour]
          guard other >= 0, column[Int(other)] >= 0 else { continue }
          dense[start + Int(column[Int(other)])] += 1 / Float(distance)
        }
      }
    }
    for row in rows.indices {
      matrix.append(dense[(row - rows.lowerBound) * width..<(row - rows.lowerBound + 1) * width])
    }
  }

  /// A vector for each form: its row of the matrix in the directions that explain most of it, scaled by the square
  /// roots of what they explain.
  func vectors(dimensions: Int) -> [[Float]] { matrix.mainDirections(dimensions) }
}
