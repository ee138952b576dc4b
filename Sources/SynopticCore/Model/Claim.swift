/// Statements that tell the same: who reports what.
public struct Claim: Hashable, Sendable {
  /// In reading order; the first ones of each article are where it is told first.
  public let statements: [Statement]
  /// The statement that tells it most centrally: the one whose links to the others are surest.
  public let lead: Statement
  /// The articles that carry it, in order.
  public let articles: [Int]

  public init(statements: [Statement], lead: Statement) {
    self.statements = statements
    self.lead = lead
    articles = statements.reduce(into: []) { if $0.last != $1.article { $0.append($1.article) } }
  }
}
