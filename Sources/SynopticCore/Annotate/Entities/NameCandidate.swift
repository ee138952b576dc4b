/// A name before the article as a whole had its say.
struct NameCandidate {
  let tokens: Range<Int>
  let type: EntityType
  /// Its form alone decides; otherwise other mentions and the context may.
  let isCertain: Bool
  let description: Range<Int>?
  let rule: NameRule
  /// What the rules had proposed for the same words, where the model says otherwise.
  var overruled: NameRule?

  /// Not known as anything else for certain, or only as the people of a place ("Parisian").
  var mayBeProduct: Bool { !isCertain || type == .group && rule == .listed }

  /// No list knows it as something else, and no title stands in front.
  var mayBeVessel: Bool { [.capitals, .givenName, .headWord].contains(rule) }

  /// What made it a name of its type, in words.
  var reason: String {
    overruled.map { "\(rule.rawValue), where the rules say: \($0.rawValue)" } ?? rule.rawValue
  }

  /// The same where the words around it leave no doubt.
  var confirmed: NameCandidate {
    NameCandidate(tokens: tokens, type: type, isCertain: true, description: description, rule: rule)
  }

  /// The same words with another type and the rule that gave it.
  func retyped(_ type: EntityType, _ rule: NameRule) -> NameCandidate {
    NameCandidate(tokens: tokens, type: type, isCertain: isCertain, description: description, rule: rule)
  }
}

/// What made the tagger take words for a name and give it its type; the raw value is for the reader who asks why.
enum NameRule: String, Hashable, Sendable {
  case listed
  case listedWeak = "listed, an ordinary word as well"
  case seat = "listed, a seat of power"
  case headWord = "telling word"
  case happening = "kind of happening in front"
  case givenName = "given name"
  case title
  case capitals
  case knownPerson = "part of the name of a person named in the article"
  case product = "ship or work by the words around it"
  case thing = "article in front as a rule"
  case model = "trained model"
  case context = "words around it in the article"
  case knownPlace = "last word of a place named in the article"
  case side = "plays in the article's results"
  case site = "name of a site"
  case knownOrganisation = "first word of an organisation named in the article"
}
