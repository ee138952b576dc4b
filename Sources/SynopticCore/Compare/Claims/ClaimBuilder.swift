/// Groups linked statements into claims.
///
/// The surest links come first. Two groups become one only where their members are linked with each other for the most
/// part, so that a chain of loose links does not make one claim of a whole story (average linkage).
struct ClaimBuilder {
  private struct Draft {
    var statements: [Statement]
    /// Scores of the links between its statements, summed for each.
    var support: [Statement: Double] = [:]
  }
  private var drafts: [Draft] = []
  private var draftOf: [Statement: Int] = [:]
  private let scores: [Statement: [Statement: Double]]

  /// The mean score between the statements of two groups that are joined; pairs without a link count 0.
  private static let leastMean = SentenceAligner.shared
  /// Statements of a group that are looked at.
  private static let reach = 24

  /// In the order of their leads; two statements at least.
  static func claims(of alignments: [Alignment]) -> [Claim] {
    let links = alignments.filter { $0.label != .related }
    var builder = ClaimBuilder(links)
    for link in links.sorted(by: { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }) { builder.join(link) }
    return builder.drafts.filter { $0.statements.count > 1 }.map(claim).sorted { $0.statements[0] < $1.statements[0] }
  }

  private init(_ links: [Alignment]) {
    var scores: [Statement: [Statement: Double]] = [:]
    for link in links {
      scores[link.a, default: [:]][link.b] = link.score
      scores[link.b, default: [:]][link.a] = link.score
    }
    self.scores = scores
  }

  private mutating func join(_ link: Alignment) {
    let (left, right) = (draft(of: link.a), draft(of: link.b))
    if left != right, meanScore(drafts[left], drafts[right]) >= ClaimBuilder.leastMean {
      for statement in drafts[right].statements { draftOf[statement] = left }
      drafts[left].statements += drafts[right].statements
      drafts[left].support.merge(drafts[right].support) { $0 + $1 }
      drafts[right] = Draft(statements: [])
    }
    guard draftOf[link.a] == draftOf[link.b], let draft = draftOf[link.a] else { return }
    drafts[draft].support[link.a, default: 0] += link.score
    drafts[draft].support[link.b, default: 0] += link.score
  }

  private mutating func draft(of statement: Statement) -> Int {
    if let draft = draftOf[statement] { return draft }
    drafts.append(Draft(statements: [statement]))
    draftOf[statement] = drafts.count - 1
    return drafts.count - 1
  }

  /// Between statements of different articles only: those of one article are never linked.
  private func meanScore(_ a: Draft, _ b: Draft) -> Double {
    var (sum, count) = (0.0, 0)
    for left in a.statements.prefix(ClaimBuilder.reach) {
      for right in b.statements.prefix(ClaimBuilder.reach) where left.article != right.article {
        sum += scores[left]?[right] ?? 0
        count += 1
      }
    }
    return count > 0 ? sum / Double(count) : 0
  }

  private static func claim(_ draft: Draft) -> Claim {
    let statements = draft.statements.sorted()
    let lead = statements.max { a, b in
      let (left, right) = (draft.support[a] ?? 0, draft.support[b] ?? 0)
      return left != right ? left < right : b < a
    }!
    return Claim(statements: statements, lead: lead)
  }
}
