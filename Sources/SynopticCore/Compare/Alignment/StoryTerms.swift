/// All sentences of a story as terms: words, and numbers by their value.
///
/// A term is a number of this story. Forms of one word, and names of one entity, are different terms of one group. What
/// needs no more than weights of words has them from `StoryVocabulary`.
struct StoryTerms {
  typealias Term = StatementTerms.Term

  /// What is known of a term, whoever uses it.
  struct Entry {
    /// The lexicon's place of the word; nil for a word it does not have.
    let place: Int?
    /// Logarithm of how many times rarer it is than a word that every article has.
    let rarity: Float
    let isNumber: Bool
    /// Some mention of a name holds it.
    fileprivate(set) var isName = false
    /// Some mention of a place holds it.
    fileprivate(set) var isPlace = false
    fileprivate(set) var group: Int32
    /// Sentences that hold it.
    fileprivate(set) var count = 0
  }

  private(set) var statements: [StatementTerms] = []
  private(set) var entries: [Entry] = []
  let lexicon: SimilarityLexicon?

  /// Sentences of an article, and terms of a sentence or clause, at most.
  private static let sentenceLimit = 4_000
  private static let termLimit = 120
  private static let happeningLimit = 16
  /// The rarity of a number: it tells much, but figures recur.
  private static let numberRarity: Float = 5.5
  /// The same for words of a language of which no frequencies are known.
  private static let unknownRarity: Float = 5
  /// Bytes of a word by which forms of an unknown word are one group.
  fileprivate static let prefixLength = 5

  private var table = WordTable(capacity: 2048)
  private var stemGroups: [Int: Int32] = [:]
  private var glossesOfLanguage: [String: Glosses] = [:]

  /// - Parameters:
  ///   - numbers: per article, how its numbers are read.
  ///   - similarity: what is known of words where no article's own language has it.
  init(
    _ articles: [AnnotatedArticle], entities: [Entity], numbers: [NumberLexicon], similarity: SimilarityLexicon? = nil
  ) {
    lexicon = articles.lazy.compactMap(\.layer.language.similarity).first ?? similarity
    let entityOfMention = entities.ofMentions(in: articles)
    // What the lexicon knows of a word holds for other languages' texts that use it too, in whatever order they come.
    let isOwn = articles.map { $0.layer.language.similarity != nil }
    for index in articles.indices.filter({ isOwn[$0] }) + articles.indices.filter({ !isOwn[$0] }) {
      add(articles[index], index, lexicon: numbers[index], entityOfMention: entityOfMention[index])
    }
    statements.sort { $0.statement < $1.statement }
    joinNames(articles, entities)
  }

  /// What the words of an article mean in the language of the lexicon; nil where they are that language's own, or no
  /// lexicon is there.
  private mutating func glosses(of language: Language) -> Glosses? {
    guard let lexicon, language.similarity == nil else { return nil }
    let found = glossesOfLanguage[language.code] ?? Glosses(language, lexicon: lexicon)
    glossesOfLanguage[language.code] = found
    return found
  }

  // MARK: - Sentences

  private mutating func add(
    _ article: AnnotatedArticle, _ number: Int, lexicon: NumberLexicon, entityOfMention: [Int]
  ) {
    let reader = QuantityReader(article.layer, lexicon: lexicon)
    var known: [WordID: Term] = [:]
    let glosses = glosses(of: article.layer.language)
    var mentions = MentionCursor(article, entityOfMention)
    let last = Float(max(1, article.sentences.count - 1))
    for (index, sentence) in article.sentences.enumerated().prefix(StoryTerms.sentenceLimit) {
      guard article.article.blocks[sentence.block].kind != .caption else { continue }
      let quantities = reader.quantities(in: sentence.tokens.prefix(400))
      let (sequence, tokens) = sequence(of: sentence.tokens.prefix(400), in: article.layer, quantities, glosses, &known)
      let clauses = ClauseTerms.clauses(of: sequence, tokens, in: article.layer) { entries[Int($0)].rarity }
      let terms = Array(sequence.distinct.prefix(StoryTerms.termLimit))
      for term in terms { entries[Int(term)].count += 1 }
      statements.append(
        StatementTerms(
          statement: Statement(article: number, sentence: index), terms: terms, clauses: clauses, sequence: sequence,
          tokens: tokens, quantities: quantities, neighbours: StoryTerms.neighbours(sequence),
          numbers: terms.filter { entries[Int($0)].isNumber },
          happenings: StoryTerms.happenings(of: index, in: article, sequence, tokens),
          denies: sentence.tokens.contains {
            article.layer.language.grammar[article.tokens[$0].word].contains(.negation)
          },
          days: article.days(in: sentence.span), entities: mentions.entities(in: sentence.span),
          position: Float(index) / last))
    }
  }

