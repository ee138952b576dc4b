extension Explainer {
  /// Features shown for one name, at most; the rest is summed up.
  private static let mostFeatures = 5

  /// What the trained model says of a name: by how much its type fits better than the next one and, where the model
  /// made the name, the features that weighed most. Nothing where the language has no model.
  func weights(of name: Range<Int>, _ mention: Mention, in article: Int, by model: inout NameModelWitness?)
    -> [Explanation.Fact]
  {
    guard let weighing = model?.reviser.weighing(of: name, in: story.articles[article].layer) else { return [] }
    guard let chosen = weighing.chosen else {
      return [.init("model", "no name of just these words here: the same words elsewhere in the article made it one")]
    }
    var facts = [Explanation.Fact("model", Explainer.summary(weighing, chosen))]
    if chosen != mention.type {
      facts.append(.init("type", "of most of its names; here alone \(Wording.type(chosen))"))
    }
    guard mention.rule.hasPrefix(NameRule.model.rawValue) else { return facts }
    let shown = Explainer.strongest(weighing, in: &model!)
    let rest = weighing.margin - shown.reduce(0) { $0 + $1.weight }
    return facts + shown.map { .init(Explainer.signed($0.weight), $0.text) }
      + [.init(Explainer.signed(rest), "all other features together")]
  }

  /// The features that weighed most; those that say the same in words count as one.
  private static func strongest(
    _ weighing: NameWeighing, in model: inout NameModelWitness
  ) -> [(text: String, weight: Int)] {
    var shown: [(text: String, weight: Int)] = []
    for part in weighing.parts {
      let text = model.text(of: part.source, in: weighing)
      if let same = shown.firstIndex(where: { $0.text == text }) {
        shown[same].weight += part.weight
      } else if shown.count < mostFeatures {
        shown.append((text, part.weight))
      } else {
        break
      }
    }
    return shown
  }

  /// `person rather than place: 72 % of what was weighed is for it (212 for, 82 against)`
  private static func summary(_ weighing: NameWeighing, _ chosen: EntityType) -> String {
    let weights = weighing.parts.map(\.weight)
    let gains = weights.filter { $0 > 0 }.reduce(0, +)
    let losses = gains - weighing.margin
    let share = Wording.percent(Double(gains) / Double(max(1, gains + losses)))
    return "\(Wording.type(chosen)) rather than \(weighing.runnerUp.map(Wording.type) ?? "no name"): "
      + "\(share) of what was weighed is for it (\(gains) for, \(losses) against)"
  }

  private static func signed(_ weight: Int) -> String { weight < 0 ? "−\(-weight)" : "+\(weight)" }
}

/// The model over one article, and how it puts what it looked at into words.
struct NameModelWitness {
  var reviser: NameReviser
  /// Made when a feature needs it: all lists are looked through for it.
  private lazy var company = NameCompany(reviser.features.layer.language, words)
  private let words: NameWords?

  init(_ reviser: NameReviser, _ words: NameWords?) {
    self.reviser = reviser
    self.words = words
  }

  mutating func text(of source: NameWeighing.Source, in weighing: NameWeighing) -> String {
    switch source {
    case .rules: return "what the rules propose, by itself"
    case .order: return "the order of the names around"
    case .feature(let feature, let token):
      let text = reviser.features.text(of: feature, at: token, in: weighing.run, like: company)
      return weighing.tokens.count == 1 ? text : "“\(reviser.features.layer.text(token))”: \(text)"
    }
  }
}
