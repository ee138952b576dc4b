/// Makes what the model says of each mention agree over an article: one wording, one type; and a name it once accepted
/// is a name wherever the rules propose it.
package struct NameAgreement {
  package typealias Name = (tokens: Range<Int>, type: EntityType)

  private let tokens: [Token]
  /// How often each wording has each type.
  private var votes: [[WordID]: SIMD8<UInt16>] = [:]
  /// Last words of persons' and first words of organisations' longer names.
  private var parts: [WordID: EntityType] = [:]

  private init(_ names: [Name], _ tokens: [Token]) {
    self.tokens = tokens
    for name in names {
      votes[words(name.tokens), default: .zero][name.type.number] &+= 1
      guard name.tokens.count > 1 else { continue }
      if name.type == .person { parts[tokens[name.tokens.upperBound - 1].word] = .person }
      if name.type == .organisation { parts[tokens[name.tokens.lowerBound].word] = .organisation }
    }
  }

  /// The names in text order, with the proposals that were dropped in one place but accepted in another.
  package static func settled(_ names: [Name], proposed: [Name], tokens: [Token]) -> [Name] {
    let names = names.map { Name(tokens: withoutTail($0, tokens), type: $0.type) }
    let agreement = NameAgreement(names, tokens)
    var settled: [Name] = []
    settled.reserveCapacity(names.count)
    var next = 0
    for name in names {
      var name = name
      while next < proposed.count, proposed[next].tokens.upperBound <= name.tokens.lowerBound {
        agreement.restore(proposed[next], behind: settled.last).map { settled.append($0) }
        next += 1
      }
      if next < proposed.count, agreement.addsInitials(proposed[next], to: name, behind: settled.last) {
        name.tokens = proposed[next].tokens
      }
      let isProposed = next < proposed.count && proposed[next].tokens == name.tokens
      settled.append((name.tokens, agreement.type(of: name, proposed: isProposed ? proposed[next].type : nil)))
      while next < proposed.count, proposed[next].tokens.lowerBound < name.tokens.upperBound { next += 1 }
    }
    for name in proposed[next...] { agreement.restore(name, behind: settled.last).map { settled.append($0) } }
    return settled
  }

  /// A name does not end with the mark that ends its sentence, a person's not with what he scored.
  private static func withoutTail(_ name: Name, _ tokens: [Token]) -> Range<Int> {
    let range = name.tokens
    var end = range.upperBound
    while end - 1 > range.lowerBound, isTail(tokens[end - 1].kind, of: name.type) { end -= 1 }
    return range.lowerBound..<end
  }

  private static func isTail(_ kind: Token.Kind, of type: EntityType) -> Bool {
    switch kind {
    case .terminator, .dash, .slash: true
    case .number: type == .person
    default: false
    }
  }

  private func words(_ range: Range<Int>) -> [WordID] { range.map { tokens[$0].word } }

  /// "J. Bruce Ismay": what the rules put in front of a person begins with an initial.
  private func addsInitials(_ proposal: Name, to name: Name, behind last: Name?) -> Bool {
    name.type == .person && proposal.type == .person && proposal.tokens.upperBound == name.tokens.upperBound
      && proposal.tokens.lowerBound < name.tokens.lowerBound && tokens[proposal.tokens.lowerBound].span.count == 1
      && (last.map { $0.tokens.upperBound <= proposal.tokens.lowerBound } ?? true)
  }

  /// The type its wording has most often, its own where none has more votes; that of the longer name it is cut from,
  /// where the rules say so too.
  private func type(of name: Name, proposed: EntityType?) -> EntityType {
    if let proposed, name.tokens.count == 1, parts[tokens[name.tokens.lowerBound].word] == proposed { return proposed }
    guard let votes = votes[words(name.tokens)] else { return name.type }
    var best = name.type.number
    for type in 0..<EntityType.allCases.count where votes[type] > votes[best] { best = type }
    return EntityType.allCases[best]
  }

  /// "Aviation Safety Network (ASN)": letters in parentheses behind an organisation name it again.
  private func isAbbreviation(_ letters: Range<Int>, of name: Name) -> Bool {
    letters.count == 1 && name.type == .organisation && letters.lowerBound == name.tokens.upperBound + 1
      && tokens[letters.lowerBound].shape == .upper && tokens[letters.lowerBound - 1].kind == .open
      && letters.upperBound < tokens.count && tokens[letters.upperBound].kind == .close
  }

  private func restore(_ proposal: Name, behind last: Name?) -> Name? {
    guard last.map({ $0.tokens.upperBound <= proposal.tokens.lowerBound }) ?? true else { return nil }
    if votes[words(proposal.tokens)] != nil { return (proposal.tokens, type(of: proposal, proposed: nil)) }
    if let last, isAbbreviation(proposal.tokens, of: last) { return (proposal.tokens, last.type) }
    guard proposal.tokens.count == 1, let type = parts[tokens[proposal.tokens.lowerBound].word] else { return nil }
    return (proposal.tokens, type)
  }
}
