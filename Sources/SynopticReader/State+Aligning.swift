import SynopticCore

/// Keeping the columns at what they tell of the same.
extension State {
  /// Takes the other columns to what they tell of the sentence under the cursor, level with it; those that do not tell
  /// it stay.
  mutating func alignColumns() {
    guard story.scrolling == .aligned, let statement = story.statement(at: story.place) else { return }
    takeColumns(to: statement)
  }

  /// Takes the other columns to what they tell of a statement in the focused column, level with it.
  private mutating func takeColumns(to statement: Statement) {
    guard let here = story.place(of: statement) else { return }
    for other in story.counterparts(of: statement) {
      guard let place = story.place(of: other) else { continue }
      story.positions[other.article].cursor = place.offset
      level(place, with: here)
    }
  }

  /// Goes to the next statement of the text that other sources tell too, and takes all columns to it.
  mutating func moveByStatement(_ step: Int) {
    guard let claims = story.claims, !claims.rows(.shared).isEmpty, let annotated = story.annotated(story.readSource)
    else { return moveByBlock(step) }
    guard let here = story.sentenceIndex(at: story.place) else { return }
    let isInside = step < 0 && story.place.offset > annotated.sentences[here].span.lower
    var sentence = isInside ? here : here + step
    while annotated.sentences.indices.contains(sentence) {
      let statement = Statement(article: story.readSource, sentence: sentence)
      if claims.isShared(statement) { return align(at: statement) }
      sentence += step
    }
    message = .note("no more shared statements that way; ( and ) go by sentence")
  }

  private mutating func align(at statement: Statement) {
    guard let place = story.place(of: statement) else { return }
    show(place)
    takeColumns(to: statement)
  }

  /// Goes to the next difference, the gravest first, around the end.
  mutating func moveByDifference(_ step: Int) {
    guard let claims = story.claims else {
      message = .note(story.waitingForStatements ?? "")
      return
    }
    let all = claims.namedDifferences
    guard !all.isEmpty else {
      message = .note("no difference was found; x lists other wordings")
      return
    }
    let start = story.difference ?? (step > 0 ? -1 : 0)
    show(difference: (start + step + all.count) % all.count, of: all.count)
  }

  /// Takes the columns to both wordings of a difference and says what it is.
  mutating func show(difference index: Int, of count: Int? = nil) {
    guard let claims = story.claims else { return }
    let difference = claims.differences[claims.repeated[index][0]]
    story.difference = index
    let number = count.map { "\(index + 1)/\($0) " } ?? ""
    if let row = Evidence(story)?.row(of: difference) { message = .note("\(number)\(row.label) \(row.text)") }
    let sides = [difference.a, difference.b].map { Place(source: $0.statement.article, offset: $0.span.lower) }
    go(to: sides)
  }
}
