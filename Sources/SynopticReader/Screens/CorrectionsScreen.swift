import SynopticCore

/// What the reader corrected, and what of it does not fit the texts as they are now.
struct CorrectionsScreen: Screen, TextList {
  static let id = ScreenID("corrections")
  var id: ScreenID { Self.id }
  var listID: String { "corrections" }
  var title: String { "Corrections" }
  var isOverlay: Bool { true }
  var opening: (help: String, keys: [String]) { ("List your corrections and notes", ["C"]) }
  var hints: [Hint] { [Hint("open-item", "go there"), Hint("delete-correction", "take back"), Hint("close", "back")] }
  /// Room for `not the same`.
  func labelWidth(in width: Int) -> Int { min(13, width / 3) }

  func list(in state: State) -> (any ListContent)? { self }

  func items(in state: State) -> [Correction] { state.story.corrections }

  func row(_ item: Correction, in state: State) -> TextRow {
    let isStale = state.story.comparison?.corrections.stale.contains(item) == true
    let words = words(of: item, in: state.story)
    return TextRow(
      label: item.title, text: isStale ? "does not fit these texts: \(words)" : words, role: isStale ? .warning : .text)
  }

  private func words(of item: Correction, in story: Story) -> String {
    switch item {
    case .day(let article, let day): "\(letter(article, story)) \(Wording.day(day))"
    case .title(let article, let text), .source(let article, let text): "\(letter(article, story)) “\(text)”"
    case .split(let name): quote(name, story)
    case .note(let statement, let text): "\(quote(statement, story)): \(text)"
    case .link(let a, let b), .noLink(let a, let b), .join(let a, let b), .resolved(_, let a, let b):
      "\(quote(a, story)) – \(quote(b, story))"
    }
  }

  private func quote(_ anchor: Correction.Anchor, _ story: Story) -> String {
    "\(letter(anchor, story)) “\(words(of: anchor, story))”"
  }

  /// Characters shown of the words corrected.
  private static let characters = 120

  /// The words as they stand in the text, more of them than the correction keeps.
  private func words(of anchor: Correction.Anchor, _ story: Story) -> String {
    guard let article = source(of: anchor, story).map({ story.sources[$0].article }),
      anchor.span.upper <= article.span.upper
    else { return anchor.words }
    let words = article[anchor.span]
    let start = words.prefix(CorrectionsScreen.characters)
    return oneLine(start) + (start.endIndex < words.endIndex ? "…" : "")
  }

  private func letter(_ anchor: Correction.Anchor, _ story: Story) -> String {
    source(of: anchor, story).map(Comparison.letter) ?? "?"
  }

  private func source(of anchor: Correction.Anchor, _ story: Story) -> Int? {
    story.sources.firstIndex { $0.article.id.sha256.hasPrefix(anchor.article) }
  }

  func choose(_ item: Correction, in state: inout State) -> [Effect] {
    let places = item.anchors.compactMap { anchor in
      source(of: anchor, state.story).map { Place(source: $0, offset: anchor.span.lower) }
    }
    state.go(to: places)
    return []
  }

  func emptyText(in state: State) -> String {
    "Nothing is corrected. In the texts + links, - unlinks, a notes, @ sets the day, :title and :source say what an "
      + "article is called and from where; r settles a difference."
  }

  func status(_ state: State) -> String {
    let path = state.story.correctionsPath.map { "kept in \($0)" } ?? "kept for as long as this is open"
    return [state.position(in: self), path].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension Correction {
  fileprivate var title: String {
    switch self {
    case .day: "day"
    case .title: "title"
    case .source: "outlet"
    case .link: "the same"
    case .noLink: "not the same"
    case .join: "one name"
    case .split: "another"
    case .resolved: "settled"
    case .note: "note"
    }
  }

  fileprivate var anchors: [Anchor] {
    switch self {
    case .day(let anchor, _), .title(let anchor, _), .source(let anchor, _), .split(let anchor), .note(let anchor, _):
      [anchor]
    case .link(let a, let b), .noLink(let a, let b), .join(let a, let b), .resolved(_, let a, let b): [a, b]
    }
  }
}
