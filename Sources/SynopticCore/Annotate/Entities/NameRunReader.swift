/// Reads a run of capitals, with the small words that bind it, as pieces.
struct NameRunReader {
  let layer: TokenizedArticle
  let lexicon: NameLexicon
  let candidates: NameCandidates

  /// Pieces of a run, at most: what goes on longer is no name, and each of them is looked at from each other one.
  private static let longestRun = 24

  private var tokens: [Token] { layer.tokens }
  private func traits(_ index: Int) -> WordTraits { lexicon.traits(of: tokens[index].word) }

  init(_ layer: TokenizedArticle, lexicon: NameLexicon, candidates: NameCandidates) {
    self.layer = layer
    self.lexicon = lexicon
    self.candidates = candidates
  }

  /// The pieces of the run that starts at a token; empty where no name can start.
  func pieces(at start: Int, before end: Int) -> [NamePiece] {
    guard let first = piece(at: start, before: end) else { return [] }
    var pieces = [first]
    while pieces.count < NameRunReader.longestRun, let last = pieces.last {
      let next = last.tokens.upperBound
      if let follower = follower(at: next, before: end, behind: last) {
        pieces.append(follower)
      } else if let (links, follower) = linked(at: next, before: end, pieces: pieces) {
        pieces.append(NamePiece(tokens: links, kind: .link))
        pieces.append(follower)
      } else {
        break
      }
    }
    return pieces
  }

  private func follower(at index: Int, before end: Int, behind last: NamePiece) -> NamePiece? {
    guard index < end, tokens[index].spaced, !tokens[index].startsLine else { return nil }
    guard candidates.isName[index] else { return nil }
    return piece(at: index, before: end)
  }

  private func piece(at index: Int, before end: Int) -> NamePiece? {
    if let behind = siteEnd(index, before: end) { return NamePiece(tokens: index..<behind, kind: .site) }
    let listing = listedName(at: index, before: end)
    let title = candidates.isName[index] ? self.title(at: index, before: end) : nil
    if let title, title.length > listing?.length ?? 0 {
      return NamePiece(tokens: index..<index + title.length, kind: .title(title.payload))
    }
    if let listing {
      return NamePiece(tokens: index..<index + listing.length, kind: .listed(listing.payload))
    }
    return candidates.isName[index] ? NamePiece(tokens: index..<index + 1, kind: .word) : nil
  }

  /// The index behind "News.com.au" or "Booking.com".
  private func siteEnd(_ start: Int, before end: Int) -> Int? {
    guard tokens[start].kind == .word, tokens[start].isCapitalised, tokens[start].spaced else { return nil }
    var index = start + 1
    while index + 1 < end, tokens[index].kind == .terminator, !tokens[index].spaced, !tokens[index + 1].spaced,
      traits(index + 1).contains(.domain)
    {
      index += 2
    }
    return index > start + 1 ? index : nil
  }

  /// A listed name whose capitals are right.
  private func listedName(at index: Int, before end: Int) -> (length: Int, payload: Listing)? {
    guard let match = lexicon.listing(tokens, at: index, before: end) else { return nil }
    if match.length == 1 {
      guard candidates.isName[index] else { return isKnownInLowerCase(index, match.payload) ? match : nil }
      return !match.payload.onlyUpper || tokens[index].shape == .upper ? match : nil
    }
    let last = index + match.length - 1
    if traits(index).contains(.article) {
      guard tokens[index].isCapitalised else { return nil }
      // "The National Rally" is the party with an article, not "The National".
      if let behind = lexicon.listing(tokens, at: index + 1, before: end), behind.length >= match.length { return nil }
    }
    return isWritten(index...last) && isUnbroken(index...last) ? match : nil
  }

  /// The last word carries a capital, or what a possessive or a mark is tied to.
  private func isWritten(_ range: ClosedRange<Int>) -> Bool {
    let last = tokens[range.upperBound]
    if last.isCapitalised { return true }
    return !last.spaced && tokens[range.upperBound - 1].isCapitalised
  }

  private func isUnbroken(_ range: ClosedRange<Int>) -> Bool { !range.dropFirst().contains { tokens[$0].startsLine } }

  private func isKnownInLowerCase(_ index: Int, _ listing: Listing) -> Bool {
    listing.alsoLower && tokens[index].shape == .lower && !traits(index).contains(.common)
  }

  /// A title written with capitals: "Secretary of State".
  private func title(at index: Int, before end: Int) -> (length: Int, payload: Title)? {
    guard let match = lexicon.title(tokens, at: index, before: end) else { return nil }
    let last = index + match.length - 1
    let lastWord = tokens[last].kind == .terminator ? last - 1 : last
    return tokens[lastWord].isCapitalised ? match : nil
  }

  // MARK: - Small words inside names

