/// Matches the words of a query as typed.
///
/// White space matches any run of white space, line ends included. Letters match whatever their case unless the query
/// has a capital, and whatever their diacritics unless the query's letter has one.
struct WordMatcher {
  private let needle: ByteNeedle
  /// The query's characters, where folding alone does not decide; nil where it does.
  private let exact: [Unicode.Scalar]?
  private let isCaseSensitive: Bool

  /// Nil when there is nothing to look for.
  init?(_ query: SearchQuery, frequency: [Int]) {
    let text = NormalForm.composed(query.text)
    let folded = FoldedText(text).bytes
    guard folded.contains(where: { $0 != 0x20 }) else { return nil }
    needle = ByteNeedle(folded, frequency: frequency)
    isCaseSensitive = query.isCaseSensitive
    let scalars = Array(text.unicodeScalars)
    let decides = scalars.allSatisfy { LetterFolding.isSpace($0) || LetterFolding.fold($0) == LetterFolding.lower($0) }
    exact = decides && !isCaseSensitive ? nil : scalars
  }

  /// The matches in an article, in order and not overlapping, at most `limit`.
  func matches(in article: Article, folded: FoldedText, limit: Int) -> [Span] {
    var spans: [Span] = []
    var way = FoldedText.WayBack(folded)
    var end = 0
    folded.bytes.withUnsafeBytes { bytes in
      needle.scan(bytes) { start in
        guard start >= end else { return true }
        let span = way.span(of: start..<start + needle.count)
        if let exact, !matches(exact, article[span]) { return true }
        spans.append(span)
        end = start + needle.count
        return spans.count < limit
      }
    }
    return spans
  }

  /// Compares letter by letter; a mark of the text that the query does not ask for is passed over.
  private func matches(_ query: [Unicode.Scalar], _ words: Substring) -> Bool {
    var index = 0
    var inSpace = false
    for scalar in words.unicodeScalars {
      let isSpace = LetterFolding.isSpace(scalar)
      if isSpace && inSpace { continue }
      inSpace = isSpace
      if index < query.count, isSpace ? LetterFolding.isSpace(query[index]) : matches(query[index], scalar) {
        index += 1
        while isSpace && index < query.count && LetterFolding.isSpace(query[index]) { index += 1 }
      } else if !scalar.isMark {
        return false
      }
    }
    return index == query.count
  }

  private func matches(_ asked: Unicode.Scalar, _ scalar: Unicode.Scalar) -> Bool {
    if isCaseSensitive { return scalar == asked || LetterFolding.base(scalar) == asked }
    let asked = LetterFolding.lower(asked)
    return LetterFolding.lower(scalar) == asked || LetterFolding.fold(scalar) == asked
  }
}
