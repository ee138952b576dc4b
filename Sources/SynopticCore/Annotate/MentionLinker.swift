/// Links the names, role nouns and safe pronouns of one article to entities, by sieves, the most certain first.
///
/// The mentions of an article do not overlap: of "the Ukrainian president" the nationality is a mention of the
/// Ukrainians, "president" one of the holder, with the whole phrase as its description.
struct MentionLinker: Sendable {
  private let lexicon: NameLexicon
  private let names: NameForms
  private let roles: RoleNouns
  private let grammar: Grammar

  init(_ language: Language, lexicon: NameLexicon, names: NameForms) {
    self.lexicon = lexicon
    self.names = names
    roles = RoleNouns(language)
    grammar = language.grammar
  }

  func link(_ found: [EntityTagger.Name], in layer: TokenizedArticle) -> (mentions: [Mention], entities: [LocalEntity])
  {
    let linked = NameLinker(found, in: layer, names: names).linked
    let people = PersonFacts(linked, in: layer, lexicon: lexicon)
    let nominals = NominalLinker(linked, people: people, in: layer, roles: roles, lexicon: lexicon).linked
    let referents = (linked + nominals).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let pronouns = PronounLinker(referents, people: people, in: layer, lexicon: lexicon, grammar: grammar).linked
    let all = (referents + pronouns).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return MentionLinker.result(all, in: layer)
  }

  /// Numbers the entities by their first mention.
  private static func result(_ all: [LinkedName], in layer: TokenizedArticle) -> ([Mention], [LocalEntity]) {
    var numbers: [Int: Int] = [:]
    var members: [[Int]] = []
    for (index, name) in all.enumerated() {
      let number = numbers[name.entity] ?? members.count
      if number == members.count {
        numbers[name.entity] = number
        members.append([])
      }
      members[number].append(index)
    }
    let types = members.map { type(of: $0.map { all[$0] }) }
    let mentions = all.map { name in
      Mention(
        span: layer.span(name.tokens), type: types[numbers[name.entity]!], form: name.form,
        entity: numbers[name.entity]!, description: name.description.map(layer.span), rule: name.rule)
    }
    let entities = members.indices.map { index in
      LocalEntity(name: fullestName(members[index], all, in: layer), type: types[index], mentions: members[index])
    }
    return (mentions, entities)
  }

  /// The type most of its names have, the fuller name's on a tie.
  private static func type(of names: [LinkedName]) -> EntityType {
    let proper = names.filter { $0.form == .name }
    return EntityType.allCases.max { a, b in weight(of: a, in: proper) < weight(of: b, in: proper) }!
  }

  private static func weight(of type: EntityType, in names: [LinkedName]) -> Int {
    names.reduce(0) { $1.type == type ? $0 + 1 + $1.tokens.count : $0 }
  }

  /// The longest of its names that is not written in capitals, the first of equals.
  private static func fullestName(_ members: [Int], _ all: [LinkedName], in layer: TokenizedArticle) -> String {
    let proper = members.filter { all[$0].form == .name }
    let best = proper.max { a, b in
      all[a].tokens.count != all[b].tokens.count ? all[a].tokens.count < all[b].tokens.count : a > b
    }!
    return String(layer.article[layer.span(all[best].tokens)])
  }
}

/// A mention while it is being linked.
struct LinkedName {
  let tokens: Range<Int>
  let type: EntityType
  let form: Mention.Form
  let description: Range<Int>?
  let rule: String
  /// A number that all mentions of one entity share.
  let entity: Int
}
