/// What linked statements call the same entity.
struct NameSlots {
  private let pair: LinkedPair

  init(_ pair: LinkedPair) { self.pair = pair }

  var differences: [Discrepancy] {
    let (left, right) = (names(pair.a), names(pair.b))
    return left.compactMap { entity, own in
      guard let other = right.first(where: { $0.entity == entity })?.name, own.letters != other.letters else {
        return nil
      }
      let isFuller = Set(own.words).isSubset(of: other.words) || Set(other.words).isSubset(of: own.words)
      // A surname after the full name is how names are used; it says nothing.
      guard !isFuller || min(own.words.count, other.words.count) > 1 else { return nil }
      return pair.difference(
        .name, isFuller ? .refined : .compatible, own.span, other.span,
        rule: isFuller ? "one name is fuller" : "two forms of one name")
    }
  }

  private struct Name {
    let span: Span
    let words: [Substring]
    /// The name without marks, spaces and capitals: "U.S." and "US" are written alike.
    var letters: String { String(words.joined().lowercased().filter { $0.isLetter || $0.isNumber }) }
  }

  /// The longest name of each entity, in text order.
  private func names(_ terms: StatementTerms) -> [(entity: Int, name: Name)] {
    let article = pair.article(terms)
    let sentence = pair.sentence(terms)
    var longest: [(entity: Int, name: Name)] = []
    for (index, mention) in article.mentions.enumerated()
    where mention.form == .name && sentence.contains(mention.span) {
      let entity = pair.entityOfMention[terms.statement.article][index]
      let name = Name(span: mention.span, words: article.article[mention.span].split(separator: " "))
      guard let place = longest.firstIndex(where: { $0.entity == entity }) else {
        longest.append((entity, name))
        continue
      }
      if name.span.count > longest[place].name.span.count { longest[place] = (entity, name) }
    }
    return longest
  }
}
