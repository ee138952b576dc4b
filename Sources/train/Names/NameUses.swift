import FoundationEssentials
import SynopticCore

/// News as sequences of forms, each as it is written, and how often each carries a capital.
struct NameUses {
  private(set) var keys: [WordUse.Key] = []
  private(set) var counts: [Int] = []
  /// All sentences one after the other, gaps of −1 between them.
  private(set) var tokens: [Int32] = []

  /// Per form in lower case: how often it stands with a capital and how often in all, where that tells anything.
  private var capitals: [WordUse.Key: (capital: Int, all: Int)] = [:]
  private var lowerKeys: [WordUse.Key] = []
  private var numbers: [WordUse.Key: Int32] = [:]
  private let pipeline: Pipeline

  private struct Line: Decodable {
    let text: String
  }

  init(language: Language) throws { pipeline = try Pipeline(languages: [language]) }

  /// - Throws: `DecodingError` when the line is no article.
  mutating func add(_ line: String) throws {
    let text = try JSONDecoder().decode(Line.self, from: Data(line.utf8)).text
    for sentence in pipeline.wordUses(of: .verbatim(text, source: Source(name: "", origin: .given))) {
      for use in sentence { add(use) }
      tokens += [Int32](repeating: -1, count: NameContexts.positions.upperBound)
    }
  }

  private mutating func add(_ use: WordUse) {
    let number = numbers[use.key] ?? Int32(keys.count)
    if number == keys.count {
      numbers[use.key] = number
      keys.append(use.key)
      lowerKeys.append(use.lower)
      counts.append(0)
    }
    counts[Int(number)] += 1
    tokens.append(number)
    guard use.tells else { return }
    let seen = capitals[use.lower] ?? (0, 0)
    capitals[use.lower] = (seen.capital + (use.isCapitalised ? 1 : 0), seen.all + 1)
  }

  /// How often a form starts with a capital, in steps.
  func capitalSteps(_ number: Int) -> Int {
    guard let seen = capitals[lowerKeys[number]] else { return 0 }
    let steps = Double(NameWords.Facts.steps)
    return Int((steps * Double(seen.capital) / Double(seen.all)).rounded())
  }
}
