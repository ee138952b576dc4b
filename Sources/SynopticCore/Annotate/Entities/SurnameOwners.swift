/// A lone surname that several persons of the article share belongs to the one named last before it, or to the one
/// named last who bears the title in front of it.
struct SurnameOwners {
  private var owners: [Int: Int] = [:]

  /// Persons of one surname that are told apart, at most.
  private static let mostPersons = 16

  init(_ found: [EntityTagger.Name], groups: [NameLinker.Form], groupOf: [Int]) {
    var full: [String: Set<Int>] = [:]
    for (index, name) in found.enumerated() where groupOf[index] >= 0 && name.type == .person {
      let form = groups[groupOf[index]].form
      if !form.isLone { full[form.surname, default: []].insert(groupOf[index]) }
    }
    /// Named so far, the last one at the end.
    var named: [String: [Int]] = [:]
    for (index, name) in found.enumerated() where groupOf[index] >= 0 && name.type == .person {
      let group = groups[groupOf[index]]
      let surname = group.form.surname
      guard full[surname]?.count ?? 0 > 1 else { continue }
      if !group.form.isLone {
        named[surname, default: []].removeAll { $0 == groupOf[index] }
        named[surname, default: []].append(groupOf[index])
        named[surname] = named[surname]?.suffix(SurnameOwners.mostPersons)
      } else {
        owners[index] = SurnameOwners.owner(among: named[surname] ?? [], titles: group.titles, groups)
      }
    }
  }

  private static func owner(among named: [Int], titles: PersonTitles, _ groups: [NameLinker.Form]) -> Int? {
    named.last { groups[$0].titles.agree(with: titles) } ?? named.last { !groups[$0].titles.contradict(titles) }
  }

  /// The group of the full name that a lone surname belongs to, where several could.
  func owner(of name: Int) -> Int? { owners[name] }
}
