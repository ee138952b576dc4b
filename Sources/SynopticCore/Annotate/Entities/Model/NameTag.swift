/// What the model says of a token: no part of a name, the first token of one, or a later one (BIO).
package struct NameTag: Hashable, Sendable {
  /// 0 outside; 1…6 first tokens, 7…12 later ones, by type.
  package let rawValue: UInt8

  package static let outside = NameTag(rawValue: 0)
  /// How many tags there are.
  package static let count = 1 + 2 * EntityType.allCases.count

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package init(_ type: EntityType, isFirst: Bool) {
    rawValue = UInt8(1 + type.number + (isFirst ? 0 : EntityType.allCases.count))
  }

  package var isLater: Bool { Int(rawValue) > EntityType.allCases.count }

  package var type: EntityType? {
    rawValue == 0 ? nil : EntityType.allCases[(Int(rawValue) - 1) % EntityType.allCases.count]
  }

  /// A later token stands behind another of its name only.
  package func canFollow(_ previous: NameTag?) -> Bool {
    !isLater || previous.map { $0 != .outside && $0.type == type } ?? false
  }
}

extension EntityType {
  /// Its place among all types.
  var number: Int {
    switch self {
    case .person: 0
    case .organisation: 1
    case .place: 2
    case .group: 3
    case .event: 4
    case .product: 5
    }
  }
}
