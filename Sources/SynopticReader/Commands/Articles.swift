import SynopticCore

extension Commands {
  static let articles: [Command] = [
    Command(
      "set-day", "Say on which day the focused source was published; no day takes it back", keys: ["@"],
      argument: Argument(
        "Published on",
        initial: { state in state.story.day(of: state.story.readSource).day?.description ?? "" },
        complete: { state, typed in state.daysOfStory.filter { $0.hasPrefix(typed) } },
        check: { state, typed in
          guard case .fine(let text) = state.check(day: typed) else { return state.check(day: typed) }
          return .fine("\(Comparison.letter(state.story.readSource)): \(text)")
        })
    ) { state, text in
      let day = DayInput.day(text)
      let change = "day of \(Comparison.letter(state.story.readSource))"
      return state.restate(change) { $0.publication = day.map { Publication(day: $0, origin: .given) } }
    },
    Command(
      "title", "Say what the focused article is called; no words take it back",
      argument: Argument(
        "Title", initial: { $0.story.article($0.story.readSource).title ?? "" }, check: Argument.kept)
    ) { state, text in
      state.restate("title of \(Comparison.letter(state.story.readSource))") { $0.title = Correction.words(text) }
    },
    Command(
      "source", "Say which outlet the focused article is from; no words take it back",
      argument: Argument(
        "Source", initial: { $0.story.article($0.story.readSource).source.name }, check: Argument.kept)
    ) { state, text in
      state.restate("source of \(Comparison.letter(state.story.readSource))") { $0.source = Correction.words(text) }
    },
    Command("open", "Open the article's address in the browser", keys: ["o"]) { state, _ in
      let article = state.story.article(state.story.readSource)
      guard let url = article.url, ["http://", "https://"].contains(where: { url.lowercased().hasPrefix($0) }) else {
        state.message = .note("\(article.source.name): no web address is known")
        return []
      }
      return [.open(url: url)]
    },
    Command(
      "pipe", "Give the article's text to a command", keys: ["|"],
      argument: Argument("Pipe to", path: { _, typed in typed.split(separator: " ").last.map(String.init) }) {
        _, typed in
        typed.contains { $0 != " " } ? .fine("the text is its input; no shell is involved") : .wrong("a command")
      }
    ) { state, text in
      [.pipe(command: CommandWords.split(text), text: state.story.article(state.story.readSource).text)]
    },
    Command("reload", "Read this source's file again", keys: ["r"]) { state, _ in
      state.reload([state.story.readSource])
    },
    Command("reload-all", "Read all files again", keys: ["R"]) { state, _ in
      state.reload(Array(state.story.sources.indices))
    },
  ]
}

extension Argument {
  /// Words that are kept with the corrections, or taken back by none.
  static let kept: @Sendable (State, String) -> Check = { _, text in
    .fine(Correction.words(text) == nil ? "takes back what you said" : "kept with the corrections")
  }
}

extension State {
  /// Changes what the reader states about the focused article, and compares again.
  fileprivate mutating func restate(_ change: String, _ edit: (inout StatedMetadata) -> Void) -> [Effect] {
    var edits = story.edits.value
    edit(&edits.stated[story.readSource])
    return commit(edits, as: "\(change) set")
  }

  fileprivate mutating func reload(_ sources: [Int]) -> [Effect] {
    let paths = sources.compactMap { story.sources[$0].path }
    guard !paths.isEmpty else {
      message = .note("nothing to read again: the text did not come from a file")
      return []
    }
    return [.reload(paths: paths.enumerated().filter { !paths[..<$0.offset].contains($0.element) }.map(\.element))]
  }

  /// The days of the other sources, which this one may share.
  fileprivate var daysOfStory: [String] {
    Set(story.sources.indices.compactMap { story.day(of: $0).day }).sorted().map(\.description)
  }

  /// What the text's own words become on that day.
  fileprivate func check(day typed: String) -> Argument.Check {
    if typed.isEmpty { return .fine("takes back what you said about the day") }
    guard let day = DayInput.day(typed) else { return .wrong("a day like 2025-10-16 or 16 Oct 2025") }
    let estimate = PublicationEstimate(certainty: .stated, day: day, weekday: day.weekday, earliest: day, latest: day)
    let effects = story.annotated(story.readSource).map { relativeTimes(of: $0, on: estimate) } ?? []
    return .fine(([Wording.day(day)] + effects).joined(separator: "; "))
  }

  /// `“Thursday” is 2025-10-16`, for expressions that depend on the day, each wording once.
  private func relativeTimes(of annotated: AnnotatedArticle, on day: PublicationEstimate) -> [String] {
    var seen: Set<Substring> = []
    return annotated.resolved(against: day).times.compactMap { time in
      let words = annotated.article[time.span]
      guard time.anchor == .publicationDay, time.placement != .unplaced, seen.insert(words).inserted else { return nil }
      return "“\(words)” is \(time.value)"
    }
  }
}