  /// Small words at a token and the piece behind them, where they bind the two.
  private func linked(at index: Int, before end: Int, pieces: [NamePiece]) -> (Range<Int>, NamePiece)? {
    guard index < end, !tokens[index].startsLine else { return nil }
    let next: Int? =
      switch tokens[index].kind {
      case .dash: hyphen(at: index, before: end)
      case .terminator: abbreviation(at: index, before: end)
      case .symbol: ampersand(at: index, before: end)
      case .word:
        tokens[index].spaced ? smallWords(at: index, before: end, pieces: pieces) : possessive(at: index, before: end)
      case .quote: possessive(at: index, before: end)
      default: nil
      }
    guard let next, next < end, !tokens[next].startsLine else { return nil }
    if tokens[index].kind == .dash { return (index..<next, NamePiece(tokens: next..<next + 1, kind: .word)) }
    guard candidates.isName[next], let piece = piece(at: next, before: end) else { return nil }
    return (index..<next, piece)
  }

  /// "Hewlett-Packard", "al-Bashir", "Min-woo", but not "London-based".
  private func hyphen(at index: Int, before end: Int) -> Int? {
    let next = index + 1
    guard next < end, !tokens[index].spaced, !tokens[next].spaced, tokens[next].kind == .word else { return nil }
    let traits = traits(next)
    if tokens[next].isCapitalised { return traits.contains(.never) || isHome(next) ? nil : next }
    if traits.contains(.syllable) { return isNewGivenName(index - 1) ? next : nil }
    return traits.hasAny([.common, .never]) ? nil : next
  }

  /// "R-Iowa": a party's letter in front of the place one is elected in.
  private func isHome(_ index: Int) -> Bool {
    tokens[index - 2].span.count == 1 && lexicon.listing([tokens[index].word])?.type == .place
  }

  /// "Jae" of "Moon Jae-in": in front of it stands a surname, and it is nothing else.
  private func isNewGivenName(_ index: Int) -> Bool {
    index > 0 && tokens[index].isCapitalised && tokens[index].spaced && tokens[index - 1].isCapitalised
      && !traits(index).hasAny([.common, .never]) && lexicon.listing([tokens[index].word]) == nil
  }

  /// The full stop of an initial or a title: "George W. Bush".
  private func abbreviation(at index: Int, before end: Int) -> Int? {
    let next = index + 1
    guard next < end, !tokens[index].spaced, tokens[index].span.count == 1 else { return nil }
    guard tokens[next].isCapitalised else { return nil }
    let isInitial = tokens[index - 1].span.count == 1
    let isAbbreviation = tokens[index - 1].span.count <= 3 && traits(index - 1).hasAny([.startsTitle, .placeFirst])
    return isInitial || isAbbreviation ? next : nil
  }

  /// "People's Army", "Workers' Party": behind a word that is no name itself the possessive does not end the name.
  private func possessive(at index: Int, before end: Int) -> Int? {
    let owner = traits(index - 1)
    guard !tokens[index].spaced, owner.contains(.common), !owner.hasAny([.given, .surname]) else { return nil }
    guard index + 1 < end, tokens[index + 1].spaced else { return nil }
    return tokens[index + 1].isCapitalised ? index + 1 : nil
  }

  private func ampersand(at index: Int, before end: Int) -> Int? {
    traits(index).contains(.ampersand) && index + 1 < end ? index + 1 : nil
  }

  /// "of (the)" behind a word that asks for it; "van", "bin" and other particles; "and", "for" inside "Ministry of …".
  private func smallWords(at index: Int, before end: Int, pieces: [NamePiece]) -> Int? {
    var next = index
    let traits = traits(index)
    if traits.contains(.of) {
      let isLed = pieces.first.map { self.traits($0.tokens.lowerBound).contains(.leading) } ?? false
      guard isLed || self.traits(index - 1).hasAny(.anyOf) else { return nil }
    } else if traits.contains(.particle) {
      while next < end, self.traits(next).contains(.particle), !tokens[next].isCapitalised { next += 1 }
      if next < end, tokens[next].kind == .dash { next += 1 }
      return next < end && candidates.isName[next] ? next : nil
    } else if traits.contains(.joiner) {
      guard asksForMore(pieces) || bindsFields(index, before: end), index + 1 < end,
        self.traits(index + 1).contains(.common)
      else { return nil }
      if traits.contains(.and) && !tokens[index + 1].isCapitalised { return nil }
    } else {
      return nil
    }
    next += 1
    if next < end, self.traits(next).contains(.article), !tokens[next].isCapitalised { next += 1 }
    return next
  }

  /// Words between "and" and the word that tells what the whole is, at most.
  private static let longestField = 3

  /// "Fish and Wildlife Service": two ordinary words, and behind them what they are the fields of.
  private func bindsFields(_ and: Int, before end: Int) -> Bool {
    let before = traits(and - 1)
    guard traits(and).contains(.and), before.contains(.common), !before.hasAny(.anyHead) else { return false }
    for index in (and + 1)..<min(end, and + 2 + NameRunReader.longestField) {
      guard tokens[index].isCapitalised, tokens[index].spaced else { return false }
      if index > and + 1, traits(index).contains(.organisationHead) { return true }
    }
    return false
  }

  /// "Ministry of …": what follows "and" may still belong to the name.
  private func asksForMore(_ pieces: [NamePiece]) -> Bool {
    pieces.count >= 3 && pieces.contains { $0.isLink && traits($0.tokens.lowerBound).contains(.of) }
  }
}
