/// Where in a clause words stand that turn what follows into a plan, a possibility, a rumour or its contrary.
struct ClauseCertainty {
  private typealias Phrase = (tokens: Range<Int>, modality: Event.Modality)

  private let text: EventText
  private let clause: Range<Int>
  private var modalities: [Phrase] = []
  private var negations: [Negation] = []

  private struct Negation {
    let token: Int
    /// The last token it reaches.
    var last: Int

    /// Tokens between it and the verb it can be said of.
    static let reach = 4
  }

  init(_ clause: Range<Int>, in sentence: Range<Int>, of text: EventText) {
    (self.text, self.clause) = (text, clause)
    if isInvertedCondition { modalities.append((clause.lowerBound..<clause.lowerBound + 1, .possible)) }
    for index in clause {
      let word = tokens[index].word
      if grammar[word].contains(.negation) { negate(at: index) }
      // "in May": a capitalised word that is none only by its place.
      guard lexicon.opensPhrase(word), !tokens[index].isCapitalised || index == sentence.lowerBound else { continue }
      if let (length, modality) = lexicon.modality.match(tokens, at: index, before: clause.upperBound) {
        modalities.append((index..<index + length, modality))
      }
      if lexicon.negation.match(tokens, at: index, before: clause.upperBound) != nil { deny(at: index) }
    }
  }

  private var tokens: [Token] { text.layer.tokens }
  private var grammar: Grammar { text.grammar }
  private var lexicon: EventLexicon { text.lexicon }

  private mutating func negate(at token: Int) {
    negations.append(Negation(token: token, last: token + Negation.reach))
  }

  /// "Failed to", "denied", unless that is negated itself: "did not fail to".
  private mutating func deny(at token: Int) {
    guard let before = negations.last, before.token < token, token - before.token <= 2 else { return negate(at: token) }
    negations[negations.count - 1].last = token
  }

  /// "Had he won, …": what did not happen.
  private var isInvertedCondition: Bool {
    guard clause.count > 2 else { return false }
    let (first, second) = (grammar[tokens[clause.lowerBound]], grammar[tokens[clause.lowerBound + 1]])
    return first.contains(.have) && first.contains(.past) && second.contains(.subject)
      && tokens[clause.lowerBound].isCapitalised
  }

  /// The predicate is itself part of what says so: "plans", "is set to".
  func holds(_ predicate: Predicate) -> Bool {
    let next = modalities.partitioningIndex { $0.tokens.lowerBound > predicate.tokens.lowerBound }
    return next > 0 && modalities[next - 1].tokens.contains(predicate.tokens.lowerBound)
  }

  /// A negation word stands within reach before the predicate.
  func isNegated(_ predicate: Predicate) -> Bool {
    let next = negations.partitioningIndex { $0.token >= predicate.tokens.lowerBound }
    return next > 0 && negations[next - 1].last >= predicate.tokens.lowerBound
  }

  // MARK: - Modality

  /// - Parameters:
  ///   - isDefinite: of a noun, that it names what is known.
  ///   - predicates: of the clause, in order.
  func modality(of predicate: Predicate, isDefinite: Bool, among predicates: [Predicate]) -> Event.Modality {
    if predicate.isNoun { return modality(of: predicate, isDefinite, predicates) }
    if let phrase = last(before: predicate.tokens.lowerBound) {
      // "is to vote on a bill it rejected": the plan is not of what was done before.
      let isOfPast = phrase.modality == .planned && phrase.tokens.upperBound <= predicate.groupStart && predicate.isPast
      if isOfPast { return .actual }
      return isOpen(to: predicate, since: phrase) ? phrase.modality : .actual
    }
    if predicate.form == .gerund, isSubject(predicate), let next = next(behind: predicate, predicates) {
      return next.modality
    }
    return predicate.tense == .future ? .planned : .actual
  }

  /// "is expected to say": what stands elsewhere in the clause is of the words said, not of their saying.
  func modality(ofTelling predicate: Predicate) -> Event.Modality {
    if let phrase = last(before: predicate.tokens.lowerBound), phrase.tokens.upperBound > predicate.groupStart {
      return phrase.modality
    }
    return predicate.tense == .future ? .planned : .actual
  }

  private func last(before token: Int) -> Phrase? {
    let next = modalities.partitioningIndex { $0.tokens.lowerBound >= token }
    return next > 0 ? modalities[next - 1] : nil
  }

  /// "will hold talks on the war": the talks are planned, the war is not.
  private func modality(of noun: Predicate, _ isDefinite: Bool, _ predicates: [Predicate]) -> Event.Modality {
    guard let phrase = last(before: noun.tokens.lowerBound) else {
      guard let next = next(behind: noun, predicates) else { return .actual }
      return next.isCarried || !isDefinite && next.modality == .planned ? next.modality : .actual
    }
    let between = phrase.tokens.upperBound..<max(phrase.tokens.upperBound, noun.tokens.lowerBound)
    let verbs = predicates.filter { !$0.isNoun && between.contains($0.tokens.lowerBound) }
    let isAttribute = verbs.isEmpty && between.count <= ClauseCertainty.attribute
    if phrase.modality == .alleged || isAttribute || verbs.contains(where: isCarrying) { return phrase.modality }
    let isKnown = isDefinite && !(verbs.isEmpty && phrase.modality == .planned)
    return isKnown || !isOpen(to: noun, since: phrase) ? .actual : phrase.modality
  }

  /// Not "made in May", nor behind an "after" or "despite".
  private func isOpen(to predicate: Predicate, since phrase: Phrase) -> Bool {
    let between = phrase.tokens.upperBound..<max(phrase.tokens.upperBound, predicate.tokens.lowerBound)
    return predicate.form != .participle
      && lexicon.connectives.last(in: between, of: tokens)?.order != .earlier
  }

  /// A plan is told before it in its clause.
  func followsPlan(_ predicate: Predicate) -> Bool { last(before: predicate.tokens.lowerBound)?.modality == .planned }

  /// Words between "the possible" and the noun they are said of.
  private static let attribute = 2

  /// What the verb behind a noun or a gerund says of it: "discussions will focus on", "sending arms would harm them".
  private func next(
    behind predicate: Predicate, _ predicates: [Predicate]
  ) -> (modality: Event.Modality, isCarried: Bool)? {
    let verb = predicates.first { $0.tokens.lowerBound > predicate.tokens.lowerBound && !$0.isNoun }
    let next = modalities.partitioningIndex { $0.tokens.lowerBound >= predicate.tokens.upperBound }
    guard next < modalities.count, modalities[next].tokens.lowerBound < verb?.tokens.lowerBound ?? clause.upperBound
    else { return nil }
    return (modalities[next].modality, verb.map(isCarrying) ?? false)
  }

  /// It says of a noun no more than that it happens: "held", "took place".
  func isCarrying(_ predicate: Predicate) -> Bool {
    !predicate.isNoun
      && lexicon.connectives.match(tokens, at: predicate.tokens.lowerBound, before: clause.upperBound)?.payload.order
        == .same
  }

  /// A gerund that opens its clause, not one that follows what it is said of.
  private func isSubject(_ gerund: Predicate) -> Bool {
    gerund.groupStart == clause.lowerBound || gerund.groupStart == clause.lowerBound + 1
  }
}
