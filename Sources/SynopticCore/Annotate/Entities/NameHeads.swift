/// Finds names by the word that tells what they name, their head: "Ministry of …", "… Street", "Lake …", "HMS …".
struct NameHeads {
  private let tokens: [Token]
  private let lexicon: NameLexicon

  init(_ layer: TokenizedArticle, lexicon: NameLexicon) {
    tokens = layer.tokens
    self.lexicon = lexicon
  }

  private func traits(_ index: Int) -> WordTraits { lexicon.traits(of: tokens[index].word) }
  private func firstTraits(_ piece: NamePiece) -> WordTraits { traits(piece.tokens.lowerBound) }
  /// The traits of a piece's last word; nothing for a name of several words, which speaks for itself.
  private func headTraits(_ piece: NamePiece) -> WordTraits {
    switch piece.kind {
    case .word: traits(piece.tokens.lowerBound)
    case .listed where piece.tokens.count == 1: traits(piece.tokens.lowerBound)
    default: []
    }
  }

  /// The index behind the last piece, in front of the next title, whose word tells what the whole names.
  func end(_ pieces: [NamePiece], from start: Int) -> Int? {
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
    guard traits(first).contains(.productFirst), tokens[first].shape == .upper else { return nil }
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
    guard start + 1 < pieces.count, isPlainWord(pieces[start]), firstTraits(pieces[start]).hasAny(firsts),
      !firstTraits(pieces[start]).contains(.given)
    else { return nil }
    var end = start + 1
    if pieces[end].isLink { end += 1 }
    guard end < pieces.count, !pieces[end].isTitle else { return nil }
    return firstTraits(pieces[start]).contains(.leading) ? wordsEnd(pieces, from: end) : end + 1
  }

  /// Not listed, or as what the sentence has to confirm: "Typhoon" is a fighter as well.
  private func isPlainWord(_ piece: NamePiece) -> Bool {
    switch piece.kind {
    case .word: true
    case .listed(let listing): listing.isWeak && piece.tokens.count == 1
    default: false
    }
  }

  /// "Hurricane Melissa", "Operation Barbarossa": a kind of happening, and behind it what is no ordinary word.
  func isNamedHappening(_ pieces: [NamePiece], _ range: Range<Int>) -> Bool {
    guard range.count == 2, firstTraits(pieces[range.lowerBound]).contains(.eventFirst) else { return false }
    let name = firstTraits(pieces[range.lowerBound + 1])
    return name.hasAny(.anyGiven) || !name.hasAny([.common, .never])
  }

  /// The index behind the words of a run from a piece on, and behind what "of" binds to them.
  func wordsEnd(_ pieces: [NamePiece], from start: Int) -> Int {
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

  func type(of pieces: [NamePiece], _ range: Range<Int>) -> EntityType {
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
    if head.hasAny(.anyHead), !isPlace { return NameHeads.type(ofHead: head) }
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
}
