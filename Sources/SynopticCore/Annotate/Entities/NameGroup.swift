/// Names that are known to mean one thing, as input of the matcher: the mentions of an article's entity, or one name.
struct NameGroup: Sendable {
  /// Distinct forms, the fullest first.
  let forms: [NameForm]
  let type: EntityType
  /// How many mentions it stands for.
  let count: Int
  /// What a person's mentions are introduced with.
  let titles: PersonTitles
  /// What the lists of its language say of names.
  let names: NameForms

  init(forms: [NameForm], type: EntityType, count: Int, titles: PersonTitles = .none, names: NameForms) {
    precondition(!forms.isEmpty, "a group has a form")
    self.names = names
    self.forms = forms.sorted { NameGroup.isFuller($0, $1) }
    self.type = type
    self.count = count
    self.titles = titles
  }

  var fullest: NameForm { forms[0] }
  var isPerson: Bool { type == .person }
  /// Named by one word only.
  var isLone: Bool { fullest.words.count == 1 }

  /// More words first, then more letters, then alphabetical.
  static func isFuller(_ a: NameForm, _ b: NameForm) -> Bool {
    if a.words.count != b.words.count { return a.words.count > b.words.count }
    if a.text.utf8.count != b.text.utf8.count { return a.text.utf8.count > b.text.utf8.count }
    return a.text < b.text
  }
}

/// Two groups the matcher took for one, and why.
struct NameJoin: Hashable, Sendable {
  let rule: String
  let left: Int
  let right: Int
  let leftForm: String
  let rightForm: String
}

/// Disjoint sets of groups that may refuse to be united.
struct NameSets {
  private var parents: [Int]
  private var members: [[Int]]
  private let vetoes: [Int: [Int]]

  /// - Parameter vetoes: pairs of elements that must stay apart.
  init(count: Int, vetoes: [(Int, Int)]) {
    parents = Array(0..<count)
    members = (0..<count).map { [$0] }
    var table: [Int: [Int]] = [:]
    for (a, b) in vetoes {
      table[a, default: []].append(b)
      table[b, default: []].append(a)
    }
    self.vetoes = table
  }

  mutating func root(_ element: Int) -> Int {
    var element = element
    while parents[element] != element {
      parents[element] = parents[parents[element]]
      element = parents[element]
    }
    return element
  }

  func members(ofRoot root: Int) -> [Int] { members[root] }

  /// Unites two sets; false where they are one already or a veto forbids it.
  mutating func unite(_ a: Int, _ b: Int) -> Bool {
    var (large, small) = (root(a), root(b))
    guard large != small else { return false }
    if members[large].count < members[small].count { swap(&large, &small) }
    for element in members[small] {
      for other in vetoes[element] ?? [] where root(other) == large { return false }
    }
    parents[small] = large
    members[large] += members[small]
    members[small] = []
    return true
  }
}
