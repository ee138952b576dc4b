/// A name as listed.
struct Listing: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case country, capital, people, seat
    case state, abbreviation, region, city, water, mountain, island
    case organisation, company, office, agency, outlet, team
    case weapon, vehicle, ship, spacecraft, service, car, brand, law, work
    case event, religion, party
  }
  let kind: Kind
  /// Index of the key it shares with related names, −1 without one.
  let key: Int16
  /// A name only when written in capitals ("WHO").
  let onlyUpper: Bool
  /// A name in lower case too ("kyiv").
  let alsoLower: Bool
  /// An ordinary word as well ("Patriot"): the sentence must confirm it.
  let isWeak: Bool

  var type: EntityType {
    switch kind {
    case .country, .capital, .state, .abbreviation, .region, .city, .water, .mountain, .island: .place
    case .seat, .organisation, .company, .office, .agency, .outlet, .team: .organisation
    case .people, .religion, .party: .group
    case .weapon, .vehicle, .ship, .spacecraft, .service, .car, .brand, .law, .work: .product
    case .event: .event
    }
  }
}
