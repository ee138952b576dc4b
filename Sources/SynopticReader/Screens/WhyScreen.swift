import SynopticCore

/// Why the analysis says what it says of the sentence under the cursor: what `synoptic explain` writes.
struct WhyScreen: Screen, TextList {
  enum Item: Sendable {
    case subject(Explanation)
    case fact(Explanation.Fact, of: Explanation)
  }

  static let id = ScreenID("why")
  var id: ScreenID { Self.id }
  var listID: String { "why" }
  var title: String { "Why" }
  var isOverlay: Bool { true }
  var opening: (help: String, keys: [String]) {
    ("Show why what stands in this sentence was found: the rules and what they rest on", ["W"])
  }
  var hints: [Hint] { [Hint("open-item", "go there"), Hint("close", "back")] }
  func labelWidth(in width: Int) -> Int { min(16, width / 3) }

  func list(in state: State) -> (any ListContent)? { self }

  /// Read off once: the cursor in the texts does not move while this is shown.
  func opened(_ state: inout State, fromTexts: Bool) {
    state.story.explanations = state.story.explanationsOfSentence()
    state.story.lists[listID] = nil
  }

  func items(in state: State) -> [Item] {
    state.story.explanations.flatMap { explanation in
      [.subject(explanation)] + explanation.facts.map { .fact($0, of: explanation) }
    }
  }

  func isHeading(_ item: Item) -> Bool {
    if case .subject = item { true } else { false }
  }

  func row(_ item: Item, in state: State) -> TextRow {
    switch item {
    case .subject(let explanation): .heading(oneLine(explanation.heading))
    case .fact(let fact, _): TextRow(label: fact.label, text: oneLine(fact.text), maximumLines: 6)
    }
  }

  func choose(_ item: Item, in state: inout State) -> [Effect] {
    if case .fact(_, let explanation) = item {
      state.go(to: Place(source: explanation.article, offset: explanation.span.lower))
    }
    return []
  }

  func emptyText(in state: State) -> String {
    state.story.waitingText ?? "Nothing was found in this sentence. . goes to the next name."
  }
}

extension Story {
  /// What was found in the sentence under the cursor, what stands at the cursor itself first.
  fileprivate func explanationsOfSentence() -> [Explanation] {
    guard let compared, let sentence = sentence(at: place), !sentence.isEmpty else { return [] }
    let all = Explainer(compared).explanations(in: sentence, of: place.source)
    return all.filter { $0.span.contains(place.offset) } + all.filter { !$0.span.contains(place.offset) }
  }
}
