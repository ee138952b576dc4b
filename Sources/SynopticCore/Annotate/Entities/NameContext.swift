/// What the words around a capitalised word say of what it names, wherever it stands in a story.
struct NameContext: OptionSet, Sendable {
  let rawValue: UInt8

  /// An article in front and no further capital behind: "the Olympic". So are few persons named.
  static let article = NameContext(rawValue: 1)
  /// A kind of vessel or work beside it: "the liner Titanic", "the Olympic, her sister ship".
  static let product = NameContext(rawValue: 2)
  /// A title or given name in front, or what only persons do behind it.
  static let person = NameContext(rawValue: 4)
}

/// Reads the contexts of the words of one article.
struct NameContextReader {
  private let tokens: [Token]
  private let lexicon: NameLexicon

  /// Names of a list that stand between a word and the kind in front of all of them, at most.
  private static let longestList = 8
  /// Words of an apposition that are looked at.
  private static let longestApposition = 7

  init(_ layer: TokenizedArticle, lexicon: NameLexicon) {
    tokens = layer.tokens
    self.lexicon = lexicon
  }

  private func traits(_ index: Int) -> WordTraits { lexicon.traits(of: tokens[index].word) }

  /// The words around a name make it a ship: "the tanker Sea Horizon", "a yacht named Lady Luck", "Dona Paz, a ferry",
  /// "The Moskva sank".
  ///
  /// - Parameter loosely: the name may be no person's as far as its words tell, so that words behind it count.
  func isVessel(_ name: Range<Int>, loosely: Bool) -> Bool {
    if isKindBefore(name.lowerBound) { return true }
    guard loosely, name.upperBound < tokens.count, !tokens[name.upperBound].startsLine else { return false }
    if isVesselByApposition(name.upperBound, before: tokens.count) { return true }
    guard name.lowerBound > 0, traits(name.lowerBound - 1).contains(.article) else { return false }
    let verb = tokens[name.upperBound].kind == .comma ? name.upperBound + 1 : name.upperBound
    return verb < tokens.count && traits(verb).contains(.productAfter)
  }

  /// The kind stands in front of a name, of its article and of what gives it.
  private func isKindBefore(_ name: Int) -> Bool {
    guard name > 0, !tokens[name].startsLine else { return false }
    var index = name - 1
    if tokens[index].kind == .quote { index -= 1 }
    if index > 1, traits(index).contains(.article), tokens[index - 1].kind == .comma { index -= 2 }
    if index > 0, traits(index).contains(.naming) { index -= tokens[index - 1].kind == .comma ? 2 : 1 }
    return index >= 0 && traits(index).contains(.productBefore) && tokens[index].shape == .lower
  }

  /// The context of a capitalised word of a sentence.
  func context(of index: Int, in sentence: Sentence) -> NameContext {
    let bounds = sentence.tokens
    var context: NameContext = []
    let continues = index + 1 < bounds.upperBound && continuesName(index + 1)
    if index > bounds.lowerBound, tokens[index].spaced {
      let before = traits(index - 1)
      if before.contains(.article) && !continues { context.insert(.article) }
      if before.contains(.productBefore) { context.insert(.product) }
      if tokens[index - 1].isCapitalised && before.hasAny([.given, .startsTitle]) { context.insert(.person) }
      if isInListOfProducts(index, from: bounds.lowerBound) { context.insert(.product) }
    }
    if !continues, index + 1 < bounds.upperBound {
      if traits(index + 1).contains(.personAfter) { context.insert(.person) }
      if isVesselByApposition(index + 1, before: bounds.upperBound) { context.insert(.product) }
    }
    return context
  }

  /// Another capital, or something tied to the word, stands behind it.
  private func continuesName(_ index: Int) -> Bool {
    tokens[index].isCapitalised || tokens[index].kind == .dash && !tokens[index].spaced
  }

  /// "The steamers Carpathia, Parisian and Virginian": the kind in the plural stands in front of the list.
  private func isInListOfProducts(_ index: Int, from start: Int) -> Bool {
    var first = index
    for _ in 0..<NameContextReader.longestList {
      if first > start, traits(first - 1).contains(.productsBefore) { return true }
      guard first - 2 >= start, tokens[first - 1].kind == .comma || traits(first - 1).contains(.and),
        tokens[first - 2].isCapitalised
      else { return false }
      first -= 2
    }
    return false
  }

  /// ", her sister ship" behind the name.
  private func isVesselByApposition(_ comma: Int, before end: Int) -> Bool {
    guard tokens[comma].kind == .comma else { return false }
    for index in (comma + 1)..<max(comma + 1, min(end, comma + 1 + NameContextReader.longestApposition)) {
      guard tokens[index].kind == .word || tokens[index].kind == .dash && !tokens[index].spaced else { return false }
      guard traits(index).contains(.productBefore) else {
        // "who left on a ship" says nothing of the name.
        if index > comma + 1, traits(index).contains(.never) { return false }
        continue
      }
      // "the ship's captain", "a ship owner" are somebody else.
      return index + 1 >= end || tokens[index + 1].kind != .word || traits(index + 1).contains(.never)
    }
    return false
  }
}
