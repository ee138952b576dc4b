/// Finds the quantities of a sentence: numbers in figures and words, what bounds them and what they count.
struct QuantityReader {
  let layer: TokenizedArticle
  let lexicon: NumberLexicon
  private let grammar: Grammar

  /// "About 800" leaves room for a tenth to either side, "nearly 800" below it.
  private static let tolerance = 0.1
  /// Words before and behind a number that may belong to it.
  private static let reach = 4

  init(_ layer: TokenizedArticle, lexicon: NumberLexicon) {
    self.layer = layer
    self.lexicon = lexicon
    grammar = layer.language.grammar
  }

  /// In text order, not overlapping.
  func quantities(in sentence: Range<Int>) -> [Quantity] {
    var found: [Quantity] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let quantity = quantity(at: index, in: sentence, after: found.last?.tokens.upperBound) {
        found.append(quantity)
        index = quantity.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func quantity(at index: Int, in sentence: Range<Int>, after last: Int?) -> Quantity? {
    let token = layer.tokens[index]
    if case .vague(let low, let high) = lexicon[token.word] {
      return quantity(index..<index + 1, low...high, value: nil, isVague: true, in: sentence)
    }
    guard let (value, end) = number(at: index, before: sentence.upperBound) else { return nil }
    let start = max(sentence.lowerBound, last ?? 0)
    guard let (first, last, bound) = bound(around: index..<end, in: start..<sentence.upperBound) else {
      return quantity(index..<end, value...value, value: value, isVague: false, in: sentence)
    }
    let range = QuantityReader.range(value, bound)
    return quantity(first..<last, range, value: value, isVague: false, in: sentence, number: index..<end)
  }

  private func quantity(
    _ tokens: Range<Int>, _ range: ClosedRange<Double>, value: Double?, isVague: Bool, in sentence: Range<Int>,
    number: Range<Int>? = nil
  ) -> Quantity {
    let number = number ?? tokens
    return Quantity(
      tokens: tokens, number: number, low: range.lowerBound, high: range.upperBound, value: value, isVague: isVague,
      unit: unit(around: number, in: sentence), counted: counted(from: number.upperBound, in: sentence))
  }

  private static func range(_ value: Double, _ bound: NumberLexicon.Bound) -> ClosedRange<Double> {
    switch bound {
    case .least: value...Double.infinity
    case .more: value.nextUp...Double.infinity
    case .most: 0...max(0, value)
    case .fewer: 0...max(0, value.nextDown)
    case .about: value * (1 - tolerance)...value * (1 + tolerance)
    case .nearly: value * (1 - tolerance)...value
    }
  }

  // MARK: - Numbers

  /// The number that starts at a token and where it ends.
  private func number(at start: Int, before end: Int) -> (value: Double, end: Int)? {
    var sum = NumberSum()
    var index = start
    while index < end, let next = take(index, from: start, before: end, into: &sum) { index = next }
    return index > start && sum.value.isFinite ? (sum.value, index) : nil
  }

  /// Behind the part of the number at a token; nil where the number is at its end.
  private func take(_ index: Int, from start: Int, before end: Int, into sum: inout NumberSum) -> Int? {
    let token = layer.tokens[index]
    if token.kind == .number { return sum.isEmpty ? takeFigures(index, before: end, into: &sum) : nil }
    if token.kind == .dash {
      return index > start && !token.spaced && index + 1 < end && isNumberWord(index + 1) ? index + 1 : nil
    }
    switch lexicon[token.word] {
    case .number(let value): return sum.add(value) ? index + 1 : nil
    case .joiner(let tens): return sum.endsWithTens(from: tens) && isOnes(index + 1, before: end) ? index + 1 : nil
    case .scale(let scale):
      sum.multiply(by: scale)
      return index + 1
    case .vague, .none: return nil
    }
  }

  private func takeFigures(_ index: Int, before end: Int, into sum: inout NumberSum) -> Int? {
    guard let value = figures(layer.tokens[index].word) else { return nil }
    _ = sum.add(value)
    var last = index
    while isThousands(last + 1, behind: last, before: end), let rest = figures(layer.tokens[last + 1].word) {
      sum.append(thousands: rest)
      last += 1
    }
    return last + 1
  }

  private func isOnes(_ index: Int, before end: Int) -> Bool {
    guard index < end, case .number(let ones) = lexicon[layer.tokens[index].word] else { return false }
    return ones < 10
  }

  private func isNumberWord(_ index: Int) -> Bool {
    switch lexicon[layer.tokens[index].word] {
    case .number, .scale: true
    default: false
    }
  }

  /// Figures with marks between thousands.
  private func figures(_ word: WordID) -> Double? {
    Double(String(decoding: layer.language.numberMarks.plain(layer.form(word).utf8), as: UTF8.self))
  }

  /// "000" of "12 000", where the language writes thousands apart.
  private func isThousands(_ index: Int, behind first: Int, before end: Int) -> Bool {
    guard layer.language.numberMarks.groupsBySpace, index < end else { return false }
    let token = layer.tokens[index]
    return token.kind == .number && token.spaced && token.span.count == 3 && layer.tokens[first].span.count <= 3
  }

  // MARK: - Around a number

  private func bound(
    around number: Range<Int>, in range: Range<Int>
  ) -> (first: Int, last: Int, bound: NumberLexicon.Bound)? {
    for first in max(range.lowerBound, number.lowerBound - QuantityReader.reach)..<number.lowerBound {
      guard let (length, bound) = lexicon.before.match(layer.tokens, at: first, before: number.lowerBound),
        first + length == number.lowerBound || isPrefix(first + length..<number.lowerBound)
      else { continue }
      return (first, number.upperBound, bound)
    }
    guard number.upperBound < range.upperBound,
      let (length, bound) = lexicon.after.match(layer.tokens, at: number.upperBound, before: range.upperBound)
    else { return nil }
    return (number.lowerBound, number.upperBound + length, bound)
  }

  /// A currency sign or an article between the bound and the number: "more than $5", "nearly a hundred".
  private func isPrefix(_ tokens: Range<Int>) -> Bool {
    tokens.count == 1
      && (layer.tokens[tokens.lowerBound].kind == .symbol
        || grammar[layer.tokens[tokens.lowerBound].word].contains(.determiner))
  }

  private func unit(around tokens: Range<Int>, in sentence: Range<Int>) -> String? {
    if tokens.upperBound < sentence.upperBound, let unit = lexicon.unit(layer.tokens[tokens.upperBound].word) {
      return unit
    }
    return tokens.lowerBound > sentence.lowerBound && layer.tokens[tokens.lowerBound - 1].kind == .symbol
      ? lexicon.unit(layer.tokens[tokens.lowerBound - 1].word) : nil
  }

  /// The words behind a number, up to a mark or a word that ends the phrase. "21 of the more than 200 girls" counts girls.
  private func counted(from start: Int, in sentence: Range<Int>) -> Range<Int> {
    let isPart = start < sentence.upperBound && grammar[layer.tokens[start].word].contains(.nominal)
    let reach = isPart ? 2 * QuantityReader.reach : QuantityReader.reach
    var end = start
    while end < min(sentence.upperBound, start + reach + 1) {
      let token = layer.tokens[end]
      guard continuesPhrase(token) || isPart && (token.kind == .number || isBoundWord(end, in: sentence)) else { break }
      end += 1
    }
    return start..<end
  }

  private func continuesPhrase(_ token: Token) -> Bool {
    let wordClass = grammar[token.word]
    return (token.kind == .word || token.kind == .dash && !token.spaced)
      && wordClass.isDisjoint(with: Grammar.WordClass.auxiliary.union([.coordinator, .relative, .subordinator]))
      && (wordClass.isDisjoint(with: .preposition) || wordClass.contains(.nominal))
  }

  /// "More than" and the like, before another number.
  private func isBoundWord(_ index: Int, in sentence: Range<Int>) -> Bool {
    lexicon.before.match(layer.tokens, at: index, before: sentence.upperBound) != nil
      || index > sentence.lowerBound
        && lexicon.before.match(layer.tokens, at: index - 1, before: sentence.upperBound).map { $0.length > 1 } ?? false
  }
}
