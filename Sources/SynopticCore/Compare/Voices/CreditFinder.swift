/// Finds the agencies an article credits: in its dateline, its byline, and in short lines at its head and end.
struct CreditFinder {
  private var agencies = PhraseTable<Bool>()

  /// Blocks at either end of an article that may hold nothing but a credit, and their words at most.
  private static let blocks = 3
  private static let words = 8

  /// Per article: keys of the agencies it credits, by the lists of its own language.
  static func credits(of articles: [AnnotatedArticle]) -> [[String]] {
    var finders: [String: CreditFinder] = [:]
    return articles.map { article in
      let finder = finders[article.layer.language.code] ?? CreditFinder(article.layer.language)
      finders[article.layer.language.code] = finder
      return finder.credits(in: article)
    }
  }

  /// The agencies of `names/outlets`; those marked `upper` are none unless written in capitals.
  init(_ language: Language) {
    let comma = language.word(",")
    for entry in language.list("names/outlets").entries where entry.fields.first == "agency" {
      let isUpper = entry.fields.contains("upper")
      for name in entry.words.split(whereSeparator: { $0 == comma }) { agencies.insert(Array(name), isUpper) }
    }
  }

  /// Keys of agencies, sorted: "AP" and "Associated Press" have one.
  func credits(in article: AnnotatedArticle) -> [String] {
    var found = Set<String>()
    let count = article.article.blocks.count
    for (index, sentence) in article.sentences.enumerated() {
      let isEdge = sentence.block < CreditFinder.blocks || sentence.block >= count - CreditFinder.blocks
      guard isEdge else { continue }
      let head = article.endOfDateline(sentence: index)
      let end = sentence.tokens.count <= CreditFinder.words ? sentence.span.upper : head
      found.formUnion(credits(in: article.layer, sentence.tokens.filter { article.tokens[$0].span.upper <= end }))
    }
    if let byline = article.article.byline {
      let language = article.layer.language
      var own = WordTable()
      let tokens = Tokenizer.tokens(
        of: byline, in: [Span(0, byline.utf8.count)], known: language.words, own: &own)
      let layer = TokenizedArticle(
        article: .sentence(byline), language: language, choice: article.layer.choice, tokens: tokens, sentences: [],
        ownWords: own)
      found.formUnion(credits(in: layer, Array(layer.tokens.indices)))
    }
    return found.sorted()
  }

  private func credits(in layer: TokenizedArticle, _ places: [Int]) -> [String] {
    places.compactMap { place in
      guard let (length, isUpper) = agencies.match(layer.tokens, at: place, before: (places.last ?? place) + 1),
        layer.tokens[place].isCapitalised, !isUpper || layer.tokens[place].shape == .upper
      else { return nil }
      return CreditFinder.key(layer, place..<place + length)
    }
  }

  /// The initials of several words, a single word as it is.
  private static func key(_ layer: TokenizedArticle, _ range: Range<Int>) -> String {
    let words = range.filter { layer.tokens[$0].kind == .word && layer.language.grammar[layer.tokens[$0].word].isEmpty }
    guard words.count > 1 else { return words.first.map { layer.text($0).uppercased() } ?? "" }
    return String(words.compactMap { layer.text($0).first }).uppercased()
  }
}
