import SynopticCore

/// What a story's articles state as the comparison views show it: worked out once for each comparison.
struct ClaimTable: Sendable {
  /// Statements that tell the same, or one that stands in its article alone.
  struct Row: Hashable, Sendable {
    /// Index of the claim; nil for a statement that stands alone.
    let claim: Int?
    /// In reading order.
    let statements: [Statement]
    /// The one whose words stand for all.
    let lead: Statement
    let mark: StoryStatements.Mark
    /// Per article: how it tells it; nil where it does not.
    let marks: [StoryStatements.Mark?]
    /// Per article: its statement that is shown for it; nil where it does not tell it.
    let cells: [Statement?]
    /// Indices into the table's differences.
    let differences: [Int]
  }

  /// Which rows are shown.
  enum Filter: String, CaseIterable, Hashable, Sendable {
    /// What several sources tell.
    case shared
    /// Of those what they tell differently.
    case differing
    /// What stands in one source alone too.
    case everything
  }

  /// A line of the view of differences.
  enum DifferenceItem: Hashable, Sendable {
    case verdict(Discrepancy.Verdict, count: Int, settled: Int)
    /// An index into `repeated`.
    case difference(Int)
  }

  /// A line of the view of what stands in one source alone.
  enum OnlyItem: Hashable, Sendable {
    case source(Int, count: Int)
    /// An index into what stands alone.
    case statement(Int, Statement)
  }

  /// In reading order.
  let rows: [Row]
  /// The gravest first.
  let differences: [Discrepancy]
  let voices: [[Int]]
  /// Articles that seem to tell of another event.
  let strangers: [Int]
  /// Differences in the same words between the same sources, together; in the order of the differences.
  let repeated: [[Int]]
  /// Per difference: which of `repeated` it is in.
  private let wording: [Int]
  /// The differences below headings, each wording once, and the statements of one source alone below theirs.
  let differenceItems: [DifferenceItem]
  let onlyItems: [OnlyItem]
  /// Indices of the rows of each filter.
  private let shown: [Filter: [Int]]
  private let rowOfStatement: [Statement: Int]
  /// The links of each statement, the surest first.
  private let links: [Statement: [Alignment]]
  private let marks: StoryStatements

  init(_ statements: StoryStatements, of articles: [Article]) {
    let links = ClaimTable.links(of: statements.alignments)
    let differences = ClaimTable.byWeight(statements.discrepancies, links)
    let repeated = Discrepancy.repeated(differences, in: articles)
    var builder = RowBuilder(statements, links: links, differences: differences, articles: articles.count)
    let rows = builder.rows()
    self.links = links
    self.differences = differences
    self.repeated = repeated
    var wording = [Int](repeating: 0, count: differences.count)
    for (group, members) in repeated.enumerated() { for difference in members { wording[difference] = group } }
    self.wording = wording
    self.rows = rows
    voices = statements.voices
    strangers = statements.strangers
    differenceItems = Discrepancy.Verdict.allCases.flatMap { verdict -> [DifferenceItem] in
      let found = repeated.indices.filter { differences[repeated[$0][0]].verdict == verdict }
      let settled = found.count { differences[repeated[$0][0]].isSettled }
      return found.isEmpty
        ? [] : [.verdict(verdict, count: found.count, settled: settled)] + found.map { .difference($0) }
    }
    onlyItems = articles.indices.flatMap { article -> [OnlyItem] in
      let found = statements.only.enumerated().filter { $0.element.article == article }
      return found.isEmpty
        ? [] : [.source(article, count: found.count)] + found.map { .statement($0.offset, $0.element) }
    }
    marks = statements
    var places: [Statement: Int] = [:]
    for (index, row) in rows.enumerated() {
      for statement in row.statements { places[statement] = index }
    }
    rowOfStatement = places
    shown = [
      .shared: rows.indices.filter { rows[$0].mark != .onlyHere }, .everything: Array(rows.indices),
      .differing: rows.indices.filter { rows[$0].mark == .differs },
    ]
  }

