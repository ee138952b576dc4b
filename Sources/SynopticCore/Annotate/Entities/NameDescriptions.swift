/// Finds the words in front of a person's name that say who it is: "Russian presidential aide", "Secretary of State".
struct NameDescriptions {
  private let layer: TokenizedArticle
  private let lexicon: NameLexicon

  /// How many words in front of the title may still belong to it, with a nationality as the first of them.
  private static let reach = 4

  init(_ layer: TokenizedArticle, lexicon: NameLexicon) {
    self.layer = layer
    self.lexicon = lexicon
  }

  /// Token indices of the description in front of a person's name.
  func description(of candidate: NameCandidate) -> Range<Int>? {
    guard candidate.type == .person else { return candidate.description }
    let name = candidate.tokens.lowerBound
    guard let start = candidate.description?.lowerBound ?? titleStart(before: name) else { return nil }
    return extended(start)..<name
  }

  private func titleStart(before name: Int) -> Int? {
    guard name > 0, isOnSameLine(name) else { return nil }
    let line = lineStart(name)
    return lexicon.title(layer.tokens, endingAt: name, from: line).map { name - $0.length }
  }

  private func lineStart(_ index: Int) -> Int {
    var start = index
    while start > 0, index - start < Title.longest, !layer.tokens[start].startsLine { start -= 1 }
    return start
  }

  private func isOnSameLine(_ index: Int) -> Bool { !layer.tokens[index].startsLine }

  /// Takes in a nationality, country or organisation in front, over plain words between ("Russian presidential aide").
  private func extended(_ start: Int) -> Int {
    var index = start
    var best = start
    while index > 0, start - index < NameDescriptions.reach, isOnSameLine(index) {
      index -= 1
      let token = layer.tokens[index]
      guard token.kind == .word else { break }
      let traits = lexicon.traits(of: token.word)
      if token.isCapitalised {
        guard lexicon.listing([token.word]) != nil else { break }
        best = index
      } else if traits.contains(.never) || token.shape != .lower {
        break
      }
    }
    return best
  }
}
