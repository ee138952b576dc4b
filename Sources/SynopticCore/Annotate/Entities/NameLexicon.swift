/// What the lists in a language's `names` folder say about words and phrases.
struct NameLexicon: Sendable {
  private let traits: [WordTraits]
  private let listed: PhraseTable<Listing>
  /// Listed names that are written small and would be another name with a capital: "argentina" beside "Argentina".
  private let small: PhraseTable<Listing>
  private let titles: PhraseTable<Title>
  private let keys: [String]
  /// Headlines carry capitals on their longer words.
  let writesTitleCase: Bool
  private let endings: [[UInt8]]

  /// Bytes a word keeps, at least, when an ending is taken off.
  private static let shortestStem = 3

  init(_ language: Language) {
    var builder = NameLexiconBuilder(language)
    builder.readAll()
    traits = builder.traits
    listed = builder.listed
    small = builder.small
    titles = builder.titles
    keys = builder.keys
    writesTitleCase = language.list("names/headlines").entries.first?.fields.first != "small"
    endings = language.list("names/endings").entries.flatMap(\.words).map {
      Array(language.words.form(Int($0.number)).utf8)
    }
  }

  /// Without names and titles to go by, capitals are not guessed about.
  var isEmpty: Bool { listed.isEmpty && titles.isEmpty }

  /// The form is a common word with one of the language's endings.
  func isFormOfCommonWord(_ form: String, in language: Language) -> Bool {
    let bytes = Array(form.utf8)
    return endings.contains { ending in
      guard bytes.count >= ending.count + NameLexicon.shortestStem, bytes.suffix(ending.count).elementsEqual(ending),
        let stem = language.words.find(Array(bytes.dropLast(ending.count)))
      else { return false }
      return traits(of: WordID(stem)).contains(.common)
    }
  }

  /// The traits of a form; none for a form that is in no list.
  func traits(of word: WordID) -> WordTraits {
    let index = Int(word.number)
    return index < traits.count ? traits[index] : []
  }

  /// The longest listed name that starts at a token.
  func listing(_ tokens: [Token], at start: Int, before end: Int) -> (length: Int, payload: Listing)? {
    guard traits(of: tokens[start].word).contains(.startsListed) else { return nil }
    if tokens[start].shape == .lower, let match = small.match(tokens, at: start, before: end) { return match }
    return listed.match(tokens, at: start, before: end)
  }

  /// The listed name that consists of exactly these words.
  func listing(_ words: [WordID]) -> Listing? { listed[words] }

  /// The longest title that starts at a token.
  func title(_ tokens: [Token], at start: Int, before end: Int) -> (length: Int, payload: Title)? {
    traits(of: tokens[start].word).contains(.startsTitle) ? titles.match(tokens, at: start, before: end) : nil
  }

  /// The longest title that ends in front of a token.
  func title(_ tokens: [Token], endingAt end: Int, from start: Int) -> (length: Int, payload: Title)? {
    for first in max(start, end - Title.longest)..<max(start, end) {
      if let match = title(tokens, at: first, before: end), first + match.length == end { return match }
    }
    return nil
  }

  /// What ties a country, its capital, its people and its seat of power together ("UA").
  func key(of listing: Listing) -> String? { listing.key < 0 ? nil : keys[Int(listing.key)] }
}

/// A name as listed.
struct Listing: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case country, capital, people, seat
    case state, abbreviation, region, city, water, mountain, island
    case organisation, company, office, agency, outlet, team
    case weapon, vehicle, ship, spacecraft, service, car, brand, law, work
    case event, religion, party
  }
  let kind: Kind
  /// Index of the key it shares with related names, −1 without one.
  let key: Int16
  /// A name only when written in capitals ("WHO").
  let onlyUpper: Bool
  /// A name in lower case too ("kyiv").
  let alsoLower: Bool
  /// An ordinary word as well ("Patriot"): the sentence must confirm it.
  let isWeak: Bool

  var type: EntityType {
    switch kind {
    case .country, .capital, .state, .abbreviation, .region, .city, .water, .mountain, .island: .place
    case .seat, .organisation, .company, .office, .agency, .outlet, .team: .organisation
    case .people, .religion, .party: .group
    case .weapon, .vehicle, .ship, .spacecraft, .service, .car, .brand, .law, .work: .product
    case .event: .event
    }
  }
}

/// A word or phrase in front of a person's name that is no part of it.
struct Title: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable, CaseIterable { case honorific, rank, clergy, office, role }
  let kind: Kind
  let gender: Gender?

  /// The most tokens of a title looked for in front of a name.
  static let longest = 5
}

