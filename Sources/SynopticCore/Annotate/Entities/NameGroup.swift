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
  /// Named by one word only, or by several that hyphens tie.
  var isLone: Bool { fullest.isLone }

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
