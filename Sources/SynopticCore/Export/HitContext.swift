/// A search hit with the words around it in its sentence, as a line of a concordance shows it.
struct HitContext {
  let sentence: Int
  let before: String
  let match: String
  let after: String

  /// Bytes of context on each side, at most; cut at a space where there is one.
  private static let width = 80

  /// Nil when the article has no sentence to show.
  init?(_ hit: Span, in annotated: AnnotatedArticle) {
    guard let first = annotated.sentence(at: hit.lower), let last = annotated.sentence(at: hit.upper) else {
      return nil
    }
    sentence = first
    let start = min(annotated.sentences[first].span.lower, hit.lower)
    let end = max(annotated.sentences[last].span.upper, hit.upper)
    let article = annotated.article
    before = Self.tail(article[Span(start, hit.lower)])
    match = String(article[hit])
    after = Self.head(article[Span(hit.upper, end)])
  }

  private static func tail(_ words: Substring) -> String {
    let bytes = words.utf8
    guard bytes.count > width else { return String(words) }
    let kept = bytes.suffix(width)
    let cut = kept.firstIndex(of: 0x20) ?? kept.firstIndex(where: startsCharacter) ?? kept.endIndex
    return "… " + String(words[cut...])
  }

  private static func head(_ words: Substring) -> String {
    let bytes = words.utf8
    guard bytes.count > width else { return String(words) }
    let kept = bytes.prefix(width)
    let cut = kept.lastIndex(of: 0x20) ?? kept.lastIndex(where: startsCharacter) ?? kept.startIndex
    return String(words[..<cut]) + " …"
  }

  private static func startsCharacter(_ byte: UInt8) -> Bool { byte & 0xc0 != 0x80 }
}
