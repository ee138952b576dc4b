import SynopticCore

/// Asking for the analysis, and taking what comes of it and of the other effects.
extension State {
  /// The open story from scratch.
  mutating func analyze() -> [Effect] {
    generation += 1
    story.awaited = generation
    story.awaitedStatements = nil
    story.progress = nil
    return [
      .analyze(
        generation: generation, articles: story.sources.indices.map(story.article), corrections: story.corrections)
    ]
  }

  /// The open story again, under what the reader stated; its annotations stay as they are, unless an article has
  /// another day: which of its words are times, and what they date, rests on that.
  mutating func compareAgain() -> [Effect] {
    let stated = story.sources.indices.map(story.article)
    guard let comparison = story.comparison, comparison.articles.map(\.article.publication) == stated.map(\.publication)
    else { return analyze() }
    generation += 1
    story.awaited = generation
    story.awaitedStatements = nil
    let articles = zip(comparison.articles, stated).map { $0.replacingArticle($1) }
    return [.compare(generation: generation, articles: articles, corrections: story.corrections)]
  }

  mutating func take(_ result: EffectResult) -> [Effect] {
    switch result {
    case .analyzed(let generation, let comparison), .compared(let generation, let comparison):
      return take(comparison, of: generation)
    case .statementsCompared(let generation, let statements, let contrasts):
      take(statements, contrasts, of: generation)
    case .notAnalyzed(let generation, let problem): giveUp(generation, because: problem)
    case .progress(let done, let total): story.progress = (done, total)
    case .reloaded(let path, let articles): return takeReloaded(articles, from: path)
    case .written(let path, let bytes):
      pendingWrite = nil
      message = .note("written to \(path), \(bytes) bytes")
    case .exists(let path): askToOverwrite(path)
    case .copied(let bytes): message = .note("copied to the clipboard, \(bytes) bytes")
    case .pipeEnded(let command, let status):
      message = status == 0 ? .note("\(command) is done") : .error("\(command) ended with status \(status)")
    case .paths(let prefix, let paths): takePaths(paths, for: prefix)
    case .failed(let problem): message = .error(problem)
    }
    return []
  }

  /// What is stated is compared next: it takes longest, and the texts can be read meanwhile.
  private mutating func take(_ comparison: Comparison, of generation: Int) -> [Effect] {
    guard let index = stories.firstIndex(where: { $0.awaited == generation }) else { return [] }
    stories[index].awaited = nil
    stories[index].progress = nil
    stories[index].comparison = comparison
    let stale = comparison.corrections.stale.count
    if stale > 0, stories[index].statements == nil {
      message = .error("\(Wording.count(stale, "correction does", "corrections do")) not fit these texts; C lists them")
    }
    if stories[index].statements == nil, let warning = languageWarning(of: comparison) { message = .error(warning) }
    if index == storyIndex { keepListPlace() }
    stories[index].awaitedStatements = generation
    return [.compareStatements(generation: generation, comparison)]
  }

  private mutating func giveUp(_ generation: Int, because problem: String) {
    guard let index = stories.firstIndex(where: { $0.awaited == generation }) else { return }
    stories[index].awaited = nil
    message = .error(problem)
  }

  /// The first article in a language that has no folder, said aloud: its names and quotations are not found.
  private func languageWarning(of story: Comparison) -> String? {
    story.articles.enumerated().lazy.compactMap { index, article in
      article.layer.choice.warning.map { "\(Comparison.letter(index)): \($0.message)" }
    }.first
  }

  private mutating func take(_ statements: StoryStatements, _ contrasts: Contrasts, of generation: Int) {
    guard let index = stories.firstIndex(where: { $0.awaitedStatements == generation }) else { return }
    stories[index].awaitedStatements = nil
    let marked = markedItems
    stories[index].contrasts = contrasts
    stories[index].statements = statements
    guard index == storyIndex else { return }
    keepListPlace()
    restore(marked)
  }

  /// What the cursors of lists stand on whose items move when the statements come.
  private var markedItems: (quotation: SpeakerGroup.Reference?, row: EntityCard.Target?) {
    (QuotationsScreen().selected(in: self)?.reference, EntityCardScreen().selected(in: self)?.target)
  }

  /// Puts the cursors back, but for one that has not been moved from the first quotation.
  private mutating func restore(_ marked: (quotation: SpeakerGroup.Reference?, row: EntityCard.Target?)) {
    let (quotations, card) = (QuotationsScreen(), EntityCardScreen())
    if let quotation = marked.quotation, story.lists[quotations.listID]?.cursor ?? 0 > 1,
      let item = quotations.items(in: self).lastIndex(where: { $0.reference == quotation })
    {
      select(item, in: quotations)
    }
    if let row = marked.row, row != .nowhere, let item = story.cardRows.firstIndex(where: { $0.target == row }) {
      select(item, in: card)
    }
  }

  private mutating func askToOverwrite(_ path: String) {
    guard let pending = pendingWrite, pending.path == path else { return }
    pendingWrite = nil
    confirmation = Confirmation(
      question: "\(path) is there already. Overwrite it? y/n",
      effects: [.write(path: path, text: pending.text, overwrite: true)], refusal: "nothing was written")
  }

  /// Offers the paths found for what was typed, unless something else has been typed since.
  private mutating func takePaths(_ paths: [String], for prefix: String) {
    guard let open = prompt, open.chosen == nil, open.argument.path(self, open.editor.text) == prefix,
      open.editor.text.hasSuffix(prefix)
    else { return }
    let head = open.editor.text.dropLast(prefix.count)
    prompt?.completions = paths.map { head + $0 }
  }

  /// Puts newly read articles in the place of the old ones and keeps every position on the words it was on.
  private mutating func takeReloaded(_ articles: [Article], from path: String) -> [Effect] {
    var changed: Set<Int> = []
    for story in stories.indices {
      let sources = stories[story].sources.indices.filter { stories[story].sources[$0].path == path }
      for (source, article) in zip(sources, articles) where article.id != stories[story].sources[source].article.id {
        stories[story].replaceArticle(at: source, with: article)
        changed.insert(story)
      }
    }
    message = .note(changed.isEmpty ? "\(path): nothing has changed" : "\(path): read again")
    // Other stories are analysed when they are opened.
    return changed.contains(storyIndex) ? analyze() : []
  }
}

extension Story {
  /// Another version of a source's text; positions and marks go to the words they stood on, as far as those are left.
  mutating func replaceArticle(at index: Int, with article: Article) {
    let map = TextMap(from: sources[index].article, to: article)
    sources[index] = Source(article: article, path: sources[index].path)
    positions[index] = Position(cursor: map[positions[index].cursor], top: map[positions[index].top])
    var edited = edits.value
    edited.marks = edited.marks.map { $0.source == index ? Place(source: index, offset: map[$0.offset]) : $0 }
    // Earlier changes speak of a text that is gone.
    edits = UndoHistory(edited)
    (comparison, contrasts, statements) = (nil, .none, nil)
    // What is still being worked out is of the text that is gone.
    (awaited, awaitedStatements, progress) = (nil, nil, nil)
    (search, searchIndex, selection, highlighted, card) = (nil, nil, nil, nil, nil)
    trail = Trail()
  }
}
