import SynopticCore

/// What the list-like views show of a comparison, in their order: worked out once for each comparison.
struct Overview: Sendable {
  /// A line of the quotations view.
  enum QuotationItem: Hashable, Sendable {
    case speaker(SpeakerGroup.Speaker, count: Int)
    case quotation(SpeakerGroup.Reference)
  }
  let quotations: [QuotationItem]
  var timeline: TimelineRows
  /// Indices of the entities, the most mentioned first, ties by name; under nil those of every type.
  private let entities: [EntityType?: [Int]]

  init(_ comparison: Comparison, timeline choice: TimelineRows.Choice) {
    timeline = TimelineRows(comparison, choice)
    quotations = comparison.quotationsBySpeaker().flatMap { group in
      [.speaker(group.speaker, count: group.quotations.count)] + group.quotations.map { .quotation($0) }
    }
    let all = comparison.entities
    let order = all.indices.sorted { (all[$1].mentions.count, all[$0].name) < (all[$0].mentions.count, all[$1].name) }
    var entities: [EntityType?: [Int]] = [nil: order]
    for type in EntityType.allCases { entities[type] = order.filter { all[$0].type == type } }
    self.entities = entities
  }

  func entities(of type: EntityType?) -> [Int] { entities[type] ?? [] }
}
