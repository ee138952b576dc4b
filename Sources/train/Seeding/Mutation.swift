import SynopticCore

/// A number, day or name of an article put in the place of another one.
struct Mutation {
  let sentence: Int
  let span: Span
  let words: String
  let kind: Discrepancy.Kind
}

/// An article in which some facts are changed, as another source's article of the same day.
struct ChangedCopy {
  let article: Article
  /// The changes, in text order, with the words that now stand there.
  let changes: [(mutation: Mutation, words: Span)]

  init(of original: Article, _ mutations: [Mutation]) {
    let utf8 = Array(original.text.utf8)
    var bytes: [UInt8] = []
    var next = 0
    var changes: [(mutation: Mutation, words: Span)] = []
    for mutation in mutations {
      bytes += utf8[next..<mutation.span.lower.index]
      let start = TextOffset(bytes.count)
      bytes += mutation.words.utf8
      changes.append((mutation, Span(start, TextOffset(bytes.count))))
      next = mutation.span.upper.index
    }
    bytes += utf8[next...]
    self.changes = changes
    article = .verbatim(
      String(decoding: bytes, as: UTF8.self), title: nil, source: Source(name: "copy", origin: .given),
      publication: original.publication, url: nil, language: original.language)
  }
}

/// Numbers that look random and are the same in every run (Knuth, MMIX).
struct Sequence64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// 0 ..< `count`.
  mutating func next(below count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, count)
  }
}

/// What may be put in the place of a name or a day: others of their kind, from all articles.
struct Replacements {
  private var names: [EntityType: [String]] = [:]
  /// Days by the rule that reads them: a weekday stands in the place of a weekday.
  private var days: [String: [String]] = [:]

  init(_ articles: [AnnotatedArticle]) {
    var seen: Set<String> = []
    for article in articles {
      // What an article names twice is a name.
      for entity in article.entities where entity.mentions.count > 1 {
        if seen.insert(entity.name).inserted { names[entity.type, default: []].append(entity.name) }
      }
      for time in article.times where time.isDay {
        let words = String(article.article[time.span])
        if seen.insert(words).inserted { days[time.rule, default: []].append(words) }
      }
    }
  }

  /// Another name of a kind that does not stand in a text.
  func name(_ type: EntityType, notIn text: String, _ random: inout Sequence64) -> String? {
    let all = names[type] ?? []
    for _ in 0..<8 where !all.isEmpty {
      let name = all[random.next(below: all.count)]
      if !text.contains(name) { return name }
    }
    return nil
  }

  /// Another day read by the same rule.
  func day(unlike words: String, rule: String, _ random: inout Sequence64) -> String? {
    let all = (days[rule] ?? []).filter { $0.lowercased() != words.lowercased() }
    return all.isEmpty ? nil : all[random.next(below: all.count)]
  }
}

extension TimeExpression {
  /// A day of the calendar.
  var isDay: Bool {
    if kind == .date, case .calendar(let period) = placement {
      period.granularity == .day && value.first?.isNumber == true
    } else {
      false
    }
  }
}
