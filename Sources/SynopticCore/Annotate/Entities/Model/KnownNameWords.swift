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
    guard let (best, second, isFrequent) = strongest(of: word) else { return 0 }
    return UInt64(1 + best) | (second.map { UInt64(1 + $0) << 4 } ?? 0) | (isFrequent ? 256 : 0)
  }

  /// The two uses a word has most often, as lanes of `counts`, and whether the first is frequent.
  func strongest(of word: WordID) -> (best: Int, second: Int?, isFrequent: Bool)? {
    guard let counts = counts[word] else { return nil }
    var best = 0
    for lane in 1..<8 where counts[lane] > counts[best] { best = lane }
    var second = best == 0 ? 1 : 0
    for lane in 0..<8 where lane != best && counts[lane] > counts[second] { second = lane }
    return (best, counts[second] > 0 ? second : nil, counts[best] > 2)
  }
}
