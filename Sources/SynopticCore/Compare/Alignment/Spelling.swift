/// How alike two sentences are spelled, whatever their words mean: names, derived words and misspelled ones.
enum Spelling {
  /// Tokens of a sentence that are looked at.
  private static let limit = 400

  /// The share of their runs of four letters that stand in both, spaces counted as letters (Dice 1945).
  static func likeness(_ a: TokenizedArticle, _ b: TokenizedArticle) -> Float {
    let (own, other) = (runs(of: a), runs(of: b))
    let total = own.count + other.count
    return total > 0 ? 2 * Float(own.intersection(other).count) / Float(total) : 0
  }

  private static func runs(of layer: TokenizedArticle) -> Set<UInt32> {
    var runs: Set<UInt32> = []
    var (run, length): (UInt32, Int) = (0, 0)
    for token in layer.tokens.prefix(limit) where token.kind == .word || token.kind == .number {
      for byte in layer.form(token.word).utf8 + [UInt8(ascii: " ")] {
        run = run << 8 | UInt32(byte)
        length += 1
        if length >= 4 { runs.insert(run) }
      }
    }
    return runs
  }
}