  private mutating func sequence(
    of range: Range<Int>, in layer: TokenizedArticle, _ quantities: [Quantity], _ glosses: Glosses?,
    _ known: inout [WordID: Term]
  ) -> (terms: [Term], tokens: [Int]) {
    var terms: [Term] = []
    var tokens: [Int] = []
    var quantity = 0
    for token in range where layer.tokens[token].kind == .word || layer.tokens[token].kind == .number {
      while quantity < quantities.count, quantities[quantity].tokens.upperBound <= token { quantity += 1 }
      let word = layer.tokens[token].word
      if quantity < quantities.count, quantities[quantity].number.contains(token),
        let value = quantities[quantity].value
      {
        if token == quantities[quantity].number.lowerBound {
          terms.append(term(of: value))
          tokens.append(token)
        }
        continue
      }
      let term =
        known[word] ?? self.term(of: word, in: layer, isNumber: layer.tokens[token].kind == .number, glosses)
      known[word] = term
      terms.append(term)
      tokens.append(token)
    }
    return (terms, tokens)
  }

  /// The terms that stand for what a sentence tells, each once.
  private static func happenings(
    of sentence: Int, in article: AnnotatedArticle, _ sequence: [Term], _ tokens: [Int]
  ) -> [Term] {
    article.events(ofSentence: sentence).prefix(happeningLimit).compactMap { event in
      article.place(of: event.trigger, in: tokens).map { sequence[$0] }
    }.distinct
  }

  private static func neighbours(_ sequence: [Term]) -> [Int] {
    Set(zip(sequence, sequence.dropFirst()).map { Int($0) << 32 | Int($1) }).sorted()
  }

  // MARK: - Terms

  private mutating func term(of value: Double) -> Term {
    let form = Array("#\(value)".utf8)
    return intern(form, place: nil, rarity: StoryTerms.numberRarity, isNumber: true)
  }

  private mutating func term(
    of word: WordID, in layer: TokenizedArticle, isNumber: Bool, _ glosses: Glosses?
  ) -> Term {
    let form = Array(layer.form(word).utf8)
    if isNumber { return intern(form, place: nil, rarity: StoryTerms.numberRarity, isNumber: true) }
    guard let glosses else {
      let place = lexicon?.find(form)
      return intern(form, place: place, rarity: rarity(ofPlace: place), isNumber: false)
    }
    if let place = glosses.place(of: word) {
      return intern(
        StoryTerms.key(form, of: layer.language), place: place, rarity: rarity(ofPlace: place), isNumber: false)
    }
    let isClosed = !layer.language.grammar[word].isEmpty
    return intern(
      isClosed ? StoryTerms.key(form, of: layer.language) : form, place: nil,
      rarity: isClosed ? 0 : StoryTerms.unknownRarity, isNumber: false)
  }

  /// What a word of a language without a lexicon is kept under, so that it is no other language's word that is written
  /// alike. Names, and words nothing is known of, are kept as they are written.
  private static func key(_ form: [UInt8], of language: Language) -> [UInt8] { form + [0] + Array(language.code.utf8) }

  /// How rare a word is, by its place in the lexicon; a word it does not have is as good as unheard of.
  private func rarity(ofPlace place: Int?) -> Float {
    guard let lexicon else { return StoryTerms.unknownRarity }
    let share = Double(lexicon.documents + 1) / (Double(place.map(lexicon.documentCount) ?? 0) + 0.5)
    return Float(Logarithm.natural(share))
  }

  private mutating func intern(_ form: [UInt8], place: Int?, rarity: Float, isNumber: Bool) -> Term {
    let term = Term(table.intern(form))
    guard Int(term) == entries.count else { return term }
    var entry = Entry(place: place, rarity: rarity, isNumber: isNumber, group: term)
    if let place, let stem = lexicon?.stem(place) {
      entry.group = stemGroups[stem] ?? term
      stemGroups[stem] = entry.group
    }
    entries.append(entry)
    return term
  }

  /// Statements that hold each group.
  var groupFrequencies: [Int32: Int] {
    statements.reduce(into: [:]) { frequencies, statement in
      for group in Set(statement.terms.map { entries[Int($0)].group }) { frequencies[group, default: 0] += 1 }
    }
  }

  /// The term of a lower-cased form, where some statement holds it.
  func term(of form: String, in language: Language) -> Term? {
    let form = Array(form.utf8)
    return (table.find(StoryTerms.key(form, of: language)) ?? table.find(form)).map { Term($0) }
  }

  /// The bytes of a term, for finding forms that begin alike.
  func prefix(of term: Term) -> String? {
    let form = table.form(Int(term))
    return form.utf8.count >= StoryTerms.prefixLength
      ? String(decoding: form.utf8.prefix(StoryTerms.prefixLength), as: UTF8.self) : nil
  }

  /// Marks the words of names, and makes short names of one entity one group.
  private mutating func joinNames(_ articles: [AnnotatedArticle], _ entities: [Entity]) {
    for entity in entities {
      var first: Int32?
      for reference in entity.mentions {
        let article = articles[reference.article]
        let mention = article.mentions[reference.mention]
        guard mention.form == .name else { continue }
        let tokens = article.layer.tokens(of: mention.span)
        let terms = tokens.compactMap { token in
          term(of: article.layer.form(article.tokens[token].word), in: article.layer.language).map(Int.init)
        }
        for term in terms where term < entries.count {
          entries[term].isName = true
          entries[term].isPlace = entries[term].isPlace || entity.type == .place
        }
        guard tokens.count == 1, let term = terms.first, term < entries.count, !entries[term].isNumber else { continue }
        if let first { entries[term].group = first } else { first = entries[term].group }
      }
    }
  }
}
