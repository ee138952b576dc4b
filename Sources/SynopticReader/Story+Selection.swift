import SynopticCore

extension Story {
  /// The sentences from where the selection was started to the cursor.
  var selectedRange: ClosedRange<Int>? {
    guard let selection, let end = sentenceIndex(at: cursorPlace(in: selection.source)) else { return nil }
    return min(selection.anchor, end)...max(selection.anchor, end)
  }

  /// What the selection covers in a source's text.
  func selectedSpan(in source: Int) -> Span? {
    guard let selection, selection.source == source, let range = selectedRange, let annotated = annotated(source)
    else { return nil }
    return annotated.sentences[range.lowerBound].span.union(annotated.sentences[range.upperBound].span)
  }

  var selectedSentences: ExportRequest.Selection? {
    guard let selection, let range = selectedRange else { return nil }
    return ExportRequest.Selection(sentences: [selection.source: Set(range)])
  }

  func cursorPlace(in source: Int) -> Place { Place(source: source, offset: positions[source].cursor) }
}

extension Story {
  /// Whether a place on the line was marked by the reader.
  func isMarked(_ line: Span, in source: Int) -> Bool {
    edits.value.marks.contains { $0.source == source && line.contains($0.offset) }
  }

  /// Whether a sentence with a note begins on the line.
  func hasNote(_ line: Span, in source: Int) -> Bool {
    comparison?.corrections.notes.contains { note in
      note.statement.article == source && span(of: note.statement).map { line.contains($0.lower) } == true
    } ?? false
  }
}
