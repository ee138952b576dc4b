import SynopticCore

/// About one entity: what each source calls it, why its names were joined, what is related; the whole card has how the
/// claims that name it are worded and every mention too. Made when it is opened and when more is known.
struct EntityCard: Sendable {
  struct Row: Sendable {
    let text: TextRow
    let target: Target
  }
  /// Where Enter leads.
  enum Target: Hashable, Sendable {
    case nowhere
    case place(Place)
    case mention(Entity.Reference)
    case entity(Int)
  }

  private(set) var rows: [Row] = []
  private let story: Story
  private let comparison: Comparison
  private let entity: Entity
  private let naming: NamingContrast?

  /// Nil while it is not known what a reference leads to.
  init?(of reference: Entity.Reference?, in story: Story) {
    guard let comparison = story.comparison, let index = story.entity(of: reference) else { return nil }
    self.story = story
    self.comparison = comparison
    entity = comparison.entities[index]
    naming = comparison.naming(of: index)
    addName()
    if let naming { addForms(naming) }
    addReasons()
  }

  /// With wordings and mentions.
  var whole: EntityCard {
    var card = self
    card.rows += EntityFraming(entity, story, comparison).rows
    card.addMentions()
    return card
  }

  private mutating func add(_ row: TextRow, _ target: Target = .nowhere) { rows.append(Row(text: row, target: target)) }

  private mutating func addName() {
    let name = oneLine(entity.name)
    var row = TextRow.heading("\(name), \(Wording.type(entity.type))")
    row.parts = [TextRow.Part(span: Span(0, name.utf8.count), role: Role(entity.type))]
    add(row)
  }

  // MARK: - Names

  /// A row a source that names it, and one for those that do not.
  private mutating func addForms(_ naming: NamingContrast) {
    for (source, forms) in naming.forms.enumerated() {
      guard let first = entity.mentions.first(where: { $0.article == source }) else { continue }
      let own = forms.filter { form in !naming.isUsed(form.words, outside: source) }
      let shared = forms.filter { form in naming.isUsed(form.words, outside: source) }
      let pronouns = pronouns(in: source).count
      let parts = [
        EntityCard.list(shared),
        own.isEmpty || shared.isEmpty ? EntityCard.list(own) : "only here: \(EntityCard.list(own))",
        pronouns == 0 ? "" : Wording.count(pronouns, "pronoun", "pronouns"),
      ]
      let text = TextRow(
        label: Comparison.letter(source), text: parts.filter { !$0.isEmpty }.joined(separator: " · "), maximumLines: 4)
      add(text, story.place(of: first).map { .place($0) } ?? .nowhere)
    }
    let silent = naming.forms.indices.filter { source in !entity.mentions.contains { $0.article == source } }
    if !silent.isEmpty {
      add(TextRow(label: "", text: "not named in \(story.letters(silent))", role: .secondary))
    }
  }

  /// `Zelensky 6 · President Zelensky 2`
  private static func list(_ forms: [NamingContrast.Form]) -> String {
    forms.map { "\(oneLine($0.words)) \($0.mentions.count)" }.joined(separator: " · ")
  }

  private func pronouns(in source: Int) -> [Entity.Reference] {
    entity.mentions.filter {
      $0.article == source && comparison.articles[source].mentions[$0.mention].form == .pronoun
    }
  }

  private mutating func addReasons() {
    for join in entity.joins {
      add(TextRow(label: "joined", text: "\(oneLine(join.left)) = \(oneLine(join.right)): \(join.rule)"))
    }
    for relation in entity.related {
      let other = comparison.entities[relation.entity].name
      add(TextRow(label: "see", text: "\(oneLine(other)): \(relation.rule)"), .entity(relation.entity))
    }
  }

  // MARK: - Mentions

  /// Source by source, wording by wording, the most frequent first.
  private mutating func addMentions() {
    add(.heading(Wording.count(entity.mentions.count, "mention", "mentions")))
    for source in comparison.articles.indices {
      for form in naming?.forms[source] ?? [] { addMentions(form.mentions, as: "“\(oneLine(form.words))”", source) }
      addMentions(pronouns(in: source), as: "by pronoun", source)
    }
  }

  private mutating func addMentions(_ mentions: [Entity.Reference], as wording: String, _ source: Int) {
    guard !mentions.isEmpty else { return }
    var heading = TextRow.heading("\(Comparison.letter(source)) \(wording)  \(mentions.count)")
    heading.role = .secondary
    add(heading)
    for mention in mentions { add(row(of: mention), .mention(mention)) }
  }

  private func row(of reference: Entity.Reference) -> TextRow {
    let annotated = comparison.articles[reference.article]
    let mention = annotated.mentions[reference.mention]
    let excerpt = Excerpt(mention.span, in: annotated)
    return TextRow(
      label: story.place(of: reference).map { story.label(of: $0) } ?? "", text: excerpt.text,
      parts: [TextRow.Part(span: excerpt.focus, role: Role(mention.type))], maximumLines: 2)
  }
}

extension NamingContrast {
  /// Whether another source uses the words too.
  fileprivate func isUsed(_ words: String, outside source: Int) -> Bool {
    forms.enumerated().contains { other, forms in
      other != source && forms.contains { $0.words.lowercased() == words.lowercased() }
    }
  }
}
