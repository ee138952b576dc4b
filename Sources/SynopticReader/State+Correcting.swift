import SynopticCore

/// What the reader knows better: kept with the story, written to its file, taken into account at once.
extension State {
  /// Adds corrections in place of others and compares again.
  mutating func correct(_ change: String, adding added: [Correction], removing removed: [Correction] = []) -> [Effect] {
    var edits = story.edits.value
    edits.corrections.removeAll { removed.contains($0) || added.contains($0) }
    edits.corrections += added
    return commit(edits, as: change)
  }

  /// Makes a change of what the reader stated: can be undone, is written down, and compared again.
  mutating func commit(_ edits: Edits, as change: String) -> [Effect] {
    let before = story.corrections
    guard edits != story.edits.value else {
      message = .note("nothing changed")
      return []
    }
    story.edits.change(change, to: edits)
    let file = story.correctionsPath?.split(separator: "/").last
    let isMore = story.corrections.count >= before.count
    let place = file.map { (isMore ? "kept in " : "taken out of ") + $0 } ?? "for as long as this is open"
    message = .note("\(change), \(place); u takes it back")
    return compareAgain() + saving(since: before)
  }

  /// What has to be written after the corrections changed.
  func saving(since before: [Correction]) -> [Effect] {
    guard let path = story.correctionsPath else { return [] }
    let now = story.corrections
    let (added, removed) = (now.filter { !before.contains($0) }, before.filter { !now.contains($0) })
    guard !added.isEmpty || !removed.isEmpty else { return [] }
    return [.correct(path: path, adding: added.map(\.line), removing: removed.map(\.line))]
  }

  // MARK: - Links

  /// Says that two statements tell the same, or that they do not; what was said before about them goes.
  mutating func correctLinks(_ pairs: [(Statement, Statement)], isTold: Bool) -> [Effect] {
    let anchors = pairs.compactMap { pair in
      let (first, last) = (min(pair.0, pair.1), max(pair.0, pair.1))
      return story.anchor(of: first).flatMap { one in story.anchor(of: last).map { (one, $0) } }
    }
    guard !anchors.isEmpty else { return [] }
    return correct(
      isTold ? "linked" : "link refused", adding: anchors.map { isTold ? .link($0, $1) : .noLink($0, $1) },
      removing: anchors.map { isTold ? .noLink($0, $1) : .link($0, $1) })
  }

  // MARK: - Differences

  /// Settles differences, or opens them again where all of them are settled.
  mutating func settle(_ differences: [Discrepancy]) -> [Effect] {
    let corrections = differences.compactMap { difference -> Correction? in
      guard let a = story.anchor(of: difference.a.statement), let b = story.anchor(of: difference.b.statement) else {
        return nil
      }
      return .resolved(difference.kind, a, b)
    }
    guard !corrections.isEmpty else {
      message = .note("there is no difference here to settle")
      return []
    }
    let isSettled = differences.allSatisfy(\.isSettled)
    return isSettled
      ? correct("opened again", adding: [], removing: corrections) : correct("settled", adding: corrections)
  }

  // MARK: - Notes

  /// Puts a note on the sentence under the cursor in place of the one it has; no words take it away.
  mutating func note(_ text: String) -> [Effect] {
    guard let statement = placeOfSentence.flatMap({ story.statement(at: $0) }), let anchor = story.anchor(of: statement)
    else {
      message = .note("still analysing")
      return []
    }
    let old = story.edits.value.corrections.filter { if case .note(anchor, _) = $0 { true } else { false } }
    let words = Correction.words(text)
    return correct(
      words == nil ? "note taken away" : "noted", adding: words.map { [.note(anchor, $0)] } ?? [], removing: old)
  }
}

extension Story {
  /// All that the reader knows better, as it is written down.
  var corrections: [Correction] {
    zip(sources, edits.value.stated).flatMap { $0.article.corrections(stating: $1) } + edits.value.corrections
  }

  func anchor(of statement: Statement) -> Correction.Anchor? {
    span(of: statement).map { Correction.Anchor($0, in: sources[statement.article].article) }
  }

  func anchor(of mention: Entity.Reference) -> Correction.Anchor? {
    annotated(mention.article).map {
      Correction.Anchor($0.mentions[mention.mention].span, in: sources[mention.article].article)
    }
  }

  /// The note on the sentence at a place.
  func note(at place: Place) -> String? {
    statement(at: place).flatMap { comparison?.corrections.note(on: $0) }
  }
}
