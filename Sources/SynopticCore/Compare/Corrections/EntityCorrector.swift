/// Applies what the reader said about who is who.
struct EntityCorrector {
  private(set) var entities: [Entity]
  private let articles: [AnnotatedArticle]

  /// The rule of joins the reader made.
  private static let rule = "joined by the reader"

  init(_ entities: [Entity], in articles: [AnnotatedArticle], _ corrections: StoryCorrections) {
    self.entities = entities
    self.articles = articles
    for reference in corrections.splits { split(reference) }
    for (left, right) in corrections.joins { join(left, right) }
  }

  private func index(of reference: Entity.Reference) -> Int? {
    entities.firstIndex { $0.mentions.contains(reference) }
  }

  private func words(of reference: Entity.Reference) -> String {
    let annotated = articles[reference.article]
    return String(annotated.article[annotated.mentions[reference.mention].span])
  }

  /// Every mention in these words leaves for an entity of its own, unless nothing would be left.
  private mutating func split(_ reference: Entity.Reference) {
    guard let index = index(of: reference) else { return }
    let (entity, form) = (entities[index], words(of: reference))
    let leaving = entity.mentions.filter { words(of: $0) == form }
    let staying = entity.mentions.filter { words(of: $0) != form }
    guard !staying.isEmpty else { return }
    let name = entity.name == form ? words(of: staying[0]) : entity.name
    entities[index] = Entity(
      name: name, type: entity.type, mentions: staying, forms: entity.forms.map { $0.filter { $0.form != form } },
      joins: entity.joins.filter { $0.left != form && $0.right != form }, related: entity.related)
    entities.append(
      Entity(
        name: form, type: articles[reference.article].mentions[reference.mention].type, mentions: leaving,
        forms: entity.forms.map { $0.filter { $0.form == form } }))
  }

  /// The entity that stands first takes the other one in.
  private mutating func join(_ left: Entity.Reference, _ right: Entity.Reference) {
    guard let one = index(of: left), let two = index(of: right), one != two else { return }
    let (first, last) = (min(one, two), max(one, two))
    let (entity, other) = (entities[first], entities[last])
    let join = Entity.Join(rule: EntityCorrector.rule, left: words(of: left), right: words(of: right))
    entities[first] = Entity(
      name: entity.name, type: entity.type, mentions: (entity.mentions + other.mentions).sorted(),
      forms: zip(entity.forms, other.forms).map(EntityCorrector.merged), joins: entity.joins + other.joins + [join],
      related: entity.related + other.related)
    entities.remove(at: last)
    relate(removed: last, by: first)
  }

  /// Relations go on leading to the entity they led to.
  private mutating func relate(removed: Int, by other: Int) {
    entities = entities.enumerated().map { index, entity in
      let related = entity.related.map { relation in
        let target = relation.entity == removed ? other : relation.entity - (relation.entity > removed ? 1 : 0)
        return Entity.Relation(entity: target, rule: relation.rule)
      }
      return Entity(
        name: entity.name, type: entity.type, mentions: entity.mentions, forms: entity.forms, joins: entity.joins,
        related: related.filter { $0.entity != index })
    }
  }

  private static func merged(_ left: [Entity.FormCount], _ right: [Entity.FormCount]) -> [Entity.FormCount] {
    var counts: [String: Int] = [:]
    for form in left + right { counts[form.form, default: 0] += form.count }
    return [Entity.FormCount](counts)
  }
}
