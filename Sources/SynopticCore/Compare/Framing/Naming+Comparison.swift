extension Comparison {
  /// Entities that several articles name, and not all in the same words; the most mentioned first.
  public func namingContrasts() -> [NamingContrast] {
    entities.indices.compactMap { naming(of: $0) }
      .filter { contrast in
        let used = contrast.forms.filter { !$0.isEmpty }.map { Set($0.map { $0.words.lowercased() }) }
        return used.count > 1 && Set(used).count > 1
      }
      .sorted { (entities[$1.entity].mentions.count, $0.entity) < (entities[$0.entity].mentions.count, $1.entity) }
  }

  /// What each article calls one entity, with titles and nouns; pronouns say nothing.
  public func naming(of entity: Int) -> NamingContrast? {
    var forms = [[String: [Entity.Reference]]](repeating: [:], count: articles.count)
    for reference in entities[entity].mentions {
      let annotated = articles[reference.article]
      let mention = annotated.mentions[reference.mention]
      guard mention.form != .pronoun else { continue }
      let words = String(annotated.article[mention.wording])
      forms[reference.article][words, default: []].append(reference)
    }
    guard forms.contains(where: { !$0.isEmpty }) else { return nil }
    return NamingContrast(
      entity: entity,
      forms: forms.map { counted in
        counted.map { NamingContrast.Form(words: $0.key, mentions: $0.value) }
          .sorted { ($1.mentions.count, $0.words) < ($0.mentions.count, $1.words) }
      })
  }
}

extension Mention {
  /// The name with the title or noun in front of it: "Foreign Minister Sergei Lavrov".
  fileprivate var wording: Span {
    guard let description, description.lower <= span.lower, description.upper <= span.upper else { return span }
    return Span(min(description.lower, span.lower), span.upper)
  }
}
