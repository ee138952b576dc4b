/// What the articles of a story say about the same things: who tells what, who alone, and where they differ.
public struct StoryStatements: Sendable {
  /// Links between sentences of different articles, in reading order.
  public let alignments: [Alignment]
  public let claims: [Claim]
  /// Statements with content that no other article tells, in reading order.
  public let only: [Statement]
  public let discrepancies: [Discrepancy]
  /// Articles grouped by whose words they carry; each article is in one group.
  public let voices: [[Int]]
  /// Per article: the agencies it credits, by their initials or single name; empty where it was not looked for.
  public let credits: [[String]]
  /// Articles that seem to be about another event than the rest, in order.
  public let strangers: [Int]
  private let marks: [Statement: Mark]

  /// What can be said of one sentence at a glance; of several, the first is said first.
  public enum Mark: Character, Hashable, Sendable, OrderedCases {
    case differs = "!"
    case sameWords = "≡"
    case told = "="
    case similar = "~"
    case onlyHere = "1"
  }

  /// What the marks of the articles that carry a claim come to: the claim differs where one of them does; else what holds
  /// of all of them can be said of it, which is the weakest. nil where there are none.
  public static func mark(ofAll marks: some Sequence<Mark>) -> Mark? {
    let marks = Array(marks)
    return marks.contains(.differs) ? .differs : marks.max()
  }

  public static let none = StoryStatements(alignments: [], claims: [], only: [], discrepancies: [], voices: [])

  public init(
    alignments: [Alignment], claims: [Claim], only: [Statement], discrepancies: [Discrepancy], voices: [[Int]],
    credits: [[String]] = [], strangers: [Int] = []
  ) {
    self.alignments = alignments
    self.claims = claims
    self.only = only
    self.discrepancies = discrepancies
    self.voices = voices
    self.credits = credits
    self.strangers = strangers
    marks = StoryStatements.marks(alignments, only, discrepancies)
  }

  /// What a sentence shares with other articles; nil where there is nothing to say.
  public func mark(of statement: Statement) -> Mark? { marks[statement] }

  private static func marks(
    _ alignments: [Alignment], _ only: [Statement], _ discrepancies: [Discrepancy]
  ) -> [Statement: Mark] {
    var marks: [Statement: Mark] = [:]
    for statement in only { marks[statement] = .onlyHere }
    for alignment in alignments.sorted(by: { $0.label > $1.label }) where alignment.label != .related {
      let mark: Mark =
        switch alignment.label {
        case .sameWords: .sameWords
        case .sameStatement: .told
        case .overlaps, .related: .similar
        }
      marks[alignment.a] = mark
      marks[alignment.b] = mark
    }
    for difference in discrepancies where difference.isContradiction {
      marks[difference.a.statement] = .differs
      marks[difference.b.statement] = .differs
    }
    return marks
  }
}
