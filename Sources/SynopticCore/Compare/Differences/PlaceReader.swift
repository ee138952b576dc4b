/// Reads the place phrases of a sentence.
struct PlaceReader {
  let lexicon: PlaceLexicon
  /// The country a nationality belongs to: entities of the story.
  let countries: [Int: Int]

  /// Words between a place and the one that holds it, at most: "in the province of".
  private static let reach = 4

  /// - Parameter mentions: the names in the sentence with the story's entities, in text order.
  func phrases(in article: AnnotatedArticle, _ mentions: [(mention: Mention, entity: Int)]) -> [PlacePhrase] {
    let layer = article.layer
    let names = mentions.filter { $0.mention.type == .place || $0.mention.type == .group }
      .map { (tokens: layer.tokens(of: $0.mention.span), entity: $0.entity, type: $0.mention.type) }
    var phrases: [PlacePhrase] = []
    var index = 0
    while index < names.count {
      let first = names[index]
      index += 1
      if first.type == .group {
        phrases += nationality(first.tokens, first.entity, layer).map { [$0] } ?? []
        continue
      }
      var (entities, end) = ([first.entity], first.tokens.upperBound)
      while index < names.count, names[index].type == .place,
        isWithin(end..<names[index].tokens.lowerBound, names[index].tokens.upperBound, layer)
      {
        entities.append(names[index].entity)
        end = names[index].tokens.upperBound
        index += 1
      }
      let start = first.tokens.lowerBound
      if isOwner(start..<end, layer) { continue }
      let isPart = start > 0 && lexicon[layer.tokens[start - 1].word] == .part && layer.tokens[start].spaced
      phrases.append(
        PlacePhrase(entities: entities, isPart: isPart, span: layer.span((isPart ? start - 1 : start)..<end)))
    }
    return phrases
  }

  /// "The president of Kenya" and "Kenya's president" are in no place.
  private func isOwner(_ place: Range<Int>, _ layer: TokenizedArticle) -> Bool {
    let grammar = layer.language.grammar
    if place.upperBound < layer.tokens.count, !layer.tokens[place.upperBound].spaced,
      grammar[layer.tokens[place.upperBound].word].contains(.possessive)
    {
      return true
    }
    guard place.lowerBound > 0 else { return false }
    let before = layer.tokens[place.lowerBound - 1].word
    return lexicon[before] == .within && grammar[before].contains(.nominal)
  }

  /// "A Kenyan village" is a place in Kenya.
  private func nationality(_ tokens: Range<Int>, _ entity: Int, _ layer: TokenizedArticle) -> PlacePhrase? {
    guard let country = countries[entity], tokens.upperBound < layer.tokens.count,
      lexicon[layer.tokens[tokens.upperBound].word] == .kind
    else { return nil }
    return PlacePhrase(
      entities: [country], isPart: true, span: layer.span(tokens.lowerBound..<tokens.upperBound + 1))
  }

  /// Only a comma, or words that put one place into another, stand between two names.
  private func isWithin(_ between: Range<Int>, _ end: Int, _ layer: TokenizedArticle) -> Bool {
    guard let first = between.first, between.count <= PlaceReader.reach else { return false }
    if between.count == 1, layer.tokens[first].kind == .comma { return !isList(after: end, layer) }
    return lexicon[layer.tokens[first].word] == .within
      && between.allSatisfy { layer.tokens[$0].kind == .word && layer.tokens[$0].shape == .lower }
  }

  /// "France, Spain and Italy" are beside each other.
  private func isList(after end: Int, _ layer: TokenizedArticle) -> Bool {
    guard end + 1 < layer.tokens.count else { return false }
    let isJoined = layer.language.grammar[layer.tokens[end].word].contains(.coordinator)
    return (isJoined || layer.tokens[end].kind == .comma) && layer.tokens[end + 1].isCapitalised
  }
}
