/// Cuts the terms of a sentence into those of its clauses, without a parser.
enum ClauseTerms {
  typealias Term = StatementTerms.Term

  /// Clauses of a sentence, and terms of one, at most.
  private static let limit = 6
  private static let termLimit = 120
  /// A piece of a sentence with fewer terms is no clause and stays with its neighbour.
  private static let least = 4
  /// Rarer words carry meaning.
  private static let leastRarity: Float = 2

  /// Pieces between marks and words that join clauses.
  static func clauses(
    of sequence: [Term], _ tokens: [Int], in layer: TokenizedArticle, rarity: (Term) -> Float
  ) -> [[Term]] {
    let grammar = layer.language.grammar
    var clauses: [[Term]] = []
    var piece: [Term] = []
    for (place, token) in tokens.enumerated() {
      let isBorder =
        place > 0
        && (token > tokens[place - 1] + 1 && layer.hasMark(tokens[place - 1] + 1..<token)
          || !grammar[layer.tokens[token].word].isDisjoint(with: [
            .coordinator, .relative, .subordinator, .complementizer,
          ]))
      if isBorder, clauses.count < limit - 1, weight(of: piece, rarity) >= least {
        clauses.append(distinct(piece))
        piece = []
      }
      piece.append(sequence[place])
    }
    if weight(of: piece, rarity) < least, let last = clauses.popLast() { piece += last }
    if !piece.isEmpty { clauses.append(distinct(piece)) }
    return clauses
  }

  /// How many terms carry meaning.
  private static func weight(of terms: [Term], _ rarity: (Term) -> Float) -> Int {
    terms.count { rarity($0) > leastRarity }
  }

  private static func distinct(_ terms: [Term]) -> [Term] { Array(terms.distinct.prefix(termLimit)) }
}

extension TokenizedArticle {
  /// A mark stands among tokens.
  fileprivate func hasMark(_ range: Range<Int>) -> Bool {
    range.contains { index in
      switch tokens[index].kind {
      case .comma, .colon, .dash, .open, .close, .quote, .terminator: true
      default: false
      }
    }
  }
}
