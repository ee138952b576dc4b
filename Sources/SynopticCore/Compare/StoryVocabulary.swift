/// What the words of a story weigh when tellings of one happening are looked for: the rarer over the story's sentences,
/// the more.
///
/// `StoryTerms` knows far more of words and costs far more; the timeline is there before the first frame and does with
/// this.
///
/// Words are cut to their first letters, which is stemming enough to bring "meeting" and "meet" close and needs no
/// language. Inverse document frequency after Spärck Jones (1972).
struct StoryVocabulary {
  /// A stem of the story or one of its entities.
  typealias Term = Int32

  private let stems: [[Int32]]
  private let weights: [Double]
  private let entityOfMention: [[Int]]
  private let stemCount: Int

  /// Bytes of a word that count.
  private static let stemLength = 4
  /// Shorter words are grammar more often than matter.
  private static let leastLength = 4

  init(_ articles: [AnnotatedArticle], entities: [Entity]) {
    var table = WordTable(capacity: 1024)
    stems = articles.map { StoryVocabulary.stems(of: $0, into: &table) }
    stemCount = table.count
    entityOfMention = entities.ofMentions(in: articles)
    weights = StoryVocabulary.weights(of: stems, articles, count: table.count)
  }

  /// Per token of an article: its stem's number, or -1 for what carries no meaning by itself.
  private static func stems(of article: AnnotatedArticle, into table: inout WordTable) -> [Int32] {
    var known: [WordID: Int32] = [:]
    let grammar = article.layer.language.grammar
    let glosses = Glosses.words(of: article.layer.language)
    let acts = StoryVocabulary.acts(of: article)
    return article.tokens.enumerated().map { index, token in
      // "Died" and "death", "left" and "leave" tell the same.
      if let act = acts[index] {
        let gloss = article.layer.language.word(act).flatMap { glosses[$0] } ?? act
        return Int32(table.intern(Array(gloss.utf8.prefix(stemLength))))
      }
      guard token.kind == .word || token.kind == .number, grammar[token.word].isEmpty else { return -1 }
      if let stem = known[token.word] { return stem }
      let form = Array((glosses[token.word] ?? article.layer.form(token.word)).utf8)
      let isLong = form.count >= leastLength || token.kind == .number || token.shape == .upper
      let stem = isLong ? Int32(table.intern(Array(form.prefix(stemLength)))) : -1
      known[token.word] = stem
      return stem
    }
  }

  /// What the triggers of an article's events tell, by token.
  private static func acts(of article: AnnotatedArticle) -> [Int: String] {
    var acts: [Int: String] = [:]
    for event in article.events where !event.act.isEmpty {
      acts[article.layer.tokens(of: event.trigger).lowerBound] = event.act
    }
    return acts
  }

  private static func weights(of stems: [[Int32]], _ articles: [AnnotatedArticle], count: Int) -> [Double] {
    var frequency = [Int](repeating: 0, count: count)
    var lastSeen = [Int](repeating: -1, count: count)
    var sentenceNumber = 0
    for (index, article) in articles.enumerated() {
      for sentence in article.sentences {
        for token in sentence.tokens {
          let stem = Int(stems[index][token])
          guard stem >= 0, lastSeen[stem] != sentenceNumber else { continue }
          lastSeen[stem] = sentenceNumber
          frequency[stem] += 1
        }
        sentenceNumber += 1
      }
    }
    return frequency.map { inverseFrequency($0, of: sentenceNumber) }
  }

  /// The logarithm of how many times rarer than in every sentence; in halves, since it only weighs.
  private static func inverseFrequency(_ frequency: Int, of total: Int) -> Double {
    var ratio = Double(total + 1) / Double(max(1, frequency))
    var weight = 0.5
    while ratio > 2 {
      ratio /= 2
      weight += 1
    }
    return weight + (ratio - 1) / 2
  }

  func weight(_ term: Term) -> Double { Int(term) < stemCount ? weights[Int(term)] : 2 }

  /// The distinct terms of a stretch of an article, sorted, without the words of its times, which come
  /// in text order.
  func terms(of tokens: Range<Int>, in article: Int, mentions: [Int], except times: [Range<Int>]) -> [Term] {
    var terms: [Term] = []
    var time = 0
    for token in tokens where stems[article][token] >= 0 {
      while time < times.count, times[time].upperBound <= token { time += 1 }
      if time < times.count, times[time].contains(token) { continue }
      terms.append(stems[article][token])
    }
    for mention in mentions where entityOfMention[article][mention] >= 0 {
      terms.append(Int32(stemCount + entityOfMention[article][mention]))
    }
    terms.sort()
    var last: Term = -1
    terms.removeAll { term in
      defer { last = term }
      return term == last
    }
    return terms
  }
}
