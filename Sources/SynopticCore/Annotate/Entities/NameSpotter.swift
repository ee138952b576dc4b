/// Cuts runs of capitals into names and gives each a type as far as its own form tells it.
struct NameSpotter {
  private let layer: TokenizedArticle
  private let lexicon: NameLexicon
  private let reader: NameRunReader
  private let heads: NameHeads
  private(set) var found: [NameCandidate] = []

  /// Tokens of a person's name, at most.
  private static let longestPerson = 5

  init(_ layer: TokenizedArticle, lexicon: NameLexicon, candidates: NameCandidates) {
    self.layer = layer
    self.lexicon = lexicon
    reader = NameRunReader(layer, lexicon: lexicon, candidates: candidates)
    heads = NameHeads(layer, lexicon: lexicon)
    for sentence in layer.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        let pieces = reader.pieces(at: index, before: sentence.tokens.upperBound)
        segment(pieces)
        index = pieces.last?.tokens.upperBound ?? index + 1
      }
    }
  }

  private func traits(_ index: Int) -> WordTraits { lexicon.traits(of: layer.tokens[index].word) }
  private func firstTraits(_ piece: NamePiece) -> WordTraits { traits(piece.tokens.lowerBound) }

  // MARK: - Segments

  private mutating func segment(_ pieces: [NamePiece]) {
    var index = 0
    var title: Range<Int>?
    while index < pieces.count {
      let piece = pieces[index]
      switch piece.kind {
      case .link:
        index += 1
        title = nil
      case .title where isWordOfName(pieces, index):
        index = addWords(pieces, from: index, title: nil)
        title = nil
      case .title:
        title = (title?.lowerBound ?? piece.tokens.lowerBound)..<piece.tokens.upperBound
        index += 1
      case .listed(let listing):
        index = addListed(listing, pieces, from: index, title: title)
        title = nil
      case .word:
        index = addWords(pieces, from: index, title: title)
        title = nil
      case .site:
        index = add(pieces, index..<index + 1, type: .organisation, rule: .site)
        title = nil
      }
    }
  }

  /// "Major League", "General Assembly": an ordinary word behind it makes a title part of a name.
  private func isWordOfName(_ pieces: [NamePiece], _ index: Int) -> Bool {
    if isBehindVessel(pieces[index]) { return index + 1 < pieces.count }
    guard pieces[index].tokens.count == 1, index + 1 < pieces.count, case .word = pieces[index + 1].kind else {
      return false
    }
    let next = firstTraits(pieces[index + 1])
    return next.contains(.common) && !next.hasAny([.given, .weakGiven, .surname])
  }

  /// "The frigate Admiral Essen": no officer, but a ship.
  private func isBehindVessel(_ piece: NamePiece) -> Bool {
    let index = piece.tokens.lowerBound
    return index > 0 && layer.tokens[index].spaced && layer.tokens[index - 1].shape == .lower
      && traits(index - 1).contains(.productBefore)
  }

  /// Adds the name that begins with a listed one and returns the index of the first piece behind it.
  private mutating func addListed(_ listing: Listing, _ pieces: [NamePiece], from start: Int, title: Range<Int>?) -> Int
  {
    let piece = pieces[start]
    if listing.type == .organisation, firstTraits(piece).contains(.leading), start + 1 < pieces.count,
      case .word = pieces[start + 1].kind
    {
      return add(pieces, start..<heads.wordsEnd(pieces, from: start), type: .organisation, rule: .headWord)
    }
    if title == nil, let end = heads.end(pieces, from: start) {
      let type = heads.type(of: pieces, start..<end)
      // "Brazilian Grand Prix", but of "Ukrainian Air Force" the people are a name of their own.
      if listing.type != .group || type == .event { return addHeaded(pieces, start..<end) }
    }
    let isSingle = piece.tokens.count == 1
    let traits = firstTraits(piece)
    // "Christian Bruch", but not "Ukrainian Bruch".
    let mayBePerson = listing.type != .group || listing.kind == .religion
    if isSingle, mayBePerson, listing.type != .organisation || traits.hasAny([.surname, .anyGiven]) {
      let isTitled = title != nil && traits.hasAny([.surname, .anyGiven, .ambiguousPlace])
      if isTitled || traits.hasAny(.anyGiven) && !listing.onlyUpper && isSurname(pieces, start + 1) {
        return addPerson(pieces, from: start, title: title)
      }
    }
    let isOther = listing.isWeak || isSingle && traits.hasAny([.ambiguousPlace, .surname])
    let rule: NameRule = listing.isWeak ? .listedWeak : listing.kind == .seat ? .seat : .listed
    found.append(
      NameCandidate(
        tokens: piece.tokens, type: listing.type, isCertain: !isOther && rule == .listed, description: nil, rule: rule))
    return start + 1
  }

  /// The piece can be the surname behind a given name that is a place or a word as well.
  private func isSurname(_ pieces: [NamePiece], _ index: Int) -> Bool {
    guard index < pieces.count else { return false }
    switch pieces[index].kind {
    case .word:
      let traits = firstTraits(pieces[index])
      return traits.contains(.surname) || !traits.contains(.common) && !traits.hasAny(.anyHead)
    case .listed:
      return pieces[index].tokens.count == 1 && firstTraits(pieces[index]).hasAny([.surname, .ambiguousPlace])
    case .link: return firstTraits(pieces[index]).contains(.particle)
    case .title, .site: return false
    }
  }

  private mutating func addWords(_ pieces: [NamePiece], from start: Int, title: Range<Int>?) -> Int {
    let traits = firstTraits(pieces[start])
    let isGiven = traits.contains(.given) || traits.contains(.weakGiven) && isSurname(pieces, start + 1)
    if title == nil, let end = heads.end(pieces, from: start), !isGiven || !isShortPerson(pieces, start..<end) {
      return addHeaded(pieces, start..<end)
    }
    if isGiven || title != nil { return addPerson(pieces, from: start, title: title) }
    return addUnknown(pieces, from: start)
  }

  /// "Anthony Hill", "Rosa Parks": two words, the first a given name, are a person whatever the second means.
  private func isShortPerson(_ pieces: [NamePiece], _ range: Range<Int>) -> Bool {
    guard range.count == 2, firstTraits(pieces[range.lowerBound]).contains(.given) else { return false }
    let last = firstTraits(pieces[range.lowerBound + 1])
    return last.contains(.surname) || !last.contains(.organisationHead)
  }

  /// Adds a name by the word that tells what it names.
  private mutating func addHeaded(_ pieces: [NamePiece], _ range: Range<Int>) -> Int {
    let type = heads.type(of: pieces, range)
    let isHappening = type == .event && heads.isNamedHappening(pieces, range)
    return add(pieces, range, type: type, rule: isHappening ? .happening : .headWord)
  }

  private mutating func add(_ pieces: [NamePiece], _ range: Range<Int>, type: EntityType, rule: NameRule) -> Int {
    found.append(
      NameCandidate(
        tokens: pieces[range.lowerBound].tokens.lowerBound..<pieces[range.upperBound - 1].tokens.upperBound, type: type,
        isCertain: true, description: nil, rule: rule))
    return range.upperBound
  }

  // MARK: - Persons and unknown names

  private mutating func addPerson(_ pieces: [NamePiece], from start: Int, title: Range<Int>?) -> Int {
    var end = start + 1
    while end < pieces.count, continuesPerson(pieces, end),
      pieces[end].tokens.upperBound - pieces[start].tokens.lowerBound <= NameSpotter.longestPerson
    {
      end += 1
    }
    if pieces[end - 1].isLink { end -= 1 }
    let tokens = pieces[start].tokens.lowerBound..<pieces[end - 1].tokens.upperBound
    found.append(
      NameCandidate(
        tokens: tokens, type: .person, isCertain: tokens.count > 1 || title != nil, description: title,
        rule: title == nil ? .givenName : .title))
    return end
  }

  private func continuesPerson(_ pieces: [NamePiece], _ index: Int) -> Bool {
    switch pieces[index].kind {
    case .title, .site: return false
    case .word: return true
    case .link: return index + 1 < pieces.count && continuesPerson(pieces, index + 1)
    case .listed(let listing):
      guard pieces[index].tokens.count == 1, !listing.onlyUpper else { return false }
      return pieces[index - 1].isLink || firstTraits(pieces[index]).hasAny([.surname, .ambiguousPlace, .anyGiven])
        || isFounder(pieces, index)
    }
  }

  /// "Marcus Ericsson", "Walt Disney": behind a given name what names a firm is a surname.
  private func isFounder(_ pieces: [NamePiece], _ index: Int) -> Bool {
    pieces[index].listing?.kind == .company && layer.tokens[pieces[index].tokens.lowerBound].shape == .initial
      && firstTraits(pieces[index - 1]).contains(.given)
  }

  private mutating func addUnknown(_ pieces: [NamePiece], from start: Int) -> Int {
    var end = start + 1
    while end < pieces.count, continuesUnknown(pieces, end) { end += 1 }
    if pieces[end - 1].isLink { end -= 1 }
    let tokens = pieces[start].tokens.lowerBound..<pieces[end - 1].tokens.upperBound
    let (type, isCertain) = unknownType(pieces[start..<end])
    found.append(NameCandidate(tokens: tokens, type: type, isCertain: isCertain, description: nil, rule: .capitals))
    return end
  }

  private func continuesUnknown(_ pieces: [NamePiece], _ index: Int) -> Bool {
    switch pieces[index].kind {
    case .title(let title):
      // "White Star": a role behind a name with nothing behind it is part of the name.
      return title.kind == .role && index == pieces.count - 1 && !pieces[index - 1].isLink
    case .site: return false
    case .word: return true
    case .link: return index + 1 < pieces.count && !pieces[index + 1].isTitle
    case .listed(let listing):
      return pieces[index - 1].isLink
        || pieces[index].tokens.count == 1
          && (listing.isWeak || firstTraits(pieces[index]).hasAny([.surname, .ambiguousPlace]))
    }
  }

  private func unknownType(_ pieces: ArraySlice<NamePiece>) -> (EntityType, Bool) {
    let words = pieces.filter { !$0.isLink }
    let token = layer.tokens[words[0].tokens.lowerBound]
    if words.count == 1 {
      let traits = firstTraits(words[0])
      if traits.hasAny([.surname, .anyGiven]) { return (.person, false) }
      return (token.shape == .upper && token.span.count > 1 ? .organisation : .person, false)
    }
    if pieces.contains(where: { $0.isLink && firstTraits($0).contains(.ampersand) }) {
      return (.organisation, true)
    }
    let last = firstTraits(words[words.count - 1])
    if last.contains(.surname) && !last.contains(.common) { return (.person, true) }
    return (words.allSatisfy { firstTraits($0).contains(.common) } ? .organisation : .person, false)
  }
}
