extension Explainer {
  /// A name, role noun or pronoun: how it was found, whom it was taken for, and which names were taken for one.
  func explanation(ofMention index: Int, in article: Int) -> Explanation {
    let mention = story.articles[article].mentions[index]
    let entity = story.entities[story.entity(of: index, in: article)]
    // "found by; linked by"
    let rules = mention.rule.split(separator: ";", maxSplits: 1).map { $0.drop { $0 == " " } }
    var facts = [Explanation.Fact("found by", String(rules.first ?? ""))]
    if rules.count > 1 { facts.append(.init("linked by", String(rules[1]))) }
    if let description = mention.description {
      facts.append(.init("around it", words(description, article)))
    }
    facts.append(.init("is", "\(Explainer.excerpt(entity.name[...])), \(Wording.type(entity.type)); \(counts(entity))"))
    facts += entity.joins.map {
      .init("merged by", "\($0.rule): \(Explainer.excerpt($0.left[...])) = \(Explainer.excerpt($0.right[...]))")
    }
    facts += entity.related.map {
      .init("related", "\($0.rule): \(Explainer.excerpt(story.entities[$0.entity].name[...]))")
    }
    return Explanation(
      subject: .mention, article: article, span: mention.span,
      heading: "\(words(mention.span, article)), \(Wording.form(mention.form)), \(Wording.type(mention.type))",
      facts: facts)
  }

  /// `A 3, C 1`: mentions by source.
  private func counts(_ entity: Entity) -> String {
    var counts: [Int: Int] = [:]
    for reference in entity.mentions { counts[reference.article, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { "\(Comparison.letter($0.key)) \($0.value)" }.joined(separator: ", ")
  }
}

extension Wording {
  public static func form(_ form: Mention.Form) -> String {
    switch form {
    case .name: "name"
    case .nominal: "role noun"
    case .pronoun: "pronoun"
    }
  }
}
