import SynopticCore

/// Exact spans found, guessed and labelled: precision, recall, F1.
struct EntityScore {
  private(set) var right = 0
  private(set) var guessed = 0
  private(set) var labelled = 0

  var precision: Double { guessed == 0 ? 0 : Double(right) / Double(guessed) }
  var recall: Double { labelled == 0 ? 0 : Double(right) / Double(labelled) }
  var f1: Double { right == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  /// What is the same in both.
  mutating func add<Item: Hashable>(_ guesses: Set<Item>, _ labels: Set<Item>) {
    right += guesses.intersection(labels).count
    guessed += guesses.count
    labelled += labels.count
  }
}

/// The two figures of a data set: types and spans right, spans right whatever the type; persons, organisations, places.
struct EntityScores {
  private(set) var exact = EntityScore()
  private(set) var anyType = EntityScore()

  private struct Name: Hashable {
    let span: Span
    let type: EntityType
  }
  private static let types: Set<EntityType> = [.person, .organisation, .place]

  mutating func add(_ article: TaggedArticle, model: NameModel?) {
    let tokens = article.example.tokens
    let found = model.map { article.example.names(by: $0) } ?? article.example.proposed
    let guesses = Set(
      found.filter { EntityScores.types.contains($0.type) }.map { name in
        Name(
          span: Span(tokens[name.tokens.lowerBound].span.lower, tokens[name.tokens.upperBound - 1].span.upper),
          type: name.type)
      })
    let labels = Set(
      article.labels.filter { EntityScores.types.contains($0.type) }.map { Name(span: $0.span, type: $0.type) })
    exact.add(guesses, labels)
    anyType.add(Set(guesses.map(\.span)), Set(labels.map(\.span)))
  }
}
