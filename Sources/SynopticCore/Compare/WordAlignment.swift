/// The longest common subsequence of two word lists (Hunt & McIlroy 1976), as pairs of places.
struct WordAlignment {
  let pairs: [(full: Int, here: Int)]

  init(_ full: [Int32], _ here: [Int32]) {
    let width = here.count + 1
    var lengths = [Int32](repeating: 0, count: (full.count + 1) * width)
    for i in full.indices.reversed() {
      for j in here.indices.reversed() {
        lengths[i * width + j] =
          full[i] == here[j]
          ? lengths[(i + 1) * width + j + 1] + 1 : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var pairs: [(full: Int, here: Int)] = []
    var (i, j) = (0, 0)
    while i < full.count, j < here.count {
      if full[i] == here[j] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    self.pairs = pairs
  }
}
