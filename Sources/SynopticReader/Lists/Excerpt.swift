import SynopticCore

/// Words of an article in their sentence or sentences, as lists show them.
struct Excerpt: Hashable, Sendable {
  let text: String
  /// Where the words stand in it.
  let focus: Span
  /// What the excerpt takes from the article, and by how much that is moved in it.
  private let source: Span
  private let shift: Int

  /// Bytes kept on either side of the words: a sentence has no bound of its own.
  private static let margin = 400

  init(_ words: Span, in annotated: AnnotatedArticle) {
    let sentence = [words.lower, max(words.lower, words.upper.advanced(by: -1))]
      .compactMap { annotated.sentence(at: $0) }.map { annotated.sentences[$0].span }
      .reduce(words) { $0.union($1) }
    let article = annotated.article
    let lower = article.boundary(near: max(sentence.lower.index, words.lower.index - Excerpt.margin))
    let upper = article.boundary(near: min(sentence.upper.index, words.lower.index + Excerpt.margin))
    let start = lower > sentence.lower.index ? "… " : ""
    let end = upper < sentence.upper.index ? "…" : ""
    text = start + article[Span(lower, max(lower, upper))] + end
    source = Span(lower, max(lower, upper))
    shift = start.utf8.count - lower
    focus = Span(words.lower.index + shift, min(words.upper.index, max(words.lower.index, upper)) + shift)
  }

  /// Where a span of the article stands in the excerpt; nil for what is left out.
  func place(of span: Span) -> Span? {
    guard source.overlaps(span) else { return nil }
    let (lower, upper) = (max(span.lower, source.lower), min(span.upper, source.upper))
    return Span(lower.index + shift, upper.index + shift)
  }
}

extension Article {
  /// The first offset from here on at which a character of the text begins.
  fileprivate func boundary(near offset: Int) -> Int {
    let bytes = text.utf8Span.span
    var offset = offset
    while offset < bytes.count, bytes[offset] & 0xc0 == 0x80 { offset += 1 }
    return offset
  }
}

extension Story {
  /// `A ¶3`: the source and the paragraph of a place.
  func label(of place: Place) -> String {
    let letter = Comparison.letter(place.source)
    guard let block = block(at: place) else { return letter }
    return "\(letter) \(Wording.place(ofBlock: block, in: sources[place.source].article))"
  }

  /// `A C D`: the letters of some sources; of many, the first ones and how many more.
  func letters(_ sources: [Int]) -> String {
    let shown = sources.prefix(12).map(Comparison.letter).joined(separator: " ")
    return sources.count > 12 ? "\(shown) and \(sources.count - 12) more" : shown
  }

  /// What a list without items says while nothing can be known yet; nil when the analysis is there.
  var waitingText: String? {
    guard comparison == nil else { return nil }
    return awaited == nil ? "These texts have not been analysed; R does it." : "The texts are being analysed …"
  }
}
