import SynopticCore

/// What the import left out of the focused text or had to say about it.
struct OmittedScreen: Screen, TextList {
  enum Item: Sendable {
    case heading
    case hiddenCharacters(Int)
    case diagnostic(Diagnostic)
    case omission(Omission)
  }

  static let id = ScreenID("omitted")
  var id: ScreenID { Self.id }
  var listID: String { "omitted" }
  var title: String { "Left out" }
  var isOverlay: Bool { true }
  var opening: (help: String, keys: [String]) { ("Show what was left out of the focused text, and why", ["X"]) }
  var hints: [Hint] { [Hint("info", "about this article"), Hint("close", "back")] }
  func labelWidth(in width: Int) -> Int { min(10, width / 3) }

  func list(in state: State) -> (any ListContent)? { self }

  func items(in state: State) -> [Item] {
    let source = state.story.readSource
    let article = state.story.sources[source].article
    let diagnostics = state.story.annotated(source)?.diagnostics ?? article.diagnostics
    let hidden = article.hiddenCharacters
    let found =
      (hidden == 0 ? [] : [Item.hiddenCharacters(hidden)]) + diagnostics.map { .diagnostic($0) }
      + article.omissions.map { .omission($0) }
    return found.isEmpty ? [] : [.heading] + found
  }

  func isHeading(_ item: Item) -> Bool {
    if case .heading = item { true } else { false }
  }

  func row(_ item: Item, in state: State) -> TextRow {
    switch item {
    case .heading:
      let source = state.story.readSource
      return .heading("\(Comparison.letter(source)) \(oneLine(state.story.article(source).source.name))")
    case .hiddenCharacters(let count):
      let characters = Wording.count(count, "hidden character", "hidden characters")
      return TextRow(label: "⚠", text: "\(characters) removed: controls, direction overrides or zero-width characters")
    case .diagnostic(let diagnostic):
      let role: Role = diagnostic.severity == .note ? .text : diagnostic.severity == .warning ? .warning : .error
      return TextRow(label: label(diagnostic.line), text: diagnostic.message, role: role)
    case .omission(let omission):
      let reason = OmittedScreen.wording(of: omission.reason)
      let text = "\(reason): \(oneLine(omission.text.prefix(600)))"
      return TextRow(
        label: label(omission.line), text: text,
        parts: [TextRow.Part(span: Span(0, reason.utf8.count + 1), role: .secondary)])
    }
  }

  private func label(_ line: Int?) -> String { line.map { "line \($0)" } ?? "" }

  static func wording(of reason: Omission.Reason) -> String {
    switch reason {
    case .navigation: "navigation"
    case .sharing: "sharing links"
    case .alternateAddress: "other addresses"
    case .related: "related articles"
    case .advertisement: "advertisement"
    case .copyright: "copyright"
    case .promotion: "promotion"
    case .header: "header"
    }
  }

  func emptyText(in state: State) -> String {
    let source = Comparison.letter(state.story.readSource)
    return "Nothing was left out of \(source). Menus, sharing links and the like that an import finds are kept here."
  }
}
