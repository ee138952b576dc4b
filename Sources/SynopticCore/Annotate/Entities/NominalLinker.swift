/// Nouns for the holder of an office, with the titles that can be meant: "leader" for a president or a chancellor.
struct RoleNouns: Sendable {
  struct Role: Hashable, Sendable {
    let titles: [[WordID]]
    /// Said of the holders of too many offices to tell whom without more: "leader".
    let isVague: Bool
  }
  private var table = PhraseTable<Role>()

  init(_ language: Language) {
    let comma = language.word(",")
    for entry in language.list("names/nominals").entries {
      let titles = (entry.fields.first ?? "").split(separator: ",").map { title in
        title.split(separator: " ").compactMap { language.word(String($0)) }
      }
      let role = Role(titles: titles, isVague: entry.fields.last == "vague")
      for phrase in entry.words.split(where: { $0 == comma }) { table.insert(Array(phrase), role) }
    }
  }

  /// The role noun that starts at a token.
  func match(_ tokens: [Token], at start: Int, before end: Int) -> (length: Int, payload: Role)? {
    table.match(tokens, at: start, before: end)
  }
}

extension Sequence where Element == WordID {
  fileprivate func split(where isSeparator: (WordID) -> Bool) -> [[WordID]] {
    var parts: [[WordID]] = [[]]
    for word in self {
      if isSeparator(word) { parts.append([]) } else { parts[parts.count - 1].append(word) }
    }
    return parts.filter { !$0.isEmpty }
  }
}

/// Links "the Ukrainian president", "the Kremlin leader" to the one person whom the article gives that office, and "the
/// governor" to the one person named before whom it gives that title, for whatever country.
struct NominalLinker {
  private(set) var linked: [LinkedName] = []
  private let people: PersonFacts
  private let layer: TokenizedArticle
  private let roles: RoleNouns
  private let lexicon: NameLexicon

  /// - Parameter names: in text order.
  init(
    _ names: [LinkedName], people: PersonFacts, in layer: TokenizedArticle, roles: RoleNouns, lexicon: NameLexicon
  ) {
    self.people = people
    self.layer = layer
    self.roles = roles
    self.lexicon = lexicon
    guard names.contains(where: { $0.type == .person }) else { return }
    var isNamed: Set<Int> = []
    var start = 0
    for index in 0...names.count {
      let end = index < names.count ? names[index].tokens.lowerBound : layer.tokens.count
      if index > 0 { link(behind: names[index - 1], before: end) }
      link(from: start, before: end, isNamed)
      guard index < names.count else { break }
      start = names[index].tokens.upperBound
      if names[index].type == .person { isNamed.insert(names[index].entity) }
    }
    linked.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// A role noun right behind a nationality, a country or a seat of power.
  private mutating func link(behind name: LinkedName, before end: Int) {
    let start = name.tokens.upperBound
    guard let country = country(of: name), start < end, layer.tokens[start].spaced,
      let role = role(at: start, before: end), let holder = holder(role.payload.titles, country: country)
    else { return }
    add(
      start..<start + role.length, described: name.tokens.lowerBound, "role noun; office and country", holder)
  }

  /// Role nouns behind nothing but "the", between two names.
  private mutating func link(from start: Int, before end: Int, _ isNamed: Set<Int>) {
    for index in start..<max(start, end - 1) where traits(index).contains(.definite) {
      guard let role = role(at: index + 1, before: end), !isQualified(index + 1 + role.length),
        !role.payload.isVague, let holder = holder(role.payload.titles), isNamed.contains(holder)
      else { continue }
      add(index + 1..<index + 1 + role.length, described: index, "role noun; the only one with that title", holder)
    }
  }

  private mutating func add(_ tokens: Range<Int>, described start: Int, _ rule: String, _ holder: Int) {
    linked.append(
      LinkedName(
        tokens: tokens, type: .person, form: .nominal, description: start..<tokens.upperBound, rule: rule,
        entity: holder))
  }

  private func traits(_ index: Int) -> WordTraits { lexicon.traits(of: layer.tokens[index].word) }

  /// A role noun in small letters. Where the name of the holder follows, it is a title and no mention of its own.
  private func role(at start: Int, before end: Int) -> (length: Int, payload: RoleNouns.Role)? {
    guard start < end, !layer.tokens[start].startsLine, layer.tokens[start].shape == .lower,
      let role = roles.match(layer.tokens, at: start, before: end)
    else { return nil }
    let isTitle = start + role.length == end && end < layer.tokens.count && !layer.tokens[end].startsLine
    return isTitle ? nil : role
  }

  /// "The governor of Texas", "the president's office", "the mayor, a lawyer": what is said of the role tells who it is.
  private func isQualified(_ index: Int) -> Bool {
    guard index < layer.tokens.count, !layer.tokens[index].startsLine else { return false }
    let token = layer.tokens[index]
    return traits(index).contains(.of) || token.kind == .dash && !token.spaced || token.kind == .comma
  }

  /// The key of the country a nationality, country or seat of power in front of a role noun stands for.
  private func country(of name: LinkedName) -> String? {
    guard let match = lexicon.listing(layer.tokens, at: name.tokens.lowerBound, before: name.tokens.upperBound),
      match.length == name.tokens.count
    else { return nil }
    return lexicon.key(of: match.payload)
  }

  /// The only person with one of the offices for the country.
  private func holder(_ titles: [[WordID]], country: String) -> Int? {
    var found: Set<Int> = []
    for title in titles { found.formUnion(people.holders[PersonFacts.Office(title: title, country: country)] ?? []) }
    return found.count == 1 ? found.first : nil
  }

  /// The only person with one of the titles.
  private func holder(_ titles: [[WordID]]) -> Int? {
    let found = Set(titles.flatMap { people.holdersOfTitle[$0] ?? [] })
    return found.count == 1 ? found.first : nil
  }
}
