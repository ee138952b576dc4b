/// Finds spoken words that dashes set off: "—No lo sé —dijo Ana—. Mañana veremos.", «No lo sé —dijo Ana—. Veremos».
///
/// Only for languages whose `quotations/marks.txt` names the mark. A block that opens with it is speech; inside, a mark tied
/// to the word behind it opens what the reporter puts in, one tied to the word before it closes that. Between quotation
/// marks the speaker may use dashes as well: there the reporter's words open with a cue.
struct DialogueReader {
  private let layer: TokenizedArticle
  private let marks: Set<WordID>
  private let cues: CueLexicon

  /// Words before a cue, "—le ha dicho Ana—".
  private static let reach = 3

  init(_ layer: TokenizedArticle, cues: CueLexicon) {
    self.layer = layer
    self.cues = cues
    marks = layer.language.list("quotations/marks").singleWords
  }

  /// What is spoken of the words between two quotation marks, without what the reporter puts in.
  func parts(of inner: Range<Int>, in outer: Range<Int>) -> [(inner: Range<Int>, outer: Range<Int>)] {
    guard !marks.isEmpty else { return [(inner, outer)] }
    var parts: [(inner: Range<Int>, outer: Range<Int>)] = []
    var (start, mark) = (inner.lowerBound, outer.lowerBound)
    var opening: Int?
    for index in inner where isMark(index) {
      if let opened = opening, !layer.tokens[index].spaced {
        parts.append((start..<opened, mark..<opened + 1))
        (start, mark) = (words(behind: index, before: inner.upperBound)?.lowerBound ?? inner.upperBound, index)
        opening = nil
      } else {
        opening = layer.tokens[index].spaced && opensWithCue(index + 1, before: inner.upperBound) ? index : nil
      }
    }
    parts.append((start..<inner.upperBound, mark..<outer.upperBound))
    return parts
  }

  private func opensWithCue(_ start: Int, before end: Int) -> Bool {
    guard start < end, !layer.tokens[start].spaced else { return false }
    return (start..<min(end, start + DialogueReader.reach)).contains {
      cues.match(layer.tokens, at: $0, before: end)?.payload.frames.contains(.speech) ?? false
    }
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
