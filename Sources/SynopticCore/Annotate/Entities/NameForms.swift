/// Makes name forms and knows what the language's lists say about them.
///
/// A class, because every name that is matched in a story asks the one of its article's language: as a value it would
/// bring six tables along each time.
final class NameForms: Sendable {
  /// Names that mean the same, by key: the number of their line in the list.
  private let variants: [String: Int]
  /// The first name of each line of that list.
  private let fullest: [String]
  /// What each line's names are known by in all languages: its last field, or its first name.
  private let identities: [String]
  /// Given names, by plain word: the lines of the list of short forms it stands in.
  private let nicknames: [String: [Int]]
  private let suffixes: Set<String>
  let lexicon: NameLexicon
  private let language: Language

  init(_ language: Language, lexicon: NameLexicon) {
    self.lexicon = lexicon
    self.language = language
    var variants: [String: Int] = [:]
    let lines = NameForms.lines(of: "names/variants", in: language)
    for (number, line) in lines.enumerated() {
      for name in line { variants[name, default: number] = variants[name] ?? number }
    }
    var nicknames: [String: [Int]] = [:]
    for (number, line) in NameForms.lines(of: "names/nicknames", in: language).enumerated() {
      for name in line { nicknames[name, default: []].append(number) }
    }
    self.variants = variants
    fullest = lines.map { $0.first ?? "" }
    identities = zip(language.list("names/variants").entries, fullest).map { $0.fields.last ?? $1 }
    self.nicknames = nicknames
    suffixes = Set(
      language.list("names/suffixes").entries.flatMap(\.words).map { language.words.form(Int($0.number)) })
  }

  /// The names of each line, by key.
  private static func lines(of list: String, in language: Language) -> [[String]] {
    let comma = language.word(",")
    return language.list(list).entries.map { entry in
      entry.words.split { $0 == comma }.map { name in
        name.map { NameFolding.plain(language.words.form(Int($0.number))) }.filter(isWord).joined(separator: " ")
      }
    }
  }

  private static func isWord(_ plain: String) -> Bool {
    guard let first = plain.unicodeScalars.first else { return false }
    return first.value >= 0x80 || first.properties.isAlphabetic || first.properties.numericType != nil
  }

  /// The form of a token range; nil where it holds no word.
  func form(of tokens: Range<Int>, in layer: TokenizedArticle) -> NameForm? {
    form(tokens.map { layer.tokens[$0] }, text: String(layer.article[layer.span(tokens)])) { layer.form($0) }
  }

  /// The form of a name given as text.
  func form(of text: String) -> NameForm? { form(of: text) { $0[...] } }

  /// The form of the name in a phrase somebody else marked: without the preposition, title or adjectives in front.
  func form(inPhrase text: String) -> NameForm? { form(of: text) { $0[nameStart(in: $0)...] } }

  private func nameStart(in tokens: [Token]) -> Int {
    var start = 0
    while start < tokens.count {
      let rest = start..<tokens.count
      if lexicon.traits(of: tokens[start].word).contains(.never), tokens[start].shape != .upper {
        start += 1
      } else if tokens[start].kind == .terminator || tokens[start].kind == .quote || tokens[start].kind == .dash {
        start += 1
      } else if let title = lexicon.title(tokens, at: start, before: rest.upperBound) {
        start += title.length
      } else {
        break
      }
    }
    let capital = tokens[start...].firstIndex { $0.isCapitalised || $0.kind == .number } ?? tokens.count
    let between = tokens[start..<capital].map { lexicon.traits(of: $0.word) }
    if capital < tokens.count, !between.contains(where: { $0.hasAny([.never, .particle]) }) { start = capital }
    return start < tokens.count ? start : 0
  }

  private func form(of text: String, cut: ([Token]) -> ArraySlice<Token>) -> NameForm? {
    var own = WordTable()
    let tokens = Array(
      cut(Tokenizer.tokens(of: text, in: [Span(0, text.utf8.count)], known: language.words, own: &own)))
    let known = language.words.count
    return form(tokens, text: text) { word in
      let number = Int(word.number)
      return number < known ? language.words.form(number) : own.form(number - known)
    }
  }

