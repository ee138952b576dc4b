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
  /// Where the reader marked a source's text.
  func marks(in source: Int) -> [TextOffset] { edits.value.marks.filter { $0.source == source }.map(\.offset) }

  /// Where sentences of a source begin that have a note.
  func notes(in source: Int) -> [TextOffset] {
    (comparison?.corrections.notes ?? []).filter { $0.statement.article == source }
      .compactMap { span(of: $0.statement)?.lower }
  }
}
