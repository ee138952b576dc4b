import SynopticCore

/// The versions of a quotation word under word, as a critical edition sets the witnesses of a text.
struct CollationTable: Sendable {
  /// A word of one version, with the punctuation that goes with it.
  struct Cell: Hashable, Sendable {
    let shown: Span
    /// It is not the fullest version's word.
    let isOwn: Bool
    /// White space stands before it.
    let isSpaced: Bool
  }
  struct Row: Sendable {
    let quotation: SpeakerGroup.Reference
    /// One for each word of the table; nil where the version has none there.
    let cells: [Cell?]
  }

  /// The fullest version first; those that are the same word for word or share no words have no row.
  let rows: [Row]
  /// Some version goes on behind the words that are compared.
  let isCut: Bool

  /// Nil where no version is worded otherwise, word by word.
  init?(_ collated: CollatedQuotation, in story: Comparison) {
    let differing = collated.versions.filter {
      $0.quotation != collated.full && !$0.runs.isEmpty && $0.status != .identical
    }
    guard !differing.isEmpty else { return nil }
    let full = QuotationWords(collated.full, in: story, until: differing.flatMap { $0.runs.compactMap(\.full) })
    let witnesses = differing.map { Witness($0, of: full, in: story) }
    // Words that a version adds stand before the word of the fullest one that follows them.
    let added = (0...full.words.count).map { place in witnesses.map { $0.added[place].count }.max() ?? 0 }
    func row(_ own: [Cell?], _ extra: [[Cell]]) -> [Cell?] {
      (0...full.words.count).flatMap { place -> [Cell?] in
        let padded = extra[place] + [Cell?](repeating: nil, count: added[place] - extra[place].count)
        return padded + (place < own.count ? [own[place]] : [])
      }
    }
    isCut = full.isCut || witnesses.contains(where: \.isCut)
    let nothing = [[Cell]](repeating: [], count: full.words.count + 1)
    rows =
      [Row(quotation: collated.full, cells: row(full.words.map { $0.cell(isOwn: false) }, nothing))]
      + zip(differing, witnesses).map { Row(quotation: $0.quotation, cells: row($1.words, $1.added)) }
  }
}

/// A version set against the words of the fullest one.
private struct Witness {
  /// For each word of the fullest version: the same, or what stands in its place.
  private(set) var words: [CollationTable.Cell?]
  /// Before each word of the fullest version, and behind the last: what it has no counterpart for.
  private(set) var added: [[CollationTable.Cell]]
  let isCut: Bool

  init(_ version: CollatedQuotation.Version, of full: QuotationWords, in story: Comparison) {
    let here = QuotationWords(version.quotation, in: story, until: version.runs.compactMap(\.here))
    isCut = here.isCut
    words = [CollationTable.Cell?](repeating: nil, count: full.words.count)
    added = [[CollationTable.Cell]](repeating: [], count: full.words.count + 1)
    var missing = 0..<0
    for run in version.runs {
      let theirs = run.full.map(full.words(in:)) ?? missing.upperBound..<missing.upperBound
      let own = (run.here.map(here.words(in:)) ?? 0..<0).map { here.words[$0].cell(isOwn: run.full == nil) }
      if run.full != nil, run.here != nil {
        for (place, cell) in zip(theirs, own) { words[place] = cell }
      } else if run.full == nil {
        // What is put in the place of words that are left out stands under them.
        for (place, cell) in zip(missing, own) { words[place] = cell }
        added[missing.upperBound] += own.dropFirst(missing.count)
      }
      missing = run.here == nil ? theirs : theirs.upperBound..<theirs.upperBound
    }
  }
}

/// The words of a quotation with the punctuation around them.
private struct QuotationWords {
  struct Word {
    let word: Span
    let shown: Span
    let isSpaced: Bool

    func cell(isOwn: Bool) -> CollationTable.Cell {
      CollationTable.Cell(shown: shown, isOwn: isOwn, isSpaced: isSpaced)
    }
  }
  private(set) var words: [Word] = []
  /// Words were left out behind those that are compared.
  let isCut: Bool

  /// - Parameter compared: the runs of it that are compared; what stands behind them is left out.
  init(_ reference: SpeakerGroup.Reference, in story: Comparison, until compared: [Span]) {
    let annotated = story.articles[reference.article]
    let end = compared.map(\.upper).max() ?? TextOffset(0)
    var words = QuotationWords.words(of: annotated.quotations[reference.quotation], annotated.tokens)
    let count = words.partitioningIndex { $0.word.upper > end }
    isCut = count < words.count
    words.removeSubrange(count...)
    self.words = words
  }

  private static func words(of quotation: Quotation, _ tokens: [Token]) -> [Word] {
    var words: [Word] = []
    for span in quotation.content { add(tokens, in: span, to: &words) }
    return words
  }

  /// Punctuation belongs to the word before it, unless it is set before a word like an opening bracket.
  private static func add(_ tokens: [Token], in span: Span, to words: inout [Word]) {
    let first = tokens.partitioningIndex { $0.span.lower >= span.lower }
    let last = tokens.partitioningIndex { $0.span.lower >= span.upper }
    guard first < last else { return }
    let places = (first..<last).filter { tokens[$0].kind == .word || tokens[$0].kind == .number }
    let starts = places.enumerated().map { index, place in
      index == 0 ? first : QuotationWords.start(of: place, after: places[index - 1], tokens)
    }
    for (index, place) in places.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : last
      words.append(
        Word(
          word: tokens[place].span, shown: Span(tokens[starts[index]].span.lower, tokens[end - 1].span.upper),
          isSpaced: index == 0 || tokens[starts[index]].spaced))
    }
  }

  private static func start(of place: Int, after previous: Int, _ tokens: [Token]) -> Int {
    var start = place
    while !tokens[start].spaced, start - 1 > previous { start -= 1 }
    return tokens[start].spaced ? start : place
  }

  /// The words that lie in a span of the article.
  func words(in span: Span) -> Range<Int> {
    let first = words.partitioningIndex { $0.word.lower >= span.lower }
    return first..<max(first, words.partitioningIndex { $0.word.lower >= span.upper })
  }
}
