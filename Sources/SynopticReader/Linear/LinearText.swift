import SynopticCore

/// The lines of linear reading at one width.
struct LinearText: Sendable {
  struct Line: Sendable {
    enum Content: Hashable, Sendable {
      /// A label or a note of ours.
      case words(String, Role)
      /// The article's own text.
      case text(source: Int, Span)
    }
    let content: Content
    let place: Place
  }

  let width: Int
  /// Of what was known of the story when it was made.
  let version: Int
  private(set) var lines: [Line] = []

  /// Longer lines are hard to follow.
  private static let widest = 78

  static func width(in columns: Int) -> Int { max(1, min(widest, columns - 2)) }

  static func version(of story: Story) -> Int { story.comparisonVersion + story.statementsVersion }

  init(_ story: Story, columns: Int) {
    width = LinearText.width(in: columns)
    version = LinearText.version(of: story)
    for source in story.sources.indices { add(source, story) }
  }

  /// The first line of a place's text at or after its offset, or the last one before it.
  func line(at place: Place) -> Int {
    let next = lines.partitioningIndex { $0.place > place }
    let line = max(0, next - 1)
    return lines.isEmpty ? 0 : (lines[..<line].lastIndex { $0.place < lines[line].place } ?? -1) + 1
  }

  private mutating func add(_ source: Int, _ story: Story) {
    let article = story.article(source)
    let start = Place(source: source, offset: .zero)
    let day = Wording.publicationDay(story.day(of: source))
    add(
      "Source \(Comparison.letter(source)), \(source + 1) of \(story.sources.count): \(oneLine(article.source.name)). Published: \(day).",
      .heading, start)
    var words = LinearWording(story, source)
    for (index, block) in article.blocks.enumerated() {
      let place = Place(source: source, offset: block.span.lower)
      add(words.label(of: block), .secondary, place)
      for line in LineWrapper.lines(of: article.text, in: block.span, width: width) {
        lines.append(Line(content: .text(source: source, line), place: Place(source: source, offset: line.lower)))
      }
      if let notes = words.notes(onBlock: index) {
        add(notes, .secondary, Place(source: source, offset: lines.last?.place.offset ?? .zero))
      }
    }
    add("End of source \(Comparison.letter(source)).", .secondary, Place(source: source, offset: article.span.upper))
  }

  private mutating func add(_ words: String, _ role: Role, _ place: Place) {
    for line in LineWrapper.lines(of: words, in: Span(0, words.utf8.count), width: width) {
      lines.append(Line(content: .words(String(words.slice(line)), role), place: place))
    }
  }
}

/// What linear reading says in words: which block it is, and what was found in it.
private struct LinearWording {
  private let story: Story
  private let source: Int
  private let annotated: AnnotatedArticle?
  private var paragraph = 0

  init(_ story: Story, _ source: Int) {
    self.story = story
    self.source = source
    annotated = story.annotated(source)
  }

  /// Called for each block in turn.
  mutating func label(of block: Block) -> String {
    switch block.kind {
    case .title: return "Title:"
    case .subheading: return "Subheading:"
    case .caption: return "Caption:"
    case .paragraph, .listItem, .quotation:
      paragraph += 1
      let kind = block.kind == .listItem ? ", list item" : block.kind == .quotation ? ", quotation" : ""
      return "Paragraph \(paragraph)\(kind):"
    }
  }

  /// `Names: Vladimir Putin, person. Times: “Thursday”, 2025-10-16 Thu. Quotes: Vladimir Putin, direct. Compared:
  /// sentence 1 agreed, B ¶2; sentence 2 only here.`
  func notes(onBlock index: Int) -> String? {
    guard let annotated else { return nil }
    let span = annotated.article.blocks[index].span
    let parts = [
      sentence("Names", names(in: span, annotated)), sentence("Times", times(in: span, annotated)),
      sentence("Quotes", speakers(in: span, annotated)), sentence("Compared", shared(in: span, annotated)),
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func sentence(_ label: String, _ items: [String]) -> String? {
    items.isEmpty ? nil : "\(label): \(items.joined(separator: "; "))."
  }

  private func names(in span: Span, _ annotated: AnnotatedArticle) -> [String] {
    guard let comparison = story.comparison else { return [] }
    var seen: Set<Int> = []
    return annotated.mentions.overlapping(span, by: { $0.span }).compactMap { index in
      let entity = comparison.entity(of: index, in: source)
      guard seen.insert(entity).inserted else { return nil }
      return "\(oneLine(comparison.entities[entity].name)), \(Wording.type(comparison.entities[entity].type))"
    }
  }

  private func times(in span: Span, _ annotated: AnnotatedArticle) -> [String] {
    let weekday = story.day(of: source).weekday
    return annotated.times.overlapping(span, by: { $0.span }).compactMap { index in
      let time = annotated.times[index]
      guard time.placement != .unplaced else { return nil }
      return "“\(oneLine(annotated.article[time.span]))”, \(Wording.time(time.placement, reportWeekday: weekday))"
    }
  }

  private func speakers(in span: Span, _ annotated: AnnotatedArticle) -> [String] {
    guard let comparison = story.comparison else { return [] }
    return annotated.quotations.filter { span.contains($0.content[0].lower) }.map { quotation in
      let speaker = Wording.speaker(comparison.speaker(of: quotation, in: source), in: comparison)
      return "\(oneLine(speaker)), \(quotation.manner.rawValue)"
    }
  }

  /// What each sentence shares with other sources, and the rules by which they differ.
  private func shared(in span: Span, _ annotated: AnnotatedArticle) -> [String] {
    guard let claims = story.claims else { return [] }
    let sentences = annotated.sentences.overlapping(span, by: { $0.span })
    return sentences.compactMap { index in
      let statement = Statement(article: source, sentence: index)
      guard let mark = claims.mark(of: statement) else { return nil }
      let others = claims.counterparts(of: statement).compactMap { story.place(of: $0) }.map { story.label(of: $0) }
      let name = sentences.count == 1 ? [] : ["sentence \(index - sentences.lowerBound + 1)"]
      return ([(name + [mark.meaning]).joined(separator: " ")] + others + claims.rules(against: statement))
        .joined(separator: ", ")
    }
  }
}