/// The grammatical gender of a person, as far as names and titles tell it.
enum Gender: String, Hashable, Sendable {
  case male = "m"
  case female = "f"
}

/// What the lists say about a single word.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt64

  static let startsListed = bit(0)
  static let startsTitle = bit(1)
  /// Seldom a name.
  static let common = bit(2)
  /// Neither begins nor ends a name.
  static let never = bit(3)
  static let given = bit(4)
  static let weakGiven = bit(5)
  static let male = bit(6)
  static let female = bit(7)
  static let surname = bit(8)
  static let particle = bit(9)
  /// A place, but a surname or an ordinary word too.
  static let ambiguousPlace = bit(10)
  static let organisationHead = bit(11)
  static let placeHead = bit(12)
  static let eventHead = bit(13)
  static let productHead = bit(14)
  static let groupHead = bit(15)
  static let organisationOf = bit(16)
  static let placeOf = bit(17)
  static let eventOf = bit(18)
  static let productOf = bit(19)
  static let organisationFirst = bit(20)
  static let placeFirst = bit(21)
  static let eventFirst = bit(22)
  static let productFirst = bit(23)
  /// Behind a weak product name it confirms the name.
  static let productKind = bit(24)
  static let placeBefore = bit(25)
  static let placeAfter = bit(26)
  static let personBefore = bit(27)
  static let personAfter = bit(28)
  static let organisationBefore = bit(29)
  static let organisationAfter = bit(30)
  static let malePronoun = bit(31)
  static let femalePronoun = bit(32)
  static let article = bit(33)
  static let of = bit(34)
  static let joiner = bit(35)
  static let ampersand = bit(36)
  static let and = bit(37)
  /// In front of a seat of power it makes it a place: "at the White House".
  static let seatBefore = bit(38)

  /// In front of a name it makes it that of a ship or a work: "the liner Titanic".
  static let productBefore = bit(39)
  /// The same in the plural, in front of a list.
  static let productsBefore = bit(40)
  /// Opens a name and takes all words behind it: "Instituto Geográfico Nacional".
  static let leading = bit(41)
  /// Behind a name with an article it makes it that of a ship: "The Moskva sank".
  static let productAfter = bit(42)
  /// In front of a name of which nothing else is known it makes it that of a place: "vecinos de Lobeira".
  static let placePerhaps = bit(43)
  /// The second part of given names like "Jae-in", an ordinary word as well.
  static let syllable = bit(44)
  /// Between a kind and the name it has: "a yacht named Lady Luck".
  static let naming = bit(45)

  static let anyHead: WordTraits = [.organisationHead, .placeHead, .eventHead, .productHead, .groupHead]
  static let anyOf: WordTraits = [.organisationOf, .placeOf, .eventOf, .productOf]
  static let anyGiven: WordTraits = [.given, .weakGiven]
  static let pronoun: WordTraits = [.malePronoun, .femalePronoun]

  /// What a reader knows each by, in the order of the bits.
  private static let words: [(WordTraits, String)] = [
    (.startsListed, "name"), (.startsTitle, "title"), (.common, "common word"), (.never, "never a name"),
    (.given, "given name"), (.weakGiven, "given name or word"), (.male, "male"), (.female, "female"),
    (.surname, "surname"), (.particle, "particle"), (.ambiguousPlace, "place or word"),
    (.organisationHead, "kind of organisation"), (.placeHead, "kind of place"), (.eventHead, "kind of event"),
    (.productHead, "kind of product"), (.groupHead, "kind of group"), (.organisationFirst, "opens an organisation"),
    (.placeFirst, "opens a place"), (.eventFirst, "opens an event"), (.productFirst, "opens a product"),
    (.placeBefore, "in front of places"), (.placeAfter, "behind places"), (.personBefore, "in front of persons"),
    (.personAfter, "behind persons"), (.organisationBefore, "in front of organisations"),
    (.organisationAfter, "behind organisations"), (.malePronoun, "pronoun"), (.femalePronoun, "pronoun"),
    (.article, "article"), (.of, "of"), (.joiner, "joins names"), (.and, "and"), (.seatBefore, "in front of seats"),
    (.productBefore, "kind of ship or work"), (.productAfter, "what ships do"), (.syllable, "part of given names"),
  ]

  /// What the lists hold the word as.
  var names: [String] { WordTraits.words.filter { contains($0.0) }.map(\.1) }

  private static func bit(_ number: UInt64) -> WordTraits { WordTraits(rawValue: 1 << number) }

  func hasAny(_ other: WordTraits) -> Bool { !isDisjoint(with: other) }
}
