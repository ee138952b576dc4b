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
    let shared = statements.claims.enumerated().map { row(of: $1, index: $0) }
    // What is alone but for something similar stands in its claim.
    let claimed = Set(statements.claims.flatMap(\.statements))
    let alone = statements.only.filter { !claimed.contains($0) }.map { lone($0) }
    return (shared + alone).sorted { $0.statements[0] < $1.statements[0] }
  }

  private func lone(_ statement: Statement) -> ClaimTable.Row {
    let found = differencesOf[statement] ?? []
    let mark = found.contains { differences[$0].isContradiction } ? StoryStatements.Mark.differs : .onlyHere
    var marks = [StoryStatements.Mark?](repeating: nil, count: articles)
    marks[statement.article] = mark
    var cells = [Statement?](repeating: nil, count: articles)
    cells[statement.article] = statement
    return ClaimTable.Row(
      claim: nil, statements: [statement], lead: statement, mark: mark, marks: marks, cells: cells,
      differences: found)
  }

  private func row(of claim: Claim, index: Int) -> ClaimTable.Row {
    let found = Set(claim.statements.flatMap { differencesOf[$0] ?? [] }).sorted()
    let members = Set(claim.statements)
    let linked = claim.statements.map { (statement: $0, mark: mark(of: $0, among: members)) }
    var marks = [StoryStatements.Mark?](repeating: nil, count: articles)
    for (statement, mark) in linked {
      marks[statement.article] = [mark, marks[statement.article]].compactMap(\.self).min()
    }
    return ClaimTable.Row(
      claim: index, statements: claim.statements, lead: claim.lead,
      mark: StoryStatements.mark(ofAll: marks.compactMap(\.self)) ?? .similar, marks: marks,
      cells: cells(of: claim, linked),
      differences: found)
  }

  /// The statement each article is shown by: one that differs, or the one nearest to the others.
  private func cells(
    of claim: Claim, _ linked: [(statement: Statement, mark: StoryStatements.Mark)]
  ) -> [Statement?] {
    var cells = [Statement?](repeating: nil, count: articles)
    for mark in StoryStatements.Mark.allCases {
      for (statement, own) in linked where own == mark && cells[statement.article] == nil {
        cells[statement.article] = statement
      }
    }
    if !marksDiffer(in: claim.lead.article, linked) { cells[claim.lead.article] = claim.lead }
    return cells
  }

  private func marksDiffer(
    in article: Int, _ linked: [(statement: Statement, mark: StoryStatements.Mark)]
  ) -> Bool {
    linked.contains { $0.statement.article == article && $0.mark == .differs }
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
