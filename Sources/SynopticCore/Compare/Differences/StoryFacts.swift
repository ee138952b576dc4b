/// What the rules about differences know of a whole story.
struct StoryFacts {
  let story: StoryTerms
  let related: RelatedTerms
  let days: [PublicationEstimate]
  let articles: [AnnotatedArticle]
  let containment: PlaceContainment
  let descriptions: EntityDescriptions
  private let entities: [Entity]
  private let entityOfMention: [[Int]]
  private let readers: [PlaceReader]
  /// Per article, by its language.
  let tolls: [TollLexicon]
  let states: [StateLexicon]
  private var read: [StatementFacts?]
  /// Where each statement stands in `story.statements`.
  private let places: [Statement: Int]

  init(
    _ aligner: SentenceAligner, _ articles: [AnnotatedArticle], _ entities: [Entity], _ days: [PublicationEstimate]
  ) {
    story = aligner.story
    related = aligner.related
    self.days = days
    self.entities = entities
    self.articles = articles
    let lookup = entities.ofMentions(in: articles)
    entityOfMention = lookup
    let countries = StoryFacts.countries(entities)
    readers = StoryFacts.perLanguage(articles, PlaceLexicon.init).map { PlaceReader(lexicon: $0, countries: countries) }
    tolls = StoryFacts.perLanguage(articles, TollLexicon.init)
    states = StoryFacts.perLanguage(articles, StateLexicon.init)
    var containment = PlaceContainment()
    for (index, article) in articles.enumerated() {
      let names = zip(article.mentions, lookup[index]).filter { $0.0.form == .name }
      for phrase in readers[index].phrases(in: article, names.map { (mention: $0.0, entity: $0.1) }) {
        containment.add(phrase, countries: Set(countries.values))
      }
    }
    self.containment = containment
    descriptions = EntityDescriptions(articles, entityOfMention: lookup, story: story, related: related)
    read = [StatementFacts?](repeating: nil, count: story.statements.count)
    places = Dictionary(uniqueKeysWithValues: story.statements.enumerated().map { ($1.statement, $0) })
  }

  /// What is read of each article's language, once for all articles in it.
  private static func perLanguage<Lexicon>(
    _ articles: [AnnotatedArticle], _ read: (Language) -> Lexicon
  ) -> [Lexicon] {
    var known: [String: Lexicon] = [:]
    return articles.map { article in
      let language = article.layer.language
      let lexicon = known[language.code] ?? read(language)
      known[language.code] = lexicon
      return lexicon
    }
  }

  /// The country of each nationality.
  private static func countries(_ entities: [Entity]) -> [Int: Int] {
    var countries: [Int: Int] = [:]
    for (index, entity) in entities.enumerated() where entity.type == .group {
      countries[index] = entity.related.first { $0.rule == Listing.Kind.country.rawValue }?.entity
    }
    return countries
  }

  /// They are one, or a country and its people or capital.
  func areRelated(_ one: Int, _ other: Int) -> Bool {
    one == other || entities[one].related.contains { $0.entity == other }
      || entities[other].related.contains { $0.entity == one }
  }

  /// Two entities whose names are written nearly alike.
  func areSpellings(_ one: Int, _ other: Int) -> Bool { entities[one].isSpelled(like: entities[other]) }

  /// The terms for what a quantity counts that carry meaning.
  /// - Parameter rarity: "people" tells little of what is counted; 0 lets it count.
  func counted(_ quantity: Quantity, _ facts: StatementFacts, rarity: Float = 1.5) -> [Int32] {
    zip(facts.terms.sequence, facts.terms.tokens).filter { term, token in
      let entry = story.entries[Int(term)]
      return quantity.counted.contains(token) && entry.rarity > rarity && !entry.isNumber
    }.map(\.0)
  }

  /// The story's entity for one of an article's own.
  func entity(ofLocal local: Int?, in article: Int) -> Int? {
    local.map { entityOfMention[article][articles[article].entities[$0].mentions[0]] }
  }

  /// How many minutes later the second article was published; nil where the time of day is not known of both.
  func minutes(from first: Int, to second: Int) -> Int? {
    guard let a = articles[first].article.publication, let b = articles[second].article.publication,
      let start = a.minute, let end = b.minute, (a.zone == nil) == (b.zone == nil)
    else { return nil }
    return (b.day.number - a.day.number) * Period.day + end - start - (b.zone ?? 0) + (a.zone ?? 0)
  }

  /// Both cannot be right, unless a later report explains it: one of another day, or one of the same day that counts
  /// more by then.
  func contradiction(
    _ own: Quantity, of a: StatementFacts, _ other: Quantity, of b: StatementFacts
  ) -> Discrepancy.Verdict {
    let (left, right) = (a.terms.statement.article, b.terms.statement.article)
    if areOfDifferentDays(left, right) { return .update }
    guard days[left].day != nil, days[right].day != nil, let order = minutes(from: left, to: right), order != 0 else {
      return .conflict
    }
    return (order > 0) == (other.low > own.low) ? .update : .conflict
  }

  /// The days of both reports are known and differ.
  func areOfDifferentDays(_ left: Int, _ right: Int) -> Bool {
    guard let first = days[left].day, let second = days[right].day else { return false }
    return first != second
  }

  /// The facts of a statement; nil for one that is not compared.
  mutating func facts(of statement: Statement) -> StatementFacts? {
    guard let place = places[statement] else { return nil }
    if let facts = read[place] { return facts }
    let terms = story.statements[place]
    let article = terms.statement.article
    let facts = StatementFacts(
      terms, articles[article], entityOfMention: entityOfMention[article], places: readers[article])
    read[place] = facts
    return facts
  }
}
