/// Links "he" and "she" where one person alone can be meant: the only one named before it in its sentence or, where
/// there is none, the only one of the sentence before in the same paragraph. Everything else stays unlinked.
struct PronounLinker {
  private(set) var linked: [LinkedName] = []

  private let layer: TokenizedArticle
  private let lexicon: NameLexicon
  private let people: PersonFacts
  private let persons: [LinkedName]

  init(_ names: [LinkedName], people: PersonFacts, in layer: TokenizedArticle, lexicon: NameLexicon) {
    self.layer = layer
    self.lexicon = lexicon
    self.people = people
    persons = names.filter { $0.type == .person }
    guard !persons.isEmpty else { return }
    var before: [LinkedName] = []
    var block = -1
    var next = 0
    for sentence in layer.sentences {
      if sentence.block != block { before = [] }
      block = sentence.block
      var here: [LinkedName] = []
      var isQuoted = false
      for index in sentence.tokens {
        if next < persons.count, persons[next].tokens.lowerBound == index {
          here.append(persons[next])
          next += 1
        }
        if layer.tokens[index].kind == .quote, layer.tokens[index].span.count > 1 || isDouble(index) {
          isQuoted.toggle()
        }
        guard !isQuoted, let gender = gender(at: index) else { continue }
        guard let person = antecedent(here, gender) ?? (here.isEmpty ? antecedent(before, gender) : nil) else {
          continue
        }
        let mention = LinkedName(
          tokens: index..<index + 1, type: .person, form: .pronoun, description: nil,
          rule: "pronoun; only person before it", entity: person.entity)
        linked.append(mention)
        here.append(mention)
      }
      if !here.isEmpty { before = here }
    }
  }

  private func isDouble(_ index: Int) -> Bool {
    let utf8 = layer.article.text.utf8
    return utf8[utf8.index(utf8.startIndex, offsetBy: layer.tokens[index].span.lower.index)] == UInt8(ascii: "\"")
  }

  private func gender(at index: Int) -> Gender? {
    let traits = lexicon.traits(of: layer.tokens[index].word)
    if traits.contains(.malePronoun) { return .male }
    return traits.contains(.femalePronoun) ? .female : nil
  }

  /// The only person of fitting gender among those named.
  private func antecedent(_ named: [LinkedName], _ gender: Gender) -> LinkedName? {
    var only: LinkedName?
    for name in named {
      if let known = people.gender(of: name.entity), known != gender { continue }
      if let found = only, found.entity != name.entity { return nil }
      only = name
    }
    return only
  }
}
