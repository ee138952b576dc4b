/// Links "he" and "she" where one person alone can be meant: the only one named before it in its sentence or, where
/// there is none, the only one of the sentence before in the same paragraph. Everything else stays unlinked.
struct PronounLinker {
  private(set) var linked: [LinkedName] = []

  private let layer: TokenizedArticle
  private let lexicon: NameLexicon
  private let people: PersonFacts
  private let persons: [LinkedName]
  private var next = 0

  /// Persons of a sentence that are told apart, at most; among more of them none is clearly meant.
  private static let mostPersons = 6

  init(_ names: [LinkedName], people: PersonFacts, in layer: TokenizedArticle, lexicon: NameLexicon) {
    self.layer = layer
    self.lexicon = lexicon
    self.people = people
    persons = names.filter { $0.type == .person }
    guard !persons.isEmpty else { return }
    var before: [Int] = []
    var block = -1
    var isQuoted = false
    for sentence in layer.sentences {
      if sentence.block != block {
        before = []
        isQuoted = false
      }
      block = sentence.block
      let here = link(sentence, after: before, &isQuoted)
      if !here.isEmpty { before = here }
    }
  }

  /// Links the pronouns of a sentence and returns the persons named in it, each once. A quotation may be open where the
  /// sentence starts, and still be where it ends.
  private mutating func link(_ sentence: Sentence, after before: [Int], _ isQuoted: inout Bool) -> [Int] {
    var here: [Int] = []
    for index in sentence.tokens {
      if next < persons.count, persons[next].tokens.lowerBound == index {
        let entity = persons[next].entity
        if here.count <= PronounLinker.mostPersons, !here.contains(entity) { here.append(entity) }
        next += 1
      }
      if isQuotationMark(index) { isQuoted.toggle() }
      guard !isQuoted, let gender = gender(at: index) else { continue }
      guard let entity = antecedent(here.isEmpty ? before : here, gender) else { continue }
      if !here.contains(entity) { here.append(entity) }
      linked.append(
        LinkedName(
          tokens: index..<index + 1, type: .person, form: .pronoun, description: nil,
          rule: "pronoun; only person before it", entity: entity))
    }
    return here
  }

  /// A quotation mark that is no apostrophe.
  private func isQuotationMark(_ index: Int) -> Bool {
    let token = layer.tokens[index]
    guard token.kind == .quote else { return false }
    let utf8 = layer.article.text.utf8
    return token.span.count > 1
      || utf8[utf8.index(utf8.startIndex, offsetBy: token.span.lower.index)] == UInt8(ascii: "\"")
  }

  private func gender(at index: Int) -> Gender? {
    let traits = lexicon.traits(of: layer.tokens[index].word)
    if traits.contains(.malePronoun) { return .male }
    return traits.contains(.femalePronoun) ? .female : nil
  }

  /// The only person of fitting gender among those named.
  private func antecedent(_ named: [Int], _ gender: Gender) -> Int? {
    guard named.count <= PronounLinker.mostPersons else { return nil }
    let fitting = named.filter { people.gender(of: $0).map { $0 == gender } ?? true }
    return fitting.count == 1 ? fitting[0] : nil
  }
}
