import SynopticCore

/// Between places in the texts and what is stated there.
extension Story {
  /// The sentence at a place, as the comparison counts it.
  func statement(at place: Place) -> Statement? {
    sentenceIndex(at: place).map { Statement(article: place.source, sentence: $0) }
  }

  /// Where a statement begins.
  func place(of statement: Statement) -> Place? {
    span(of: statement).map { Place(source: statement.article, offset: $0.lower) }
  }

  /// The words of a statement; nil where it has outlived its text.
  func span(of statement: Statement) -> Span? {
    guard let annotated = annotated(statement.article), annotated.sentences.indices.contains(statement.sentence)
    else { return nil }
    return annotated.sentences[statement.sentence].span
  }

  /// The words of a statement as lists show them; nil where it has outlived its text.
  func excerpt(of statement: Statement) -> Excerpt? {
    guard let annotated = annotated(statement.article), let span = span(of: statement) else { return nil }
    return Excerpt(span, in: annotated)
  }

  /// The statements of a column that tell what the sentence under the cursor tells, while another column is read.
  func counterparts(in source: Int) -> [Span] {
    guard source != readSource, let claims, let statement = statement(at: place) else { return [] }
    return claims.counterparts(of: statement).filter { $0.article == source }.compactMap { span(of: $0) }
  }

  /// The words of the difference the reader is at.
  func differingWords(in source: Int) -> [Span] {
    guard let difference, let claims, claims.repeated.indices.contains(difference) else { return [] }
    let found = claims.differences[claims.repeated[difference][0]]
    return [found.a, found.b].filter { $0.statement.article == source }.map(\.span)
  }

  /// Why no statement is listed yet; nil when they are compared.
  var waitingForStatements: String? {
    if let waitingText { return waitingText }
    guard statements == nil else { return nil }
    return awaitedStatements == nil
      ? "What these texts state has not been compared; R does it." : "What the texts state is being compared …"
  }
}

extension StoryStatements.Mark {
  /// How it is drawn; every terminal shows the letters of ASCII.
  func text(ascii: Bool) -> String {
    self == .sameWords && ascii ? "#" : String(rawValue)
  }

  var role: Role {
    switch self {
    case .differs: .conflict
    case .sameWords: .sameWords
    case .told: .told
    case .similar: .similar
    case .onlyHere: .onlyHere
    }
  }
}
