/// Cuts runs of capitals into names and gives each a type as far as its own form tells it.
struct NameSpotter {
  private let layer: TokenizedArticle
  private let lexicon: NameLexicon
  private let reader: NameRunReader
  private(set) var found: [NameCandidate] = []

  /// Tokens of a person's name, at most.
  private static let longestPerson = 5

  init(_ layer: TokenizedArticle, lexicon: NameLexicon, candidates: NameCandidates) {
    self.layer = layer
    self.lexicon = lexicon
    reader = NameRunReader(layer, lexicon: lexicon, candidates: candidates)
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
  /// The traits of a piece's last word; nothing for a name of several words, which speaks for itself.
  private func headTraits(_ piece: NamePiece) -> WordTraits {
    switch piece.kind {
    case .word: traits(piece.tokens.lowerBound)
    case .listed where piece.tokens.count == 1: traits(piece.tokens.lowerBound)
    default: []
    }
  }

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
      return add(pieces, start..<wordsEnd(pieces, from: start), type: .organisation, rule: .headWord)
    }
    if title == nil, let end = headedEnd(pieces, from: start) {
      let type = headType(pieces, start..<end)
      // "Brazilian Grand Prix", but of "Ukrainian Air Force" the people are a name of their own.
      if listing.type != .group || type == .event { return add(pieces, start..<end, type: type, rule: .headWord) }
    }
    let isSingle = piece.tokens.count == 1
    let traits = firstTraits(piece)
    if isSingle, listing.type != .group, listing.type != .organisation || traits.hasAny([.surname, .anyGiven]) {
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
    case .title: return false
    }
  }

  private mutating func addWords(_ pieces: [NamePiece], from start: Int, title: Range<Int>?) -> Int {
    let traits = firstTraits(pieces[start])
    let isGiven = traits.contains(.given) || traits.contains(.weakGiven) && isSurname(pieces, start + 1)
    if title == nil, let end = headedEnd(pieces, from: start), !isGiven || !isShortPerson(pieces, start..<end) {
      return add(pieces, start..<end, type: headType(pieces, start..<end), rule: .headWord)
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

  // MARK: - Names with a telling word

  /// The index behind the last piece, in front of the next title, whose word tells what the whole names.
  private func headedEnd(_ pieces: [NamePiece], from start: Int) -> Int? {
    if let end = ofEnd(pieces, from: start) ?? vesselEnd(pieces, from: start) { return end }
    var end: Int?
    for index in start..<pieces.count {
      if pieces[index].isTitle { break }
      if index > start, pieces[index].listing?.type == .group { break }
      if index > start, headTraits(pieces[index]).hasAny(.anyHead) || isOffice(pieces, index) { end = index + 1 }
    }
    guard let end else { return firstEnd(pieces, from: start) }
    return ofEnd(pieces, from: end - 1) ?? end
  }

  /// "U.S. Treasury Department": a listed office behind the country it belongs to.
  private func isOffice(_ pieces: [NamePiece], _ index: Int) -> Bool {
    guard index == 1, let country = pieces[0].listing, country.kind == .country,
      let office = pieces[1].listing, office.type == .organisation
    else { return false }
    return traits(pieces[1].tokens.upperBound - 1).contains(.organisationHead)
  }

  /// "HMS Queen Elizabeth", "USS Gerald R. Ford": what stands behind letters that ships' names begin with, titles and all.
  private func vesselEnd(_ pieces: [NamePiece], from start: Int) -> Int? {
    let first = pieces[start].tokens.lowerBound
    guard traits(first).contains(.productFirst), layer.tokens[first].shape == .upper else { return nil }
    var end = start + 1
    while end < pieces.count, !pieces[end].isLink || !firstTraits(pieces[end]).hasAny([.of, .and]) { end += 1 }
    if pieces[end - 1].isLink { end -= 1 }
    return end > start + 1 ? end : nil
  }

  /// "Ministry of Foreign Affairs and Trade": everything the run reader bound to the word.
  private func ofEnd(_ pieces: [NamePiece], from start: Int) -> Int? {
    guard start + 2 < pieces.count, headTraits(pieces[start]).hasAny(.anyOf), pieces[start + 1].isLink,
      firstTraits(pieces[start + 1]).contains(.of)
    else { return nil }
    var end = start + 3
    while end < pieces.count, !pieces[end].isTitle, pieces[end].listing == nil || pieces[end - 1].isLink { end += 1 }
    return pieces[end - 1].isLink ? end - 1 : end
  }

  /// "Lake Geneva", "Mount Athos", "FC Porto": the first word tells.
  private func firstEnd(_ pieces: [NamePiece], from start: Int) -> Int? {
    let firsts: WordTraits = [.placeFirst, .organisationFirst, .eventFirst, .productFirst]
    guard start + 1 < pieces.count, case .word = pieces[start].kind, firstTraits(pieces[start]).hasAny(firsts),
      !firstTraits(pieces[start]).contains(.given)
    else { return nil }
    var end = start + 1
    if pieces[end].isLink { end += 1 }
    guard end < pieces.count, !pieces[end].isTitle else { return nil }
    return firstTraits(pieces[start]).contains(.leading) ? wordsEnd(pieces, from: end) : end + 1
  }

  /// The index behind the words of a run from a piece on, and behind what "of" binds to them.
  private func wordsEnd(_ pieces: [NamePiece], from start: Int) -> Int {
    var end = start + 1
    while end < pieces.count {
      if case .word = pieces[end].kind {
        end += 1
      } else if pieces[end].isLink, end + 1 < pieces.count, !pieces[end + 1].isTitle {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private func headType(_ pieces: [NamePiece], _ range: Range<Int>) -> EntityType {
    for piece in pieces[range] where !piece.isLink {
      let traits = headTraits(piece)
      let next = piece.tokens.upperBound
      guard traits.hasAny(.anyOf), next < pieces[range.upperBound - 1].tokens.upperBound,
        self.traits(next).contains(.of)
      else { continue }
      if traits.contains(.organisationOf) { return .organisation }
      if traits.contains(.placeOf) { return .place }
      return traits.contains(.eventOf) ? .event : .product
    }
    if isOffice(pieces, range.upperBound - 1) { return .organisation }
    let head = headTraits(pieces[range.upperBound - 1])
    let first = firstTraits(pieces[range.lowerBound])
    if vesselEnd(pieces, from: range.lowerBound) == range.upperBound { return .product }
    // "Cape Race": of two words the first tells more than one that may be a happening.
    let isPlace = range.count == 2 && first.contains(.placeFirst) && !head.hasAny([.organisationHead, .placeHead])
    if head.hasAny(.anyHead), !isPlace { return NameSpotter.type(ofHead: head) }
    if first.contains(.placeFirst) { return .place }
    if first.contains(.organisationFirst) { return .organisation }
    return first.contains(.eventFirst) ? .event : .product
  }

  private static func type(ofHead traits: WordTraits) -> EntityType {
    if traits.contains(.organisationHead) { return .organisation }
    if traits.contains(.placeHead) { return .place }
    if traits.contains(.eventHead) { return .event }
    return traits.contains(.productHead) ? .product : .group
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
    case .title: return false
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
