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
  /// Beside a place they make it the team that plays for it: "beat Kent", "Essex beat".
  static let sideBefore = bit(46)
  static let sideAfter = bit(47)
  /// Ends the name of a site: "com" of "News.com.au".
  static let domain = bit(48)

  /// The article of what is known: "the".
  static let definite = bit(49)

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
