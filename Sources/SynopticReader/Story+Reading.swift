import SynopticCore

extension Story {
  /// The source that is read: the focused one, or the last that was while a pane has the focus.
  var readSource: Int { focus.source ?? lastSource }

  /// A source by its letter or its number, as readers name it.
  func source(named name: String) -> Int? {
    let index = Int(name).map { max(0, $0) - 1 } ?? sources.indices.first { Comparison.letter($0) == name.uppercased() }
    return index.flatMap { sources.indices.contains($0) ? $0 : nil }
  }

  /// A source's article with what the reader stated about it.
  func article(_ source: Int) -> Article {
    let stated = edits.value.stated[source]
    guard stated != StatedMetadata() else { return sources[source].article }
    return sources[source].article.stating(
      title: stated.title, source: stated.source, publication: stated.publication)
  }

  func annotated(_ source: Int) -> AnnotatedArticle? { comparison?.articles[source] }

  var place: Place { Place(source: readSource, offset: positions[readSource].cursor) }

  /// The sentence at a place, or the block before the analysis is there.
  func sentence(at place: Place) -> Span? {
    if let annotated = annotated(place.source), let index = annotated.sentence(at: place.offset) {
      return annotated.sentences[index].span
    }
    return block(at: place).map { sources[place.source].article.blocks[$0].span }
  }

  /// Index of the sentence at a place; nil before the analysis is there.
  func sentenceIndex(at place: Place) -> Int? { annotated(place.source)?.sentence(at: place.offset) }

  /// Index of the block at a place.
  func block(at place: Place) -> Int? {
    let blocks = sources[place.source].article.blocks
    guard !blocks.isEmpty else { return nil }
    return max(0, blocks.partitioningIndex { $0.span.lower > place.offset } - 1)
  }

  /// A block's number among the paragraphs of its article, from 1; 0 before the first one.
  func paragraphNumber(of block: Int, in source: Int) -> Int {
    sources[source].article.blocks[...block].count {
      $0.kind != .title && $0.kind != .caption && $0.kind != .subheading
    }
  }

  /// The mention under the cursor: the one the offset lies in, or else the first name of the sentence behind it.
  func mention(at place: Place) -> Entity.Reference? {
    guard let annotated = annotated(place.source), let sentence = sentence(at: place) else { return nil }
    let mentions = annotated.mentions
    let nearby = mentions.overlapping(sentence) { $0.span }
    let exact = nearby.last { mentions[$0].span.contains(place.offset) }
    let next = nearby.first { mentions[$0].form == .name && mentions[$0].span.lower >= place.offset }
    return (exact ?? next).map { Entity.Reference(article: place.source, mention: $0) }
  }

  /// The story's entity a reference leads to; nil where the reference has outlived its text.
  func entity(of reference: Entity.Reference?) -> Int? {
    guard let reference, let comparison, comparison.articles.indices.contains(reference.article),
      comparison.articles[reference.article].mentions.indices.contains(reference.mention)
    else { return nil }
    return comparison.entity(of: reference.mention, in: reference.article)
  }

  func place(of reference: Entity.Reference) -> Place? {
    annotated(reference.article).map {
      Place(source: reference.article, offset: $0.mentions[reference.mention].span.lower)
    }
  }

  /// What is shown for a source's day.
  func day(of source: Int) -> PublicationEstimate {
    if let comparison { return comparison.days[source] }
    guard let day = article(source).publication?.day else { return .unknown }
    return PublicationEstimate(certainty: .stated, day: day, weekday: day.weekday)
  }

  /// What the story is called: its own title, or the headline of the first article that has one.
  var name: String {
    title ?? sources.indices.lazy.compactMap { article($0).title }.first ?? article(0).source.name
  }
}

extension RandomAccessCollection where Index == Int {
  /// The elements that overlap a span, given that they are in text order and do not overlap each other much.
  func overlapping(_ span: Span, by path: (Element) -> Span) -> Range<Int> {
    var first = partitioningIndex { path($0).lower >= span.lower }
    while first > startIndex, path(self[first - 1]).upper > span.lower { first -= 1 }
    var last = first
    while last < endIndex, path(self[last]).lower < span.upper { last += 1 }
    return first..<last
  }
}
