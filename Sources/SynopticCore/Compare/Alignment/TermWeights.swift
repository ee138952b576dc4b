/// What terms weigh when statements are compared.
struct TermWeights {
  typealias Term = StatementTerms.Term

  /// A term's weight, and its part in names, and in what is neither name nor number.
  struct Parts {
    let whole: Float
    let name: Float
    let content: Float

    init(_ weight: Float, _ entry: StoryTerms.Entry) {
      whole = weight
      name = entry.isName ? weight : 0
      content = entry.isName || entry.isNumber ? 0 : weight
    }
  }

  private let weights: [Parts]

  /// Words as common as this carry nothing.
  private static let commonest: Float = 0.5

  /// Two statements by themselves: by their rarity in the language alone.
  init(alone story: StoryTerms) {
    weights = story.entries.map { Parts(max(0, $0.rarity - TermWeights.commonest).squareRoot(), $0) }
  }

  /// Statements of a story: rarity in the language, and three times as much rarity over the story's sentences, so that
  /// what the whole story is about tells little.
  init(in story: StoryTerms) {
    let frequency = story.groupFrequencies
    let total = Double(story.statements.count + 1)
    weights = story.entries.map { entry in
      let common = max(0, entry.rarity - TermWeights.commonest)
      let inStory = Float(Logarithm.natural(total / Double(frequency[entry.group] ?? 1)))
      return Parts((common * inStory * inStory * inStory).squareRoot().squareRoot(), entry)
    }
  }

  subscript(term: Term) -> Float { weights[Int(term)].whole }

  func parts(of term: Term) -> Parts { weights[Int(term)] }
}
