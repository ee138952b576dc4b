/// How the articles of a story word what they have in common: read off its statements once, for whatever shows them.
public struct Contrasts: Sendable {
  /// Quotations that several articles carry.
  public let quotations: [CollatedQuotation]
  /// Per claim, for each article that carries it in order: where it stands, and in which kind of words.
  public let emphases: [[Emphasis]]
  public let framings: [[Framing]]
  private let collations: [SpeakerGroup.Reference: Int]

  public static let none = Contrasts(quotations: [], emphases: [], framings: [])

  /// - Parameter story: with its statements compared.
  public init(_ story: Comparison) {
    self.init(
      quotations: story.collatedQuotations(), emphases: story.statements.claims.map { story.emphasis(of: $0) },
      framings: story.framing(of: story.statements.claims))
  }

  private init(quotations: [CollatedQuotation], emphases: [[Emphasis]], framings: [[Framing]]) {
    self.quotations = quotations
    self.emphases = emphases
    self.framings = framings
    let members = quotations.enumerated().flatMap { index, collated in
      collated.versions.map { ($0.quotation, index) }
    }
    collations = Dictionary(members, uniquingKeysWith: min)
  }

  /// The collated quotation that a quotation is a version of: an index into `quotations`.
  public func collation(of quotation: SpeakerGroup.Reference) -> Int? { collations[quotation] }
}

extension [Framing] {
  /// Whether the sources differ in more than who is quoted: in the kind of reporting verb, in certainty, in whether the
  /// doer is named.
  public var isContrast: Bool {
    Set(map { framing in Set(framing.marks.map(\.feature)).subtracting([.neutral]) }).count > 1
  }
}