  private func form(_ tokens: [Token], text: String, spelling: (WordID) -> String) -> NameForm? {
    var (words, spelled): ([String], [String]) = ([], [])
    var parts = 0
    for (index, token) in tokens.enumerated() where token.kind == .word || token.kind == .number {
      let traits = lexicon.traits(of: token.word)
      if index == 0, traits.contains(.article), tokens.count > 1 { continue }
      let plain = NameFolding.plain(spelling(token.word))
      let isPossessive = index == tokens.count - 1 && !token.spaced && token.shape == .lower && plain.utf8.count == 1
      guard !plain.isEmpty, !isPossessive else { continue }
      words.append(plain)
      spelled.append(spelling(token.word))
      let isTied = index > 0 && !token.spaced && tokens[index - 1].kind == .dash && !tokens[index - 1].spaced
      if !isTied { parts += 1 }
    }
    guard !words.isEmpty else { return nil }
    return NameForm(
      words: words, spelled: spelled, isUpper: tokens.contains { $0.shape == .upper }, isLone: parts < 2,
      isPure: isPure(tokens),
      text: text)
  }

  private func isPure(_ tokens: [Token]) -> Bool {
    !tokens.dropLast().contains { token in
      token.kind == .quote
        || token.shape == .lower && !lexicon.traits(of: token.word).hasAny([.article, .of, .joiner, .particle])
    }
  }

  /// The key with a country in front written in full: "us air force" and "united states air force" are one.
  func longKey(_ form: NameForm) -> String {
    for length in stride(from: min(3, form.words.count - 1), to: 0, by: -1) {
      let front = form.words.prefix(length)
      let isSpelled = front.allSatisfy { $0.utf8.count == 1 }
      guard let line = variants[front.joined(separator: isSpelled ? "" : " ")] else { continue }
      return ([fullest[line]] + form.words.dropFirst(length)).joined(separator: " ")
    }
    return form.key
  }

  /// What the names of a line of the list of variants are known by, in whatever language.
  func variant(_ form: NameForm) -> String? { variants[form.key].map { identities[$0] } }

  /// The code of the language.
  var code: String { language.code }

  /// Whether two given names can be those of one person: equal, an initial, or a short form of the other.
  func areCompatible(given a: String, _ b: String) -> Bool {
    if a == b || NameForms.spoken(a) == NameForms.spoken(b) { return true }
    if a.utf8.count == 1 || b.utf8.count == 1 { return a.utf8.first == b.utf8.first }
    guard let lines = nicknames[a], let others = nicknames[b] else { return false }
    return lines.contains { others.contains($0) }
  }

  /// The sound without a silent last letter: "Isidore" and "Isidor" are one.
  private static func spoken(_ given: String) -> Substring {
    let sound = NameFolding.sound(given)
    return given.utf8.count > NameFolding.shortestSound && sound.hasSuffix("e") ? sound.dropLast() : sound[...]
  }

  /// A word the lists know as a given name and as nothing else.
  func isGiven(_ word: String) -> Bool { traits(word).contains(.given) && !traits(word).contains(.surname) }

  /// "Jr", "II".
  func isSuffix(_ word: String) -> Bool { suffixes.contains(word) }

  /// What a name of several words can be cut down to: its initials, with and without small words.
  func acronyms(of form: NameForm) -> [String] {
    let all = NameForms.initials(form.words)
    let short = NameForms.initials(form.words.filter { !isSmall($0) })
    return all == short ? [all] : [all, short]
  }

  private static func initials(_ words: [String]) -> String {
    String(String.UnicodeScalarView(words.compactMap(\.unicodeScalars.first)))
  }

  /// A word that joins the parts of a long name and is left out of its acronym.
  func isSmall(_ word: String) -> Bool { traits(word).hasAny([.article, .of, .joiner, .and]) }

  /// A word that only says what kind of organisation a name names ("Corp").
  func isOrganisationHead(_ word: String) -> Bool { traits(word).contains(.organisationHead) }

  /// Nothing but a comma or "and" between two names: they stand side by side.
  func isCoordination(_ between: Range<Int>, in layer: TokenizedArticle) -> Bool {
    guard between.count == 1 || between.count == 2 else { return false }
    let last = layer.tokens[between.upperBound - 1]
    return lexicon.traits(of: last.word).contains(.and) || between.count == 1 && last.kind == .comma
  }

  /// The type a name seems to have, by the lists alone.
  func guessedType(_ form: NameForm) -> EntityType {
    if let listing = listing(form) { return listing.type }
    if isOrganisationHead(form.surname) || form.isAcronym { return .organisation }
    return traits(form.words[0]).hasAny(.anyGiven) || traits(form.surname).contains(.surname) ? .person : .organisation
  }

  private func traits(_ word: String) -> WordTraits { language.word(word).map(lexicon.traits) ?? [] }

  /// What the gazetteers say about a name.
  func listing(_ form: NameForm) -> Listing? {
    let words = zip(form.spelled, form.words).compactMap { language.word($0) ?? language.word($1) }
    return words.count == form.words.count ? lexicon.listing(words) : nil
  }

  /// The key of a country that a listed name shares with others ("UA").
  func key(of listing: Listing) -> String? { lexicon.key(of: listing) }
}
