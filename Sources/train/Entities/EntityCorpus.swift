import SynopticCore

/// A data set of labelled names, and how its labels become ours.
struct EntityDataSet: Sendable {
  let name: String
  /// Where it lies below the evaluation data.
  let path: String
  /// What it is and under which licence; nil for a set that is measured on only.
  let licence: String?
  /// How often its sentences are seen in a round.
  let weight: Int
  /// Titles belong to the persons it labels ("President Bush").
  let hasTitles: Bool
  /// Nationalities and the like are labelled; elsewhere the rules' word stands.
  let hasGroups: Bool
  /// All names are labelled; elsewhere the rules' word stands.
  let isComplete: Bool

  init(
    _ name: String, licence: String? = nil, weight: Int = 1, hasTitles: Bool = false, hasGroups: Bool = true,
    isComplete: Bool = true
  ) {
    self.name = name
    path = "ner/\(name).jsonl"
    self.licence = licence
    self.weight = weight
    self.hasTitles = hasTitles
    self.hasGroups = hasGroups
    self.isComplete = isComplete
  }

  var isForTraining: Bool { licence != nil }

  /// Types by label; a label that is not here is no name. What a set calls MISC is a group or event where the rules say
  /// so, else a product.
  static let types: [String: EntityType] = [
    "PER": .person, "ORG": .organisation, "LOC": .place, "MISC": .product, "GPE": .place,
  ]

  static let all = [
    EntityDataSet("wikigold", licence: "WikiGold, Wikipedia articles, CC BY 4.0", weight: 3),
    EntityDataSet(
      "gmb",
      licence: "Groningen Meaning Bank 2.2: texts in the public domain; its annotation is published as a free corpus",
      hasTitles: true),
    EntityDataSet("wnut17-train", licence: "WNUT 2017 emerging entities, CC BY 4.0", hasGroups: false),
    EntityDataSet("wnut17-dev", licence: "WNUT 2017 emerging entities, CC BY 4.0", hasGroups: false),
    EntityDataSet(
      "gum-ccby-other", licence: "Georgetown University Multilayer corpus, CC BY 4.0", hasTitles: true, hasGroups: false
    ),
    EntityDataSet(
      "gum-news", licence: "Georgetown University Multilayer corpus, Wikinews articles, CC BY 2.5 and CC BY 4.0",
      hasTitles: true, isComplete: false),
    EntityDataSet("conll2003-testa"),
    EntityDataSet("uner-ewt-dev"),
  ]
}

/// An article ready to learn from: its runs and the tags they should have.
struct TaggedArticle {
  let dataSet: Int
  let example: NameExample
  /// Per run the tags wanted.
  let tags: [[NameTag]]
  /// Labelled spans in UTF-8 offsets, as labelled: what is scored.
  let labels: [(span: Span, type: EntityType)]
  fileprivate let text: [UInt8]

  /// Bytes of text to either side in an excerpt.
  private static let margin = 40

  /// The words of a span with some of what stands around them, in one line.
  func excerpt(around span: Span) -> String {
    let (first, last) = (span.lower.index, span.upper.index)
    let parts = [
      text[max(0, first - TaggedArticle.margin)..<first], text[first..<last],
      text[last..<min(text.count, last + TaggedArticle.margin)],
    ].map { String(decoding: $0.map { $0 == 10 ? 32 : $0 }, as: UTF8.self) }
    return "\(parts[0])[\(parts[1])]\(parts[2])"
  }

  /// The model may overrule what the rules propose for the run where the labels do: a run without hope teaches weights
  /// that grow without end.
  func isLearnable(_ run: Int) -> Bool {
    zip(example.runs[run].proposals, tags[run]).allSatisfy { $0.level != .fixed || $0.tag == $1 }
  }
}

/// Makes `TaggedArticle`s of labelled ones.
struct EntityTagging {
  let pipeline: Pipeline

  func tagged(_ article: LabelledArticle, of dataSet: EntityDataSet, number: Int) -> TaggedArticle {
    let example = pipeline.nameExample(of: .verbatim(article.text, source: Source(name: article.id, origin: .fileName)))
    let offsets = article.byteOffsets()
    var tags = [NameTag](repeating: .outside, count: example.tokens.count)
    var labels: [(span: Span, type: EntityType)] = []
    for label in article.entities {
      guard let type = EntityDataSet.types[label.type], label.end < offsets.count else { continue }
      let span = Span(offsets[label.start], offsets[label.end])
      labels.append((span, type))
      let tokens = tokens(of: span, in: example, cutsTitle: dataSet.hasTitles && type == .person)
      mark(tokens, refined(type, proposed: example.proposed.first { $0.tokens == tokens }?.type), in: &tags)
      if dataSet.hasTitles { markDescription(before: tokens, from: span.lower, example, in: &tags) }
    }
    if !dataSet.isComplete {
      markUnlabelled(example, in: &tags) { _ in true }
    } else if !dataSet.hasGroups {
      markUnlabelled(example, in: &tags) { $0 == .group }
    }
    return TaggedArticle(
      dataSet: number, example: example, tags: example.runs.map { NameTag.repaired(Array(tags[$0.tokens])) },
      labels: labels, text: Array(article.text.utf8))
  }

  /// Takes proposals of some types for names where nothing is labelled.
  private func markUnlabelled(_ example: NameExample, in tags: inout [NameTag], where isMeant: (EntityType) -> Bool) {
    for name in example.proposed where isMeant(name.type) && name.tokens.allSatisfy({ tags[$0] == .outside }) {
      mark(name.tokens, name.type, in: &tags)
    }
  }

  /// What the rules find in the title in front of a person stays: "US" of "US President Barack Obama".
  private func markDescription(
    before name: Range<Int>, from start: TextOffset, _ example: NameExample, in tags: inout [NameTag]
  ) {
    for inner in example.proposed
    where inner.tokens.upperBound <= name.lowerBound && example.tokens[inner.tokens.lowerBound].span.lower >= start {
      mark(inner.tokens, inner.type, in: &tags)
    }
  }

  private func tokens(of span: Span, in example: NameExample, cutsTitle: Bool) -> Range<Int> {
    let first = example.tokens.partitioningIndex { $0.span.upper > span.lower }
    let end = max(first, example.tokens.partitioningIndex { $0.span.lower >= span.upper })
    guard cutsTitle else { return first..<end }
    let inner = example.proposed.first {
      $0.type == .person && $0.tokens.upperBound == end && $0.tokens.lowerBound > first
    }
    return inner?.tokens ?? first..<end
  }

  /// Data sets with fewer types than ours leave it to the rules which of them a name has.
  private func refined(_ type: EntityType, proposed: EntityType?) -> EntityType {
    switch (type, proposed) {
    case (.product, .group), (.product, .event), (.place, .group): proposed!
    default: type
    }
  }

  private func mark(_ tokens: Range<Int>, _ type: EntityType, in tags: inout [NameTag]) {
    for index in tokens { tags[index] = NameTag(type, isFirst: index == tokens.lowerBound) }
  }
}

extension NameTag {
  /// The tags of a run without names that began in front of it.
  static func repaired(_ tags: [NameTag]) -> [NameTag] {
    var previous: NameTag?
    return tags.map { tag in
      let right = tag.canFollow(previous) ? tag : NameTag(tag.type!, isFirst: true)
      previous = right
      return right
    }
  }
}
