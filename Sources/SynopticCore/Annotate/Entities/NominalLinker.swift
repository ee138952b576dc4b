/// Nouns for the holder of an office, with the titles that can be meant: "leader" for a president or a chancellor.
struct RoleNouns: Sendable {
  private var table = PhraseTable<[[WordID]]>()

  init(_ language: Language) {
    let comma = language.word(",")
    for entry in language.list("names/nominals").entries {
      let titles = (entry.fields.first ?? "").split(separator: ",").map { title in
        title.split(separator: " ").compactMap { language.word(String($0)) }
      }
      for phrase in entry.words.split(where: { $0 == comma }) { table.insert(Array(phrase), titles) }
    }
  }

  /// The role noun that starts at a token and the titles it can stand for.
  func match(_ tokens: [Token], at start: Int, before end: Int) -> (length: Int, payload: [[WordID]])? {
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

/// Links "the Ukrainian president", "the Kremlin leader" to the one person whom the article gives that office.
struct NominalLinker {
  private(set) var linked: [LinkedName] = []

  init(
    _ names: [LinkedName], people: PersonFacts, in layer: TokenizedArticle, roles: RoleNouns, lexicon: NameLexicon
  ) {
    for (index, name) in names.enumerated() {
      let start = name.tokens.upperBound
      let end = index + 1 < names.count ? names[index + 1].tokens.lowerBound : layer.tokens.count
      guard let country = NominalLinker.country(of: name, in: layer, lexicon: lexicon), start < end,
        layer.tokens[start].spaced, !layer.tokens[start].startsLine, layer.tokens[start].shape == .lower,
        let role = roles.match(layer.tokens, at: start, before: end)
      else { continue }
      // The name of the holder follows: then the noun is a title, not a mention of its own.
      if start + role.length == end, end < layer.tokens.count, !layer.tokens[end].startsLine { continue }
      guard let holder = NominalLinker.holder(role.payload, country: country, people) else { continue }
      linked.append(
        LinkedName(
          tokens: start..<start + role.length, type: .person, form: .nominal,
          description: name.tokens.lowerBound..<start + role.length, rule: "role noun; office and country",
          entity: holder))
    }
  }

  /// The key of the country a nationality, country or seat of power in front of a role noun stands for.
  private static func country(of name: LinkedName, in layer: TokenizedArticle, lexicon: NameLexicon) -> String? {
    guard let match = lexicon.listing(layer.tokens, at: name.tokens.lowerBound, before: name.tokens.upperBound),
      match.length == name.tokens.count
    else { return nil }
    return lexicon.key(of: match.payload)
  }

  /// The only person with one of the offices for the country.
  private static func holder(_ titles: [[WordID]], country: String, _ people: PersonFacts) -> Int? {
    var found: Set<Int> = []
    for title in titles { found.formUnion(people.holders[PersonFacts.Office(title: title, country: country)] ?? []) }
    return found.count == 1 ? found.first : nil
  }
}
