import SynopticCore

/// Where the reader is in the texts, in one line: source, paragraph, percent, and what the sentence has.
struct ReadingStatus {
  private let story: Story
  private let place: Place

  init(_ story: Story) {
    self.story = story
    place = story.place
  }

  var text: String {
    let article = story.sources[place.source].article
    let percent = place.offset.index * 100 / max(1, article.text.utf8.count)
    let parts = [paragraph, "\(percent) %", note, shared, found].compactMap(\.self)
    return Comparison.letter(place.source) + " " + parts.joined(separator: "  ")
  }

  private var paragraph: String? {
    story.block(at: place).map { Wording.place(ofBlock: $0, in: story.sources[place.source].article) }
  }

  private var note: String? { story.note(at: place).map { "note: \($0)" } }

  /// Who else tells the sentence under the cursor: `= B ¶1, C ¶4`.
  private var shared: String? {
    guard let claims = story.claims, let statement = story.statement(at: place),
      let mark = claims.mark(of: statement)
    else { return nil }
    let others = story.counterparts(of: statement).compactMap { story.place(of: $0) }.map { story.label(of: $0) }
    if others.isEmpty { return "\(mark.rawValue) only here" }
    return "\(mark.rawValue) " + others.joined(separator: ", ")
  }

  /// The entities and times of the sentence under the cursor.
  private var found: String? {
    guard let annotated = story.annotated(place.source), let sentence = story.sentence(at: place) else { return nil }
    let parts = names(in: sentence, of: annotated) + times(in: sentence, of: annotated)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  private func names(in sentence: Span, of annotated: AnnotatedArticle) -> [String] {
    guard let comparison = story.comparison else { return [] }
    var seen: Set<Int> = []
    return annotated.mentions.overlapping(sentence, by: { $0.span }).compactMap { index in
      let entity = comparison.entity(of: index, in: place.source)
      return seen.insert(entity).inserted ? comparison.entities[entity].name : nil
    }
  }

  private func times(in sentence: Span, of annotated: AnnotatedArticle) -> [String] {
    let weekday = story.day(of: place.source).weekday
    return annotated.times.overlapping(sentence, by: { $0.span }).map { index in
      let time = annotated.times[index]
      if time.placement == .unplaced { return String(annotated.article[time.span]) }
      return Wording.time(time.placement, reportWeekday: weekday)
    }
  }
}
