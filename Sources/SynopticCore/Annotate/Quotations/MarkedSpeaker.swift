/// Reads who is set beside quoted words by a mark alone: "S: “Q”", "“Q” — S".
struct MarkedSpeaker {
  let unit: QuotingUnit
  let tokens: [Token]
  let passages: [QuotedPassage]
  let phrases: NounPhraseFinder
  let lexicon: CueLexicon
  /// The unit's end without its closing mark.
  let end: Int

  func attributions() -> [Attribution] { afterColon().map { [$0] } ?? beforeDashes() }

  private func afterColon() -> Attribution? {
    guard
      let index = unit.passages.first(where: {
        passages[$0].outer.lowerBound > unit.tokens.lowerBound
          && tokens[passages[$0].outer.lowerBound - 1].kind == .colon
      })
    else { return nil }
    let colon = passages[index].outer.lowerBound - 1
    return attribution(
      passages[index], by: phrases.subject(at: unit.tokens.lowerBound, before: colon, verbs: lexicon), mark: colon,
      QuotationRule.colon)
  }

  /// "“Q” — S", one after the other down to the end: a list of what people said.
  private func beforeDashes() -> [Attribution] {
    var found: [Attribution] = []
    var start = unit.tokens.lowerBound
    for index in unit.passages {
      let passage = passages[index]
      let dash = passage.outer.upperBound
      let next = index + 1 < unit.passages.upperBound ? passages[index + 1].outer.lowerBound : end
      guard passage.outer.lowerBound == start, dash + 1 < next, tokens[dash].kind == .dash,
        tokens[dash + 1].isCapitalised, let speaker = phrases.phrase(at: dash + 1, before: next),
        next - speaker.upperBound <= 1
      else { return found }
      found.append(attribution(passage, by: speaker, mark: dash, QuotationRule.dash))
      start = next
    }
    return found
  }

  private func attribution(
    _ passage: QuotedPassage, by speaker: Range<Int>?, mark: Int, _ rule: String
  ) -> Attribution {
    Attribution(
      content: [passage.inner], manner: .direct, cue: mark..<mark + 1, cueClass: .neutral, speaker: speaker, relay: nil,
      rule: rule)
  }
}
