import SynopticCore

/// The forms worth keeping, each with its stem and its relations.
struct Vocabulary {
  /// In alphabetical order of their bytes.
  let forms: [String]
  /// Per form: its number in the corpus.
  let words: [Int]
  let documentCounts: [Int]
  /// Per form: the form that stands for its family.
  let stems: [Int]
  /// Per form: related forms and how close they are (0…1), in order. Only forms that stand for themselves have any.
  let relations: [[(form: Int, strength: Double)]]

  /// Forms at most, and the least number of times one is used.
  private static let limit = 26_000
  private static let leastCount = 8

  init(_ corpus: Corpus, language: Language, wordNet: WordNet) {
    let frequent = corpus.forms.indices.filter { corpus.counts[$0] >= Vocabulary.leastCount }
      .sorted { (corpus.counts[$1], corpus.forms[$0]) < (corpus.counts[$0], corpus.forms[$1]) }
      .prefix(Vocabulary.limit)
    let words = frequent.sorted { corpus.forms[$0].utf8.lexicographicallyPrecedes(corpus.forms[$1].utf8) }
    let forms = words.map { corpus.forms[$0] }
    let counts = words.map { corpus.documentCounts[$0] }
    let numbers = Dictionary(uniqueKeysWithValues: forms.enumerated().map { ($1, $0) })
    let finder = StemFinder(language: language, exceptions: wordNet.exceptions, numbers: numbers, counts: counts)
    let stems = forms.indices.map { finder.stem(of: forms[$0], at: $0) }
    self.words = words
    self.forms = forms
    documentCounts = counts
    self.stems = stems
    relations = Vocabulary.relations(wordNet, forms: forms, numbers: numbers, stems: stems)
  }

  /// Relations between words as relations between the stems of their families.
  private static func relations(
    _ wordNet: WordNet, forms: [String], numbers: [String: Int], stems: [Int]
  ) -> [[(form: Int, strength: Double)]] {
    var strongest = [[Int: Double]](repeating: [:], count: forms.count)
    for (index, form) in forms.enumerated() {
      for (other, strength) in wordNet.relations[form] ?? [:] {
        guard let number = numbers[other], stems[number] != stems[index] else { continue }
        for (from, to) in [(stems[index], stems[number]), (stems[number], stems[index])] {
          strongest[from][to] = max(strongest[from][to] ?? 0, strength)
        }
      }
    }
    return strongest.map { $0.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
  }
}
