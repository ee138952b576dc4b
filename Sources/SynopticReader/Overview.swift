import SynopticCore

/// What the list-like views show of a comparison, in their order: worked out once for each comparison.
struct Overview: Sendable {
  /// A line of the quotations view.
  enum QuotationItem: Hashable, Sendable {
    /// Those that several sources carry, and all by speaker.
    case several(count: Int)
    case all(count: Int)
    /// The speaker of a quotation that several sources carry.
    case collated(SpeakerGroup.Speaker)
    case version(SpeakerGroup.Reference, CollatedQuotation.Status, isFullest: Bool)
    case speaker(SpeakerGroup.Speaker, count: Int)
    case quotation(SpeakerGroup.Reference)

    /// The quotation it shows; nil for headings.
    var reference: SpeakerGroup.Reference? {
      switch self {
      case .version(let reference, _, _), .quotation(let reference): reference
      case .several, .all, .collated, .speaker: nil
      }
    }
  }
  private(set) var quotations: [QuotationItem] = []
  var timeline: TimelineRows
  /// Indices of the entities, the most mentioned first, ties by name; under nil those of every type.
  private let entities: [EntityType?: [Int]]

  init(_ comparison: Comparison, _ contrasts: Contrasts, timeline choice: TimelineRows.Choice) {
    timeline = TimelineRows(comparison, choice)
    let all = comparison.entities
    let order = all.indices.sorted { (all[$1].mentions.count, all[$0].name) < (all[$0].mentions.count, all[$1].name) }
    var entities: [EntityType?: [Int]] = [nil: order]
    for type in EntityType.allCases { entities[type] = order.filter { all[$0].type == type } }
    self.entities = entities
    listQuotations(of: comparison, contrasts)
  }

  /// Quotations that several sources carry, version by version, then all by speaker.
  mutating func listQuotations(of comparison: Comparison, _ contrasts: Contrasts) {
    let groups = comparison.quotationsBySpeaker()
    let bySpeaker = groups.flatMap { group -> [QuotationItem] in
      [.speaker(group.speaker, count: group.quotations.count)] + group.quotations.map { .quotation($0) }
    }
    guard !contrasts.quotations.isEmpty else { return quotations = bySpeaker }
    quotations =
      [.several(count: contrasts.quotations.count)]
      + contrasts.quotations.flatMap { Overview.versions(of: $0, in: comparison) }
      + [.all(count: groups.reduce(0) { $0 + $1.quotations.count })] + bySpeaker
  }

  private static func versions(of collated: CollatedQuotation, in comparison: Comparison) -> [QuotationItem] {
    let quotation = comparison.articles[collated.full.article].quotations[collated.full.quotation]
    return [.collated(comparison.speaker(of: quotation, in: collated.full.article))]
      + collated.versions.map { .version($0.quotation, $0.status, isFullest: $0.quotation == collated.full) }
  }

  func entities(of type: EntityType?) -> [Int] { entities[type] ?? [] }
}