  /// Indices of the rows a filter lets through.
  func rows(_ filter: Filter) -> [Int] { shown[filter] ?? [] }

  /// Those of the repeated differences that are more than other words for the same.
  var namedDifferences: ArraySlice<[Int]> { repeated.prefix { differences[$0[0]].verdict < .compatible } }

  /// The row a statement stands in.
  func row(of statement: Statement) -> Int? { rowOfStatement[statement] }

  /// The differences of a row, those in the same words together, in the order of the differences.
  func repeated(in row: Row) -> [[Int]] {
    Dictionary(grouping: row.differences) { wording[$0] }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// What a sentence shares with other articles.
  func mark(of statement: Statement) -> StoryStatements.Mark? { marks.mark(of: statement) }

  /// Whether two articles carry the same text.
  func isOneVoice(_ one: Int, _ other: Int) -> Bool { voices.contains { $0.contains(one) && $0.contains(other) } }

  /// Its links with other statements, the surest first; those that share no assertion as far as is known come last.
  func links(of statement: Statement) -> [Alignment] { links[statement] ?? [] }

  /// What other sources tell of a statement: the surest in each, in their order.
  func counterparts(of statement: Statement) -> [Statement] {
    var found: [Int: Statement] = [:]
    for link in links(of: statement) where link.label != .related {
      let other = link.other(than: statement)
      if found[other.article] == nil { found[other.article] = other }
    }
    if let row = row(of: statement) {
      for other in rows[row].statements where other.article != statement.article && found[other.article] == nil {
        found[other.article] = other
      }
    }
    return found.values.sorted()
  }

  /// Whether another source tells it too.
  func isShared(_ statement: Statement) -> Bool { links(of: statement).first.map { $0.label != .related } ?? false }

  /// The words of a row's statement that contradict another source.
  func contradicting(_ statement: Statement, in row: Row) -> [Span] {
    row.differences.map { differences[$0] }.filter(\.isContradiction).flatMap { [$0.a, $0.b] }
      .filter { $0.statement == statement }.map(\.span)
  }

  /// The rules by which a statement contradicts others.
  func rules(against statement: Statement) -> [String] {
    let found = row(of: statement).map { rows[$0].differences.map { differences[$0] } } ?? []
    let own = found.filter { $0.isContradiction && [$0.a.statement, $0.b.statement].contains(statement) }
    return Set(own.map(\.rule)).sorted()
  }

  private static func links(of alignments: [Alignment]) -> [Statement: [Alignment]] {
    var links: [Statement: [Alignment]] = [:]
    let surest = alignments.sorted { ($0.label, $1.score, $0.a, $0.b) < ($1.label, $0.score, $1.a, $1.b) }
    for link in surest {
      links[link.a, default: []].append(link)
      links[link.b, default: []].append(link)
    }
    return links
  }

  /// By verdict, what is settled last, then by kind, then by how sure it is that the statements tell the same.
  private static func byWeight(
    _ differences: [Discrepancy], _ links: [Statement: [Alignment]]
  ) -> [Discrepancy] {
    let weighed = differences.map { difference in
      let link = links[difference.a.statement]?.first { $0.b == difference.b.statement }
      return (difference: difference, score: link?.score ?? 1)
    }
    return weighed.sorted { left, right in
      let (one, two) = (left.difference, right.difference)
      if one.verdict != two.verdict { return one.verdict < two.verdict }
      if one.isSettled != two.isSettled { return two.isSettled }
      if one.kind != two.kind { return one.kind.weight > two.kind.weight }
      return left.score != right.score ? left.score > right.score : (one.a, one.b) < (two.a, two.b)
    }.map(\.difference)
  }
}

extension Alignment {
  /// The statement at its other end.
  func other(than statement: Statement) -> Statement { statement == a ? b : a }
}

extension Discrepancy.Kind {
  /// How much a difference of the kind matters to somebody who wants to know what happened.
  fileprivate var weight: Int {
    switch self {
    case .polarity: 5
    case .number: 4
    case .date: 3
    case .place: 2
    case .attribution: 1
    case .name: 0
    }
  }
}
