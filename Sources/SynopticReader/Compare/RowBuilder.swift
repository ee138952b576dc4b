import SynopticCore

/// Makes the rows of a claim table: what each article's telling of a claim comes to.
struct RowBuilder {
  private let statements: StoryStatements
  private let links: [Statement: [Alignment]]
  private let differences: [Discrepancy]
  private let articles: Int
  /// Per statement: the differences it has a part in.
  private var differencesOf: [Statement: [Int]] = [:]

  init(
    _ statements: StoryStatements, links: [Statement: [Alignment]], differences: [Discrepancy], articles: Int
  ) {
    self.statements = statements
    self.links = links
    self.differences = differences
    self.articles = articles
    for (index, difference) in differences.enumerated() {
      for statement in Set([difference.a.statement, difference.b.statement]) {
        differencesOf[statement, default: []].append(index)
      }
    }
  }

  /// In reading order.
  mutating func rows() -> [ClaimTable.Row] {
    let shared = statements.claims.map { row(of: $0) }
    let alone = statements.only.map { lone($0) }
    return (shared + alone).sorted { $0.statements[0] < $1.statements[0] }
  }

  private func lone(_ statement: Statement) -> ClaimTable.Row {
    var marks = [StoryStatements.Mark?](repeating: nil, count: articles)
    marks[statement.article] = .onlyHere
    return ClaimTable.Row(statements: [statement], lead: statement, mark: .onlyHere, marks: marks, differences: [])
  }

  private func row(of claim: Claim) -> ClaimTable.Row {
    let found = Set(claim.statements.flatMap { differencesOf[$0] ?? [] }).sorted()
    let members = Set(claim.statements)
    let linked = claim.statements.map { ($0, mark(of: $0, among: members)) }
    var marks = [StoryStatements.Mark?](repeating: nil, count: articles)
    for (statement, mark) in linked { marks[statement.article] = [mark, marks[statement.article]].strongest }
    if marks[claim.lead.article] != .differs { marks[claim.lead.article] = .told }
    return ClaimTable.Row(
      statements: claim.statements, lead: claim.lead, mark: linked.map { $0.1 }.strongest ?? .similar, marks: marks,
      differences: found)
  }

  /// How a statement of a claim stands to the claim's others.
  private func mark(of statement: Statement, among members: Set<Statement>) -> StoryStatements.Mark {
    if differencesOf[statement]?.contains(where: { differences[$0].isContradiction }) == true { return .differs }
    let best = links[statement]?.first { members.contains($0.other(than: statement)) }?.label
    switch best {
    case .sameWords: return .sameWords
    case .sameStatement: return .told
    case .overlaps, .related, nil: return .similar
    }
  }
}

extension [StoryStatements.Mark?] {
  /// What is to be said first of several.
  var strongest: StoryStatements.Mark? { compactMap(\.self).strongest }
}

extension [StoryStatements.Mark] {
  var strongest: StoryStatements.Mark? {
    StoryStatements.Mark.allCases.first { contains($0) }
  }
}
