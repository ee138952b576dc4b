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
