/// A cue as it stands in a text.
struct CueOccurrence: Sendable {
  let tokens: Range<Int>
  /// Where its verb group starts: the auxiliaries and adverbs before it are in.
  let groupStart: Int
  let cue: CueLexicon.Cue
  /// "was told": the subject is not the speaker.
  let isPassive: Bool
  /// "…, adding that": the subject stands with an earlier verb.
  let isParticiple: Bool
  /// "began to say": the subject stands before another verb.
  let isInfinitive: Bool
  /// "have not confirmed".
  let isNegated: Bool
}

/// Finds the cues outside quotation marks that are verbs where they stand.
struct CueFinder {
  let tokens: [Token]
  let grammar: Grammar
  let lexicon: CueLexicon

  /// The cue at a token, if there is one; `start` and `end` bound its sentence.
  func cue(at index: Int, from start: Int, before end: Int) -> CueOccurrence? {
    guard let (length, cue) = lexicon.match(tokens, at: index, before: end),
      !grammar.isName(index, of: tokens, in: start..<end), !isPartOfWord(index)
    else { return nil }
    let range = index..<index + length
    if cue.frames == .source {
      return CueOccurrence(
        tokens: range, groupStart: index, cue: cue, isPassive: false, isParticiple: false, isInfinitive: false,
        isNegated: false)
    }
    let group = VerbGroup(before: index, from: start, in: tokens, grammar)
    guard isVerb(cue, range, groupStart: group.start, from: start, before: end) else { return nil }
    let isIng = cue.forms == .ing
    return CueOccurrence(
      tokens: range, groupStart: group.start, cue: cue,
      isPassive: !isIng && cue.forms.contains(.participle) && closesWithBe(group.tokens),
      isParticiple: isIng && !group.classes.contains(.be), isInfinitive: group.classes.contains(.infinitive),
      isNegated: group.classes.contains(.negation))
  }

  /// "so-called".
  private func isPartOfWord(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].kind == .dash && !tokens[index].spaced && !tokens[index - 1].spaced
  }

  /// "that", a colon or a quotation mark, behind a comma or not: reported words follow.
  private func opensWords(at index: Int, before end: Int) -> Bool {
    guard index < end else { return false }
    let token = tokens[index]
    return token.kind == .colon || token.kind == .quote || grammar[token].contains(.declarative)
      || token.kind == .comma && index + 1 < end && tokens[index + 1].kind == .quote
  }

  /// The last auxiliary of a group is a form of "be".
  private func closesWithBe(_ range: Range<Int>) -> Bool {
    let last = range.last { !grammar[tokens[$0]].isDisjoint(with: .auxiliary) }
    return last.map { grammar[tokens[$0]].contains(.be) } ?? false
  }

  private func isVerb(
    _ cue: CueLexicon.Cue, _ range: Range<Int>, groupStart: Int, from start: Int, before end: Int
  ) -> Bool {
    let forms = cue.forms
    let next = range.upperBound < end ? tokens[range.upperBound] : nil
    let nextClass = next.map { grammar[$0] } ?? []
    let looksNominal = !forms.isDisjoint(with: [.base, .thirdPerson, .ing])
    let mayBeNoun = forms == .ing || looksNominal && cue.frames.contains(.noun)
    if mayBeNoun && nextClass.contains(.nominal) || looksNominal && !nextClass.isDisjoint(with: .auxiliary) {
      return false
    }
    guard groupStart > start else { return groupStart < range.lowerBound || !forms.contains(.base) }
    let before = tokens[groupStart - 1]
    let beforeClass = grammar[before]
    // "(Writing by Ann Lee)", "there were fears that".
    if forms == .ing && before.kind == .open || cue.frames.contains(.noun) && isNounBehindBe(forms, range, groupStart) {
      return false
    }
    if groupStart == range.lowerBound {
      if beforeClass.opensNounPhrase, !isShortenedAuxiliary(before, forms) { return false }
      if beforeClass.contains(.preposition), forms != .ing { return false }
      if forms == .participle { return false }
      if cue.frames.contains(.noun), forms.isDisjoint(with: [.past, .participle]), !before.isCapitalised,
        beforeClass.isDisjoint(with: [.subject, .relative, .contraction]),
        !opensWords(at: range.upperBound, before: end)
      {
        return false
      }
    }
    return true
  }

  /// No verb in the present follows a form of "be".
  private func isNounBehindBe(_ forms: VerbForms, _ range: Range<Int>, _ groupStart: Int) -> Bool {
    forms.isDisjoint(with: [.past, .participle, .ing]) && closesWithBe(groupStart..<range.lowerBound)
  }

  /// "he's said": what looks like a possessive stands for "has" or "is" where only a verb can follow.
  private func isShortenedAuxiliary(_ token: Token, _ forms: VerbForms) -> Bool {
    !token.spaced && forms.isDisjoint(with: [.base, .thirdPerson])
  }
}
