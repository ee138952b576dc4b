/// Joins what one speaker says over several sentences and paragraphs.
struct AttributionCollector {
  private let passages: [QuotedPassage]
  private(set) var attributions: [Attribution] = []
  /// The last attribution with quoted words, and the block it ends in.
  private var last: (attribution: Int, block: Int)?

  init(passages: [QuotedPassage]) { self.passages = passages }

  mutating func add(_ found: [Attribution], of unit: QuotingUnit) {
    let firstNew = attributions.count
    attributions += found
    for index in uncovered(unit.passages, since: firstNew) { take(passages[index], of: unit) }
    if let direct = attributions.indices[firstNew...].last(where: { attributions[$0].manner != .indirect }) {
      last = (direct, unit.block)
    }
  }

  /// The passages none of whose words an attribution took.
  private func uncovered(_ candidates: Range<Int>, since first: Int) -> [Int] {
    let taken = attributions[first...].flatMap(\.content).sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    var end = 0
    return candidates.filter { index in
      while next < taken.count, taken[next].lowerBound < passages[index].inner.upperBound {
        end = max(end, taken[next].upperBound)
        next += 1
      }
      return end <= passages[index].inner.lowerBound
    }
  }

  /// A passage no cue took: it goes on with what the same speaker said before, when it is a sentence of its own.
  private mutating func take(_ passage: QuotedPassage, of unit: QuotingUnit) {
    let rest = unit.tokens.count - passage.outer.count
    guard rest <= 1 || rest * 10 <= unit.tokens.count, let last, unit.block - last.block <= 1 else { return }
    attributions[last.attribution].content.append(passage.inner)
    self.last = (last.attribution, unit.block)
  }
}
