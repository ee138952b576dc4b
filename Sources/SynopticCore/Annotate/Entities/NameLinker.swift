/// Links the names of one article: which of them name the same.
struct NameLinker {
  private(set) var linked: [LinkedName] = []
  private let layer: TokenizedArticle
  private let names: NameForms

  /// The names of one form and kind.
  private struct Same: Hashable {
    let words: [WordID]
    let isPerson: Bool
    let isGroup: Bool
    /// Of a lone surname: under another title it may be somebody else.
    let titles: PersonTitles
  }

  /// What is known of the names of one form.
  struct Form {
    let form: NameForm
    let type: EntityType
    var count: Int
    var titles: PersonTitles
  }

  init(_ found: [EntityTagger.Name], in layer: TokenizedArticle, names: NameForms) {
    self.layer = layer
    self.names = names
    var numbers: [Same: Int] = [:]
    var groups: [Form] = []
    var groupOf: [Int] = []
    for name in found {
      let titles = name.type == .person ? name.description.map { names.titles(in: $0, of: layer) } ?? .none : .none
      let same = Same(
        words: name.tokens.map { layer.tokens[$0].word }, isPerson: name.type == .person, isGroup: name.type == .group,
        titles: name.tokens.count == 1 ? titles : .none)
      if let number = numbers[same] {
        groups[number].count += 1
        groups[number].titles.formUnion(titles)
        groupOf.append(number)
      } else if let form = names.form(of: name.tokens, in: layer) {
        numbers[same] = groups.count
        groupOf.append(groups.count)
        groups.append(Form(form: form, type: name.type, count: 1, titles: titles))
      } else {
        groupOf.append(-1)
      }
    }
    let neighbours = neighbours(found).map { (groupOf[$0], groupOf[$1]) }.filter { $0 >= 0 && $1 >= 0 && $0 != $1 }
    var matcher = NameMatcher(
      groups.map { NameGroup(forms: [$0.form], type: $0.type, count: $0.count, titles: $0.titles, names: names) },
      introduced: abbreviations(found, groups, groupOf), vetoes: neighbours + NameLinker.introductions(groups))
    let clusters = matcher.clusters()
    let rules = NameLinker.rules(matcher.joins, count: groups.count)
    let owners = SurnameOwners(found, groups: groups, groupOf: groupOf)
    for (index, name) in found.enumerated() where groupOf[index] >= 0 {
      let owner = owners.owner(of: index)
      let sieve = owner == nil ? rules[groupOf[index]] : "surname of the person named last"
      linked.append(
        LinkedName(
          tokens: name.tokens, type: name.type, form: .name, description: name.description,
          rule: sieve.map { name.rule + "; " + $0 } ?? name.rule, entity: clusters[owner ?? groupOf[index]]))
    }
  }

  /// A rank and a surname, and behind them a full name without that rank: whoever was introduced by rank is another.
  ///
  /// Groups are in the order of their first mention.
  private static func introductions(_ groups: [Form]) -> [(Int, Int)] {
    var ranked: [String: [Int]] = [:]
    var vetoes: [(Int, Int)] = []
    for (number, group) in groups.enumerated() where group.type == .person {
      if !group.form.isLone {
        vetoes += (ranked[group.form.surname] ?? []).filter { !groups[$0].titles.agree(with: group.titles) }
          .map { ($0, number) }
      } else if group.titles.hasRank {
        ranked[group.form.surname, default: []].append(number)
      }
    }
    return vetoes
  }

  /// "National Rally (RN)", "the institute (Phivolcs)": an organisation and one word in brackets behind it, which is
  /// written in capitals or has nothing but letters of the name, in their order. What stands behind several is none's.
  private func abbreviations(
    _ found: [EntityTagger.Name], _ groups: [Form], _ groupOf: [Int]
  ) -> [(Int, Int)] {
    var names: [Int: Set<Int>] = [:]
    for index in found.indices.dropLast() {
      let (name, short) = (found[index], found[index + 1])
      guard groupOf[index] >= 0, groupOf[index + 1] >= 0, isInBrackets(short.tokens, behind: name.tokens),
        name.type == .organisation, short.type == .organisation || short.type == .person,
        groups[groupOf[index + 1]].form.isShort(for: groups[groupOf[index]].form)
      else { continue }
      names[groupOf[index + 1], default: []].insert(groupOf[index])
    }
    return names.filter { $0.value.count == 1 }.map { ($0.value.first!, $0.key) }.sorted { $0 < $1 }
  }

  private func isInBrackets(_ short: Range<Int>, behind name: Range<Int>) -> Bool {
    let end = short.upperBound
    return short.count == 1 && short.lowerBound == name.upperBound + 1 && end < layer.tokens.count
      && layer.tokens[name.upperBound].kind == .open && layer.tokens[end].kind == .close
  }

  /// For each group the rule by which it was joined to another, if any.
  private static func rules(_ joins: [NameJoin], count: Int) -> [String?] {
    var rules = [String?](repeating: nil, count: count)
    for join in joins { rules[join.right] = rules[join.right] ?? join.rule }
    return rules
  }

  /// Names side by side in a list or joined by "and": they differ.
  private func neighbours(_ found: [EntityTagger.Name]) -> [(Int, Int)] {
    found.indices.dropLast().compactMap { index in
      let between =
        found[index].tokens.upperBound..<max(found[index].tokens.upperBound, found[index + 1].tokens.lowerBound)
      return names.isCoordination(between, in: layer) ? (index, index + 1) : nil
    }
  }
}
