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
    readers = articles.map { PlaceReader(lexicon: PlaceLexicon($0.layer.language), countries: countries) }
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
