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
    for index in unit.passages where !isCovered(passages[index], since: firstNew) { take(passages[index], of: unit) }
    if let direct = attributions.indices[firstNew...].last(where: { attributions[$0].manner != .indirect }) {
      last = (direct, unit.block)
    }
  }

  private func isCovered(_ passage: QuotedPassage, since first: Int) -> Bool {
    attributions[first...].contains { $0.content.contains { $0.overlaps(passage.inner) } }
  }

  /// A passage no cue took: it goes on with what the same speaker said before, when it is a sentence of its own.
  private mutating func take(_ passage: QuotedPassage, of unit: QuotingUnit) {
    guard passage.outer.count * 10 >= unit.tokens.count * 9, let last, unit.block - last.block <= 1 else { return }
    attributions[last.attribution].content.append(passage.inner)
    self.last = (last.attribution, unit.block)
  }
}
