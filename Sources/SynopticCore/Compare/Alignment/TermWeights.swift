/// What terms weigh when statements are compared.
struct TermWeights {
  typealias Term = StatementTerms.Term

  private let weights: [Float]
  private let entries: [StoryTerms.Entry]

  /// Words as common as this carry nothing.
  private static let commonest: Float = 0.5

  /// Two statements by themselves: by their rarity in the language alone.
  init(alone story: StoryTerms) {
    entries = story.entries
    weights = story.entries.map { max(0, $0.rarity - TermWeights.commonest).squareRoot() }
  }

  /// Statements of a story: rarity in the language, and three times as much rarity over the story's sentences, so that
  /// what the whole story is about tells little.
  init(in story: StoryTerms) {
    entries = story.entries
    var frequency: [Int32: Int] = [:]
    for statement in story.statements {
      for group in Set(statement.terms.map { story.entries[Int($0)].group }) { frequency[group, default: 0] += 1 }
    }
    let total = Double(story.statements.count + 1)
    weights = story.entries.map { entry in
      let common = max(0, entry.rarity - TermWeights.commonest)
      let inStory = Float(Logarithm.natural(total / Double(frequency[entry.group] ?? 1)))
      return (common * inStory * inStory * inStory).squareRoot().squareRoot()
    }
  }

  subscript(term: Term) -> Float { weights[Int(term)] }

  /// The weight of a term's part in names, and in what is neither name nor number.
  func name(_ term: Term) -> Float { entries[Int(term)].isName ? weights[Int(term)] : 0 }
  func content(_ term: Term) -> Float {
    entries[Int(term)].isName || entries[Int(term)].isNumber ? 0 : weights[Int(term)]
  }
}
