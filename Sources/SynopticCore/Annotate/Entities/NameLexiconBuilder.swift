/// Reads the lists of the `names` folder into the tables of a `NameLexicon`.
///
/// Two layouts: names of several words stand in one line parted by commas, single words parted by spaces. The fields
/// behind the first tab say what they are.
struct NameLexiconBuilder {
  private(set) var traits: [WordTraits]
  private(set) var listed = PhraseTable<Listing>()
  private(set) var small = PhraseTable<Listing>()
  private(set) var titles = PhraseTable<Title>()
  private(set) var keys: [String] = []
  private var keyNumbers: [String: Int16] = [:]
  private let language: Language
  private let comma: WordID?

  /// Names in a later list win over the same words in an earlier one.
  private static let gazetteers = [
    "groups", "events", "products", "teams", "outlets", "organisations", "places", "countries",
  ]

  /// Lists in which every word stands for itself, commas or not.
  static let wordLists: Set<String> = [
    "names/common-words", "names/never", "names/connectors", "names/given", "names/surnames", "names/pronouns",
  ]

  init(_ language: Language) {
    self.language = language
    traits = [WordTraits](repeating: [], count: language.words.count)
    comma = language.word(",")
  }

  mutating func readAll() {
    readWords("common-words", as: .common)
    readWords("never", as: .never)
    readConnectors()
    readPeople()
    readCues()
    for list in NameLexiconBuilder.gazetteers { readGazetteer(list) }
    readTitles()
  }

  // MARK: - Lists of single words

  private mutating func readWords(_ list: String, as trait: WordTraits) {
    for entry in language.list("names/" + list).entries { add(trait, to: entry.words) }
  }

  private mutating func readConnectors() {
    for entry in language.list("names/connectors").entries {
      switch entry.fields.first {
      case "article": add(.article, to: entry.words)
      case "definite": add([.article, .definite], to: entry.words)
      case "of": add(.of, to: entry.words)
      case "and": add(.and, to: entry.words)
      case "ampersand": add(.ampersand, to: entry.words)
      default: add(.joiner, to: entry.words)
      }
    }
  }

  private mutating func readPeople() {
    for entry in language.list("names/given").entries {
      var trait: WordTraits = entry.fields.last == "weak" ? .weakGiven : .given
      if entry.fields.first == "m" { trait.insert(.male) }
      if entry.fields.first == "f" { trait.insert(.female) }
      add(trait, to: entry.words)
    }
    for entry in language.list("names/surnames").entries {
      switch entry.fields.first {
      case "particle": add(.particle, to: entry.words)
      case "syllable": add(.syllable, to: entry.words)
      default: add(.surname, to: entry.words)
      }
    }
    for entry in language.list("names/pronouns").entries {
      add(entry.fields.first == "f" ? .femalePronoun : .malePronoun, to: entry.words)
    }
  }

  private mutating func add(_ trait: WordTraits, to words: [WordID]) {
    for word in words { traits[Int(word.number)].insert(trait) }
  }

  // MARK: - Lists of phrases

  private mutating func readCues() {
    for list in ["names/cues", "names/contexts"] {
      for entry in language.list(list).entries {
        let cue = entry.fields.first.map(NameLexiconBuilder.cue) ?? []
        for phrase in phrases(of: entry) { traits[Int(phrase.first!.number)].insert(cue) }
      }
    }
  }

  private static func cue(_ field: String) -> WordTraits {
    switch field {
    case "organisation": .organisationHead
    case "organisation of": [.organisationHead, .organisationOf]
    case "organisation first": .organisationFirst
    case "organisation leading": [.organisationFirst, .leading]
    case "place": .placeHead
    case "place of": .placeOf
    case "place first": .placeFirst
    case "event": .eventHead
    case "event of": .eventOf
    case "event first": .eventFirst
    case "product": .productHead
    case "product of": .productOf
    case "product first": .productFirst
    case "group": .groupHead
    case "kind": .productKind
    case "place before": .placeBefore
    case "place after": .placeAfter
    case "seat before": .seatBefore
    case "person before": .personBefore
    case "person after": .personAfter
    case "product before": .productBefore
    case "products before": [.productBefore, .productsBefore]
    case "product after": .productAfter
    case "naming": .naming
    case "side before": .sideBefore
    case "side after": .sideAfter
    case "domain": .domain
    case "place perhaps": .placePerhaps
    case "organisation before": .organisationBefore
    case "organisation after": .organisationAfter
    default: []
    }
  }

  private mutating func readGazetteer(_ list: String) {
    for entry in language.list("names/" + list).entries {
      guard let field = entry.fields.first else { continue }
      if field == "ambiguous" {
        for phrase in phrases(of: entry) where phrase.count == 1 {
          traits[Int(phrase.first!.number)].insert(.ambiguousPlace)
        }
        continue
      }
      guard let kind = Listing.Kind(rawValue: field) else { continue }
      let listing = Listing(
        kind: kind, key: key(entry.fields.dropFirst().first ?? ""), onlyUpper: entry.fields.last == "upper",
        alsoLower: entry.fields.last == "lower" || entry.fields.last == "small", isWeak: entry.fields.last == "weak")
      if entry.fields.last == "small" {
        for phrase in phrases(of: entry) { insertSmall(phrase, listing) }
      } else {
        for phrase in phrases(of: entry) { insert(phrase, listing) }
      }
    }
  }

  private mutating func insert(_ phrase: ArraySlice<WordID>, _ listing: Listing) {
    if let known = listed[phrase], listing.isWeak || listing.onlyUpper && !known.onlyUpper && !known.isWeak { return }
    listed.insert(phrase, listing)
    traits[Int(phrase.first!.number)].insert(.startsListed)
  }

  private mutating func insertSmall(_ phrase: ArraySlice<WordID>, _ listing: Listing) {
    small.insert(phrase, listing)
    traits[Int(phrase.first!.number)].insert(.startsListed)
  }

  private mutating func key(_ name: String) -> Int16 {
    if name.isEmpty { return -1 }
    if let known = keyNumbers[name] { return known }
    keys.append(name)
    keyNumbers[name] = Int16(keys.count - 1)
    return Int16(keys.count - 1)
  }

  private mutating func readTitles() {
    for entry in language.list("names/titles").entries {
      guard let kind = entry.fields.first.flatMap(Title.Kind.init(rawValue:)) else { continue }
      let title = Title(kind: kind, gender: entry.fields.dropFirst().first.flatMap(Gender.init(rawValue:)))
      for phrase in phrases(of: entry) where kind != .role || titles[phrase] == nil {
        titles.insert(phrase, title)
        traits[Int(phrase.first!.number)].insert(.startsTitle)
      }
    }
  }

  private func phrases(of entry: WordList.Entry) -> [ArraySlice<WordID>] { entry.words.split { $0 == comma } }
}
