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
    let (guesses, labels) = EntityScores.names(of: article, model: model)
    exact.add(guesses, labels)
    anyType.add(Set(guesses.map(\.span)), Set(labels.map(\.span)))
  }

  private static func names(of article: TaggedArticle, model: NameModel?) -> (guesses: Set<Name>, labels: Set<Name>) {
    let tokens = article.example.tokens
    let found = model.map { article.example.names(by: $0) } ?? article.example.proposed
    let guesses = found.map { name in
      Name(
        span: Span(tokens[name.tokens.lowerBound].span.lower, tokens[name.tokens.upperBound - 1].span.upper),
        type: name.type)
    }
    let labels = article.labels.map { Name(span: $0.span, type: $0.type) }
    return (Set(guesses.filter { types.contains($0.type) }), Set(labels.filter { types.contains($0.type) }))
  }

  /// What is labelled but not found ("−") and found but not labelled ("+"), in text order, with the words around it.
  static func errors(in article: TaggedArticle, model: NameModel) -> [String] {
    let (guesses, labels) = names(of: article, model: model)
    return guesses.symmetricDifference(labels).sorted { $0.span.lower < $1.span.lower }.map { name in
      let words = article.excerpt(around: name.span)
      return "\(labels.contains(name) ? "−" : "+") \(name.type.rawValue)\t\(words)"
    }
  }
}
