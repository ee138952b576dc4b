import FoundationEssentials
import SynopticCore

/// Articles as sequences of word numbers, and how many articles hold each word.
struct Corpus {
  private(set) var forms: [String] = []
  /// Per word: the articles that hold it, and how often it stands there in all.
  private(set) var documentCounts: [Int] = []
  private(set) var counts: [Int] = []
  /// All articles one after the other, gaps of −1 between them.
  private(set) var tokens: [Int32] = []
  private(set) var documents = 0

  private let pipeline: Pipeline
  private var numbers: [String: Int32] = [:]
  private var lastSeen: [Int] = []

  private struct Line: Decodable {
    let title: String?
    let text: String
  }

  init(language: Language) throws { pipeline = try Pipeline(languages: [language]) }

  /// - Throws: `DecodingError` when the line is no article.
  mutating func add(_ line: String) throws {
    let article = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
    for text in [article.title ?? "", article.text] {
      addWords(of: text)
      tokens += [Int32](repeating: -1, count: Cooccurrence.window)
    }
    documents += 1
  }

  private mutating func addWords(of text: String) {
    let layer = pipeline.tokenize(.verbatim(text, source: Source(name: "", origin: .given)))
    for token in layer.tokens where token.kind == .word { add(form: layer.form(token.word)) }
  }

  private mutating func add(form: String) {
    let number = numbers[form] ?? Int32(forms.count)
    let index = Int(number)
    if index == forms.count {
      numbers[form] = number
      forms.append(form)
      documentCounts.append(0)
      counts.append(0)
      lastSeen.append(-1)
    }
    counts[index] += 1
    if lastSeen[index] != documents {
      lastSeen[index] = documents
      documentCounts[index] += 1
    }
    tokens.append(number)
  }
}
