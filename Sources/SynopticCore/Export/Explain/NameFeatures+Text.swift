/// Puts what the model looked at into words a reader understands.
extension NameFeatures {
  /// The value of a feature at a token of a run: `“President” in front`.
  mutating func text(of feature: NameFeature, at token: Int, in run: Range<Int>, like company: NameCompany) -> String {
    feature.aspects.map { text(of: $0, at: token, in: run, like: company) }.joined(separator: ", ")
  }

  private mutating func text(
    of aspect: NameFeature.Aspect, at token: Int, in run: Range<Int>, like company: NameCompany
  ) -> String {
    switch aspect {
    case .any: "whatever the words"
    case .word(let position): place(position, token, run) { "“\($0.layer.text($1))”" }
    case .shape(let position): place(position, token, run) { "written “\($0.shape(of: $1))”" }
    case .ending(let length): part(of: token, length) { "ends in “-\($0.suffix(length))”" }
    case .beginning(let length): part(of: token, length) { "begins with “\($0.prefix(length))-”" }
    case .proposal(let position): place(position, token, run) { $0.proposal(at: $1, withRule: true) }
    case .tag(let position): place(position, token, run) { $0.proposal(at: $1, withRule: false) }
    case .traits(let position): place(position, token, run) { $0.traits(at: $1) }
    case .mark(let position): place(position, token, run) { "a \($0.layer.tokens[$1].kind)" }
    case .place: NameFeatures.place(of: token, in: run)
    case .start: start(at: token)
    case .use: use(at: token)
    case .votes(let position): place(position, token, run) { $0.votes(at: $1) }
    case .length: "\(layer.tokens[token].span.count) letters"
    case .cluster(let position): place(position, token, run) { company.likeNarrowly($0.company($1)) }
    case .family(let position): place(position, token, run) { company.likeWidely($0.company($1)) }
    case .capitals(let position): place(position, token, run) { NameCompany.capitals($0.company($1)) }
    }
  }

  /// What is to be said of the token at a position, and where that is.
  private mutating func place(
    _ position: NameFeature.Position, _ token: Int, _ run: Range<Int>,
    _ text: (inout NameFeatures, Int) -> String
  ) -> String {
    let (index, place) =
      switch position {
      case .own: (token, "")
      case .before: (token - 1, " in front")
      case .after: (token + 1, " behind")
      case .twoBefore: (token - 2, " two in front")
      case .twoAfter: (token + 2, " two behind")
      case .runFirst: (run.lowerBound, " first of the capitals")
      case .runLast: (run.upperBound - 1, " last of the capitals")
      case .runBefore: (run.lowerBound - 1, " in front of the capitals")
      case .runAfter: (run.upperBound, " behind the capitals")
      }
    return (isInSentence(index) ? text(&self, index) : "no word") + place
  }

  private func part(of token: Int, _ length: Int, _ text: (Substring) -> String) -> String {
    let word = layer.text(token)
    return word.utf8.count <= length ? "at most \(length) letters" : text(word)
  }

  /// "Xx", "X.X.": each kind of letter at most twice.
  private func shape(of token: Int) -> String {
    var shape = ""
    for scalar in layer.text(token).unicodeScalars {
      let mark: Character =
        switch scalar.properties.generalCategory {
        case .uppercaseLetter: "X"
        case .lowercaseLetter: "x"
        case .decimalNumber: "0"
        default: Character(scalar)
        }
      if !shape.hasSuffix("\(mark)\(mark)") { shape.append(mark) }
    }
    return shape
  }

  private func proposal(at token: Int, withRule: Bool) -> String {
    guard let candidate = proposals.candidate(at: token) else { return "no name by the rules" }
    return "\(Wording.type(candidate.type)) by the rules" + (withRule ? " (\(candidate.rule.rawValue))" : "")
  }

  private func traits(at token: Int) -> String {
    let names = lexicon.traits(of: layer.tokens[token].word).names
    return names.isEmpty ? "in no list" : "in the lists: \(names.joined(separator: ", "))"
  }

  private static func place(of token: Int, in run: Range<Int>) -> String {
    switch (token - run.lowerBound, run.upperBound - token) {
    case (0, 1): "alone with its capital"
    case (0, _): "first of the capitals"
    case (_, 1): "last of the capitals"
    case (let place, _): "\(place < 3 ? "\(place + 1)." : "4. or later") of the capitals"
    }
  }

  private func start(at token: Int) -> String {
    let place =
      switch token - sentence.lowerBound {
      case 0: "first word of the sentence"
      case 1: "second word of the sentence"
      default: "inside the sentence"
      }
    return switch style {
    case .normal: place
    case .title: "\(place), a headline"
    case .capitals: "\(place), all in capitals"
    }
  }

  private func use(at token: Int) -> String {
    let seen = counts[layer.tokens[token].word]
    func times(_ count: Int32) -> String {
      count == 0 ? "never" : count == 1 ? "once" : count < 4 ? "2–3 times" : "often"
    }
    let company = [
      seen.person > 0 ? "person" : nil, seen.isThing ? "thing" : nil, seen.product > 0 ? "ship or work" : nil,
    ].compactMap(\.self)
    return "the story writes it with a capital \(times(seen.capital)), small \(times(seen.lower))"
      + (company.isEmpty ? "" : ", as a \(company.joined(separator: " and "))")
  }

  private func votes(at token: Int) -> String {
    guard let (best, second, isFrequent) = known.strongest(of: layer.tokens[token].word) else {
      return "in no sure name of the rules"
    }
    let also = second.map { " and \(NameFeatures.use($0))" } ?? ""
    return "by the rules \(NameFeatures.use(best))\(isFrequent ? ", often" : "")\(also)"
  }

  private static func use(_ lane: Int) -> String {
    switch lane {
    case 6: "inside the name of a person"
    case 7: "inside other names"
    default: "last in the name of a \(Wording.type(EntityType.allCases[lane]))"
    }
  }
}
