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
  }

  init(_ found: [EntityTagger.Name], in layer: TokenizedArticle, names: NameForms) {
    self.layer = layer
    self.names = names
    var numbers: [Same: Int] = [:]
    var groups: [(form: NameForm, type: EntityType, count: Int)] = []
    var groupOf: [Int] = []
    for name in found {
      let same = Same(
        words: name.tokens.map { layer.tokens[$0].word }, isPerson: name.type == .person, isGroup: name.type == .group)
      if let number = numbers[same] {
        groups[number].count += 1
        groupOf.append(number)
      } else if let form = names.form(of: name.tokens, in: layer) {
        numbers[same] = groups.count
        groupOf.append(groups.count)
        groups.append((form, name.type, 1))
      } else {
        groupOf.append(-1)
      }
    }
    var matcher = NameMatcher(
      groups.map { NameGroup(forms: [$0.form], type: $0.type, count: $0.count) }, names: names,
      vetoes: neighbours(found).map { (groupOf[$0], groupOf[$1]) }.filter { $0 >= 0 && $1 >= 0 && $0 != $1 })
    let clusters = matcher.clusters()
    let rules = NameLinker.rules(matcher.joins, count: groups.count)
    let owners = SurnameOwners(found, groups: groups.map(\.form), groupOf: groupOf)
    for (index, name) in found.enumerated() where groupOf[index] >= 0 {
      let owner = owners.owner(of: index)
      let sieve = owner == nil ? rules[groupOf[index]] : "surname of the person named last"
      linked.append(
        LinkedName(
          tokens: name.tokens, type: name.type, form: .name, description: name.description,
          rule: sieve.map { name.rule + "; " + $0 } ?? name.rule, entity: clusters[owner ?? groupOf[index]]))
    }
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

/// A lone surname that several persons of the article share belongs to the one named last before it.
struct SurnameOwners {
  private var owners: [Int: Int] = [:]

  init(_ found: [EntityTagger.Name], groups: [NameForm], groupOf: [Int]) {
    var full: [String: Set<Int>] = [:]
    for (index, name) in found.enumerated() where groupOf[index] >= 0 && name.type == .person {
      let form = groups[groupOf[index]]
      if form.words.count > 1 { full[form.surname, default: []].insert(groupOf[index]) }
    }
    var last: [String: Int] = [:]
    for (index, name) in found.enumerated() where groupOf[index] >= 0 && name.type == .person {
      let form = groups[groupOf[index]]
      if form.words.count > 1 {
        last[form.surname] = groupOf[index]
      } else if full[form.surname]?.count ?? 0 > 1, let owner = last[form.surname] {
        owners[index] = owner
      }
    }
  }

  /// The group of the full name that a lone surname belongs to, where several could.
  func owner(of name: Int) -> Int? { owners[name] }
}
