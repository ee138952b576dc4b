/// Takes groups of names for one where a rule says so: sieves, the most certain first.
///
/// Each sieve looks groups up by a key, so that the time is close to linear in their number. The result does not
/// depend on the order of the groups: they are sorted first, and a sieve that finds several answers joins none.
///
/// The order of the sieves follows H. Lee et al., "Deterministic Coreference Resolution Based on Entity-Centric,
/// Precision-Ranked Rules", Computational Linguistics 39(4), 2013.
struct NameMatcher {
  private let groups: [NameGroup]
  private let order: [Int]
  private var sets: DisjointSets
  private(set) var joins: [NameJoin] = []

  /// Full names with one surname compared with each other, at most.
  private static let largestBucket = 48
  /// Words of a name that can be cut short.
  private static let longestName = 12

  /// - Parameters:
  ///   - introduced: pairs of which the text says that the second is short for the first.
  ///   - vetoes: pairs of groups that are known to differ.
  init(_ groups: [NameGroup], introduced: [(Int, Int)] = [], vetoes: [(Int, Int)] = []) {
    self.groups = groups
    sets = DisjointSets(count: groups.count, vetoes: vetoes + TitleVetoes(groups).pairs)
    order = groups.indices.sorted { a, b in
      groups[a].fullest.text != groups[b].fullest.text
        ? groups[a].fullest.text < groups[b].fullest.text : groups[a].type.rawValue < groups[b].type.rawValue
    }
    for (name, short) in introduced {
      join(name, short, "in brackets behind the name", groups[name].fullest, groups[short].fullest)
    }
    joinByKey("same name", exactKeys)
    joinByKey("variant in the lists", acrossLanguages: NameMatcher.translation, variantKeys)
    if Set(groups.map(\.names.code)).count > 1 { joinByKey(NameMatcher.translation, translationKeys) }
    joinByKey("spelling", soundKeys)
    joinByKey("plural", pluralKeys)
    joinFullNames()
    joinSingleNames()
    joinAcronyms()
    joinShortForms()
  }

  /// The set each group belongs to, as the index of one of its members.
  mutating func clusters() -> [Int] { groups.indices.map { sets.root($0) } }

  private mutating func join(_ a: Int, _ b: Int, _ rule: String, _ left: NameForm, _ right: NameForm) {
    guard sets.unite(a, b) else { return }
    joins.append(NameJoin(rule: rule, left: a, right: b, leftForm: left.text, rightForm: right.text))
  }

  // MARK: - Sieves by a common key

  private static let translation = "name in another language"

  private mutating func joinByKey(
    _ rule: String, acrossLanguages: String? = nil, _ keys: (NameGroup) -> [(String, NameForm)]
  ) {
    var first: [String: (Int, NameForm)] = [:]
    for index in order {
      for (key, form) in keys(groups[index]) {
        if let (other, otherForm) = first[key] {
          let isTranslated = groups[other].names.code != groups[index].names.code
          join(other, index, isTranslated ? acrossLanguages ?? rule : rule, otherForm, form)
        } else {
          first[key] = (index, form)
        }
      }
    }
  }

  /// Forms that name the group by themselves: not the bare surname of a person who is named in full.
  private func ownForms(_ group: NameGroup) -> [NameForm] {
    guard group.isPerson, !group.isLone else { return group.forms }
    return group.forms.filter { !$0.isLone }
  }

  /// A lone listed place and a person of that name differ; several words are one thing whatever the type.
  private func family(_ form: NameForm, _ group: NameGroup) -> String {
    if form.words.count > 1 { return "" }
    if group.type == .group { return "group " }
    return group.isPerson && group.names.listing(form) != nil ? "person " : ""
  }

  private func exactKeys(_ group: NameGroup) -> [(String, NameForm)] {
    ownForms(group).map { (family($0, group) + group.names.longKey($0), $0) }
  }

  private func variantKeys(_ group: NameGroup) -> [(String, NameForm)] {
    ownForms(group).compactMap { form in group.names.variant(form).map { ($0, form) } }
  }

  /// What a name is known by in all languages: the identity its language's list of variants gives it, the code of a
  /// country or people, or the name itself.
  private func translationKeys(_ group: NameGroup) -> [(String, NameForm)] {
    ownForms(group).flatMap { form -> [(String, NameForm)] in
      let names = group.names
      let identity = names.variant(form) ?? family(form, group) + form.key
      let country = names.listing(form).flatMap { listing in
        listing.kind == .country || listing.kind == .people
          ? names.key(of: listing).map { (group.type == .group ? "people " : "country ") + $0 } : nil
      }
      return [identity, country].compactMap(\.self).map { ($0, form) }
    }
  }

  private func soundKeys(_ group: NameGroup) -> [(String, NameForm)] {
    ownForms(group).compactMap { form in
      let sound = form.sound
      return sound.utf8.count < NameFolding.shortestSound ? nil : ((group.isPerson ? "person " : "") + sound, form)
    }
  }

  private func pluralKeys(_ group: NameGroup) -> [(String, NameForm)] {
    guard group.type == .group || group.type == .product || group.type == .organisation else { return [] }
    return ownForms(group).map { form in
      let key = form.key
      return (group.type.rawValue + " " + (key.utf8.last == UInt8(ascii: "s") ? String(key.dropLast()) : key), form)
    }
  }

