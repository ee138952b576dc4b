import SynopticCore

/// How the sources word the claims that name an entity, where they do it differently.
struct EntityFraming {
  private(set) var rows: [EntityCard.Row] = []
  private let story: Story
  private let comparison: Comparison

  init(_ entity: Entity, _ story: Story, _ comparison: Comparison) {
    self.story = story
    self.comparison = comparison
    guard let claims = story.statements?.claims, claims.count == story.contrasts.framings.count else { return }
    let named = EntityFraming.statements(naming: entity, in: comparison)
    let told = claims.indices.filter { claims[$0].statements.contains(where: named.contains) }
    let contrasts = told.filter { story.contrasts.framings[$0].isContrast }
    guard !contrasts.isEmpty else { return }
    let all = Wording.count(told.count, "claim that names", "claims that name")
    add(.heading("Worded differently: \(contrasts.count) of \(all) it"))
    addCounts(told.map { story.contrasts.framings[$0] })
    for claim in contrasts { add(claims[claim], story.contrasts.framings[claim]) }
  }

  private static func statements(naming entity: Entity, in comparison: Comparison) -> Set<Statement> {
    Set(
      entity.mentions.compactMap { reference in
        let annotated = comparison.articles[reference.article]
        return annotated.sentence(at: annotated.mentions[reference.mention].span.lower).map {
          Statement(article: reference.article, sentence: $0)
        }
      })
  }

  private mutating func add(_ row: TextRow, _ target: EntityCard.Target = .nowhere) {
    rows.append(EntityCard.Row(text: row, target: target))
  }

  /// `A  4 claims: neutral 4 · hedge 2`: over all claims that name it.
  private mutating func addCounts(_ framings: [[Framing]]) {
    for source in comparison.articles.indices {
      let own = framings.joined().filter { $0.article == source }
      guard !own.isEmpty else { continue }
      let marks = own.flatMap(\.marks)
      let counts = Framing.Feature.allCases.compactMap { feature -> String? in
        let count = marks.count { $0.feature == feature }
        return count == 0 ? nil : "\(feature.rawValue) \(count)"
      }
      let claims = Wording.count(own.count, "claim", "claims")
      add(
        TextRow(
          label: Comparison.letter(source),
          text: "\(claims): \(counts.isEmpty ? "none of these" : counts.joined(separator: " · "))", maximumLines: 2))
    }
  }

  /// Where the claim is told, then for each source the sentences with what frames them.
  private mutating func add(_ claim: Claim, _ framings: [Framing]) {
    let places = claim.statements.compactMap { story.place(of: $0) }.map { story.label(of: $0) }
    let different = places.indices.filter { !places[..<$0].contains(places[$0]) }.map { places[$0] }
    var heading = TextRow.heading(different.joined(separator: " · "))
    (heading.role, heading.maximumLines) = (.secondary, 1)
    add(heading)
    for framing in framings {
      let marked = claim.statements.filter { $0.article == framing.article }
        .map { statement in (statement, framing.marks.filter { $0.statement == statement }) }
      let shown = marked.filter { !$0.1.isEmpty }
      for (statement, marks) in shown.isEmpty ? Array(marked.prefix(1)) : shown { add(statement, marks) }
    }
  }

  private mutating func add(_ statement: Statement, _ marks: [Framing.Mark]) {
    guard let excerpt = story.excerpt(of: statement), let place = story.place(of: statement) else { return }
    let article = comparison.articles[statement.article].article
    let head = marks.isEmpty ? "none of these" : FramingWording.text(of: marks, in: article)
    let shift = head.utf8.count + 2
    let parts = marks.compactMap { excerpt.place(of: $0.span) }.map {
      TextRow.Part(span: Span($0.lower.index + shift, $0.upper.index + shift), role: .match)
    }
    add(
      TextRow(
        label: story.label(of: place), text: "\(head)  \(excerpt.text)",
        parts: [TextRow.Part(span: Span(0, head.utf8.count), role: .heading)] + parts, maximumLines: 4), .place(place))
  }
}

/// What frames a statement, in words.
enum FramingWording {
  /// `assertive “claimed” · hedge “reportedly”, “appear to”`
  static func text(of marks: [Framing.Mark], in article: Article) -> String {
    Framing.Feature.allCases.compactMap { feature -> String? in
      let found = marks.filter { $0.feature == feature }.map { "“\(oneLine(article[$0.span]))”" }
      return found.isEmpty ? nil : "\(feature.rawValue) \(found.joined(separator: ", "))"
    }.joined(separator: " · ")
  }
}
