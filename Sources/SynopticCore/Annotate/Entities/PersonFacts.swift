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
  }

  /// "the president of the United States, Donald Trump"
  private mutating func readApposition(before name: LinkedName) {
    var end = name.tokens.lowerBound
    guard end > 1, !layer.tokens[end].startsLine else { return }
    if layer.tokens[end - 1].kind == .comma { end -= 1 }
    let window = max(0, end - 6)..<end
    for start in window {
      guard let match = lexicon.listing(layer.tokens, at: start, before: end), start + match.length == end,
        layer.tokens[start].isCapitalised, let country = lexicon.key(of: match.payload)
      else { continue }
      var of = start - 1
      if of > 0, lexicon.traits(of: layer.tokens[of].word).contains(.article) { of -= 1 }
      guard of > 0, lexicon.traits(of: layer.tokens[of].word).contains(.of) else { continue }
      guard let title = lexicon.title(layer.tokens, endingAt: of, from: max(0, of - Title.longest)) else { continue }
      add(Office(title: layer.tokens[of - title.length..<of].map(\.word), country: country), name.entity)
      return
    }
  }
}
