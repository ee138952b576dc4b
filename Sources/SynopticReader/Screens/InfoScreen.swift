import SynopticCore

/// What is known of the focused article, and from where.
struct InfoScreen: Screen, TextList {
  static let id = ScreenID("info")
  var id: ScreenID { Self.id }
  var listID: String { "info" }
  var title: String { "About" }
  var isOverlay: Bool { true }
  var opening: (help: String, keys: [String]) { ("Show what is known of the focused article, and from where", ["I"]) }
  var hints: [Hint] { [Hint("set-day", "set the day"), Hint("omitted", "left out"), Hint("close", "back")] }
  func labelWidth(in width: Int) -> Int { min(11, width / 3) }

  func list(in state: State) -> (any ListContent)? { self }

  func isHeading(_ item: TextRow) -> Bool { item.isHeading }

  func row(_ item: TextRow, in state: State) -> TextRow { item }

  func items(in state: State) -> [TextRow] {
    let story = state.story
    let source = story.readSource
    let article = story.article(source)
    let facts: [(String, String?)] =
      [
        ("Title", article.title ?? "unknown; :title says it"),
        ("Source", "\(article.source.name) (\(InfoScreen.wording(of: article.source.origin)))"),
        ("Published", published(article, story.day(of: source))),
      ] + story.day(of: source).reasons.map { ("because", $0.message) } + [
        ("By", article.byline),
        ("Section", article.section.isEmpty ? nil : article.section.joined(separator: " / ")),
        ("Address", article.url),
        ("File", story.sources[source].path),
        ("Language", story.annotated(source).map { Wording.language($0.layer.choice) } ?? article.language),
        ("Length", length(story, source)),
        ("Found", found(story.annotated(source))),
        ("Left out", article.omissions.isEmpty ? nil : leftOut(article)),
        ("SHA-256", article.id.sha256),
      ]
    return [.heading("\(Comparison.letter(source)) \(oneLine(article.source.name))")]
      + facts.compactMap { label, text in text.map { TextRow(label: label, text: oneLine($0.prefix(600))) } }
  }

  private func published(_ article: Article, _ day: PublicationEstimate) -> String {
    let clock = article.publication?.minute.map { " \(Wording.clock($0))" } ?? ""
    let zone = article.publication?.zone.map { " \(Wording.zone($0))" } ?? ""
    let from = article.publication.map { " (\(Wording.origin($0.origin)))" } ?? ""
    let bounds = Wording.publicationBounds(day).map { ", \($0)" } ?? ""
    return Wording.publicationDay(day) + clock + zone + from + bounds + (day.day == nil ? "; @ sets it" : "")
  }

  private func length(_ story: Story, _ source: Int) -> String {
    let paragraphs = Wording.count(story.sources[source].article.blocks.count, "block", "blocks")
    guard let annotated = story.annotated(source) else { return paragraphs }
    let words = Wording.count(annotated.wordCount, "word", "words")
    return "\(words), \(Wording.count(annotated.sentences.count, "sentence", "sentences")), \(paragraphs)"
  }

  private func found(_ annotated: AnnotatedArticle?) -> String? {
    guard let annotated else { return nil }
    return [
      Wording.count(annotated.entities.count, "entity", "entities"),
      Wording.count(annotated.times.count, "time", "times"),
      Wording.count(annotated.quotations.count, "quotation", "quotations"),
      Wording.count(annotated.events.count, "event", "events"),
    ].joined(separator: ", ")
  }

  private func leftOut(_ article: Article) -> String {
    "\(Wording.count(article.omissions.count, "piece", "pieces")); :omitted shows them"
  }

  static func wording(of origin: Source.Origin) -> String {
    switch origin {
    case .given: "stated by the reader"
    case .metadata: "from the file's metadata"
    case .furniture: "named in the page's own footer"
    case .url: "from the address"
    case .fileName: "nothing better than the file's name; :source says it"
    }
  }

  func emptyText(in state: State) -> String { "" }
}