  // MARK: - Persons

  /// Full names with one surname whose given names agree.
  private mutating func joinFullNames() {
    var buckets: [String: [(Int, PersonName)]] = [:]
    for index in order where groups[index].isPerson && !groups[index].isLone {
      let name = PersonName(groups[index].fullest, names: groups[index].names)
      for (other, otherName) in buckets[name.surname] ?? [] where name.isCompatible(with: otherName) {
        join(other, index, "surname and given name", groups[other].fullest, groups[index].fullest)
        break
      }
      if buckets[name.surname, default: []].count < NameMatcher.largestBucket {
        buckets[name.surname, default: []].append((index, name))
      }
    }
  }

  /// A lone name of a person: the surname of one full name, or else its first or a middle word.
  private mutating func joinSingleNames() {
    var bySurname: [String: [Int]] = [:]
    var byWord: [String: [Int]] = [:]
    for index in order where !groups[index].isLone && groups[index].isPerson {
      let name = PersonName(groups[index].fullest, names: groups[index].names)
      bySurname[name.surname, default: []].append(index)
      for word in Set(name.words.map(NameFolding.sound)) where word != name.surname {
        byWord[word, default: []].append(index)
      }
    }
    for index in order where groups[index].isLone {
      let form = groups[index].fullest
      guard groups[index].isPerson || groups[index].names.listing(form) == nil else { continue }
      let sound = NameFolding.sound(form.surname)
      let bearers = (bySurname[sound] ?? []).filter { form.words.count == 1 || groups[$0].fullest.ends(with: form) }
      if let owner = titledOwner(bearers, of: groups[index]) {
        join(owner, index, "surname", groups[owner].fullest, form)
      } else if groups[index].isPerson, form.words.count == 1, bySurname[sound] == nil,
        let owner = owner(byWord[sound] ?? [])
      {
        join(owner, index, "part of the name", groups[owner].fullest, form)
      }
    }
  }

  /// The owner among those who bear the same title; where nobody does, among all.
  private mutating func titledOwner(_ candidates: [Int], of group: NameGroup) -> Int? {
    let titled = candidates.filter { groups[$0].titles.agree(with: group.titles) }
    return owner(titled.isEmpty ? candidates.filter { !groups[$0].titles.contradict(group.titles) } : titled)
  }

  /// The one set all groups belong to, or one that is named far more often than the others.
  private mutating func owner(_ candidates: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for candidate in candidates { counts[sets.root(candidate), default: 0] += groups[candidate].count }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    let others = counts.values.reduce(0, +) - best.value
    return counts.count == 1 || best.value > 2 * others
      ? candidates.first { sets.root($0) == best.key } : nil
  }

  // MARK: - Organisations and things

  /// Letters that are the initials of an organisation by no accident, at least.
  private static let shortestAcronym = 3

  /// "World Health Organization" and "WHO"; letters of which nothing but the initials tells what they name, too.
  private mutating func joinAcronyms() {
    var acronyms: [String: (Int, NameForm)] = [:]
    for index in order {
      for form in groups[index].forms where form.isAcronym {
        guard !groups[index].isPerson || form.words[0].utf8.count >= NameMatcher.shortestAcronym else { continue }
        acronyms[form.words[0]] = (index, form)
      }
    }
    guard !acronyms.isEmpty else { return }
    var expansions: [String: [(Int, NameForm)]] = [:]
    for index in order where !groups[index].isPerson {
      for form in groups[index].forms where form.words.count > 1 {
        for letters in groups[index].names.acronyms(of: form) where acronyms[letters] != nil {
          expansions[letters, default: []].append((index, form))
        }
      }
    }
    for (letters, (index, form)) in acronyms.sorted(by: { $0.key < $1.key }) {
      let found = expansions[letters] ?? []
      guard let owner = owner(found.map(\.0)) else { continue }
      join(owner, index, "acronym", found.first { $0.0 == owner }!.1, form)
    }
  }

  /// "Boeing" for "Boeing Co", "Security Council" for "UN Security Council", where only one name goes on like this.
  private mutating func joinShortForms() {
    var longer: [String: [Int]] = [:]
    for index in order where hasShortForms(groups[index]) {
      let words = groups[index].fullest.words
      guard 2...NameMatcher.longestName ~= words.count, groups[index].fullest.isPure else { continue }
      for length in 1..<words.count {
        longer[words.prefix(length).joined(separator: " "), default: []].append(index)
        longer[words.suffix(length).joined(separator: " "), default: []].append(index)
      }
    }
    for index in order where hasShortForms(groups[index]) {
      let form = groups[index].fullest
      guard let owner = owner(longer[form.key] ?? []), !isOtherListedName(form, groups[index].names, groups[owner])
      else { continue }
      join(owner, index, "short form", groups[owner].fullest, form)
    }
  }

  private func hasShortForms(_ group: NameGroup) -> Bool {
    group.type == .organisation || group.type == .product || group.type == .event
  }

  /// Listed under a type of its own ("Congress" of "Congress Party").
  private func isOtherListedName(_ form: NameForm, _ names: NameForms, _ group: NameGroup) -> Bool {
    names.listing(form).map { $0.type != group.type || !$0.isWeak && form.words.count > 1 } ?? false
  }
}
