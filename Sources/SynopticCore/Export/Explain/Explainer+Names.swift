extension Explainer {
  /// A name, role noun or pronoun: how it was found, whom it was taken for, and which names were taken for one.
  func explanation(
    ofMention index: Int, in article: Int, by model: inout NameModelWitness?, _ sources: NameSources
  ) -> Explanation {
    let mention = story.articles[article].mentions[index]
    let entity = story.entities[story.entity(of: index, in: article)]
    // "found by; linked by"
    let rules = mention.rule.split(separator: ";", maxSplits: 1).map { String($0.drop { $0 == " " }) }
    var facts = [
      Explanation.Fact(
        "is", "\(Explainer.excerpt(entity.name[...])), \(Wording.type(entity.type)); \(counts(entity))")
    ]
    if rules.count > 1 { facts.append(.init("linked by", rules[1])) }
    if let description = mention.description { facts.append(.init("around it", words(description, article))) }
    facts += joins(of: entity, sources) + [.init("found by", rules.first ?? "")]
    if mention.form == .name {
      let name = story.articles[article].layer.tokens(of: mention.span)
      facts += weights(of: name, mention, in: article, by: &model) + evidence(of: name, in: article, sources)
    }
    return Explanation(
      subject: .mention, article: article, span: mention.span,
      heading: "\(words(mention.span, article)), \(Wording.form(mention.form)), \(Wording.type(mention.type))",
      facts: facts)
  }

  /// Which names were taken for one, and which entities it has to do with.
  private func joins(of entity: Entity, _ sources: NameSources) -> [Explanation.Fact] {
    let merged = entity.joins.map { join -> Explanation.Fact in
      let places = sources.places(ofBoth: join.left, join.right).map(\.description).joined(separator: "; ")
      let names = "\(Explainer.excerpt(join.left[...])) = \(Explainer.excerpt(join.right[...]))"
      let origin = places.isEmpty || join.left == join.right ? "" : ", in \(places)"
      return .init("merged by", "\(join.rule): \(names)\(origin)")
    }
    return merged
      + entity.related.map {
        .init("related", "\($0.rule): \(Explainer.excerpt(story.entities[$0.entity].name[...]))")
      }
  }

  // MARK: - What the lists and the news say

  /// Lines of lists shown for one word, at most.
  private static let mostPlaces = 4

  /// Which lists hold the name or, where none does, its words; which hold the words beside it; and how news at large
  /// writes it.
  private func evidence(of name: Range<Int>, in article: Int, _ sources: NameSources) -> [Explanation.Fact] {
    let layer = story.articles[article].layer
    var facts = fact("listed", name, layer, sources).map { [$0] } ?? []
    if facts.isEmpty, name.count > 1 { facts = name.compactMap { fact("word", $0..<$0 + 1, layer, sources) } }
    let beside = [("in front", name.lowerBound - 1), ("behind", name.upperBound)]
    facts += beside.filter { layer.tokens.indices.contains($0.1) && layer.tokens[$0.1].kind == .word }
      .compactMap { label, index in fact(label, index..<index + 1, layer, sources) }
    return facts + news(name, layer)
  }

  private func fact(
    _ label: String, _ tokens: Range<Int>, _ layer: TokenizedArticle, _ sources: NameSources
  ) -> Explanation.Fact? {
    let places = sources.places(of: layer.tokens[tokens].map(\.word)).prefix(Explainer.mostPlaces)
    guard !places.isEmpty else { return nil }
    let words = Explainer.excerpt(layer.article[layer.span(tokens)])
    return .init(label, "“\(words)” in \(places.map(\.description).joined(separator: "; "))")
  }

  /// How often news writes the words with a capital.
  private func news(_ name: Range<Int>, _ layer: TokenizedArticle) -> [Explanation.Fact] {
    guard let words = try? NameWords.words(of: layer.language) else { return [] }
    return name.compactMap { index in
      let form = FNV1a(lowerCaseOf: Array(layer.text(index).utf8)[...]).value
      let known = words.facts(form: form, isCapitalised: layer.tokens[index].isCapitalised)
      guard known.frequency > 0 else { return nil }
      return .init("in the news", "“\(layer.text(index))” has a capital in about \(known.capitalShare) % of its places")
    }
  }

  /// `A 3, C 1; 2 of them pronouns`: mentions by source.
  private func counts(_ entity: Entity) -> String {
    var counts: [Int: Int] = [:]
    for reference in entity.mentions { counts[reference.article, default: 0] += 1 }
    let pronouns = entity.mentions.count { story.articles[$0.article].mentions[$0.mention].form == .pronoun }
    return counts.sorted { $0.key < $1.key }.map { "\(Comparison.letter($0.key)) \($0.value)" }.joined(separator: ", ")
      + (pronouns == 0 ? "" : "; \(pronouns) of them \(pronouns == 1 ? "a pronoun" : "pronouns")")
  }
}
