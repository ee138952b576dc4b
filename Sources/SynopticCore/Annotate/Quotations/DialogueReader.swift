/// Finds spoken words that dashes set off: "—No lo sé —dijo Ana—. Mañana veremos."
///
/// Only for languages whose `quotations/marks.txt` names the mark. A block that opens with it is speech; inside, a mark tied
/// to the word behind it opens what the reporter puts in, one tied to the word before it closes that.
struct DialogueReader {
  private let layer: TokenizedArticle
  private let marks: Set<WordID>

  init(_ layer: TokenizedArticle) {
    self.layer = layer
    marks = layer.language.list("quotations/marks").singleWords
  }

  /// The words spoken in a block, in order; none where it does not open with the mark.
  func passages(in block: Range<Int>) -> [(inner: Range<Int>, outer: Range<Int>)] {
    guard !marks.isEmpty, block.count > 2, isMark(block.lowerBound), !isMark(block.lowerBound + 1),
      !layer.tokens[block.lowerBound + 1].spaced
    else { return [] }
    var passages: [(inner: Range<Int>, outer: Range<Int>)] = []
    var start: Int? = block.lowerBound
    for index in block.dropFirst() where isMark(index) {
      if let opened = start {
        guard layer.tokens[index].spaced else { continue }
        passages.append((opened + 1..<index, opened..<index + 1))
        start = nil
      } else if !layer.tokens[index].spaced {
        start = index
      }
    }
    if let start, let words = words(behind: start, before: block.upperBound) { passages.append((words, words)) }
    return passages
  }

  private func isMark(_ index: Int) -> Bool { marks.contains(layer.tokens[index].word) }

  /// Behind a mark and the stop that may follow it.
  private func words(behind mark: Int, before end: Int) -> Range<Int>? {
    var first = mark + 1
    while first < end, layer.tokens[first].endsClause || layer.tokens[first].kind == .colon { first += 1 }
    return first < end ? first..<end : nil
  }
}
