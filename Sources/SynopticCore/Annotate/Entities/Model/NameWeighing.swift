/// What weighed for the type of a name, against the type that came next for the same words: the model's sums, taken apart.
struct NameWeighing {
  /// What a part of the sum is the weight of.
  enum Source: Hashable {
    case feature(NameFeature, token: Int)
    /// What the rules propose counts by itself.
    case rules
    /// The names beside it and its own words, one after the other.
    case order
  }
  struct Part: Hashable {
    let source: Source
    /// How much it adds to the type chosen more than to the other; less than 0 where it speaks against it.
    let weight: Int
  }

  let tokens: Range<Int>
  /// The stretch of the sentence the model decided over as a whole.
  let run: Range<Int>
  /// What it takes these words for there; nil for no name, or one that begins or ends elsewhere.
  let chosen: EntityType?
  /// The type that came next; nil for no name.
  let runnerUp: EntityType?
  /// The strongest first.
  let parts: [Part]

  /// How much better the chosen type fits: the sum of all parts.
  var margin: Int { parts.reduce(0) { $0 + $1.weight } }
}

extension NameReviser {
  /// Weighs again what the model decided of some words; nil where names cannot stand.
  mutating func weighing(of tokens: Range<Int>, in layer: TokenizedArticle) -> NameWeighing? {
    guard let sentence = layer.sentences.first(where: { $0.tokens.contains(tokens.lowerBound) }) else { return nil }
    features.enter(sentence)
    guard let run = finder.runs(in: sentence).first(where: { $0.contains(tokens.lowerBound) }),
      tokens.upperBound <= run.upperBound
    else { return nil }
    let rows = run.map { index in
      features.collect(index, in: run, into: &self.rows)
      return self.rows
    }
    let decision = NameDecision(model, rows: rows, trust: run.map(proposals.trust), first: run.lowerBound)
    let chosen = NameTag.spans(decision.tags, from: run.lowerBound).first { $0.tokens == tokens }?.type
    let others = ([nil] + EntityType.allCases).filter { $0 != chosen }
    let sums = others.map { decision.sum(of: tokens, as: $0) }
    let runnerUp = others[sums.firstIndex(of: sums.max()!)!]
    return NameWeighing(
      tokens: tokens, run: run, chosen: chosen, runnerUp: runnerUp,
      parts: chosen == nil ? [] : decision.parts(of: tokens, chosen, against: runnerUp))
  }
}

/// The best tags of a run, and what any others would have summed up to.
private struct NameDecision {
  let tags: [NameTag]
  private let model: NameModel
  private let rows: [[UInt32]]
  private let trust: [NameProposals.Trust]
  private let scores: [SIMD16<Int32>]
  private let first: Int

  init(_ model: NameModel, rows: [[UInt32]], trust: [NameProposals.Trust], first: Int) {
    self.model = model
    self.rows = rows
    self.trust = trust
    self.first = first
    scores = zip(rows, trust).map { model.score($0, trust: $1) }
    tags = model.tags(scores)
  }

  /// The run's tags with some tokens as a name of a type, or as none.
  private func tags(_ tokens: Range<Int>, as type: EntityType?) -> [NameTag] {
    var tags = tags
    for index in tokens {
      tags[index - first] = type.map { NameTag($0, isFirst: index == tokens.lowerBound) } ?? .outside
    }
    return tags
  }

  /// What the whole run sums up to that way.
  func sum(of tokens: Range<Int>, as type: EntityType?) -> Int {
    let tags = tags(tokens, as: type)
    return order(tags) + zip(scores, tags).reduce(0) { $0 + Int($1.0[Int($1.1.rawValue)]) }
  }

  private func order(_ tags: [NameTag]) -> Int {
    zip([nil] + tags.map(Optional.some), tags).reduce(0) { $0 + model.weight(of: $1.1, behind: $1.0) }
  }

  func parts(of tokens: Range<Int>, _ chosen: EntityType?, against other: EntityType?) -> [NameWeighing.Part] {
    let (own, others) = (tags(tokens, as: chosen), tags(tokens, as: other))
    var parts = [NameWeighing.Part(source: .order, weight: order(own) - order(others))]
    var rules = 0
    for index in tokens {
      let (tag, otherTag) = (own[index - first], others[index - first])
      rules += model.weight(of: trust[index - first], on: tag) - model.weight(of: trust[index - first], on: otherTag)
      for (feature, row) in zip(NameFeature.allCases, rows[index - first]) {
        let weights = model.weights(row)
        let weight = Int(weights[Int(tag.rawValue)]) - Int(weights[Int(otherTag.rawValue)])
        parts.append(NameWeighing.Part(source: .feature(feature, token: index), weight: weight))
      }
    }
    parts.append(NameWeighing.Part(source: .rules, weight: rules))
    return parts.enumerated().sorted { (abs($1.element.weight), $0.offset) < (abs($0.element.weight), $1.offset) }
      .map(\.element)
  }
}
