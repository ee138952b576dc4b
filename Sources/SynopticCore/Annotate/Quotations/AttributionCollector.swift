/// Joins what one speaker says over several sentences and paragraphs.
struct AttributionCollector {
  private let passages: [QuotedPassage]
  private(set) var attributions: [Attribution] = []
  /// The last attribution with quoted words, and the block it ends in.
  private var last: (attribution: Int, block: Int)?
  /// What the sentence before says of the paragraph that follows it.
  private var introduction: Introduction?

  init(passages: [QuotedPassage]) { self.passages = passages }

  mutating func add(_ found: [Attribution], of unit: QuotingUnit, introducing next: Introduction?) {
    let firstNew = attributions.count
    attributions += found.isEmpty ? introduced(unit) : found.map { withSpeaker($0, in: unit) }
    introduction = next
    for index in uncovered(unit.passages, since: firstNew) { take(passages[index], of: unit) }
    if let direct = attributions.indices[firstNew...].last(where: { attributions[$0].manner != .indirect }) {
      last = (direct, unit.block)
    }
  }

  /// "“Q”, añadió.": a language that needs no pronoun leaves out who has just spoken.
  private func withSpeaker(_ attribution: Attribution, in unit: QuotingUnit) -> Attribution {
    guard attribution.speaker == nil, attribution.rule == QuotationRule.quotedBefore, let last,
      unit.block - last.block <= 1
    else { return attribution }
    var attribution = attribution
    attribution.speaker = attributions[last.attribution].speaker
    return attribution
  }

  /// Quoted words that open a paragraph, said by the one the paragraph before names.
  private func introduced(_ unit: QuotingUnit) -> [Attribution] {
    guard let introduction, introduction.block == unit.block - 1, let first = unit.passages.first,
      passages[first].outer.lowerBound == unit.tokens.lowerBound
    else { return [] }
    return [introduction.attribution(of: passages[first])]
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
