/// Finds the teams that are called like the place they play for: in tables of results, and beside words of contests
/// ("Essex beat Kent", "the lead over Seattle"). A country's team stays the country.
struct PlayingSides {
  private let layer: TokenizedArticle
  private let lexicon: NameLexicon
  private let rows: [ResultRow]
  /// Wordings that name a side somewhere in the article.
  private var sides: Set<[WordID]> = []

  /// Rows with a listed place or team that make a table, at least.
  private static let leastRows = 3
  /// Words of contests beside names that make an article one about them, at least.
  private static let leastContests = 2

  init(_ layer: TokenizedArticle, lexicon: NameLexicon) {
    self.layer = layer
    self.lexicon = lexicon
    rows = PlayingSides.lines(layer.tokens).compactMap { ResultRow($0, of: layer.tokens, lexicon: lexicon) }
  }

  /// The names of an article, places that are sides as organisations, and those of the tables that were no names yet.
  mutating func applied(to names: [NameCandidate]) -> [NameCandidate] {
    let table = tableCells(names)
    readContests(names)
    guard !table.isEmpty || !sides.isEmpty else { return names }
    for cell in table { sides.insert(words(cell)) }
    var next = 0
    var settled: [NameCandidate] = []
    settled.reserveCapacity(names.count + table.count)
    for name in names {
      while next < table.count, table[next].upperBound <= name.tokens.lowerBound {
        settled.append(PlayingSides.side(table[next]))
        next += 1
      }
      // What stands in a cell of the table is told by the table.
      if next < table.count, table[next].lowerBound < name.tokens.upperBound { continue }
      settled.append(isSide(name) ? PlayingSides.side(name.tokens) : name)
    }
    return settled + table[next...].map(PlayingSides.side)
  }

  private static func side(_ tokens: Range<Int>) -> NameCandidate {
    NameCandidate(tokens: tokens, type: .organisation, isCertain: true, description: nil, rule: .side)
  }

  private func words(_ range: Range<Int>) -> [WordID] { range.map { layer.tokens[$0].word } }
  private func traits(_ index: Int) -> WordTraits { lexicon.traits(of: layer.tokens[index].word) }

  private static func lines(_ tokens: [Token]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in tokens.indices.dropFirst() where tokens[index].startsLine {
      lines.append(start..<index)
      start = index
    }
    if start < tokens.count { lines.append(start..<tokens.count) }
    return lines
  }

  // MARK: - Tables

  /// The cells of the article's tables that name sides, in text order; none where persons or countries compete.
  private func tableCells(_ names: [NameCandidate]) -> [Range<Int>] {
    guard rows.count >= PlayingSides.leastRows else { return [] }
    var known: [Int: NameCandidate] = [:]
    for name in names { known[name.tokens.lowerBound] = name }
    var telling = 0
    var others = 0
    for row in rows {
      let kinds = row.cells.map { kind(of: $0, known[$0.lowerBound]) }
      if kinds.contains(.other) { others += 1 } else if kinds.contains(.side) { telling += 1 }
    }
    guard telling >= PlayingSides.leastRows, others * 4 <= rows.count else { return [] }
    return rows.flatMap(\.cells).filter { cell in
      let kind = kind(of: cell, known[cell.lowerBound])
      return kind == .side || kind == .unknown && !cell.allSatisfy { traits($0).contains(.common) }
    }
  }

  private enum CellKind { case side, other, unknown }

  private func kind(of cell: Range<Int>, _ name: NameCandidate?) -> CellKind {
    if let match = lexicon.listing(layer.tokens, at: cell.lowerBound, before: cell.upperBound),
      match.length == cell.count
    {
      if match.payload.kind.isNation { return .other }
      return match.payload.type == .place || match.payload.kind == .team ? .side : .unknown
    }
    guard let name, name.type == .person else { return .unknown }
    return name.tokens.count > 1 && name.rule != .capitals ? .other : .unknown
  }

  // MARK: - Prose

  /// Takes note of the lone places that words of contests stand beside.
  private mutating func readContests(_ names: [NameCandidate]) {
    var found: Set<[WordID]> = []
    var contests = 0
    for name in names where isInContest(name.tokens) && isPlaceOfSide(name, orCapital: false) {
      contests += 1
      found.insert(words(name.tokens))
    }
    if contests >= PlayingSides.leastContests { sides.formUnion(found) }
  }

  /// A listed place that is no country. A capital may stand for its government, so that words beside it tell less.
  private func isPlaceOfSide(_ name: NameCandidate, orCapital: Bool = true) -> Bool {
    guard name.type == .place, name.rule == .listed,
      let match = lexicon.listing(layer.tokens, at: name.tokens.lowerBound, before: name.tokens.upperBound)
    else { return false }
    let kind = match.payload.kind
    return match.length == name.tokens.count && !kind.isNation && (orCapital || kind != .capital)
  }

  private func isInContest(_ name: Range<Int>) -> Bool {
    if name.lowerBound > 0, !layer.tokens[name.lowerBound].startsLine, traits(name.lowerBound - 1).contains(.sideBefore)
    {
      return true
    }
    return name.upperBound < layer.tokens.count && !layer.tokens[name.upperBound].startsLine
      && traits(name.upperBound).contains(.sideAfter)
  }

  /// A mention of a place that is a side elsewhere, where nothing says that the place itself is meant.
  private func isSide(_ name: NameCandidate) -> Bool {
    guard isPlaceOfSide(name), sides.contains(words(name.tokens)) else { return false }
    let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
    if first > 0, !layer.tokens[first].startsLine, traits(first - 1).hasAny([.placeBefore, .seatBefore]) {
      return false
    }
    // "Austin, Texas", "Markham, Ontario": a place within another.
    return end + 1 >= layer.tokens.count || layer.tokens[end].kind != .comma || !isRegion(end + 1)
  }

  private func isRegion(_ index: Int) -> Bool {
    guard let match = lexicon.listing(layer.tokens, at: index, before: min(index + 4, layer.tokens.count)) else {
      return false
    }
    return match.payload.kind.isNation || match.payload.kind == .state || match.payload.kind == .abbreviation
  }
}

extension Listing.Kind {
  /// Whose team is the country itself.
  fileprivate var isNation: Bool { self == .country || self == .people }
}
