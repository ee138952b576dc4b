/// Types the names whose form alone does not tell, by the article's other names and the words around them.
struct NameConsistency {
  private let layer: TokenizedArticle
  private let lexicon: NameLexicon
  /// Last words of persons' names and first words of organisations' and places' names that are certain.
  private var persons: Set<WordID> = []
  private var organisations: Set<WordID> = []
  /// The first words of long organisations' names, several of them ("White Star" of "White Star Line").
  private var shortened: Set<[WordID]> = []
  private var confirmed: Set<[WordID]> = []
  /// Last words of places' longer names: "Lobeira" of "Cape Lobeira".
  private var places: Set<WordID> = []
  /// Names of several words, or behind other words than their kind, that a kind of ship stands beside.
  private var vessels: Set<[WordID]> = []
  /// Last words of storms' and operations' names: "Melissa" of "Hurricane Melissa".
  private var happenings: Set<WordID> = []
  private var votes: [[WordID]: Votes] = [:]
  private let counts: NameEvidence.WordCounts
  private let contexts: NameContextReader

  /// Words of an organisation's name that may be cut short, at most.
  private static let longestShortened = 8

  private struct Votes {
    var person = 0
    var organisation = 0
    var place = 0
    /// “at”, “visit” and the like in front, over an article.
    var seat = 0
    var perhapsPlace = 0
  }

  init(_ layer: TokenizedArticle, lexicon: NameLexicon, counts: NameEvidence.WordCounts) {
    self.layer = layer
    self.lexicon = lexicon
    self.counts = counts
    contexts = NameContextReader(layer, lexicon: lexicon)
  }

  private func traits(_ index: Int) -> WordTraits { lexicon.traits(of: layer.tokens[index].word) }
  private func words(_ range: Range<Int>) -> [WordID] { range.map { layer.tokens[$0].word } }

  /// The names of an article with the types all of it suggests; weak ones that nothing confirms are left out.
  mutating func resolve(_ candidates: [NameCandidate]) -> [NameCandidate] {
    for candidate in candidates { collect(candidate) }
    return candidates.compactMap { candidate in
      if let word = loneWord(candidate), counts[word].isProduct, candidate.mayBeProduct {
        return candidate.retyped(.product, .product)
      }
      if candidate.mayBeVessel, vessels.contains(words(candidate.tokens)) {
        return candidate.retyped(.product, .product)
      }
      guard !candidate.isCertain else { return actor(candidate) ?? namesake(candidate) }
      return decide(candidate)
    }
  }

  /// "Ericsson" behind "Marcus Ericsson" is he, not the firm, unless the words around it are those of firms.
  private func namesake(_ candidate: NameCandidate) -> NameCandidate {
    guard candidate.tokens.count == 1, candidate.type == .organisation, candidate.rule == .listed,
      layer.tokens[candidate.tokens.lowerBound].shape == .initial
    else { return candidate }
    let words = words(candidate.tokens)
    guard persons.contains(words[0]), votes[words]?.organisation ?? 0 == 0 else { return candidate }
    return candidate.retyped(.person, .knownPerson)
  }

  /// "Facebook said": a service that acts is the firm.
  private func actor(_ candidate: NameCandidate) -> NameCandidate? {
    guard candidate.tokens.count == 1, candidate.type == .product, candidate.rule == .listed,
      candidate.tokens.upperBound < layer.tokens.count, traits(candidate.tokens.upperBound).contains(.personAfter)
    else { return nil }
    return candidate.retyped(.organisation, .context)
  }

  /// The word of a name that is one word, and no adjective in front of what it belongs to.
  private func loneWord(_ candidate: NameCandidate) -> WordID? {
    guard candidate.tokens.count == 1 else { return nil }
    let next = candidate.tokens.upperBound
    let isAdjective =
      candidate.type == .group && next < layer.tokens.count && layer.tokens[next].shape == .lower
      && !traits(next).hasAny([.never, .and])
    return isAdjective ? nil : layer.tokens[candidate.tokens.lowerBound].word
  }

  private mutating func collect(_ candidate: NameCandidate) {
    let tokens = candidate.tokens
    if candidate.isCertain || candidate.tokens.count > 1 && candidate.type == .person {
      if candidate.type == .person {
        persons.insert(layer.tokens[tokens.upperBound - 1].word)
        if traits(tokens.lowerBound).hasAny(.anyGiven) { persons.insert(layer.tokens[tokens.lowerBound].word) }
      } else if candidate.type == .organisation, tokens.count > 1 {
        organisations.insert(layer.tokens[tokens.lowerBound].word)
        if (3...NameConsistency.longestShortened).contains(tokens.count) {
          for count in 2..<tokens.count { shortened.insert(words(tokens.prefix(count))) }
        }
      } else if candidate.rule == .happening {
        happenings.insert(layer.tokens[tokens.upperBound - 1].word)
      } else if candidate.type == .place, candidate.rule == .headWord {
        places.insert(layer.tokens[tokens.upperBound - 1].word)
      }
    }
    let words = words(tokens)
    if candidate.mayBeVessel, contexts.isVessel(tokens, loosely: !candidate.isCertain) { vessels.insert(words) }
    guard !candidate.isCertain || tokens.count == 1 && candidate.type == .organisation else { return }
    if isConfirmedByKind(candidate) { confirmed.insert(words) }
    vote(for: words, tokens)
  }

