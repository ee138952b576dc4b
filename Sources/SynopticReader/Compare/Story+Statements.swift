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
    guard source != readSource, let statement = statement(at: place) else { return [] }
    return counterparts(of: statement).filter { $0.article == source }.compactMap { span(of: $0) }
  }

  /// What other sources tell of a statement; of the difference the reader is at, its other side.
  func counterparts(of statement: Statement) -> [Statement] {
    if let other = otherSide(from: statement) { return [other] }
    return claims?.counterparts(of: statement) ?? []
  }

  /// The difference the reader is at.
  private var shownDifference: Discrepancy? {
    guard let difference, let claims, claims.repeated.indices.contains(difference) else { return nil }
    return claims.differences[claims.repeated[difference][0]]
  }

  /// The other side of the difference the reader is at, from a statement that is one of its sides.
  func otherSide(from statement: Statement) -> Statement? {
    guard let sides = shownDifference.map({ [$0.a.statement, $0.b.statement] }), sides.contains(statement) else {
      return nil
    }
    return sides.first { $0 != statement }
  }

  /// The words of the difference the reader is at.
  func differingWords(in source: Int) -> [Span] {
    shownDifference.map { [$0.a, $0.b].filter { $0.statement.article == source }.map(\.span) } ?? []
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
