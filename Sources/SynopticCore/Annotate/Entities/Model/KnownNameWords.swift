/// Which types the rules give the names of an article a word stands in: a surname alone is known by the full name.
struct KnownNameWords {
  /// Per word eight counts: as the only or last word of each type; the last two as an inner word of a person, of others.
  private var counts: [WordID: SIMD8<UInt16>] = [:]

  init(_ candidates: [NameCandidate], in layer: TokenizedArticle) {
    for candidate in candidates where candidate.isCertain || candidate.tokens.count > 1 {
      for index in candidate.tokens where layer.tokens[index].isCapitalised {
        let isLast = index == candidate.tokens.upperBound - 1
        let lane = isLast ? candidate.type.number : candidate.type == .person ? 6 : 7
        counts[layer.tokens[index].word, default: .zero][lane] &+= 1
      }
    }
  }

  /// The strongest two uses of a word, as one number; 0 for a word without.
  func votes(for word: WordID) -> UInt64 {
    guard let counts = counts[word] else { return 0 }
    var best = 0
    for lane in 1..<8 where counts[lane] > counts[best] { best = lane }
    var second = best == 0 ? 1 : 0
    for lane in 0..<8 where lane != best && counts[lane] > counts[second] { second = lane }
    return UInt64(1 + best) | (counts[second] > 0 ? UInt64(1 + second) << 4 : 0) | (counts[best] > 2 ? 256 : 0)
  }
}
