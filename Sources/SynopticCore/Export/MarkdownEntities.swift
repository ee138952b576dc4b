extension MarkdownDocument {
  /// A row per entity, a column per source with the forms it uses, and why they were taken for one.
  mutating func addEntities() {
    addHeading(2, "Entities")
    let chosen = story.entities.enumerated().filter { index, entity in
      request.includes(item: index, restingOn: statements(of: entity))
    }.map(\.element)
    guard !chosen.isEmpty else { return add("No entity was found.") }
    var table = MarkdownTable(["Entity", "Type"] + story.articles.indices.map(label) + ["Joined and related"])
    for entity in chosen { table.add(row(entity)) }
    add(table)
  }

  private func statements(of entity: Entity) -> [Statement] {
    entity.mentions.compactMap {
      story.statement(of: $0.article, at: story.articles[$0.article].mentions[$0.mention].span)
    }
  }

  private mutating func row(_ entity: Entity) -> [String] {
    [MarkdownText.escape(entity.name), Wording.type(entity.type)]
      + story.articles.indices.map { forms(of: entity, in: $0) }
      + [reasons(of: entity)]
  }

  /// `Zelensky 6 · Zelenskyy 1[^a3]`, the footnote being the first mention.
  private mutating func forms(of entity: Entity, in article: Int) -> String {
    guard let first = entity.mentions.first(where: { $0.article == article }), !entity.forms[article].isEmpty else {
      return "·"
    }
    let forms = entity.forms[article].map { "\(MarkdownText.escape($0.form)) \($0.count)" }
    let span = story.articles[article].mentions[first.mention].span
    return forms.joined(separator: " · ") + footnotes.reference(article, at: span.lower)
  }

  private func reasons(of entity: Entity) -> String {
    let joins = entity.joins.map { join in
      "\(MarkdownText.escape(join.left)) = \(MarkdownText.escape(join.right)) (\(MarkdownText.escape(join.rule)))"
    }
    let related = entity.related.map { relation in
      MarkdownText.escape("\(relation.rule): \(story.entities[relation.entity].name)")
    }
    return (joins + related).joined(separator: "; ")
  }
}
