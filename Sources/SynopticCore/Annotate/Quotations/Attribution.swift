/// What a stretch of text says somebody said, in tokens: a quotation before its speaker is linked.
struct Attribution: Sendable {
  /// The words, by token; at least one range.
  var content: [Range<Int>]
  var manner: Quotation.Manner
  var cue: Range<Int>?
  var cueClass: Quotation.CueClass?
  var speaker: Range<Int>?
  var relay: Range<Int>?
  var rule: String
}

extension Attribution {
  /// "Ann said it failed, according to Bob": both say it.
  fileprivate func names(sourceBehind end: Int) -> Bool {
    rule == QuotationRule.source && cue.map { $0.lowerBound >= end } ?? false
  }
}

/// Names of the constructions that make quotations, shown to the reader who asks.
enum QuotationRule {
  static let reportedClause = "reported clause"
  static let clauseBefore = "clause before cue"
  static let quotedBefore = "quoted before cue"
  static let quotedAfter = "quoted after cue"
  static let infinitive = "infinitive"
  static let source = "source"
  static let colon = "after colon"
  static let paragraphAfterColon = "paragraph after colon"
  static let dash = "before dash"
}

/// A sentence for the purpose of quoting: full stops inside quotation marks do not end it.
struct QuotingUnit: Sendable {
  let tokens: Range<Int>
  let block: Int
  /// Indices into the passages of the article.
  let passages: Range<Int>
}

extension QuotingUnit {
  /// The units of an article in text order.
  static func units(of layer: TokenizedArticle, passages: [QuotedPassage]) -> [QuotingUnit] {
    var units: [QuotingUnit] = []
    units.reserveCapacity(layer.sentences.count)
    var passage = 0
    var start: Int?
    for sentence in layer.sentences {
      let first = start ?? layer.startBehindDateline(of: sentence)
      while passage < passages.count, passages[passage].outer.upperBound <= sentence.tokens.upperBound { passage += 1 }
      let isInside = passage < passages.count && passages[passage].outer.lowerBound < sentence.tokens.upperBound
      if isInside {
        start = first
        continue
      }
      let unit = QuotingUnit(
        tokens: first..<sentence.tokens.upperBound, block: sentence.block,
        passages: (units.last?.passages.upperBound ?? 0)..<passage)
      if let last = units.last, last.endsWithWords(of: passages), layer.tokens[first].kind == .dash,
        last.block == unit.block
      {
        units[units.count - 1] = last.joined(with: unit)
      } else {
        units.append(unit)
      }
      start = nil
    }
    return units
  }

  /// Nothing stands behind its last quotation mark, so that a dash and a name may follow.
  private func endsWithWords(of passages: [QuotedPassage]) -> Bool {
    !self.passages.isEmpty && passages[self.passages.upperBound - 1].outer.upperBound == tokens.upperBound
  }

  private func joined(with next: QuotingUnit) -> QuotingUnit {
    QuotingUnit(
      tokens: tokens.lowerBound..<next.tokens.upperBound, block: block,
      passages: passages.lowerBound..<next.passages.upperBound)
  }
}

extension TokenizedArticle {
  /// The first word of a sentence that is not of the report's head, "GENEVA, 3 May (Agency) —".
  fileprivate func startBehindDateline(of sentence: Sentence) -> Int {
    guard let dateline = article.dateline, sentence.span.contains(dateline) else { return sentence.tokens.lowerBound }
    let words = sentence.tokens.partitioningIndex { tokens[$0].span.lower >= dateline.upper }
    return words < sentence.tokens.upperBound ? words : sentence.tokens.lowerBound
  }
}

extension [Attribution] {
  /// Without those that stand inside the words of another and are part of what that one says.
  ///
  /// "Ann said she hopes the plan fails" and "Ann said he had denied it" are Ann's words. Only what is quoted of somebody
  /// named ("Ann said Bob had called it “mad”") stands for itself as well.
  func withoutReported(speakers tokens: [Token], _ grammar: Grammar) -> [Attribution] {
    guard count > 1 else { return self }
    let order = indices.sorted {
      let (one, other) = (self[$0].content[0], self[$1].content[0])
      return (one.lowerBound, -one.upperBound, $0) < (other.lowerBound, -other.upperBound, $1)
    }
    var reaches = 0
    var isKept = [Bool](repeating: true, count: count)
    for index in order {
      let end = self[index].content.last!.upperBound
      if end <= reaches, !quotesSomebodyNamed(self[index], tokens, grammar) { isKept[index] = false }
      if self[index].content.count == 1, !self[index].names(sourceBehind: end) { reaches = Swift.max(reaches, end) }
    }
    return indices.filter { isKept[$0] }.map { self[$0] }
  }

  private func quotesSomebodyNamed(_ attribution: Attribution, _ tokens: [Token], _ grammar: Grammar) -> Bool {
    guard attribution.manner == .direct, let speaker = attribution.speaker else { return false }
    return speaker.count > 1 || grammar[tokens[speaker.lowerBound]].isDisjoint(with: [.subject, .relative, .pronoun])
  }
}
