/// What a sentence names that another one may name differently: read once, compared with every partner.
final class StatementFacts {
  /// A name of an entity.
  struct Name {
    let entity: Int
    let type: EntityType
    let span: Span
    let words: [Substring]
    /// The name without marks, spaces and capitals: "U.S." and "US" are written alike.
    let letters: String
  }
  /// A time that stands on the calendar.
  struct Time {
    /// Index into the article's time expressions.
    let index: Int
    let span: Span
    let period: Period
    let words: String
    /// It dates somebody's words, not a deed; nil when it dates neither.
    let isSpeech: Bool?
    /// "Today" in somebody's own words is the day of saying it, which nothing tells.
    let isSpoken: Bool
    var isDay: Bool { period.granularity >= .day }
    var isHour: Bool { period.granularity > .day }
  }
  /// Who is reported to say what the sentence tells.
  struct Speaker {
    let span: Span
    /// The story's entity; nil for somebody the text does not name.
    let entity: Int?
  }

  typealias Happening = (event: Event, term: Int32)

  let terms: StatementTerms
  let article: AnnotatedArticle
  let span: Span
  /// How TIMEX3 writes that only month and day are known.
  private static let unknownYear = "XXXX-"
  /// Times, places and names of a sentence that are compared with those of another.
  private static let mostTimes = 12
  private static let mostPlaces = 12
  private static let mostNames = 48

  /// Numbers that are no part of a time.
  let quantities: [Quantity]
  let times: [Time]
  /// Dates of an unknown year: "15 August".
  let yearless: [(span: Span, value: String)]
  /// Every word that refers to somebody or something.
  let mentions: [Span]
  /// Every name, and the longest one of each entity.
  let named: [Name]
  let names: [Name]
  let places: [PlacePhrase]
  let speaker: Speaker?
  /// What happens in it, with the terms that stand for it.
  private(set) lazy var happenings = readHappenings()
  /// All entities referred to, in whatever way.
  var entities: [Int] { terms.entities }

  init(_ terms: StatementTerms, _ article: AnnotatedArticle, entityOfMention: [Int], places reader: PlaceReader) {
    let span = article.sentences[terms.statement.sentence].span
    let start = article.endOfDateline(sentence: terms.statement.sentence)
    let told = Span(max(start, span.lower), span.upper)
    let mentions = article.mentions(in: told).map { (article.mentions[$0], entityOfMention[$0]) }
    let times = article.times(in: told)
    self.terms = terms
    self.article = article
    self.span = span
    quantities = terms.quantities.filter { quantity in
      let number = article.layer.span(quantity.number)
      let next = times.partitioningIndex { article.times[$0].span.upper > number.lower }
      return next == times.endIndex || !article.times[next].span.overlaps(number)
    }
    self.times = times.prefix(StatementFacts.mostTimes).compactMap {
      StatementFacts.time($0, in: article, sentence: terms.statement.sentence)
    }
    yearless = times.prefix(StatementFacts.mostTimes).map { article.times[$0] }
      .filter { $0.kind == .date && $0.placement == .unplaced && $0.value.hasPrefix(StatementFacts.unknownYear) }
      .map { ($0.span, $0.value) }
    self.mentions = mentions.map(\.0.span)
    let named = mentions.lazy.filter { $0.0.form == .name }.prefix(StatementFacts.mostNames)
    self.named = named.map { StatementFacts.name($0.0, of: $0.1, in: article) }
    names = StatementFacts.longest(self.named)
    places = Array(
      reader.phrases(in: article, named.map { (mention: $0.0, entity: $0.1) }).prefix(StatementFacts.mostPlaces))
    speaker = StatementFacts.speaker(of: span, in: article, entityOfMention)
  }

  /// Happenings of a sentence that are looked at.
  private static let happeningLimit = 16

  private func readHappenings() -> [Happening] {
    article.events(ofSentence: terms.statement.sentence).prefix(StatementFacts.happeningLimit).compactMap { event in
      article.place(of: event.trigger, in: terms.tokens).map { (event, terms.sequence[$0]) }
    }
  }

  /// The words of a number and of what it counts.
  func span(of quantity: Quantity) -> Span {
    article.layer.span(quantity.tokens.lowerBound..<max(quantity.tokens.upperBound, quantity.counted.upperBound))
  }

  /// The words are somebody's own: "my sister" is theirs to say.
  func isQuoted(_ words: Span) -> Bool { article.isDirect(words) }

