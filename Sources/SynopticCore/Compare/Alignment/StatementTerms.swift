/// A sentence as the aligner sees it. Shared and never changed: copies of so many lists would cost more than comparing
/// them.
final class StatementTerms: Sendable {
  typealias Term = Int32

  let statement: Statement
  /// Words and numbers, each once, in the order of their numbers.
  let terms: [Term]
  /// The same for each clause; a term may stand in several.
  let clauses: [[Term]]
  /// Every word and number in its place.
  let sequence: [Term]
  /// The token behind each place of `sequence`.
  let tokens: [Int]
  let quantities: [Quantity]
  /// Its words in pairs of neighbours, and its numbers: both sorted, each once.
  let neighbours: [Int]
  let numbers: [Term]
  /// Terms for what happens in it, each once.
  let happenings: [Term]
  /// A word in it denies something.
  let denies: Bool
  /// Numbers of days it names, sorted.
  let days: [Int]
  /// Entities of the story it refers to, sorted.
  let entities: [Int]
  /// Where it stands in its article: 0 at the top, 1 at the end.
  let position: Float

  init(
    statement: Statement, terms: [Term], clauses: [[Term]], sequence: [Term], tokens: [Int], quantities: [Quantity],
    neighbours: [Int], numbers: [Term], happenings: [Term], denies: Bool, days: [Int], entities: [Int],
    position: Float
  ) {
    self.statement = statement
    self.terms = terms
    self.clauses = clauses
    self.sequence = sequence
    self.tokens = tokens
    self.quantities = quantities
    self.neighbours = neighbours
    self.numbers = numbers
    self.happenings = happenings
    self.denies = denies
    self.days = days
    self.entities = entities
    self.position = position
  }
}

/// Walks over an article's mentions, which stand in text order, sentence by sentence.
struct MentionCursor {
  private let spans: [(span: Span, entity: Int)]
  private var next = 0

  init(_ article: AnnotatedArticle, _ entityOfMention: [Int]) {
    spans = zip(article.mentions, entityOfMention).map { ($0.span, $1) }.sorted { $0.0 < $1.0 }
  }

  /// Entities referred to in a stretch behind all stretches asked for before.
  mutating func entities(in span: Span) -> [Int] {
    var found: Set<Int> = []
    while next < spans.count, spans[next].span.lower < span.upper {
      if spans[next].span.lower >= span.lower, spans[next].entity >= 0 { found.insert(spans[next].entity) }
      next += 1
    }
    return found.sorted()
  }
}
