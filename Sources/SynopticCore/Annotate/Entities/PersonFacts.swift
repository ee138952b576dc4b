/// What an article says about its persons: their gender, the offices they hold and for whom.
struct PersonFacts {
  struct Office: Hashable {
    /// Words of the title, lower-cased.
    let title: [WordID]
    /// The key of the country, where the article names it ("UA").
    let country: String?
  }

  private var genders: [Int: Gender] = [:]
  private var contradicted: Set<Int> = []
  /// Holders by title, of whatever country, each once.
  private(set) var holdersOfTitle: [[WordID]: [Int]] = [:]
  /// Holders by office, each once, in text order.
  private(set) var holders: [Office: [Int]] = [:]
  private let layer: TokenizedArticle
  private let lexicon: NameLexicon

  init(_ linked: [LinkedName], in layer: TokenizedArticle, lexicon: NameLexicon) {
    self.layer = layer
    self.lexicon = lexicon
    for name in linked where name.type == .person { read(name) }
  }

  /// The gender of a person, nil where nothing tells it.
  func gender(of entity: Int) -> Gender? { contradicted.contains(entity) ? nil : genders[entity] }

  private mutating func read(_ name: LinkedName) {
    if name.tokens.count > 1 { learn(genderOfGivenName(name.tokens.lowerBound), of: name.entity) }
    if let description = name.description { readDescription(description, of: name.entity) }
    readApposition(before: name)
    readApposition(behind: name)
  }

  private mutating func learn(_ gender: Gender?, of entity: Int) {
    guard let gender else { return }
    if let known = genders[entity], known != gender { contradicted.insert(entity) }
    genders[entity] = gender
  }

  private func genderOfGivenName(_ index: Int) -> Gender? {
    let traits = lexicon.traits(of: layer.tokens[index].word)
    if traits.contains(.male) == traits.contains(.female) { return nil }
    return traits.contains(.male) ? .male : .female
  }

  private mutating func readDescription(_ tokens: Range<Int>, of entity: Int) {
    var country: String?
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if let title = lexicon.title(layer.tokens, at: index, before: tokens.upperBound) {
        learn(title.payload.gender, of: entity)
        add(Office(title: layer.tokens[index..<index + title.length].map(\.word), country: country), entity)
        index += title.length
      } else if let match = lexicon.listing(layer.tokens, at: index, before: tokens.upperBound) {
        country = lexicon.key(of: match.payload) ?? country
        index += match.length
      } else {
        index += 1
      }
    }
  }

  private mutating func add(_ office: Office, _ entity: Int) {
    if holders[office]?.contains(entity) != true { holders[office, default: []].append(entity) }
    if holdersOfTitle[office.title]?.contains(entity) != true {
      holdersOfTitle[office.title, default: []].append(entity)
    }
  }

  // MARK: - Appositions

  /// Tokens of a place's name with its article, at most.
  private static let longestPlace = 6

  /// "the president of the United States, Donald Trump", "the mayor of Lyon, Ann Roux"
  private mutating func readApposition(before name: LinkedName) {
    var end = name.tokens.lowerBound
    guard end > 1, !layer.tokens[end].startsLine else { return }
    if layer.tokens[end - 1].kind == .comma { end -= 1 }
    for start in max(0, end - PersonFacts.longestPlace)..<end {
      guard let seat = seat(start..<end) else { continue }
      var of = start - 1
      if of > 0, traits(of).contains(.article) { of -= 1 }
      guard of > 0, traits(of).contains(.of) else { continue }
      guard let title = lexicon.title(layer.tokens, endingAt: of, from: max(0, of - Title.longest)) else { continue }
      add(Office(title: layer.tokens[of - title.length..<of].map(\.word), country: seat.country), name.entity)
      return
    }
  }

  /// "Friedrich Merz, the German chancellor,", "Ann Roux, the mayor of Lyon"
  private mutating func readApposition(behind name: LinkedName) {
    var index = name.tokens.upperBound
    guard index + 1 < layer.tokens.count, layer.tokens[index].kind == .comma, traits(index + 1).contains(.definite)
    else { return }
    index += 2
    let limit = min(layer.tokens.count, index + Title.longest + PersonFacts.longestPlace)
    var country: String?
    if index < limit, let people = lexicon.listing(layer.tokens, at: index, before: limit) {
      guard let key = lexicon.key(of: people.payload) else { return }
      country = key
      index += people.length
    }
    guard index < limit, layer.tokens[index].shape == .lower,
      let title = lexicon.title(layer.tokens, at: index, before: limit)
    else { return }
    let end = index + title.length
    if country == nil, end + 1 < limit, traits(end).contains(.of) {
      country = countryKey(at: traits(end + 1).contains(.article) ? end + 2 : end + 1, before: limit)
    }
    learn(title.payload.gender, of: name.entity)
    add(Office(title: layer.tokens[index..<end].map(\.word), country: country), name.entity)
  }

  private func countryKey(at start: Int, before limit: Int) -> String? {
    guard start < limit, let place = lexicon.listing(layer.tokens, at: start, before: limit) else { return nil }
    return lexicon.key(of: place.payload)
  }

  private func traits(_ index: Int) -> WordTraits { lexicon.traits(of: layer.tokens[index].word) }

  /// Where an office is held.
  private struct Seat {
    /// The key of its country; nil where no list knows it.
    let country: String?
  }

  /// A listed place, or a run of capitals; nil for anything else.
  private func seat(_ range: Range<Int>) -> Seat? {
    guard layer.tokens[range.lowerBound].isCapitalised else { return nil }
    if let match = lexicon.listing(layer.tokens, at: range.lowerBound, before: range.upperBound),
      match.length == range.count
    {
      return Seat(country: lexicon.key(of: match.payload))
    }
    return range.allSatisfy { layer.tokens[$0].isCapitalised } ? Seat(country: nil) : nil
  }
}