  /// "Patriot air defence systems": a word of its kind stands behind the weak name.
  private func isConfirmedByKind(_ candidate: NameCandidate) -> Bool {
    let next = candidate.tokens.upperBound
    return candidate.type == .product && next < layer.tokens.count && layer.tokens[next].spaced
      && traits(next).contains(.productKind)
  }

  private mutating func vote(for words: [WordID], _ tokens: Range<Int>) {
    var votes = votes[words] ?? Votes()
    voteBefore(tokens.lowerBound, &votes)
    voteAfter(tokens.upperBound, &votes)
    self.votes[words] = votes
  }

  private func voteBefore(_ index: Int, _ votes: inout Votes) {
    guard index > 0, !layer.tokens[index].startsLine else { return }
    let before = traits(index - 1)
    if before.contains(.placeBefore) { votes.place += 2 }
    if before.contains(.placePerhaps), !traits(index).hasAny([.surname, .anyGiven]) { votes.perhapsPlace += 1 }
    // "The company, Brightwater, said".
    if layer.tokens[index - 1].kind == .comma, index > 1, traits(index - 2).contains(.organisationBefore) {
      votes.organisation += 2
    }
    if before.contains(.personBefore) { votes.person += 1 }
    if before.contains(.organisationBefore) { votes.organisation += 3 }
    let overArticle = before.contains(.article) && index > 1 ? traits(index - 2) : before
    if overArticle.contains(.seatBefore) { votes.seat += 1 }
  }

  private func voteAfter(_ index: Int, _ votes: inout Votes) {
    guard index < layer.tokens.count else { return }
    let after = traits(index)
    if after.contains(.placeAfter) { votes.place += 2 }
    if after.contains(.personAfter) { votes.person += 2 }
    if after.contains(.organisationAfter) { votes.organisation += 2 }
    if layer.tokens[index].kind == .comma, index + 1 < layer.tokens.count, isCountry(index + 1) { votes.place += 3 }
  }

  private func isCountry(_ index: Int) -> Bool {
    guard let match = lexicon.listing(layer.tokens, at: index, before: min(index + 4, layer.tokens.count)) else {
      return false
    }
    return layer.tokens[index].isCapitalised
      && (match.payload.kind == .country || match.payload.kind == .state || match.payload.kind == .abbreviation)
  }

  private func decide(_ candidate: NameCandidate) -> NameCandidate? {
    let words = words(candidate.tokens)
    let votes = votes[words] ?? Votes()
    if words.count == 1, happenings.contains(words[0]), candidate.rule != .title {
      return candidate.retyped(.event, .happening)
    }
    if words.count == 1, persons.contains(words[0]), votes.place <= votes.person + 2 {
      return candidate.retyped(.person, .knownPerson)
    }
    switch candidate.rule {
    case .listedWeak where candidate.type == .product: return confirmed.contains(words) ? candidate : nil
    // "Foreign Policy" over a section is no magazine.
    case .listedWeak where words.count > 1 && !isLikelyName(candidate, votes): return nil
    case .listed, .listedWeak:
      guard candidate.type == .place else { return candidate }
      if votes.place > votes.person, candidate.rule == .listed { return candidate.confirmed }
      return votes.place == 0 && votes.person > 2 * votes.organisation + 1
        ? candidate.retyped(.person, candidate.rule) : candidate
    case .seat: return candidate.retyped(votes.seat > votes.person ? .place : .organisation, .seat)
    case .capitals where words.count == 1 ? organisations.contains(words[0]) : shortened.contains(words):
      return candidate.retyped(.organisation, .knownOrganisation)
    case .capitals where words.count == 1 && places.contains(words[0]) && votes.person <= votes.place:
      return candidate.retyped(.place, .knownPlace)
    default:
      guard isLikelyName(candidate, votes) else { return nil }
      if words.count == 1, candidate.type == .person, candidate.rule != .title, counts[words[0]].isThing,
        votes.place <= votes.organisation
      {
        return candidate.retyped(.organisation, .thing)
      }
      let type = type(votes, otherwise: candidate.type, isSingle: words.count == 1)
      return candidate.retyped(type, type == candidate.type ? candidate.rule : .context)
    }
  }

  /// Neither a lone letter nor ordinary words that only carry capitals.
  private func isLikelyName(_ candidate: NameCandidate, _ votes: Votes) -> Bool {
    if candidate.tokens.count == 1, layer.tokens[candidate.tokens.lowerBound].span.count == 1 { return false }
    let isOrdinary = candidate.tokens.allSatisfy { index in
      let traits = traits(index)
      return traits.contains(.common) && !traits.hasAny([.given, .surname]) || layer.tokens[index].kind != .word
    }
    return !isOrdinary || votes.person + votes.place + votes.organisation > 2
  }

  private func type(_ votes: Votes, otherwise type: EntityType, isSingle: Bool) -> EntityType {
    if votes.place > votes.person, votes.place > votes.organisation { return .place }
    if votes.organisation > votes.person, votes.organisation >= votes.place { return .organisation }
    if votes.person > votes.organisation, votes.person >= votes.place, isSingle { return .person }
    return type == .person && isSingle && votes.perhapsPlace > votes.organisation ? .place : type
  }
}
