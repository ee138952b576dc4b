/// Entities that belong together without being the same: a country, its capital, its people, its seat of power.
struct EntityRelations {
  private var table: [[Entity.Relation]]

  /// - Parameter entities: the names of the story's entities, with what the lists of their language say of names.
  init(_ entities: [(name: String, names: NameForms)]) {
    table = [[Entity.Relation]](repeating: [], count: entities.count)
    var byKey: [String: [(entity: Int, kind: Listing.Kind)]] = [:]
    for (entity, (name, names)) in entities.enumerated() {
      guard let listing = names.form(of: name).flatMap(names.listing), let key = names.key(of: listing) else {
        continue
      }
      guard [.country, .capital, .people, .seat].contains(listing.kind) else { continue }
      byKey[key, default: []].append((entity, listing.kind))
    }
    for (_, members) in byKey.sorted(by: { $0.key < $1.key }) {
      for a in members {
        for b in members where a.kind != b.kind {
          table[a.entity].append(Entity.Relation(entity: b.entity, rule: b.kind.rawValue))
        }
      }
    }
  }

  func relations(of entity: Int) -> [Entity.Relation] { table[entity] }
}
