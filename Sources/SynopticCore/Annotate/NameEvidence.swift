/// How words are capitalised over the articles of a story, so that a name seen clearly in one place is known in
/// another (a headline, the start of a sentence, a second article).
///
/// Counts only; sums do not depend on the order of the articles.
public struct NameEvidence: Sendable {
  /// How often a form is written in which way.
  struct Counts: Sendable {
    /// With a capital inside a sentence that is not written in capitals or title case: a name as a rule.
    var capital: Int32 = 0
    /// In lower case: no name as a rule.
    var lower: Int32 = 0
    /// Of the capitals, those in each context.
    var article: Int32 = 0
    var product: Int32 = 0
    var person: Int32 = 0
  }

  /// Counts of some words of a vocabulary, by their number: it is large, and a story uses little of it.
  fileprivate struct Table: Sendable {
    /// By word: its place in `counts`, from 1; 0 where it has none.
    private var places: [UInt32]
    private var counts: [Counts] = []

    init(words count: Int) { places = [UInt32](repeating: 0, count: count) }

    subscript(word: Int) -> Counts {
      let place = Int(places[word])
      return place == 0 ? Counts() : counts[place - 1]
    }

    mutating func count(_ word: Int, capital isCapital: Bool, _ context: NameContext) {
      if places[word] == 0 {
        counts.append(Counts())
        places[word] = UInt32(counts.count)
      }
      counts[Int(places[word]) - 1].count(capital: isCapital, context)
    }
  }

  /// Forms of the languages' lists, by the language's code.
  private var known: [String: Table] = [:]
  /// All other forms of the story.
  private var ownWords = WordTable()
  private var own: [Counts] = []

  /// No evidence.
  init() {}

  /// Evidence from all articles of a story, each with what its language knows of names; the order of the articles does
  /// not matter.
  init(_ layers: [(layer: TokenizedArticle, lexicon: NameLexicon)]) {
    for (layer, lexicon) in layers { add(layer, lexicon) }
  }

  private mutating func add(_ layer: TokenizedArticle, _ lexicon: NameLexicon) {
    let reader = NameContextReader(layer, lexicon: lexicon)
    let knownCount = layer.language.words.count
    var table = known.removeValue(forKey: layer.language.code) ?? Table(words: knownCount)
    var local = [Counts](repeating: Counts(), count: layer.ownWords.count)
    for sentence in layer.sentences where SentenceCase(layer, sentence) == .normal {
      for index in sentence.tokens where layer.tokens[index].kind == .word {
        let token = layer.tokens[index]
        let isCapital = token.isCapitalised
        if isCapital && SentenceCase.opensSentence(layer.tokens, at: index, in: sentence) { continue }
        let context = isCapital ? reader.context(of: index, in: sentence) : []
        let number = Int(token.word.number)
        if number < knownCount {
          table.count(number, capital: isCapital, context)
        } else {
          local[number - knownCount].count(capital: isCapital, context)
        }
      }
    }
    known[layer.language.code] = table
    for (number, counts) in local.enumerated() {
      let form = ownWords.intern(Array(layer.ownWords.form(number).utf8))
      if form == own.count { own.append(Counts()) }
      own[form].add(counts)
    }
  }

  /// The counts of an article's words, by their number.
  func counts(for layer: TokenizedArticle) -> WordCounts {
    let local = (0..<layer.ownWords.count).map { number in
      ownWords.find(Array(layer.ownWords.form(number).utf8)).map { own[$0] } ?? Counts()
    }
    return WordCounts(known: known[layer.language.code], knownCount: layer.language.words.count, own: local)
  }

  /// Evidence looked up by the word numbers of one article.
  struct WordCounts {
    fileprivate let known: Table?
    fileprivate let knownCount: Int
    fileprivate let own: [Counts]

    subscript(word: WordID) -> Counts {
      let number = Int(word.number)
      if number < knownCount { return known?[number] ?? Counts() }
      return number - knownCount < own.count ? own[number - knownCount] : Counts()
    }
  }
}

extension NameEvidence.Counts {
  fileprivate mutating func count(capital isCapital: Bool, _ context: NameContext) {
    if isCapital { capital += 1 } else { lower += 1 }
    if context.contains(.article) { article += 1 }
    if context.contains(.product) { product += 1 }
    if context.contains(.person) { person += 1 }
  }

  fileprivate mutating func add(_ other: NameEvidence.Counts) {
    capital += other.capital
    lower += other.lower
    article += other.article
    product += other.product
    person += other.person
  }

  /// Over the story, the word names a ship or the like more often than a person.
  var isProduct: Bool { product > person && 3 * product >= capital }

  /// Over the story, the word stands behind an article as a rule, and never where only a person can.
  var isThing: Bool { person == 0 && 2 * article > capital }
}
