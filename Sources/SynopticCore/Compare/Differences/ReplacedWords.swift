/// The words that stand in place of each other in two statements that are otherwise nearly the same.
struct ReplacedWords {
  /// Tokens of one statement, and those that stand there in the other.
  struct Run {
    let a: Range<Int>
    let b: Range<Int>
  }

  /// In text order; none where the statements have too little in common.
  let runs: [Run]

  /// The share of the longer statement's words that has to be common.
  private static let leastShare = 0.6
  /// Words of a run: more of them are another thought. Words of a statement: more of them are no sentence.
  private static let mostWords = 6
  private static let longest = 160
  /// "Smith: Thanks." and "Jones: Thanks." are two utterances.
  private static let leastWords = 5

  init(_ a: StatementTerms, _ b: StatementTerms) {
    let (own, other) = (a.sequence, b.sequence)
    let (shorter, longer) = (min(own.count, other.count), max(own.count, other.count))
    let isLikely = shorter >= ReplacedWords.leastWords && Double(shorter) >= ReplacedWords.leastShare * Double(longer)
    guard isLikely, longer <= ReplacedWords.longest else {
      runs = []
      return
    }
    let common = WordAlignment(own, other).pairs
    guard Double(common.count) >= ReplacedWords.leastShare * Double(longer) else {
      runs = []
      return
    }
    var runs: [Run] = []
    var (left, right) = (0, 0)
    for pair in common + [(own.count, other.count)] {
      let sizes = [pair.full - left, pair.here - right]
      if sizes.allSatisfy({ 1...ReplacedWords.mostWords ~= $0 }) {
        runs.append(
          Run(a: a.tokens[left]..<a.tokens[pair.full - 1] + 1, b: b.tokens[right]..<b.tokens[pair.here - 1] + 1))
      }
      (left, right) = (pair.full + 1, pair.here + 1)
    }
    self.runs = runs
  }
}