  /// Terms for what a time dates by its clause.
  func happenings(at time: Time) -> [Int32] {
    happenings.filter { $0.event.time == time.index && $0.event.dating == .clause }.map(\.term)
  }

  private static func name(_ mention: Mention, of entity: Int, in article: AnnotatedArticle) -> Name {
    let words = article.article[mention.span].split(separator: " ")
    return Name(
      entity: entity, type: mention.type, span: mention.span, words: words,
      letters: String(words.joined().lowercased().filter { $0.isLetter || $0.isNumber }))
  }

  private static func longest(_ names: [Name]) -> [Name] {
    var longest: [Name] = []
    for name in names {
      if let place = longest.firstIndex(where: { $0.entity == name.entity }) {
        if name.span.count > longest[place].span.count { longest[place] = name }
      } else {
        longest.append(name)
      }
    }
    return longest
  }

  private static func time(_ index: Int, in article: AnnotatedArticle, sentence: Int) -> Time? {
    let time = article.times[index]
    guard time.kind == .date || time.kind == .time, case .calendar(let period) = time.placement,
      period.from != nil, period.until != nil
    else { return nil }
    // "Now" is the moment of every report, whichever day it is of.
    if case .reference = time.meaning { return nil }
    let events = article.events(ofSentence: sentence).filter { $0.time == index && $0.dating == .clause }
    return Time(
      index: index, span: time.span, period: period, words: article.article[time.span].lowercased(),
      isSpeech: events.isEmpty ? nil : events.allSatisfy { $0.rule == EventRule.speech },
      isSpoken: time.anchor != .explicit && article.isDirect(time.span))
  }

  /// The share of a sentence that has to be told in somebody's words for them to be its source.
  private static let leastShare = 0.4

  private static func speaker(of span: Span, in article: AnnotatedArticle, _ entityOfMention: [Int]) -> Speaker? {
    let told = article.quotations(near: span).filter { $0.content.contains { $0.overlaps(span) } }
      .map { quotation in (quotation, quotation.content.reduce(0) { $0 + $1.overlap(span) }) }
    guard let (quotation, length) = told.max(by: { $0.1 < $1.1 }), let speaker = quotation.speaker,
      Double(length) >= leastShare * Double(span.count), speaker.kind != .unlinked
    else { return nil }
    let mention = speaker.entity.map { article.entities[$0].mentions[0] }
    return Speaker(span: speaker.span, entity: mention.map { entityOfMention[$0] })
  }
}

extension Span {
  /// How many bytes two spans share.
  fileprivate func overlap(_ other: Span) -> Int {
    max(0, min(upper.index, other.upper.index) - max(lower.index, other.lower.index))
  }
}

extension AnnotatedArticle {
  /// The words stand in quotation marks.
  fileprivate func isDirect(_ words: Span) -> Bool {
    quotations(near: words).contains { $0.manner == .direct && $0.content.contains { $0.contains(words) } }
  }

  fileprivate func mentions(in span: Span) -> [Int] {
    let first = mentions.partitioningIndex { $0.span.lower >= span.lower }
    return Array((first..<mentions.count).prefix { mentions[$0].span.lower < span.upper })
  }

  /// The place of the first of some tokens, in text order, that stands in a stretch.
  func place(of span: Span, in tokens: [Int]) -> Int? {
    let place = tokens.partitioningIndex { self.tokens[$0].span.lower >= span.lower }
    return place < tokens.count && span.contains(self.tokens[tokens[place]].span.lower) ? place : nil
  }

  func events(ofSentence sentence: Int) -> ArraySlice<Event> {
    let first = events.partitioningIndex { $0.sentence >= sentence }
    return events[first...].prefix { $0.sentence == sentence }
  }

  /// Where the head of a report ends, "GENEVA, 3 May (Agency) —": it tells where and when it was filed, not what
  /// happened. The sentence's start where it has none. Read off the tokens, as `Article.dateline` is known of imported
  /// articles only, and of the first paragraph.
  func endOfDateline(sentence: Int) -> TextOffset {
    let range = sentences[sentence].tokens
    let start = sentences[sentence].span.lower
    let head = tokens[range.prefix(AnnotatedArticle.longestDateline)]
    guard tokens[range.lowerBound].startsLine, let dash = head.firstIndex(where: { $0.kind == .dash && $0.spaced }),
      tokens[range.lowerBound..<dash].allSatisfy({ $0.isCapitalised || $0.kind != .word })
    else { return start }
    return tokens[dash].span.upper
  }

  /// Tokens a dateline has at most.
  private static let longestDateline = 16
}
