/// Links "he" and "she" where one person alone can be meant: the only one named before it in its sentence or, where
/// there is none, the only one of the sentence before in the same paragraph. A new paragraph's "he" goes on with the
/// subject the one before ended with, where no other person stands beside it. Everything else stays unlinked.
struct PronounLinker {
  private(set) var linked: [LinkedName] = []

  private let layer: TokenizedArticle
  private let lexicon: NameLexicon
  private let grammar: Grammar
  private let people: PersonFacts
  private let persons: [LinkedName]
  private var next = 0

  /// Persons of a sentence that are told apart, at most; among more of them none is clearly meant.
  private static let mostPersons = 6
  /// Tokens before a sentence's subject, at most: "Until now, ".
  private static let longestLead = 8

  /// What was told before a sentence.
  private struct Context {
    /// The persons of the last sentence of the paragraph that has some, each once.
    var persons: [Int] = []
    /// The subject of the last sentence, where it is the only person in it.
    var subject: Int?
    var isQuoted = false
  }

  /// The persons of a sentence.
  private struct Reading {
    /// Each once.
    var persons: [Int] = []
    var subject: Int?
  }

  /// - Parameter referents: names and role nouns, in text order.
  init(
    _ referents: [LinkedName], people: PersonFacts, in layer: TokenizedArticle, lexicon: NameLexicon, grammar: Grammar
  ) {
    self.layer = layer
    self.lexicon = lexicon
    self.grammar = grammar
    self.people = people
    persons = referents.filter { $0.type == .person }
    guard !persons.isEmpty else { return }
    var context = Context()
    var block = -1
    for sentence in layer.sentences {
      if sentence.block != block { context = opened(sentence.block, after: block, context) }
      block = sentence.block
      let read = link(sentence, &context)
      if !read.persons.isEmpty { context.persons = read.persons }
      context.subject = read.persons.count == 1 ? read.subject : nil
    }
  }

  /// What a new paragraph knows of the one before; headings and captions stand alone.
  private func opened(_ block: Int, after last: Int, _ context: Context) -> Context {
    let goesOn = last >= 0 && layer.article.blocks[last...block].allSatisfy { $0.kind == .paragraph }
    return Context(subject: goesOn ? context.subject : nil)
  }

  /// Links the pronouns of a sentence and returns the persons named in it. A quotation may be open where the sentence
  /// starts, and still be where it ends.
  private mutating func link(_ sentence: Sentence, _ context: inout Context) -> Reading {
    var here = Reading()
    for index in sentence.tokens {
      while next < persons.count, persons[next].tokens.lowerBound < index { next += 1 }
      if next < persons.count, persons[next].tokens.lowerBound == index {
        let person = persons[next]
        if here.persons.count <= PronounLinker.mostPersons { add(person.entity, to: &here) }
        if isSubject(person, of: sentence) { here.subject = person.entity }
      }
      if isQuotationMark(index) { context.isQuoted.toggle() }
      guard !context.isQuoted, let gender = gender(at: index), let found = antecedent(index, gender, here, context)
      else { continue }
      add(found.entity, to: &here)
      if isSubject(index) { here.subject = found.entity }
      linked.append(
        LinkedName(
          tokens: index..<index + 1, type: .person, form: .pronoun, description: nil, rule: found.rule,
          entity: found.entity))
    }
    return here
  }

  private func add(_ entity: Int, to reading: inout Reading) {
    if !reading.persons.contains(entity) { reading.persons.append(entity) }
  }

  // MARK: - Antecedents

  private func antecedent(
    _ index: Int, _ gender: Gender, _ here: Reading, _ context: Context
  ) -> (entity: Int, rule: String)? {
    let named = here.persons.isEmpty ? context.persons : here.persons
    if let only = only(named, gender) { return (only, "pronoun; only person before it") }
    guard named.isEmpty, isSubject(index), let subject = context.subject, people.gender(of: subject) == gender else {
      return nil
    }
    return (subject, "pronoun; the paragraph before ends with this person alone, as its subject")
  }

  /// The only person of fitting gender among those named.
  private func only(_ named: [Int], _ gender: Gender) -> Int? {
    guard named.count <= PronounLinker.mostPersons else { return nil }
    let fitting = named.filter { people.gender(of: $0).map { $0 == gender } ?? true }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// It opens its sentence, with its description and behind "On Sunday," at most.
  private func isSubject(_ person: LinkedName, of sentence: Sentence) -> Bool {
    let first = sentence.tokens.lowerBound
    // A title may end a sentence that its full stop does not: "Lt. Ali".
    let name = person.tokens.lowerBound
    let start = max(first, min(person.description?.lowerBound ?? name, name))
    let comma = (first..<min(start, first + PronounLinker.longestLead)).last { layer.tokens[$0].kind == .comma }
    let opening = comma.map { $0 + 1 } ?? first
    return (opening..<max(opening, start)).allSatisfy { grammar[layer.tokens[$0]].contains(.determiner) }
  }

  /// "He", not "him".
  private func isSubject(_ pronoun: Int) -> Bool { grammar[layer.tokens[pronoun]].contains(.subject) }

  // MARK: - Tokens

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
}
