import SynopticCore

/// Where the words at an offset of one version of a text stand in another: in the block that reads the same, or else
/// as far into the text as before.
struct TextMap {
  private let old: Article
  private let new: Article
  private let blocks: [Substring: Int]

  init(from old: Article, to new: Article) {
    self.old = old
    self.new = new
    blocks = Dictionary(new.blocks.enumerated().map { (new[$1.span], $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(offset: TextOffset) -> TextOffset {
    let index = max(0, old.blocks.partitioningIndex { $0.span.lower > offset } - 1)
    guard old.blocks.indices.contains(index), !new.blocks.isEmpty else { return .zero }
    let block = old.blocks[index].span
    if let same = blocks[old[block]] {
      return new.blocks[same].span.lower.advanced(by: min(block.count, block.lower.distance(to: offset)))
    }
    return new.blocks[index * new.blocks.count / old.blocks.count].span.lower
  }
}
