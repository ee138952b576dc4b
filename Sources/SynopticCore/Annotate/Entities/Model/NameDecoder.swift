/// Finds the best sequence of tags for a run (A. Viterbi, IEEE Transactions on Information Theory 13(2), 1967).
package enum NameDecoder {
  /// Below every sum of scores, and far enough from the end of the type to be added to.
  private static let never: Int32 = .min / 4

  /// - Parameters:
  ///   - scores: per token the score of each tag.
  ///   - transitions: per tag, and at the end for the start of a run, what each tag behind it adds.
  package static func tags(_ scores: [SIMD16<Int32>], transitions: [SIMD16<Int32>]) -> [NameTag] {
    guard let first = scores.first else { return [] }
    var best = first &+ transitions[NameTag.count] &+ starts
    var pointers: [SIMD16<Int32>] = []
    pointers.reserveCapacity(scores.count - 1)
    for score in scores.dropFirst() {
      var next = SIMD16<Int32>(repeating: never)
      var pointer = SIMD16<Int32>.zero
      for previous in 0..<NameTag.count {
        let total = transitions[previous] &+ followers[previous] &+ SIMD16(repeating: best[previous])
        let isBetter = total .> next
        next.replace(with: total, where: isBetter)
        pointer.replace(with: SIMD16(repeating: Int32(previous)), where: isBetter)
      }
      best = next &+ score
      // Only differences count; without this the sums of a long run would leave the type.
      best &-= SIMD16(repeating: best.max())
      pointers.append(pointer)
    }
    return path(from: best, pointers)
  }

  private static func path(from best: SIMD16<Int32>, _ pointers: [SIMD16<Int32>]) -> [NameTag] {
    var tag = 0
    for other in 1..<NameTag.count where best[other] > best[tag] { tag = other }
    var tags = [NameTag(rawValue: UInt8(tag))]
    tags.reserveCapacity(pointers.count + 1)
    for pointer in pointers.reversed() {
      tag = Int(pointer[tag])
      tags.append(NameTag(rawValue: UInt8(tag)))
    }
    return tags.reversed()
  }

  /// 0 for tags that may stand at the start of a run, else `never`.
  private static let starts = mask { $0.canFollow(nil) }
  /// The same for what may follow each tag.
  private static let followers = (0..<NameTag.count).map { previous in
    mask { $0.canFollow(NameTag(rawValue: UInt8(previous))) }
  }

  private static func mask(_ isAllowed: (NameTag) -> Bool) -> SIMD16<Int32> {
    var mask = SIMD16<Int32>(repeating: never)
    for tag in 0..<NameTag.count where isAllowed(NameTag(rawValue: UInt8(tag))) { mask[tag] = 0 }
    return mask
  }
}
